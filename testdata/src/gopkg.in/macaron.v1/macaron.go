// Package macaron has the part of macaron v1.4.0 that the scenarios use, without
// code.
package macaron

import "net/http"

type Handler interface{}

type Request struct{ *http.Request }

type Render interface {
	JSON(int, interface{})
	PlainText(int, []byte)
	Error(int, ...string)
	Status(int)
}

type Route struct{ name string }

type Router struct{ autoHead bool }

func (r *Router) Group(pattern string, fn func(), h ...Handler)              {}
func (r *Router) Get(pattern string, h ...Handler) (leaf *Route)             { return nil }
func (r *Router) Post(pattern string, h ...Handler) *Route                   { return nil }
func (r *Router) Combo(pattern string, h ...Handler) *ComboRouter            { return nil }
func (r *Router) Route(pattern, methods string, h ...Handler) (route *Route) { return nil }

type Context struct {
	*Router
	Req Request
	Render
	Data map[string]interface{}
}

func (ctx *Context) Next()                     {}
func (ctx *Context) Params(name string) string { return "" }

type Macaron struct{ *Router }

func New() *Macaron { return nil }

func (m *Macaron) Use(handler Handler) {}

func Logger() Handler { return nil }

type ComboRouter struct{ methods map[string]bool }

func (cr *ComboRouter) Post(h ...Handler) *ComboRouter   { return cr }
func (cr *ComboRouter) Delete(h ...Handler) *ComboRouter { return cr }
