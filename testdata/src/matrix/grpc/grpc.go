// Package grpc has the scenarios of the matrix with gRPC: handlers are the
// methods of services, and the tenant is a field of the message.
package grpc

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
	prefixed := grpc.NewServer(grpc.UnaryInterceptor(requirePrefix))
	RegisterPrefixedServer(prefixed, &prefixedServer{})
	ledger := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate))
	RegisterLedgerServer(ledger, &server{name: "matrix"})
	register(ledger)
	checked := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireTenant))
	RegisterCheckedServer(checked, &checkedServer{})
	opts := []grpc.ServerOption{grpc.MaxRecvMsgSize(1 << 20)}
	opts = append(opts, grpc.ChainUnaryInterceptor(authenticate, requireScope("admin:reset")))
	scoped := grpc.NewServer(opts...)
	RegisterScopedServer(scoped, &scopedServer{})
	gated := grpc.NewServer(grpc.UnaryInterceptor(auth.UnaryServerInterceptor(identify)))
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

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, req *Request) (*Records, error) {
	if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `"/Open/ChecksOnlyTheFormat" grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return nil, status.Error(codes.Unauthenticated, "invalid key")
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func requirePrefix(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `middleware requirePrefix grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return nil, status.New(codes.Unauthenticated, "invalid key").Err()
	}
	return handler(ctx, req)
}

type prefixedServer struct{ UnimplementedPrefixedServer }

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, req *Request) (*Records, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	values := md["authorization"]
	if len(values) != 1 {
		return nil, errForbidden
	}
	token, ok := strings.CutPrefix(values[0], "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/Open/ChecksOnlyTheFormatOfABearerToken" grants access after checking only the format of authorization: len, strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (s *openServer) VerifiesTheKey(ctx context.Context, req *Request) (*Records, error) { // ok: the key is looked up
	key := keyFrom(ctx)
	if !strings.HasPrefix(key, "tk_") {
		return nil, status.Error(codes.Unauthenticated, "invalid key")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return nil, status.New(codes.Unauthenticated, "invalid key").Err()
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	k, err := keystore.Find(ctx, keyFrom(ctx))
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unauthorized")
	}
	return handler(context.WithValue(ctx, contextKey{}, k), req)
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

func (s *server) UsesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.GetTenantId() { // guard: crosstenant
		return nil, errForbidden
	}
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

// requireTenant compares the tenant of messages that name one.
func requireTenant(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if t, ok := req.(interface{ GetTenantId() string }); ok && keyOf(ctx).TenantID != t.GetTenantId() { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
		return nil, errForbidden
	}
	return handler(ctx, req)
}

type checkedServer struct{ UnimplementedCheckedServer }

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the second interceptor compares
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
			return nil, errForbidden
		}
		return handler(ctx, req)
	}
}

type scopedServer struct{ UnimplementedScopedServer }

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, req *Request) (*Records, error) { // ok: the made interceptor checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

func (s *server) IsAMethodValue(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil // want `handler server\.IsAMethodValue uses body field "TenantId" without comparing it with the key's tenant`
}

func register(s grpc.ServiceRegistrar) {
	RegisterRegisteredServer(s, &registeredServer{})
}

type registeredServer struct{ UnimplementedRegisteredServer }

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

// identify keeps the key of requests that have a known one.
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

func (s *gatedServer) IsBehindAGate(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the function of the library's interceptor verifies, and the handler compares
	if keyOf(ctx).TenantID != req.TenantId { // guard: crosstenant
		return nil, errForbidden
	}
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil
}

func (s *gatedServer) IsBehindAGateAndUsesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler gatedServer\.IsBehindAGateAndUsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}
