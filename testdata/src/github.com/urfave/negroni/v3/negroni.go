// Package negroni has the part of negroni v3.1.2 that the scenarios use, without
// code.
package negroni

import "net/http"

type Handler interface {
	ServeHTTP(rw http.ResponseWriter, r *http.Request, next http.HandlerFunc)
}

type HandlerFunc func(rw http.ResponseWriter, r *http.Request, next http.HandlerFunc)

func (h HandlerFunc) ServeHTTP(rw http.ResponseWriter, r *http.Request, next http.HandlerFunc) {}

func Wrap(handler http.Handler) Handler             { return nil }
func WrapFunc(handlerFunc http.HandlerFunc) Handler { return nil }

type Negroni struct{ handlers []Handler }

func New(handlers ...Handler) *Negroni { return nil }

func (n *Negroni) With(handlers ...Handler) *Negroni                 { return nil }
func (n *Negroni) ServeHTTP(rw http.ResponseWriter, r *http.Request) {}
func (n *Negroni) Use(handler Handler)                               {}
func (n *Negroni) UseHandler(handler http.Handler)                   {}
func (n *Negroni) UseFunc(handlerFunc func(rw http.ResponseWriter, r *http.Request, next http.HandlerFunc)) {
}

type Logger struct{ prefix string }

func NewLogger() *Logger { return nil }

func (l *Logger) ServeHTTP(rw http.ResponseWriter, r *http.Request, next http.HandlerFunc) {}
