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
func (a *App) Resource(p string, r Resource) *App  { return nil }

type Resource interface {
	List(Context) error
	Show(Context) error
	Create(Context) error
	Update(Context) error
	Destroy(Context) error
}

type BaseResource struct{}

func (v BaseResource) List(c Context) error    { return nil }
func (v BaseResource) Show(c Context) error    { return nil }
func (v BaseResource) Create(c Context) error  { return nil }
func (v BaseResource) Update(c Context) error  { return nil }
func (v BaseResource) Destroy(c Context) error { return nil }
