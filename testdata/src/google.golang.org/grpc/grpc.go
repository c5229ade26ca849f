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

type ServerStream interface {
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type StreamHandler func(srv any, stream ServerStream) error

type StreamServerInfo struct {
	FullMethod                     string
	IsClientStream, IsServerStream bool
}

type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error

func StreamInterceptor(i StreamServerInterceptor) ServerOption { return nil }

func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption { return nil }

type ServerStreamingServer[Res any] interface {
	Send(*Res) error
	ServerStream
}

type ClientStreamingServer[Req any, Res any] interface {
	Recv() (*Req, error)
	SendAndClose(*Res) error
	ServerStream
}

type BidiStreamingServer[Req any, Res any] interface {
	Recv() (*Req, error)
	Send(*Res) error
	ServerStream
}

type GenericServerStream[Req any, Res any] struct{ ServerStream }

func (x *GenericServerStream[Req, Res]) Send(m *Res) error         { return nil }
func (x *GenericServerStream[Req, Res]) SendAndClose(m *Res) error { return nil }
func (x *GenericServerStream[Req, Res]) Recv() (*Req, error)       { return nil, nil }

func MaxRecvMsgSize(m int) ServerOption { return nil }

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

type MethodDesc struct {
	MethodName string
	Handler    func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
}

type StreamDesc struct {
	StreamName                   string
	Handler                      StreamHandler
	ServerStreams, ClientStreams bool
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
	Metadata    any
}

type Server struct{ opts []ServerOption }

func NewServer(opt ...ServerOption) *Server { return nil }

func (s *Server) RegisterService(sd *ServiceDesc, ss any) {}
