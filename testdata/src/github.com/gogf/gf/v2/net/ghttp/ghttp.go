// Package ghttp has the part of goframe v2.9.0 that the scenarios use, after its
// documentation and without code.
package ghttp

import (
	"context"
	"net/http"

	"github.com/gogf/gf/v2/container/gvar"
)

type HandlerFunc = func(r *Request)

type middleware struct{ served bool }

func (m *middleware) Next() {}

type Response struct{ Server *Server }

func (r *Response) WriteStatus(status int, content ...any)     {}
func (r *Response) WriteJson(content any)                      {}
func (r *Response) WriteStatusExit(status int, content ...any) {}
func (r *Response) Write(content ...any)                       {}

type Request struct {
	*http.Request
	Response   *Response
	Middleware *middleware
}

func (r *Request) Context() context.Context                   { return nil }
func (r *Request) GetHeader(key string, def ...string) string { return "" }
func (r *Request) GetRouter(key string, def ...any) *gvar.Var { return nil }
func (r *Request) SetCtxVar(key any, value any)               {}
func (r *Request) GetCtxVar(key any, def ...any) *gvar.Var    { return nil }

func (r *Request) Exit() {}

func RequestFromCtx(ctx context.Context) *Request { return nil }

type Server struct{ name string }

func (s *Server) BindObject(pattern string, object any, method ...string)    {}
func (s *Server) BindObjectMethod(pattern string, object any, method string) {}
func (s *Server) BindObjectRest(pattern string, object any)                  {}

func (s *Server) BindHandler(pattern string, handler any)                              {}
func (s *Server) Use(handlers ...HandlerFunc)                                          {}
func (s *Server) Group(prefix string, groups ...func(group *RouterGroup)) *RouterGroup { return nil }

type RouterGroup struct{ prefix string }

func (g *RouterGroup) GET(pattern string, object any, params ...any) *RouterGroup  { return nil }
func (g *RouterGroup) POST(pattern string, object any, params ...any) *RouterGroup { return nil }
func (g *RouterGroup) ALL(pattern string, object any, params ...any) *RouterGroup  { return nil }
func (g *RouterGroup) Bind(handlerOrObject ...any) *RouterGroup                    { return nil }
func (g *RouterGroup) REST(pattern string, object any) *RouterGroup                { return nil }
func (g *RouterGroup) Map(m map[string]any)                                        {}
func (g *RouterGroup) Middleware(handlers ...HandlerFunc) *RouterGroup             { return nil }
func (g *RouterGroup) Group(prefix string, groups ...func(group *RouterGroup)) *RouterGroup {
	return nil
}
