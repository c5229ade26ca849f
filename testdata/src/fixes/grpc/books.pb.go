package grpc

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) ProtoReflect() protoreflect.Message { return nil }

func (x *TenantRequest) GetTenantId() string {
	if x != nil {
		return x.TenantId
	}
	return ""
}

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	UsesAnyTenant(context.Context, *TenantRequest) (*Records, error)
	ComparesTheTenant(context.Context, *TenantRequest) (*Records, error)
}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{ServiceName: "books.v1.Ledger", HandlerType: (*LedgerServer)(nil)}

type RecordsServer interface {
	DeletesAnyTenant(context.Context, *TenantRequest) (*Records, error)
}

func RegisterRecordsServer(s grpc.ServiceRegistrar, srv RecordsServer) {
	s.RegisterService(&Records_ServiceDesc, srv)
}

var Records_ServiceDesc = grpc.ServiceDesc{ServiceName: "books.v1.Records", HandlerType: (*RecordsServer)(nil)}
