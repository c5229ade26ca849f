package kratos

// This file has the shape of what protoc-gen-go, protoc-gen-go-grpc and
// protoc-gen-go-http generate.

import (
	"context"

	khttp "github.com/go-kratos/kratos/v2/transport/http"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{}

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) ProtoReflect() protoreflect.Message { return nil }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerServer interface {
	Uses(context.Context, *TenantRequest) (*Records, error)
	Compares(context.Context, *TenantRequest) (*Records, error)
	Resets(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) Uses(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) Compares(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) Resets(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

const (
	Ledger_Uses_FullMethodName     = "/matrix.Ledger/Uses"
	Ledger_Compares_FullMethodName = "/matrix.Ledger/Compares"
	Ledger_Resets_FullMethodName   = "/matrix.Ledger/Resets"
)

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{ServiceName: "matrix.Ledger", HandlerType: (*LedgerServer)(nil), Metadata: "matrix.proto"}

const OperationLedgerCompares = "/matrix.Ledger/Compares"

const OperationLedgerResets = "/matrix.Ledger/Resets"

const OperationLedgerUses = "/matrix.Ledger/Uses"

type LedgerHTTPServer interface {
	Compares(context.Context, *TenantRequest) (*Records, error)
	Resets(context.Context, *Request) (*Records, error)
	Uses(context.Context, *TenantRequest) (*Records, error)
}

func RegisterLedgerHTTPServer(s *khttp.Server, srv LedgerHTTPServer) {
	r := s.Route("/")
	r.GET("/ledger/{tenant_id}/compares", _Ledger_Compares0_HTTP_Handler(srv))
	r.POST("/ledger/reset", _Ledger_Resets0_HTTP_Handler(srv))
	r.GET("/ledger/{tenant_id}/uses", _Ledger_Uses0_HTTP_Handler(srv))
}

func _Ledger_Compares0_HTTP_Handler(srv LedgerHTTPServer) func(ctx khttp.Context) error {
	return func(ctx khttp.Context) error {
		var in TenantRequest
		if err := ctx.BindQuery(&in); err != nil {
			return err
		}
		if err := ctx.BindVars(&in); err != nil {
			return err
		}
		khttp.SetOperation(ctx, OperationLedgerCompares)
		h := ctx.Middleware(func(ctx context.Context, req interface{}) (interface{}, error) {
			return srv.Compares(ctx, req.(*TenantRequest))
		})
		out, err := h(ctx, &in)
		if err != nil {
			return err
		}
		reply := out.(*Records)
		return ctx.Result(200, reply)
	}
}

func _Ledger_Resets0_HTTP_Handler(srv LedgerHTTPServer) func(ctx khttp.Context) error {
	return func(ctx khttp.Context) error {
		var in Request
		if err := ctx.Bind(&in); err != nil {
			return err
		}
		if err := ctx.BindVars(&in); err != nil {
			return err
		}
		khttp.SetOperation(ctx, OperationLedgerResets)
		h := ctx.Middleware(func(ctx context.Context, req interface{}) (interface{}, error) {
			return srv.Resets(ctx, req.(*Request))
		})
		out, err := h(ctx, &in)
		if err != nil {
			return err
		}
		reply := out.(*Records)
		return ctx.Result(200, reply)
	}
}

func _Ledger_Uses0_HTTP_Handler(srv LedgerHTTPServer) func(ctx khttp.Context) error {
	return func(ctx khttp.Context) error {
		var in TenantRequest
		if err := ctx.BindQuery(&in); err != nil {
			return err
		}
		if err := ctx.BindVars(&in); err != nil {
			return err
		}
		khttp.SetOperation(ctx, OperationLedgerUses)
		h := ctx.Middleware(func(ctx context.Context, req interface{}) (interface{}, error) {
			return srv.Uses(ctx, req.(*TenantRequest))
		})
		out, err := h(ctx, &in)
		if err != nil {
			return err
		}
		reply := out.(*Records)
		return ctx.Result(200, reply)
	}
}

const OperationScopedResets = "/matrix.Scoped/Resets"

type ScopedHTTPServer interface {
	Resets(context.Context, *Request) (*Records, error)
}

func RegisterScopedHTTPServer(s *khttp.Server, srv ScopedHTTPServer) {
	r := s.Route("/")
	r.POST("/scoped/service/reset", _Scoped_Resets0_HTTP_Handler(srv))
}

func _Scoped_Resets0_HTTP_Handler(srv ScopedHTTPServer) func(ctx khttp.Context) error {
	return func(ctx khttp.Context) error {
		var in Request
		if err := ctx.Bind(&in); err != nil {
			return err
		}
		if err := ctx.BindVars(&in); err != nil {
			return err
		}
		khttp.SetOperation(ctx, OperationScopedResets)
		h := ctx.Middleware(func(ctx context.Context, req interface{}) (interface{}, error) {
			return srv.Resets(ctx, req.(*Request))
		})
		out, err := h(ctx, &in)
		if err != nil {
			return err
		}
		reply := out.(*Records)
		return ctx.Result(200, reply)
	}
}
