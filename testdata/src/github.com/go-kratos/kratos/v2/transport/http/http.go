// Package http is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/transport/http.
package http

import (
	"context"
	"net/http"
	"net/url"

	"github.com/go-kratos/kratos/v2/middleware"
)

type FilterFunc func(http.Handler) http.Handler

type ServerOption func(*Server)

func Middleware(m ...middleware.Middleware) ServerOption { return nil }

func Filter(filters ...FilterFunc) ServerOption { return nil }

func Address(addr string) ServerOption { return nil }

type Server struct{ *http.Server }

func NewServer(opts ...ServerOption) *Server { return nil }

func (s *Server) Use(selector string, m ...middleware.Middleware) {}

func (s *Server) Route(prefix string, filters ...FilterFunc) *Router { return nil }

func (s *Server) HandleFunc(path string, h http.HandlerFunc) {}

func (s *Server) ServeHTTP(res http.ResponseWriter, req *http.Request) {}

type HandlerFunc func(Context) error

type Router struct{ prefix string }

func (r *Router) Group(prefix string, filters ...FilterFunc) *Router { return nil }

func (r *Router) Handle(method, relativePath string, h HandlerFunc, filters ...FilterFunc) {}

func (r *Router) GET(path string, h HandlerFunc, m ...FilterFunc) {}

func (r *Router) POST(path string, h HandlerFunc, m ...FilterFunc) {}

type Context interface {
	context.Context
	Vars() url.Values
	Query() url.Values
	Header() http.Header
	Request() *http.Request
	Response() http.ResponseWriter
	Middleware(middleware.Handler) middleware.Handler
	Bind(interface{}) error
	BindVars(interface{}) error
	BindQuery(interface{}) error
	Returns(interface{}, error) error
	Result(int, interface{}) error
	JSON(int, interface{}) error
}

func SetOperation(ctx context.Context, op string) {}
