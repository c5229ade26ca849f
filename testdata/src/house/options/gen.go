package options

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{ TenantId string }

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	List(context.Context, *Request) (*Records, error)
	Read(context.Context, *Request) (*Records, error)
	Watch(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) List(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method List not implemented")
}

func (UnimplementedLedgerServer) Read(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Read not implemented")
}

func (UnimplementedLedgerServer) Watch(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Watch not implemented")
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "Ledger", HandlerType: (*LedgerServer)(nil), Metadata: "ledger.proto"}, srv)
}

type VaultServer interface {
	Open(context.Context, *Request) (*Records, error)
}

type UnimplementedVaultServer struct{}

func (UnimplementedVaultServer) Open(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Open not implemented")
}

func RegisterVaultServer(s grpc.ServiceRegistrar, srv VaultServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "Vault", HandlerType: (*VaultServer)(nil), Metadata: "vault.proto"}, srv)
}
