// Package fiber has the part of fiber v3.1.0 that the scenarios use, without code.
package fiber

import "context"

const (
	StatusUnauthorized = 401
	StatusForbidden    = 403
	StatusNoContent    = 204
)

type Map map[string]any

type Handler = func(Ctx) error

type Error struct{ Code int }

func (e *Error) Error() string { return "" }

func NewError(code int, message ...string) *Error { return nil }

var (
	ErrUnauthorized = NewError(StatusUnauthorized)
	ErrForbidden    = NewError(StatusForbidden)
)

type Bind struct{ ctx Ctx }

func (b *Bind) Header(out any) error { return nil }
func (b *Bind) URI(out any) error    { return nil }

type Ctx interface {
	Context() context.Context
	Next() error
	Get(key string, defaultValue ...string) string
	Params(key string, defaultValue ...string) string
	Query(key string, defaultValue ...string) string
	Cookies(key string, defaultValue ...string) string
	Locals(key any, value ...any) any
	Bind() *Bind
	Status(status int) Ctx
	SendStatus(status int) error
	SendString(body string) error
	JSON(data any, ctype ...string) error
}

func Locals[V any](c Ctx, key any, value ...V) V {
	var zero V
	return zero
}

type Router interface {
	Use(args ...any) Router
	Get(path string, handler any, handlers ...any) Router
	Post(path string, handler any, handlers ...any) Router
	Delete(path string, handler any, handlers ...any) Router
	Group(prefix string, handlers ...any) Router
	Route(prefix string, fn func(router Router), name ...string) Router
}

type Config struct{ AppName string }

type App struct{ config Config }

func New(config ...Config) *App { return nil }

func (app *App) Use(args ...any) Router                                             { return nil }
func (app *App) Get(path string, handler any, handlers ...any) Router               { return nil }
func (app *App) Post(path string, handler any, handlers ...any) Router              { return nil }
func (app *App) Delete(path string, handler any, handlers ...any) Router            { return nil }
func (app *App) Group(prefix string, handlers ...any) Router                        { return nil }
func (app *App) Route(prefix string, fn func(router Router), name ...string) Router { return nil }
