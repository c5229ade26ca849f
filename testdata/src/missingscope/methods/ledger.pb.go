package methods

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
	ResetListed(context.Context, *Request) (*Done, error)
	ResetNotListed(context.Context, *Request) (*Done, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) ResetListed(context.Context, *Request) (*Done, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) ResetNotListed(context.Context, *Request) (*Done, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{ServiceName: "books.v1.Ledger", HandlerType: (*LedgerServer)(nil)}
