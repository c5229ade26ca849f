// Package flow has the part of flow v1.2.0 that the scenarios use, without
// code.
package flow

import "net/http"

type Mux struct{ NotFound http.Handler }

func New() *Mux { return nil }

func (m *Mux) Handle(pattern string, handler http.Handler, methods ...string)    {}
func (m *Mux) HandleFunc(pattern string, fn http.HandlerFunc, methods ...string) {}
func (m *Mux) Use(mw ...func(http.Handler) http.Handler)                         {}
func (m *Mux) Group(fn func(*Mux))                                               {}
func (m *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)                  {}
