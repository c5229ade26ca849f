package main

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{ Id string }

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	List(context.Context, *Request) (*Records, error)
	Put(context.Context, *Request) (*Records, error)
	Drop(context.Context, *Request) (*Records, error)
	Reset(*Request, grpc.ServerStreamingServer[Records]) error
}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "Ledger", HandlerType: (*LedgerServer)(nil), Metadata: "ledger.proto"}, srv)
}
