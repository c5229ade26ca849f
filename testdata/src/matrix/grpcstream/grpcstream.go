// Package grpcstream has the scenarios of the matrix with streams of gRPC: handlers
// get the context from the stream, and answer by it.
package grpcstream

import (
	"context"
	"strings"

	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func servers() []*grpc.Server {
	open := grpc.NewServer(grpc.MaxRecvMsgSize(1 << 20))
	RegisterOpenServer(open, &openServer{})
	prefixed := grpc.NewServer(grpc.StreamInterceptor(requirePrefix))
	RegisterPrefixedServer(prefixed, &prefixedServer{})
	ledger := grpc.NewServer(grpc.ChainStreamInterceptor(authenticate), grpc.ChainUnaryInterceptor(administer))
	RegisterLedgerServer(ledger, &server{name: "matrix"})
	RegisterOldServer(ledger, &oldServer{})
	RegisterChatServer(ledger, &chatServer{})
	register(ledger)
	checked := grpc.NewServer(grpc.ChainStreamInterceptor(authenticate, requireTenant))
	RegisterCheckedServer(checked, &checkedServer{})
	opts := []grpc.ServerOption{grpc.MaxRecvMsgSize(1 << 20)}
	opts = append(opts, grpc.ChainStreamInterceptor(authenticate, requireScope("admin:reset")))
	scoped := grpc.NewServer(opts...)
	RegisterScopedServer(scoped, &scopedServer{})
	gated := grpc.NewServer(grpc.StreamInterceptor(auth.StreamServerInterceptor(identify)))
	RegisterGatedServer(gated, &gatedServer{})
	return []*grpc.Server{open, prefixed, ledger, checked, scoped, gated}
}

var errForbidden = status.Error(codes.PermissionDenied, "forbidden")

type openServer struct{ UnimplementedOpenServer }

// keyFrom returns the key that the client sent.
func keyFrom(ctx context.Context) string {
	md, ok := metadata.FromIncomingContext(ctx)
	if !ok {
		return ""
	}
	keys := md.Get("x-api-key")
	if len(keys) == 0 {
		return ""
	}
	return keys[0]
}

func (s *openServer) ChecksOnlyTheFormat(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	if !strings.HasPrefix(keyFrom(stream.Context()), "tk_") { // want `"/Open/ChecksOnlyTheFormat" grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return status.Error(codes.Unauthenticated, "invalid key")
	}
	return stream.Send(&Records{Data: []string{keystore.Secret()}})
}

func requirePrefix(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	if !strings.HasPrefix(keyFrom(stream.Context()), "tk_") { // want `middleware requirePrefix grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return status.Error(codes.Unauthenticated, "invalid key")
	}
	return handler(srv, stream)
}

type prefixedServer struct{ UnimplementedPrefixedServer }

func (s *prefixedServer) IsBehindAPrefix(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	return stream.Send(&Records{Data: []string{keystore.Secret()}})
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	md, _ := metadata.FromIncomingContext(stream.Context())
	values := md["authorization"]
	if len(values) != 1 {
		return errForbidden
	}
	token, ok := strings.CutPrefix(values[0], "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/Open/ChecksOnlyTheFormatOfABearerToken" grants access after checking only the format of authorization: len, strings\.CutPrefix, strings\.HasPrefix`
		return errForbidden
	}
	return stream.Send(&Records{Data: []string{keystore.Secret()}})
}

func (s *openServer) VerifiesTheKey(req *Request, stream grpc.ServerStreamingServer[Records]) error { // ok: the key is looked up
	key := keyFrom(stream.Context())
	if !strings.HasPrefix(key, "tk_") {
		return status.Error(codes.Unauthenticated, "invalid key")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return status.Error(codes.Unauthenticated, "invalid key")
	}
	return stream.Send(&Records{Data: []string{keystore.Secret()}})
}

// An authenticated stream has a context with the key.
type authenticated struct {
	grpc.ServerStream
	ctx context.Context
}

func (s *authenticated) Context() context.Context { return s.ctx }

// authenticate refuses streams without a known key, and keeps the key.
func authenticate(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	k, err := keystore.Find(stream.Context(), keyFrom(stream.Context()))
	if err != nil {
		return status.Error(codes.Unauthenticated, "unauthorized")
	}
	return handler(srv, &authenticated{stream, context.WithValue(stream.Context(), contextKey{}, k)})
}

// administer runs in front of no stream.
func administer(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if !keyOf(ctx).Has("admin:reset") {
		return nil, errForbidden
	}
	return handler(ctx, req)
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

// server leaves IsNotThere to what is generated.
type server struct {
	UnimplementedLedgerServer
	name string
}

func (s *server) UsesAnyTenant(req *TenantRequest, stream grpc.ServerStreamingServer[Records]) error {
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.TenantId)}) // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(req *TenantRequest, stream grpc.ServerStreamingServer[Records]) error { // ok: the handler compares
	if keyOf(stream.Context()).TenantID != req.GetTenantId() { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.GetTenantId())})
}

// requireTenant lets only keys of one tenant pass.
func requireTenant(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	md, _ := metadata.FromIncomingContext(stream.Context())
	if tenants := md.Get("tenant-id"); len(tenants) != 1 || tenants[0] != keyOf(stream.Context()).TenantID { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
		return errForbidden
	}
	return handler(srv, stream)
}

type checkedServer struct{ UnimplementedCheckedServer }

func (s *checkedServer) IsBehindATenantMiddleware(req *TenantRequest, stream grpc.ServerStreamingServer[Records]) error { // ok: the second interceptor compares
	md, _ := metadata.FromIncomingContext(stream.Context())
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), md.Get("tenant-id")[0])})
}

func (s *server) ResetsForAnyKey(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	keystore.Reset(stream.Context()) // want `"/Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) grpc.StreamServerInterceptor {
	return func(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		if !keyOf(stream.Context()).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
			return errForbidden
		}
		return handler(srv, stream)
	}
}

type scopedServer struct{ UnimplementedScopedServer }

func (s *scopedServer) IsBehindAScopeMiddleware(req *Request, stream grpc.ServerStreamingServer[Records]) error { // ok: the made interceptor checks the scope
	keystore.Reset(stream.Context())
	return nil
}

func (s *server) IsAMethodValue(req *TenantRequest, stream grpc.ServerStreamingServer[Records]) error {
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.GetTenantId())}) // want `handler server\.IsAMethodValue uses body field "TenantId" without comparing it with the key's tenant`
}

func register(s grpc.ServiceRegistrar) {
	RegisterRegisteredServer(s, &registeredServer{})
}

type registeredServer struct{ UnimplementedRegisteredServer }

func (s *registeredServer) IsRegisteredByAFunction(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	keystore.Reset(stream.Context()) // want `"/Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// identify keeps the key of streams that have a known one.
func identify(ctx context.Context) (context.Context, error) {
	token, err := auth.AuthFromMD(ctx, "bearer")
	if err != nil {
		return nil, err
	}
	k, err := keystore.Find(ctx, token)
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unauthorized")
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

type gatedServer struct{ UnimplementedGatedServer }

func (s *gatedServer) IsBehindAGate(req *TenantRequest, stream grpc.ServerStreamingServer[Records]) error { // ok: the function of the library's interceptor verifies, and the handler compares
	if keyOf(stream.Context()).TenantID != req.TenantId { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.TenantId)})
}

type chatServer struct{ UnimplementedChatServer }

func (s *chatServer) LoadsWhatItIsSent(stream grpc.ClientStreamingServer[TenantRequest, Records]) error {
	req, err := stream.Recv()
	if err != nil {
		return err
	}
	return stream.SendAndClose(&Records{Data: keystore.Records(stream.Context(), req.TenantId)}) // want `handler chatServer\.LoadsWhatItIsSent uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *chatServer) ComparesWhatItIsSent(stream grpc.ClientStreamingServer[TenantRequest, Records]) error { // ok: compared
	req, err := stream.Recv()
	if err != nil {
		return err
	}
	if keyOf(stream.Context()).TenantID != req.TenantId { // guard: crosstenant
		return errForbidden
	}
	return stream.SendAndClose(&Records{Data: keystore.Records(stream.Context(), req.TenantId)})
}

func (s *chatServer) AnswersWhatItIsSent(stream grpc.BidiStreamingServer[TenantRequest, Records]) error {
	for {
		req, err := stream.Recv()
		if err != nil {
			return err
		}
		if err := stream.Send(&Records{Data: keystore.Records(stream.Context(), req.GetTenantId())}); err != nil { // want `handler chatServer\.AnswersWhatItIsSent uses body field "TenantId" without comparing it with the key's tenant`
			return err
		}
	}
}

type oldServer struct{ UnimplementedOldServer }

func (s *oldServer) UsesAnyTenantAsBefore(req *TenantRequest, stream Old_UsesAnyTenantAsBeforeServer) error {
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.TenantId)}) // want `handler oldServer\.UsesAnyTenantAsBefore uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *oldServer) ComparesTheTenantAsBefore(req *TenantRequest, stream Old_ComparesTheTenantAsBeforeServer) error { // ok: the handler compares
	if keyOf(stream.Context()).TenantID != req.TenantId { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(&Records{Data: keystore.Records(stream.Context(), req.TenantId)})
}
