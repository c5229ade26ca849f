// Package zrpc is a stub with what scenarios use of
// github.com/zeromicro/go-zero/zrpc.
package zrpc

import "google.golang.org/grpc"

type RpcServerConf struct{ ListenOn string }

type RpcServer struct{ conf RpcServerConf }

func MustNewServer(c RpcServerConf, register func(*grpc.Server)) *RpcServer { return nil }

func (rs *RpcServer) AddUnaryInterceptors(interceptors ...grpc.UnaryServerInterceptor) {}

func (rs *RpcServer) Start() {}
