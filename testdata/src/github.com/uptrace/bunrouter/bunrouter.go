// Package bunrouter has the part of bunrouter v1.0.23 that the scenarios use,
// without code.
package bunrouter

import (
	"context"
	"net/http"
)

type Params struct{ path string }

func (ps Params) ByName(name string) string { return "" }

type Request struct {
	*http.Request
	params Params
}

func (req Request) Param(key string) string                 { return "" }
func (req Request) Params() Params                          { return req.params }
func (req Request) WithContext(ctx context.Context) Request { return req }

type HandlerFunc func(w http.ResponseWriter, req Request) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

func JSON(w http.ResponseWriter, value any) error { return nil }

type Option interface{ apply() }

type GroupOption interface {
	Option
	groupOption()
}

func Use(fns ...MiddlewareFunc) GroupOption          { return nil }
func WithGroup(fn func(g *Group)) GroupOption        { return nil }
func WithNotFoundHandler(handler HandlerFunc) Option { return nil }

type Group struct{ path string }

func (g *Group) NewGroup(path string, opts ...GroupOption) *Group     { return nil }
func (g *Group) Use(middlewares ...MiddlewareFunc) *Group             { return nil }
func (g *Group) WithMiddleware(middleware MiddlewareFunc) *Group      { return nil }
func (g *Group) WithGroup(path string, fn func(g *Group))             {}
func (g *Group) Handle(meth string, path string, handler HandlerFunc) {}
func (g *Group) GET(path string, handler HandlerFunc)                 {}
func (g *Group) POST(path string, handler HandlerFunc)                {}

type Router struct{ Group }

func New(opts ...Option) *Router { return nil }
