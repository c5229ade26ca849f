// Package echo has the part of echo v5.4.4 that the scenarios use, without code.
package echo

import "net/http"

type Context struct{ path string }

func (c *Context) Request() *http.Request                   { return nil }
func (c *Context) Param(name string) string                 { return "" }
func (c *Context) QueryParam(name string) string            { return "" }
func (c *Context) Cookie(name string) (*http.Cookie, error) { return nil, nil }
func (c *Context) Get(key string) any                       { return nil }
func (c *Context) Set(key string, val any)                  {}
func (c *Context) Bind(i any) error                         { return nil }
func (c *Context) JSON(code int, i any) (err error)         { return nil }
func (c *Context) String(code int, s string) (err error)    { return nil }
func (c *Context) NoContent(code int) error                 { return nil }

func ContextGet[T any](c *Context, key string) (T, error) {
	var zero T
	return zero, nil
}

func BindPathValues(c *Context, target any) error { return nil }

func BindHeaders(c *Context, target any) error { return nil }

type HandlerFunc func(c *Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HTTPError struct{ Code int }

func (he *HTTPError) Error() string { return "" }

func NewHTTPError(code int, message string) *HTTPError { return nil }

type httpError struct{ code int }

func (he *httpError) Error() string { return "" }

var (
	ErrUnauthorized = &httpError{http.StatusUnauthorized}
	ErrForbidden    = &httpError{http.StatusForbidden}
)

type RouteInfo struct{ Path string }

type Echo struct{ name string }

func New() *Echo { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo    { return RouteInfo{} }
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo   { return RouteInfo{} }
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)              { return nil }

type Group struct{ prefix string }

func (g *Group) Use(middleware ...MiddlewareFunc) {}

func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo    { return RouteInfo{} }
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo   { return RouteInfo{} }
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)    { return nil }

type ValueBinder struct{}

func PathValuesBinder(c *Context) *ValueBinder { return nil }

func QueryParamsBinder(c *Context) *ValueBinder { return nil }

func (b *ValueBinder) String(sourceParam string, dest *string) *ValueBinder { return b }

func (b *ValueBinder) MustString(sourceParam string, dest *string) *ValueBinder { return b }

func (b *ValueBinder) BindError() error { return nil }
