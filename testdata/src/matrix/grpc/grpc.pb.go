package grpc

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate.

import (
	"context"

	"google.golang.org/grpc"
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

type OpenServer interface {
	ChecksOnlyTheFormat(context.Context, *Request) (*Records, error)
	ChecksOnlyTheFormatOfABearerToken(context.Context, *Request) (*Records, error)
	VerifiesTheKey(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedOpenServer()
}

type UnimplementedOpenServer struct{}

func (UnimplementedOpenServer) ChecksOnlyTheFormat(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedOpenServer) ChecksOnlyTheFormatOfABearerToken(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedOpenServer) VerifiesTheKey(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedOpenServer) mustEmbedUnimplementedOpenServer() {}

func RegisterOpenServer(s grpc.ServiceRegistrar, srv OpenServer) {
	s.RegisterService(&Open_ServiceDesc, srv)
}

func _Open_ChecksOnlyTheFormat_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(OpenServer).ChecksOnlyTheFormat(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Open/ChecksOnlyTheFormat"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(OpenServer).ChecksOnlyTheFormat(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

func _Open_ChecksOnlyTheFormatOfABearerToken_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(OpenServer).ChecksOnlyTheFormatOfABearerToken(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Open/ChecksOnlyTheFormatOfABearerToken"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(OpenServer).ChecksOnlyTheFormatOfABearerToken(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

func _Open_VerifiesTheKey_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(OpenServer).VerifiesTheKey(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Open/VerifiesTheKey"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(OpenServer).VerifiesTheKey(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

var Open_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Open",
	HandlerType: (*OpenServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "ChecksOnlyTheFormat", Handler: _Open_ChecksOnlyTheFormat_Handler},
		{MethodName: "ChecksOnlyTheFormatOfABearerToken", Handler: _Open_ChecksOnlyTheFormatOfABearerToken_Handler},
		{MethodName: "VerifiesTheKey", Handler: _Open_VerifiesTheKey_Handler},
	},
	Metadata: "matrix.proto",
}

type PrefixedServer interface {
	IsBehindAPrefix(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedPrefixedServer()
}

type UnimplementedPrefixedServer struct{}

func (UnimplementedPrefixedServer) IsBehindAPrefix(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedPrefixedServer) mustEmbedUnimplementedPrefixedServer() {}

func RegisterPrefixedServer(s grpc.ServiceRegistrar, srv PrefixedServer) {
	s.RegisterService(&Prefixed_ServiceDesc, srv)
}

func _Prefixed_IsBehindAPrefix_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(PrefixedServer).IsBehindAPrefix(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Prefixed/IsBehindAPrefix"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(PrefixedServer).IsBehindAPrefix(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

var Prefixed_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Prefixed",
	HandlerType: (*PrefixedServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "IsBehindAPrefix", Handler: _Prefixed_IsBehindAPrefix_Handler},
	},
	Metadata: "matrix.proto",
}

type LedgerServer interface {
	UsesAnyTenant(context.Context, *TenantRequest) (*Records, error)
	ComparesTheTenant(context.Context, *TenantRequest) (*Records, error)
	ResetsForAnyKey(context.Context, *Request) (*Records, error)
	IsAMethodValue(context.Context, *TenantRequest) (*Records, error)
	IsNotThere(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) UsesAnyTenant(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) ComparesTheTenant(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) ResetsForAnyKey(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) IsAMethodValue(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) IsNotThere(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

func _Ledger_UsesAnyTenant_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(LedgerServer).UsesAnyTenant(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Ledger/UsesAnyTenant"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(LedgerServer).UsesAnyTenant(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

func _Ledger_ComparesTheTenant_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(LedgerServer).ComparesTheTenant(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Ledger/ComparesTheTenant"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(LedgerServer).ComparesTheTenant(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

func _Ledger_ResetsForAnyKey_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(LedgerServer).ResetsForAnyKey(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Ledger/ResetsForAnyKey"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(LedgerServer).ResetsForAnyKey(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

func _Ledger_IsAMethodValue_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(LedgerServer).IsAMethodValue(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Ledger/IsAMethodValue"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(LedgerServer).IsAMethodValue(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

func _Ledger_IsNotThere_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(LedgerServer).IsNotThere(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Ledger/IsNotThere"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(LedgerServer).IsNotThere(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

var Ledger_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Ledger",
	HandlerType: (*LedgerServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "UsesAnyTenant", Handler: _Ledger_UsesAnyTenant_Handler},
		{MethodName: "ComparesTheTenant", Handler: _Ledger_ComparesTheTenant_Handler},
		{MethodName: "ResetsForAnyKey", Handler: _Ledger_ResetsForAnyKey_Handler},
		{MethodName: "IsAMethodValue", Handler: _Ledger_IsAMethodValue_Handler},
		{MethodName: "IsNotThere", Handler: _Ledger_IsNotThere_Handler},
	},
	Metadata: "matrix.proto",
}

type CheckedServer interface {
	IsBehindATenantMiddleware(context.Context, *TenantRequest) (*Records, error)
	mustEmbedUnimplementedCheckedServer()
}

type UnimplementedCheckedServer struct{}

func (UnimplementedCheckedServer) IsBehindATenantMiddleware(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedCheckedServer) mustEmbedUnimplementedCheckedServer() {}

func RegisterCheckedServer(s grpc.ServiceRegistrar, srv CheckedServer) {
	s.RegisterService(&Checked_ServiceDesc, srv)
}

func _Checked_IsBehindATenantMiddleware_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(CheckedServer).IsBehindATenantMiddleware(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Checked/IsBehindATenantMiddleware"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(CheckedServer).IsBehindATenantMiddleware(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

var Checked_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Checked",
	HandlerType: (*CheckedServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "IsBehindATenantMiddleware", Handler: _Checked_IsBehindATenantMiddleware_Handler},
	},
	Metadata: "matrix.proto",
}

type ScopedServer interface {
	IsBehindAScopeMiddleware(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedScopedServer()
}

type UnimplementedScopedServer struct{}

func (UnimplementedScopedServer) IsBehindAScopeMiddleware(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedScopedServer) mustEmbedUnimplementedScopedServer() {}

func RegisterScopedServer(s grpc.ServiceRegistrar, srv ScopedServer) {
	s.RegisterService(&Scoped_ServiceDesc, srv)
}

func _Scoped_IsBehindAScopeMiddleware_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(ScopedServer).IsBehindAScopeMiddleware(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Scoped/IsBehindAScopeMiddleware"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(ScopedServer).IsBehindAScopeMiddleware(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

var Scoped_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Scoped",
	HandlerType: (*ScopedServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "IsBehindAScopeMiddleware", Handler: _Scoped_IsBehindAScopeMiddleware_Handler},
	},
	Metadata: "matrix.proto",
}

type RegisteredServer interface {
	IsRegisteredByAFunction(context.Context, *Request) (*Records, error)
	mustEmbedUnimplementedRegisteredServer()
}

type UnimplementedRegisteredServer struct{}

func (UnimplementedRegisteredServer) IsRegisteredByAFunction(context.Context, *Request) (*Records, error) {
	return nil, nil
}

func (UnimplementedRegisteredServer) mustEmbedUnimplementedRegisteredServer() {}

func RegisterRegisteredServer(s grpc.ServiceRegistrar, srv RegisteredServer) {
	s.RegisterService(&Registered_ServiceDesc, srv)
}

func _Registered_IsRegisteredByAFunction_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(Request)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(RegisteredServer).IsRegisteredByAFunction(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Registered/IsRegisteredByAFunction"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(RegisteredServer).IsRegisteredByAFunction(ctx, req.(*Request))
	}
	return interceptor(ctx, in, info, handler)
}

var Registered_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Registered",
	HandlerType: (*RegisteredServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "IsRegisteredByAFunction", Handler: _Registered_IsRegisteredByAFunction_Handler},
	},
	Metadata: "matrix.proto",
}

type GatedServer interface {
	IsBehindAGate(context.Context, *TenantRequest) (*Records, error)
	IsBehindAGateAndUsesAnyTenant(context.Context, *TenantRequest) (*Records, error)
	mustEmbedUnimplementedGatedServer()
}

type UnimplementedGatedServer struct{}

func (UnimplementedGatedServer) IsBehindAGate(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedGatedServer) IsBehindAGateAndUsesAnyTenant(context.Context, *TenantRequest) (*Records, error) {
	return nil, nil
}

func (UnimplementedGatedServer) mustEmbedUnimplementedGatedServer() {}

func RegisterGatedServer(s grpc.ServiceRegistrar, srv GatedServer) {
	s.RegisterService(&Gated_ServiceDesc, srv)
}

func _Gated_IsBehindAGate_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(GatedServer).IsBehindAGate(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Gated/IsBehindAGate"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(GatedServer).IsBehindAGate(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

func _Gated_IsBehindAGateAndUsesAnyTenant_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(TenantRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(GatedServer).IsBehindAGateAndUsesAnyTenant(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/matrix.Gated/IsBehindAGateAndUsesAnyTenant"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(GatedServer).IsBehindAGateAndUsesAnyTenant(ctx, req.(*TenantRequest))
	}
	return interceptor(ctx, in, info, handler)
}

var Gated_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Gated",
	HandlerType: (*GatedServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "IsBehindAGate", Handler: _Gated_IsBehindAGate_Handler},
		{MethodName: "IsBehindAGateAndUsesAnyTenant", Handler: _Gated_IsBehindAGateAndUsesAnyTenant_Handler},
	},
	Metadata: "matrix.proto",
}
