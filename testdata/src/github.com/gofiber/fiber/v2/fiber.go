// Package fiber has the part of fiber v2.52.15 that the scenarios use, without code.
package fiber

import "context"

const (
	StatusCreated      = 201
	StatusBadRequest   = 400
	StatusUnauthorized = 401
	StatusForbidden    = 403
	StatusNoContent    = 204
)

type Map map[string]interface{}

type Handler = func(*Ctx) error

type Error struct{ Code int }

func (e *Error) Error() string { return "" }

func NewError(code int, message ...string) *Error { return nil }

var (
	ErrUnauthorized = NewError(StatusUnauthorized)
	ErrForbidden    = NewError(StatusForbidden)
)

type Ctx struct{ path string }

func (c *Ctx) UserContext() context.Context                             { return nil }
func (c *Ctx) Next() error                                              { return nil }
func (c *Ctx) Get(key string, defaultValue ...string) string            { return "" }
func (c *Ctx) Params(key string, defaultValue ...string) string         { return "" }
func (c *Ctx) Query(key string, defaultValue ...string) string          { return "" }
func (c *Ctx) Cookies(key string, defaultValue ...string) string        { return "" }
func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{} { return nil }
func (c *Ctx) ReqHeaderParser(out interface{}) error                    { return nil }
func (c *Ctx) ParamsParser(out interface{}) error                       { return nil }
func (c *Ctx) Path(override ...string) string                           { return "" }
func (c *Ctx) IP() string                                               { return "" }
func (c *Ctx) FormValue(key string, defaultValue ...string) string      { return "" }
func (c *Ctx) Status(status int) *Ctx                                   { return nil }
func (c *Ctx) SendStatus(status int) error                              { return nil }
func (c *Ctx) SendString(body string) error                             { return nil }
func (c *Ctx) JSON(data interface{}, ctype ...string) error             { return nil }
func (c *Ctx) BodyParser(out interface{}) error                         { return nil }

type Router interface {
	Use(args ...interface{}) Router
	Get(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Put(path string, handlers ...Handler) Router
	Options(path string, handlers ...Handler) Router
	Delete(path string, handlers ...Handler) Router
	Group(prefix string, handlers ...Handler) Router
	Route(prefix string, fn func(router Router), name ...string) Router
	Mount(prefix string, fiber *App) Router
}

type Config struct{ AppName string }

type App struct{ config Config }

func New(config ...Config) *App { return nil }

func (app *App) Use(args ...interface{}) Router                                     { return nil }
func (app *App) Get(path string, handlers ...Handler) Router                        { return nil }
func (app *App) Post(path string, handlers ...Handler) Router                       { return nil }
func (app *App) Put(path string, handlers ...Handler) Router                        { return nil }
func (app *App) Options(path string, handlers ...Handler) Router                    { return nil }
func (app *App) Listen(addr string) error                                           { return nil }
func (app *App) Delete(path string, handlers ...Handler) Router                     { return nil }
func (app *App) Group(prefix string, handlers ...Handler) Router                    { return nil }
func (app *App) Route(prefix string, fn func(router Router), name ...string) Router { return nil }
func (app *App) Mount(prefix string, subApp *App) Router                            { return nil }

type Group struct{ app *App }

func (grp *Group) Use(args ...interface{}) Router                                     { return nil }
func (grp *Group) Get(path string, handlers ...Handler) Router                        { return nil }
func (grp *Group) Post(path string, handlers ...Handler) Router                       { return nil }
func (grp *Group) Put(path string, handlers ...Handler) Router                        { return nil }
func (grp *Group) Options(path string, handlers ...Handler) Router                    { return nil }
func (grp *Group) Delete(path string, handlers ...Handler) Router                     { return nil }
func (grp *Group) Group(prefix string, handlers ...Handler) Router                    { return nil }
func (grp *Group) Route(prefix string, fn func(router Router), name ...string) Router { return nil }
func (grp *Group) Mount(prefix string, subApp *App) Router                            { return nil }
