// Package gin has the part of gin v1.12.0 that the scenarios use, without code.
package gin

import (
	"net/http"
	"time"
)

type H map[string]any

type HandlerFunc func(*Context)

type Param struct{ Key, Value string }

type Params []Param

func (ps Params) ByName(name string) (va string) { return "" }

type Accounts map[string]string

const AuthUserKey = "user"

func BasicAuth(accounts Accounts) HandlerFunc { return nil }

type Error struct{ Err error }

type ResponseWriter interface {
	http.ResponseWriter
	Status() int
}

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
	Params  Params
	Keys    map[any]any
}

func (c *Context) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (c *Context) Done() <-chan struct{}                   { return nil }
func (c *Context) Err() error                              { return nil }
func (c *Context) Value(key any) any                       { return nil }
func (c *Context) Next()                                   {}
func (c *Context) IsAborted() bool                         { return false }
func (c *Context) Abort()                                  {}
func (c *Context) AbortWithStatus(code int)                {}
func (c *Context) AbortWithStatusJSON(code int, obj any)   {}
func (c *Context) AbortWithError(code int, e error) *Error { return nil }
func (c *Context) Set(key any, value any)                  {}
func (c *Context) Get(key any) (value any, exists bool)    { return nil, false }
func (c *Context) MustGet(key any) any                     { return nil }
func (c *Context) GetString(key any) string                { return "" }
func (c *Context) Param(key string) string                 { return "" }
func (c *Context) PostForm(key string) (value string)      { return "" }
func (c *Context) Query(key string) (value string)         { return "" }
func (c *Context) Cookie(name string) (string, error)      { return "", nil }
func (c *Context) GetHeader(key string) string             { return "" }
func (c *Context) ClientIP() string                        { return "" }
func (c *Context) ShouldBindHeader(obj any) error          { return nil }
func (c *Context) ShouldBindUri(obj any) error             { return nil }
func (c *Context) ShouldBindJSON(obj any) error            { return nil }
func (c *Context) Status(code int)                         {}
func (c *Context) JSON(code int, obj any)                  {}

func (c *Context) String(code int, format string, values ...any) {}

type IRouter interface {
	IRoutes
	Group(string, ...HandlerFunc) *RouterGroup
}

type IRoutes interface {
	Use(...HandlerFunc) IRoutes
	Handle(string, string, ...HandlerFunc) IRoutes
	GET(string, ...HandlerFunc) IRoutes
	POST(string, ...HandlerFunc) IRoutes
	DELETE(string, ...HandlerFunc) IRoutes
	PUT(string, ...HandlerFunc) IRoutes
}

type RouterGroup struct{ Handlers []HandlerFunc }

func (group *RouterGroup) Use(middleware ...HandlerFunc) IRoutes { return nil }
func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup {
	return nil
}

func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...HandlerFunc) IRoutes {
	return nil
}
func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes    { return nil }
func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes   { return nil }
func (group *RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }
func (group *RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) IRoutes  { return nil }
func (group *RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) IRoutes    { return nil }

type OptionFunc func(*Engine)

type Engine struct{ RouterGroup }

func New(opts ...OptionFunc) *Engine     { return nil }
func Default(opts ...OptionFunc) *Engine { return nil }

func (engine *Engine) Use(middleware ...HandlerFunc) IRoutes { return nil }

func (engine *Engine) Handler() http.Handler { return nil }

func (engine *Engine) Run(addr ...string) (err error) { return nil }

func Logger() HandlerFunc { return nil }

func Recovery() HandlerFunc { return nil }

func WrapF(f http.HandlerFunc) HandlerFunc { return nil }
