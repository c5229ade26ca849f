// Package grpc has methods that lack a comparison, and say otherwise how they refuse:
// with gRPC.
package grpc

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func server() *grpc.Server {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate))
	RegisterLedgerServer(s, &ledger{})
	RegisterRecordsServer(s, &records{})
	return s
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Member {
	k, _ := ctx.Value(contextKey{}).(*keystore.Member)
	return k
}

func authenticate(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	keys := metadata.ValueFromIncomingContext(ctx, "x-api-key")
	if len(keys) == 0 {
		return nil, status.Error(codes.Unauthenticated, "missing key")
	}
	k, err := keystore.FindMember(ctx, keys[0])
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unknown key")
	}
	return handler(context.WithValue(ctx, contextKey{}, k), req)
}

type ledger struct{}

func (*ledger) UsesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil // want `handler ledger\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (*ledger) ComparesTheTenant(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.GetTenantId() { // guard: crosstenant
		return nil, status.Error(codes.PermissionDenied, "not your tenant")
	}
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

type records struct{}

func (*records) DeletesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	k := keyOf(ctx)
	if !k.Has("records:delete") {
		return nil, status.Error(codes.PermissionDenied, "not your tenant")
	}
	tenant := req.TenantId
	keystore.DeleteRecords(ctx, tenant) // want `handler records\.DeletesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
	return &Records{}, nil
}
