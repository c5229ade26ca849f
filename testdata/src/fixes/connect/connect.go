// Package connect has methods that lack a comparison, and say otherwise how they refuse:
// with connect.
package connect

import (
	"context"
	"errors"
	"net/http"

	"connectrpc.com/connect"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(NewLedgerHandler(&ledger{}))
	mux.Handle(NewRecordsHandler(&records{}))
	return authenticate(mux)
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Member {
	k, _ := ctx.Value(contextKey{}).(*keystore.Member)
	return k
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

type ledger struct{}

func (*ledger) UsesAnyTenant(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return connect.NewResponse(&Records{Data: keystore.Records(ctx, req.Msg.TenantId)}), nil // want `handler ledger\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (*ledger) ComparesTheTenant(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.Msg.TenantId { // guard: crosstenant
		return nil, connect.NewError(connect.CodePermissionDenied, errors.New("not your tenant"))
	}
	return connect.NewResponse(&Records{Data: keystore.Records(ctx, req.Msg.TenantId)}), nil
}

type records struct{}

func (*records) DeletesAnyTenant(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	k := keyOf(ctx)
	if !k.Has("records:delete") {
		return nil, connect.NewError(connect.CodePermissionDenied, errors.New("not your tenant"))
	}
	keystore.DeleteRecords(ctx, req.Msg.GetTenantId()) // want `handler records\.DeletesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
	return connect.NewResponse(&Records{}), nil
}
