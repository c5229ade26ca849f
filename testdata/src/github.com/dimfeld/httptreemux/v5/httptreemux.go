// Package httptreemux has the part of httptreemux v5.5.0 that the scenarios use,
// without code.
package httptreemux

import (
	"context"
	"net/http"
)

type HandlerFunc func(http.ResponseWriter, *http.Request, map[string]string)

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

func ContextParams(ctx context.Context) map[string]string { return nil }

type Group struct{ path string }

func (g *Group) NewGroup(path string) *Group                            { return nil }
func (g *Group) UsingContext() *ContextGroup                            { return nil }
func (g *Group) Use(fn MiddlewareFunc)                                  {}
func (g *Group) UseHandler(middleware func(http.Handler) http.Handler)  {}
func (g *Group) Handle(method string, path string, handler HandlerFunc) {}
func (g *Group) GET(path string, handler HandlerFunc)                   {}
func (g *Group) POST(path string, handler HandlerFunc)                  {}

type ContextGroup struct{ group *Group }

func (cg *ContextGroup) UseHandler(middleware func(http.Handler) http.Handler) {}
func (cg *ContextGroup) GET(path string, handler http.HandlerFunc)             {}

type TreeMux struct{ Group }

func New() *TreeMux { return nil }

func (t *TreeMux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
