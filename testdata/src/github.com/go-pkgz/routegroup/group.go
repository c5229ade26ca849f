// Package routegroup has the part of routegroup v1.6.0 that the scenarios use, without code.
package routegroup

import "net/http"

type Bundle struct{ mux *http.ServeMux }

func New(mux *http.ServeMux) *Bundle { return nil }

func Mount(mux *http.ServeMux, basePath string) *Bundle { return nil }

func (b *Bundle) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func (b *Bundle) Group() *Bundle                                   { return nil }
func (b *Bundle) Mount(basePath string) *Bundle                    { return nil }
func (b *Bundle) Use(middleware func(http.Handler) http.Handler, more ...func(http.Handler) http.Handler) {
}
func (b *Bundle) With(middleware func(http.Handler) http.Handler, more ...func(http.Handler) http.Handler) *Bundle {
	return nil
}
func (b *Bundle) Handle(pattern string, handler http.Handler)         {}
func (b *Bundle) HandleFunc(pattern string, handler http.HandlerFunc) {}
func (b *Bundle) HandleRoot(method string, handler http.Handler)      {}
func (b *Bundle) Route(configureFn func(*Bundle))                     {}

func Wrap(handler http.Handler, mw1 func(http.Handler) http.Handler, mws ...func(http.Handler) http.Handler) http.Handler {
	return nil
}
