// Package httprouter has the part of httprouter v1.3.0 that the scenarios use, without code.
package httprouter

import (
	"context"
	"net/http"
)

type Handle func(http.ResponseWriter, *http.Request, Params)

type Param struct{ Key, Value string }

type Params []Param

func (ps Params) ByName(name string) string { return "" }

func ParamsFromContext(ctx context.Context) Params { return nil }

type Router struct{ NotFound http.Handler }

func New() *Router { return nil }

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request)        {}
func (r *Router) GET(path string, handle Handle)                            {}
func (r *Router) POST(path string, handle Handle)                           {}
func (r *Router) DELETE(path string, handle Handle)                         {}
func (r *Router) Handle(method, path string, handle Handle)                 {}
func (r *Router) Handler(method, path string, handler http.Handler)         {}
func (r *Router) HandlerFunc(method, path string, handler http.HandlerFunc) {}
