// Package flamego has the part of flamego v1.9.0 that the scenarios use, after its
// documentation and without code.
package flamego

import (
	"net/http"

	"github.com/flamego/flamego/inject"
)

type Handler any

type Request struct{ *http.Request }

type Context interface {
	inject.Injector
	Param(name string) string
	Request() *Request
	ResponseWriter() http.ResponseWriter
	Next()
}

type Route struct{ name string }

type Router interface {
	Group(routePath string, fn func(), handlers ...Handler)
	Get(routePath string, handlers ...Handler) *Route
	Post(routePath string, handlers ...Handler) *Route
}

type Flame struct{ Router }

func New() *Flame { return nil }

func (f *Flame) Use(handlers ...Handler) {}

func Logger() Handler { return nil }
