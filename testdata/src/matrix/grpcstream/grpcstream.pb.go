package grpcstream

// This file has the shape of what protoc-gen-go and protoc-gen-go-grpc generate, the
// latter for most services with generic types of streams, for one without.

import (
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
	ChecksOnlyTheFormat(*Request, grpc.ServerStreamingServer[Records]) error
	ChecksOnlyTheFormatOfABearerToken(*Request, grpc.ServerStreamingServer[Records]) error
	VerifiesTheKey(*Request, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedOpenServer()
}

type UnimplementedOpenServer struct{}

func (UnimplementedOpenServer) ChecksOnlyTheFormat(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedOpenServer) ChecksOnlyTheFormatOfABearerToken(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedOpenServer) VerifiesTheKey(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedOpenServer) mustEmbedUnimplementedOpenServer() {}

func RegisterOpenServer(s grpc.ServiceRegistrar, srv OpenServer) {
	s.RegisterService(&Open_ServiceDesc, srv)
}

func _Open_ChecksOnlyTheFormat_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(OpenServer).ChecksOnlyTheFormat(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

func _Open_ChecksOnlyTheFormatOfABearerToken_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(OpenServer).ChecksOnlyTheFormatOfABearerToken(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

func _Open_VerifiesTheKey_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(OpenServer).VerifiesTheKey(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

var Open_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Open",
	HandlerType: (*OpenServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "ChecksOnlyTheFormat", Handler: _Open_ChecksOnlyTheFormat_Handler, ServerStreams: true},
		{StreamName: "ChecksOnlyTheFormatOfABearerToken", Handler: _Open_ChecksOnlyTheFormatOfABearerToken_Handler, ServerStreams: true},
		{StreamName: "VerifiesTheKey", Handler: _Open_VerifiesTheKey_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type PrefixedServer interface {
	IsBehindAPrefix(*Request, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedPrefixedServer()
}

type UnimplementedPrefixedServer struct{}

func (UnimplementedPrefixedServer) IsBehindAPrefix(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedPrefixedServer) mustEmbedUnimplementedPrefixedServer() {}

func RegisterPrefixedServer(s grpc.ServiceRegistrar, srv PrefixedServer) {
	s.RegisterService(&Prefixed_ServiceDesc, srv)
}

func _Prefixed_IsBehindAPrefix_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(PrefixedServer).IsBehindAPrefix(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

var Prefixed_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Prefixed",
	HandlerType: (*PrefixedServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "IsBehindAPrefix", Handler: _Prefixed_IsBehindAPrefix_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type LedgerServer interface {
	UsesAnyTenant(*TenantRequest, grpc.ServerStreamingServer[Records]) error
	ComparesTheTenant(*TenantRequest, grpc.ServerStreamingServer[Records]) error
	ResetsForAnyKey(*Request, grpc.ServerStreamingServer[Records]) error
	IsAMethodValue(*TenantRequest, grpc.ServerStreamingServer[Records]) error
	IsNotThere(*Request, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) UsesAnyTenant(*TenantRequest, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedLedgerServer) ComparesTheTenant(*TenantRequest, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedLedgerServer) ResetsForAnyKey(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedLedgerServer) IsAMethodValue(*TenantRequest, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedLedgerServer) IsNotThere(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&Ledger_ServiceDesc, srv)
}

func _Ledger_UsesAnyTenant_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(LedgerServer).UsesAnyTenant(m, &grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

func _Ledger_ComparesTheTenant_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(LedgerServer).ComparesTheTenant(m, &grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

func _Ledger_ResetsForAnyKey_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(LedgerServer).ResetsForAnyKey(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

func _Ledger_IsAMethodValue_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(LedgerServer).IsAMethodValue(m, &grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

func _Ledger_IsNotThere_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(LedgerServer).IsNotThere(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

var Ledger_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Ledger",
	HandlerType: (*LedgerServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "UsesAnyTenant", Handler: _Ledger_UsesAnyTenant_Handler, ServerStreams: true},
		{StreamName: "ComparesTheTenant", Handler: _Ledger_ComparesTheTenant_Handler, ServerStreams: true},
		{StreamName: "ResetsForAnyKey", Handler: _Ledger_ResetsForAnyKey_Handler, ServerStreams: true},
		{StreamName: "IsAMethodValue", Handler: _Ledger_IsAMethodValue_Handler, ServerStreams: true},
		{StreamName: "IsNotThere", Handler: _Ledger_IsNotThere_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type CheckedServer interface {
	IsBehindATenantMiddleware(*TenantRequest, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedCheckedServer()
}

type UnimplementedCheckedServer struct{}

func (UnimplementedCheckedServer) IsBehindATenantMiddleware(*TenantRequest, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedCheckedServer) mustEmbedUnimplementedCheckedServer() {}

func RegisterCheckedServer(s grpc.ServiceRegistrar, srv CheckedServer) {
	s.RegisterService(&Checked_ServiceDesc, srv)
}

func _Checked_IsBehindATenantMiddleware_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(CheckedServer).IsBehindATenantMiddleware(m, &grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

var Checked_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Checked",
	HandlerType: (*CheckedServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "IsBehindATenantMiddleware", Handler: _Checked_IsBehindATenantMiddleware_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type ScopedServer interface {
	IsBehindAScopeMiddleware(*Request, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedScopedServer()
}

type UnimplementedScopedServer struct{}

func (UnimplementedScopedServer) IsBehindAScopeMiddleware(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedScopedServer) mustEmbedUnimplementedScopedServer() {}

func RegisterScopedServer(s grpc.ServiceRegistrar, srv ScopedServer) {
	s.RegisterService(&Scoped_ServiceDesc, srv)
}

func _Scoped_IsBehindAScopeMiddleware_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(ScopedServer).IsBehindAScopeMiddleware(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

var Scoped_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Scoped",
	HandlerType: (*ScopedServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "IsBehindAScopeMiddleware", Handler: _Scoped_IsBehindAScopeMiddleware_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type RegisteredServer interface {
	IsRegisteredByAFunction(*Request, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedRegisteredServer()
}

type UnimplementedRegisteredServer struct{}

func (UnimplementedRegisteredServer) IsRegisteredByAFunction(*Request, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedRegisteredServer) mustEmbedUnimplementedRegisteredServer() {}

func RegisterRegisteredServer(s grpc.ServiceRegistrar, srv RegisteredServer) {
	s.RegisterService(&Registered_ServiceDesc, srv)
}

func _Registered_IsRegisteredByAFunction_Handler(srv any, stream grpc.ServerStream) error {
	m := new(Request)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(RegisteredServer).IsRegisteredByAFunction(m, &grpc.GenericServerStream[Request, Records]{ServerStream: stream})
}

var Registered_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Registered",
	HandlerType: (*RegisteredServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "IsRegisteredByAFunction", Handler: _Registered_IsRegisteredByAFunction_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type GatedServer interface {
	IsBehindAGate(*TenantRequest, grpc.ServerStreamingServer[Records]) error
	mustEmbedUnimplementedGatedServer()
}

type UnimplementedGatedServer struct{}

func (UnimplementedGatedServer) IsBehindAGate(*TenantRequest, grpc.ServerStreamingServer[Records]) error {
	return nil
}

func (UnimplementedGatedServer) mustEmbedUnimplementedGatedServer() {}

func RegisterGatedServer(s grpc.ServiceRegistrar, srv GatedServer) {
	s.RegisterService(&Gated_ServiceDesc, srv)
}

func _Gated_IsBehindAGate_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(GatedServer).IsBehindAGate(m, &grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

var Gated_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Gated",
	HandlerType: (*GatedServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "IsBehindAGate", Handler: _Gated_IsBehindAGate_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}

type ChatServer interface {
	LoadsWhatItIsSent(grpc.ClientStreamingServer[TenantRequest, Records]) error
	ComparesWhatItIsSent(grpc.ClientStreamingServer[TenantRequest, Records]) error
	AnswersWhatItIsSent(grpc.BidiStreamingServer[TenantRequest, Records]) error
	mustEmbedUnimplementedChatServer()
}

type UnimplementedChatServer struct{}

func (UnimplementedChatServer) LoadsWhatItIsSent(grpc.ClientStreamingServer[TenantRequest, Records]) error {
	return nil
}

func (UnimplementedChatServer) ComparesWhatItIsSent(grpc.ClientStreamingServer[TenantRequest, Records]) error {
	return nil
}

func (UnimplementedChatServer) AnswersWhatItIsSent(grpc.BidiStreamingServer[TenantRequest, Records]) error {
	return nil
}

func (UnimplementedChatServer) mustEmbedUnimplementedChatServer() {}

func RegisterChatServer(s grpc.ServiceRegistrar, srv ChatServer) {
	s.RegisterService(&Chat_ServiceDesc, srv)
}

func _Chat_LoadsWhatItIsSent_Handler(srv any, stream grpc.ServerStream) error {
	return srv.(ChatServer).LoadsWhatItIsSent(&grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

func _Chat_ComparesWhatItIsSent_Handler(srv any, stream grpc.ServerStream) error {
	return srv.(ChatServer).ComparesWhatItIsSent(&grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

func _Chat_AnswersWhatItIsSent_Handler(srv any, stream grpc.ServerStream) error {
	return srv.(ChatServer).AnswersWhatItIsSent(&grpc.GenericServerStream[TenantRequest, Records]{ServerStream: stream})
}

var Chat_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Chat",
	HandlerType: (*ChatServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "LoadsWhatItIsSent", Handler: _Chat_LoadsWhatItIsSent_Handler, ClientStreams: true},
		{StreamName: "ComparesWhatItIsSent", Handler: _Chat_ComparesWhatItIsSent_Handler, ClientStreams: true},
		{StreamName: "AnswersWhatItIsSent", Handler: _Chat_AnswersWhatItIsSent_Handler, ServerStreams: true, ClientStreams: true},
	},
	Metadata: "matrix.proto",
}

type OldServer interface {
	UsesAnyTenantAsBefore(*TenantRequest, Old_UsesAnyTenantAsBeforeServer) error
	ComparesTheTenantAsBefore(*TenantRequest, Old_ComparesTheTenantAsBeforeServer) error
	mustEmbedUnimplementedOldServer()
}

type UnimplementedOldServer struct{}

func (UnimplementedOldServer) UsesAnyTenantAsBefore(*TenantRequest, Old_UsesAnyTenantAsBeforeServer) error {
	return nil
}

func (UnimplementedOldServer) ComparesTheTenantAsBefore(*TenantRequest, Old_ComparesTheTenantAsBeforeServer) error {
	return nil
}

func (UnimplementedOldServer) mustEmbedUnimplementedOldServer() {}

func RegisterOldServer(s grpc.ServiceRegistrar, srv OldServer) {
	s.RegisterService(&Old_ServiceDesc, srv)
}

type Old_UsesAnyTenantAsBeforeServer interface {
	Send(*Records) error
	grpc.ServerStream
}

type oldUsesAnyTenantAsBeforeServer struct{ grpc.ServerStream }

func (x *oldUsesAnyTenantAsBeforeServer) Send(m *Records) error { return x.ServerStream.SendMsg(m) }

func _Old_UsesAnyTenantAsBefore_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(OldServer).UsesAnyTenantAsBefore(m, &oldUsesAnyTenantAsBeforeServer{stream})
}

type Old_ComparesTheTenantAsBeforeServer interface {
	Send(*Records) error
	grpc.ServerStream
}

type oldComparesTheTenantAsBeforeServer struct{ grpc.ServerStream }

func (x *oldComparesTheTenantAsBeforeServer) Send(m *Records) error { return x.ServerStream.SendMsg(m) }

func _Old_ComparesTheTenantAsBefore_Handler(srv any, stream grpc.ServerStream) error {
	m := new(TenantRequest)
	if err := stream.RecvMsg(m); err != nil {
		return err
	}
	return srv.(OldServer).ComparesTheTenantAsBefore(m, &oldComparesTheTenantAsBeforeServer{stream})
}

var Old_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "matrix.Old",
	HandlerType: (*OldServer)(nil),
	Streams: []grpc.StreamDesc{
		{StreamName: "UsesAnyTenantAsBefore", Handler: _Old_UsesAnyTenantAsBefore_Handler, ServerStreams: true},
		{StreamName: "ComparesTheTenantAsBefore", Handler: _Old_ComparesTheTenantAsBefore_Handler, ServerStreams: true},
	},
	Metadata: "matrix.proto",
}
