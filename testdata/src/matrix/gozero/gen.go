package gozero

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) ProtoReflect() protoreflect.Message { return nil }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	UsesAny(context.Context, *TenantRequest) (*Records, error)
	Compares(context.Context, *TenantRequest) (*Records, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) UsesAny(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) Compares(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{ServiceName: "matrix.Ledger", HandlerType: (*LedgerServer)(nil), Metadata: "matrix.proto"}
