// Package goyave has the part of goyave v5.6.0 that the scenarios use, after its
// documentation and without code.
package goyave

import (
	"context"
	"net/http"
)

type Request struct {
	RouteParams map[string]string
	Extra       map[any]any
}

func (r *Request) Header() http.Header      { return nil }
func (r *Request) Context() context.Context { return nil }

type Response struct{ status int }

func (r *Response) Status(status int)               {}
func (r *Response) JSON(responseCode int, data any) {}

type Handler func(response *Response, request *Request)

type Composable interface{ Init(server *Server) }

type Component struct{ server *Server }

func (c *Component) Init(server *Server) {}

type Middleware interface {
	Composable
	Handle(next Handler) Handler
}

type Route struct{ name string }

func (r *Route) Middleware(middleware ...Middleware) *Route { return nil }

type Server struct{ name string }

func (s *Server) RegisterRoutes(routeRegistrer func(*Server, *Router)) {}

type Router struct{ prefix string }

func (r *Router) Get(uri string, handler Handler) *Route                     { return nil }
func (r *Router) Post(uri string, handler Handler) *Route                    { return nil }
func (r *Router) Route(methods []string, uri string, handler Handler) *Route { return nil }
func (r *Router) Subrouter(prefix string) *Router                            { return nil }
func (r *Router) Middleware(middleware ...Middleware) *Router                { return nil }
