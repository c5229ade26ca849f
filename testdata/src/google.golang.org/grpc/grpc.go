// Package grpc is a stub with what scenarios use of google.golang.org/grpc.
package grpc

import "context"

type ServerOption interface{ apply() }

type UnaryHandler func(ctx context.Context, req any) (any, error)

type UnaryServerInfo struct {
	Server     any
	FullMethod string
}

type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)

func UnaryInterceptor(i UnaryServerInterceptor) ServerOption { return nil }

func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption { return nil }

func MaxRecvMsgSize(m int) ServerOption { return nil }

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

type MethodDesc struct {
	MethodName string
	Handler    func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Metadata    any
}

type Server struct{ opts []ServerOption }

func NewServer(opt ...ServerOption) *Server { return nil }

func (s *Server) RegisterService(sd *ServiceDesc, ss any) {}
