// Package echo has the part of echo v4.16.0 that the scenarios use, without code.
package echo

import "net/http"

type Context interface {
	Request() *http.Request
	SetRequest(r *http.Request)
	Response() *Response
	Path() string
	Param(name string) string
	QueryParam(name string) string
	FormValue(name string) string
	Cookie(name string) (*http.Cookie, error)
	Get(key string) interface{}
	Set(key string, val interface{})
	Bind(i interface{}) error
	JSON(code int, i interface{}) error
	String(code int, s string) error
	NoContent(code int) error
}

type Response struct{ Writer http.ResponseWriter }

func (r *Response) Header() http.Header               { return nil }
func (r *Response) WriteHeader(code int)              {}
func (r *Response) Write(b []byte) (n int, err error) { return 0, nil }

type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HTTPError struct{ Code int }

func (he *HTTPError) Error() string { return "" }

func NewHTTPError(code int, message ...interface{}) *HTTPError { return nil }

var (
	ErrUnauthorized = NewHTTPError(http.StatusUnauthorized)
	ErrForbidden    = NewHTTPError(http.StatusForbidden)
)

type DefaultBinder struct{}

func (b *DefaultBinder) BindPathParams(c Context, i interface{}) error { return nil }

func (b *DefaultBinder) BindHeaders(c Context, i interface{}) error { return nil }

type Route struct{ Path string }

type Echo struct{ Binder any }

func New() (e *Echo) { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc)                               {}
func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route    { return nil }
func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route     { return nil }
func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route     { return nil }
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route    { return nil }
func (e *Echo) Start(address string) error                                     { return nil }
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)            { return nil }

type Group struct{ prefix string }

func (g *Group) Use(middleware ...MiddlewareFunc)                               {}
func (g *Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route    { return nil }
func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (g *Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route     { return nil }
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route    { return nil }
func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route     { return nil }
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)  { return nil }

type ValueBinder struct{}

func PathParamsBinder(c Context) *ValueBinder { return nil }

func QueryParamsBinder(c Context) *ValueBinder { return nil }

func (b *ValueBinder) String(sourceParam string, dest *string) *ValueBinder { return b }

func (b *ValueBinder) MustString(sourceParam string, dest *string) *ValueBinder { return b }

func (b *ValueBinder) BindError() error { return nil }
