// Package rest is a stub with what scenarios use of
// github.com/zeromicro/go-zero/rest.
package rest

import "net/http"

type Middleware func(next http.HandlerFunc) http.HandlerFunc

type Route struct {
	Method  string
	Path    string
	Handler http.HandlerFunc
}

type (
	RouteOption func(r *featuredRoutes)
	RunOption   func(*Server)
)

type featuredRoutes struct{ routes []Route }

type RestConf struct{ Host string }

type Server struct{ routes []Route }

func MustNewServer(c RestConf, opts ...RunOption) *Server { return nil }

func (s *Server) AddRoute(r Route, opts ...RouteOption) {}

func (s *Server) AddRoutes(rs []Route, opts ...RouteOption) {}

func (s *Server) Use(middleware Middleware) {}

func (s *Server) Start() {}

func ToMiddleware(handler func(next http.Handler) http.Handler) Middleware { return nil }

func WithMiddlewares(ms []Middleware, rs ...Route) []Route { return nil }

func WithMiddleware(middleware Middleware, rs ...Route) []Route { return nil }

func WithJwt(secret string) RouteOption { return nil }

func WithPrefix(group string) RouteOption { return nil }

func WithMaxBytes(maxBytes int64) RouteOption { return nil }
