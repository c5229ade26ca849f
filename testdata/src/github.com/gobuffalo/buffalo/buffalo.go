// Package buffalo has the part of buffalo v1.1.0 that the scenarios use, after its
// documentation and without code.
package buffalo

import (
	"context"
	"net/http"

	"github.com/gobuffalo/buffalo/render"
)

type Context interface {
	context.Context
	Request() *http.Request
	Param(string) string
	Set(string, any)
	Render(int, render.Renderer) error
	Error(int, error) error
}

type Handler func(Context) error

type MiddlewareFunc func(Handler) Handler

type RouteInfo struct{ Path string }

type Options struct{ Env string }

type App struct{ Options }

func New(opts Options) *App { return nil }

func (a *App) GET(p string, h Handler) *RouteInfo  { return nil }
func (a *App) POST(p string, h Handler) *RouteInfo { return nil }
func (a *App) Group(groupPath string) *App         { return nil }
func (a *App) Use(mw ...MiddlewareFunc)            {}
