// Package gokit has endpoints that lack a comparison, and say otherwise how they refuse:
// with go-kit.
package gokit

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"

	"keystore"
)

func routes() http.Handler {
	before := kithttp.ServerBefore(keepKey)
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/records", kithttp.NewServer(authenticate(listsAnyTenant), decodeTenant, kithttp.EncodeJSONResponse, before))
	mux.Handle("GET /tenants/{tenant_id}/own", kithttp.NewServer(authenticate(listsItsTenant), decodeTenant, kithttp.EncodeJSONResponse, before))
	mux.Handle("DELETE /tenants/{tenant_id}/records", kithttp.NewServer(authenticate(deletesAnyTenant), decodeTenant, kithttp.EncodeJSONResponse, before))
	return mux
}

var errForbidden = errors.New("forbidden")

type (
	headerKey  struct{}
	contextKey struct{}
)

func keepKey(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, headerKey{}, r.Header.Get("X-API-Key"))
}

type tenantRequest struct{ TenantID string }

func decodeTenant(_ context.Context, r *http.Request) (interface{}, error) {
	return tenantRequest{TenantID: r.PathValue("tenant_id")}, nil
}

func authenticate(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		key, _ := ctx.Value(headerKey{}).(string)
		k, err := keystore.FindMember(ctx, key)
		if err != nil {
			return nil, err
		}
		return next(context.WithValue(ctx, contextKey{}, k), request)
	}
}

func keyOf(ctx context.Context) *keystore.Member {
	k, _ := ctx.Value(contextKey{}).(*keystore.Member)
	return k
}

func listsAnyTenant(ctx context.Context, request interface{}) (interface{}, error) {
	req := request.(tenantRequest)
	return keystore.Records(ctx, req.TenantID), nil // want `handler listsAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func listsItsTenant(ctx context.Context, request interface{}) (interface{}, error) { // ok: the endpoint compares
	req := request.(tenantRequest)
	if keyOf(ctx).TenantID != req.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return keystore.Records(ctx, req.TenantID), nil
}

func deletesAnyTenant(ctx context.Context, request interface{}) (interface{}, error) {
	k := keyOf(ctx)
	if !k.Has("records:delete") {
		return nil, errForbidden
	}
	keystore.DeleteRecords(ctx, request.(tenantRequest).TenantID) // want `handler deletesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	return nil, nil
}
