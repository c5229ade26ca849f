// Package chi has the part of chi v5.5.0 that the scenarios use, without code.
package chi

import "net/http"

type Router interface {
	http.Handler
	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
	Group(fn func(r Router)) Router
	Route(pattern string, fn func(r Router)) Router
	Mount(pattern string, h http.Handler)
	Handle(pattern string, h http.Handler)
	HandleFunc(pattern string, h http.HandlerFunc)
	Method(method, pattern string, h http.Handler)
	Delete(pattern string, h http.HandlerFunc)
	Get(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Put(pattern string, h http.HandlerFunc)
}

type Mux struct{ pool any }

func NewRouter() *Mux { return nil }

func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)           {}
func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler)         {}
func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) Router { return nil }
func (mx *Mux) Group(fn func(r Router)) Router                             { return nil }
func (mx *Mux) Route(pattern string, fn func(r Router)) Router             { return nil }
func (mx *Mux) Mount(pattern string, handler http.Handler)                 {}
func (mx *Mux) Handle(pattern string, handler http.Handler)                {}
func (mx *Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc)      {}
func (mx *Mux) Method(method, pattern string, handler http.Handler)        {}
func (mx *Mux) Delete(pattern string, handlerFn http.HandlerFunc)          {}
func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)             {}
func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc)            {}
func (mx *Mux) Put(pattern string, handlerFn http.HandlerFunc)             {}

func URLParam(r *http.Request, key string) string { return "" }
