package grpcgateway

// This file has the shape of what protoc-gen-go, protoc-gen-go-grpc and
// protoc-gen-grpc-gateway generate.

import (
	"context"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{}

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

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
	Uses(context.Context, *TenantRequest) (*Records, error)
	Compares(context.Context, *TenantRequest) (*Records, error)
	Resets(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) Uses(context.Context, *TenantRequest) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Uses not implemented")
}

func (UnimplementedLedgerServer) Compares(context.Context, *TenantRequest) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Compares not implemented")
}

func (UnimplementedLedgerServer) Resets(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method Resets not implemented")
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func local_request_Ledger_Uses_0(ctx context.Context, marshaler runtime.Marshaler, server LedgerServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq TenantRequest
	val, ok := pathParams["tenant_id"]
	if !ok {
		return nil, status.Errorf(codes.InvalidArgument, "missing parameter %s", "tenant_id")
	}
	protoReq.TenantId = val
	return server.Uses(ctx, &protoReq)
}

func local_request_Ledger_Compares_0(ctx context.Context, marshaler runtime.Marshaler, server LedgerServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq TenantRequest
	val, ok := pathParams["tenant_id"]
	if !ok {
		return nil, status.Errorf(codes.InvalidArgument, "missing parameter %s", "tenant_id")
	}
	protoReq.TenantId = val
	return server.Compares(ctx, &protoReq)
}

func local_request_Ledger_Resets_0(ctx context.Context, marshaler runtime.Marshaler, server LedgerServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq Request
	return server.Resets(ctx, &protoReq)
}

func RegisterLedgerHandlerServer(ctx context.Context, mux *runtime.ServeMux, server LedgerServer) error {
	mux.Handle(http.MethodGet, pattern_Ledger_Uses_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Ledger/Uses", runtime.WithHTTPPathPattern("/ledger/tenants/{tenant_id}/uses"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Ledger_Uses_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Ledger(w, outboundMarshaler, resp)
	})
	mux.Handle(http.MethodGet, pattern_Ledger_Compares_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Ledger/Compares", runtime.WithHTTPPathPattern("/ledger/tenants/{tenant_id}/compares"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Ledger_Compares_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Ledger(w, outboundMarshaler, resp)
	})
	mux.Handle(http.MethodPost, pattern_Ledger_Resets_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Ledger/Resets", runtime.WithHTTPPathPattern("/ledger/resets"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Ledger_Resets_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Ledger(w, outboundMarshaler, resp)
	})
	return nil
}

func forward_Ledger(w http.ResponseWriter, marshaler runtime.Marshaler, resp *Records) {
	if data, err := marshaler.Marshal(resp); err == nil {
		w.Write(data)
	}
}

var (
	pattern_Ledger_Uses_0     = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1, 1, 0, 4, 1, 5, 2, 2, 3}, []string{"ledger", "tenants", "tenant_id", "uses"}, ""))
	pattern_Ledger_Compares_0 = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1, 1, 0, 4, 1, 5, 2, 2, 3}, []string{"ledger", "tenants", "tenant_id", "compares"}, ""))
	pattern_Ledger_Resets_0   = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1}, []string{"ledger", "resets"}, ""))
)

type ScopedServer interface {
	IsScoped(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedScopedServer()
}

type UnimplementedScopedServer struct{}

func (UnimplementedScopedServer) IsScoped(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method IsScoped not implemented")
}

func (UnimplementedScopedServer) mustEmbedUnimplementedScopedServer() {}

func local_request_Scoped_IsScoped_0(ctx context.Context, marshaler runtime.Marshaler, server ScopedServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq Request
	return server.IsScoped(ctx, &protoReq)
}

func RegisterScopedHandlerServer(ctx context.Context, mux *runtime.ServeMux, server ScopedServer) error {
	mux.Handle(http.MethodPost, pattern_Scoped_IsScoped_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Scoped/IsScoped", runtime.WithHTTPPathPattern("/scoped/isscoped"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Scoped_IsScoped_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Scoped(w, outboundMarshaler, resp)
	})
	return nil
}

func forward_Scoped(w http.ResponseWriter, marshaler runtime.Marshaler, resp *Records) {
	if data, err := marshaler.Marshal(resp); err == nil {
		w.Write(data)
	}
}

var (
	pattern_Scoped_IsScoped_0 = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1}, []string{"scoped", "isscoped"}, ""))
)

type OpenServer interface {
	LooksAtTheForm(context.Context, *Request) (*Records, error)
	LooksUpTheKey(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedOpenServer()
}

type UnimplementedOpenServer struct{}

func (UnimplementedOpenServer) LooksAtTheForm(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method LooksAtTheForm not implemented")
}

func (UnimplementedOpenServer) LooksUpTheKey(context.Context, *Request) (*Records, error) {
	return nil, status.Error(codes.Unimplemented, "method LooksUpTheKey not implemented")
}

func (UnimplementedOpenServer) mustEmbedUnimplementedOpenServer() {}

func local_request_Open_LooksAtTheForm_0(ctx context.Context, marshaler runtime.Marshaler, server OpenServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq Request
	return server.LooksAtTheForm(ctx, &protoReq)
}

func local_request_Open_LooksUpTheKey_0(ctx context.Context, marshaler runtime.Marshaler, server OpenServer, req *http.Request, pathParams map[string]string) (*Records, error) {
	var protoReq Request
	return server.LooksUpTheKey(ctx, &protoReq)
}

func RegisterOpenHandlerServer(ctx context.Context, mux *runtime.ServeMux, server OpenServer) error {
	mux.Handle(http.MethodGet, pattern_Open_LooksAtTheForm_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Open/LooksAtTheForm", runtime.WithHTTPPathPattern("/open/looksattheform"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Open_LooksAtTheForm_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Open(w, outboundMarshaler, resp)
	})
	mux.Handle(http.MethodGet, pattern_Open_LooksUpTheKey_0, func(w http.ResponseWriter, req *http.Request, pathParams map[string]string) {
		ctx, cancel := context.WithCancel(req.Context())
		defer cancel()
		inboundMarshaler, outboundMarshaler := runtime.MarshalerForRequest(mux, req)
		annotatedContext, err := runtime.AnnotateIncomingContext(ctx, mux, req, "/matrix.Open/LooksUpTheKey", runtime.WithHTTPPathPattern("/open/looksupthekey"))
		if err != nil {
			runtime.HTTPError(ctx, mux, outboundMarshaler, w, req, err)
			return
		}
		resp, err := local_request_Open_LooksUpTheKey_0(annotatedContext, inboundMarshaler, server, req, pathParams)
		if err != nil {
			runtime.HTTPError(annotatedContext, mux, outboundMarshaler, w, req, err)
			return
		}
		forward_Open(w, outboundMarshaler, resp)
	})
	return nil
}

func forward_Open(w http.ResponseWriter, marshaler runtime.Marshaler, resp *Records) {
	if data, err := marshaler.Marshal(resp); err == nil {
		w.Write(data)
	}
}

var (
	pattern_Open_LooksAtTheForm_0 = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1}, []string{"open", "looksattheform"}, ""))
	pattern_Open_LooksUpTheKey_0  = runtime.MustPattern(runtime.NewPattern(1, []int{2, 0, 2, 1}, []string{"open", "looksupthekey"}, ""))
)
