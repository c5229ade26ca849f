// Package fuego is a stub with what scenarios use of github.com/go-fuego/fuego.
package fuego

import (
	"context"
	"net/http"
)

type (
	ContextNoBody          = Context[any, any]
	ContextWithBody[B any] = Context[B, any]
)

type Context[B, P any] interface {
	context.Context
	Body() (B, error)
	PathParam(name string) string
	Header(key string) string
	Context() context.Context
	Request() *http.Request
	Response() http.ResponseWriter
	SetStatus(code int)
}

type BaseRoute struct{ Path string }

type Route[T, B, P any] struct{ BaseRoute }

type RouteOption = func(*BaseRoute)

type ServerOption = func(*Server)

type Server struct{ basePath string }

func NewServer(options ...ServerOption) *Server { return nil }

func WithAddr(addr string) ServerOption { return nil }

func Group(s *Server, path string, routeOptions ...RouteOption) *Server { return nil }

func Use(s *Server, middlewares ...func(http.Handler) http.Handler) {}

func Get[T, B, P any](s *Server, path string, controller func(Context[B, P]) (T, error), options ...RouteOption) *Route[T, B, P] {
	return nil
}

func Post[T, B, P any](s *Server, path string, controller func(Context[B, P]) (T, error), options ...RouteOption) *Route[T, B, P] {
	return nil
}

func GetStd(s *Server, path string, controller func(http.ResponseWriter, *http.Request), options ...RouteOption) *Route[any, any, any] {
	return nil
}

func OptionMiddleware(middleware ...func(http.Handler) http.Handler) RouteOption { return nil }

func OptionSummary(summary string) RouteOption { return nil }

type HTTPError struct{ Detail string }

type UnauthorizedError HTTPError

func (e UnauthorizedError) Error() string { return "" }

type ForbiddenError HTTPError

func (e ForbiddenError) Error() string { return "" }
