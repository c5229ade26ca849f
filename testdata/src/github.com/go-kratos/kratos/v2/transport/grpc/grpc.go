// Package grpc is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/transport/grpc.
package grpc

import (
	"google.golang.org/grpc"

	"github.com/go-kratos/kratos/v2/middleware"
)

type ServerOption func(o *Server)

func Middleware(m ...middleware.Middleware) ServerOption { return nil }

func StreamMiddleware(m ...middleware.Middleware) ServerOption { return nil }

func Address(addr string) ServerOption { return nil }

type Server struct{ *grpc.Server }

func NewServer(opts ...ServerOption) *Server { return nil }
