package main

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{}

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type Done struct{}

func (x *Done) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	Login(context.Context, *Request) (*Done, error)
	Open(context.Context, *Request) (*Done, error)
	Close(context.Context, *Request) (*Done, error)
	Archive(context.Context, *Request) (*Done, error)
	Reset(context.Context, *Request) (*Done, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) Login(context.Context, *Request) (*Done, error)   { return nil, nil }
func (UnimplementedLedgerServer) Open(context.Context, *Request) (*Done, error)    { return nil, nil }
func (UnimplementedLedgerServer) Close(context.Context, *Request) (*Done, error)   { return nil, nil }
func (UnimplementedLedgerServer) Archive(context.Context, *Request) (*Done, error) { return nil, nil }
func (UnimplementedLedgerServer) Reset(context.Context, *Request) (*Done, error)   { return nil, nil }
func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer()              {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{ServiceName: "books.v1.Ledger", HandlerType: (*LedgerServer)(nil)}
