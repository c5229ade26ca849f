// Package around has a router that the program puts one of its own around, which knows
// more and registers nothing by itself.
package around

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"keystore"
)

// An api knows where it is served.
type api struct {
	huma.API
	prefix string
}

func newAPI(mux *http.ServeMux) huma.API {
	return &api{API: humago.New(mux, huma.DefaultConfig("around", "1")), prefix: "/v1"}
}

func routes() http.Handler {
	mux := http.NewServeMux()
	ledgers := newAPI(mux)
	ledgers.UseMiddleware(requireKey(ledgers))
	huma.Get(ledgers, "/tenants/{tenant_id}/ledgers", list)
	huma.Post(ledgers, "/tenants/{tenant_id}/ledgers/clear", clear)
	return mux
}

type callerKey struct{}

func requireKey(of huma.API) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		k, err := keystore.Find(ctx.Context(), ctx.Header("X-API-Key"))
		if err != nil {
			huma.WriteErr(of, ctx, http.StatusUnauthorized, "unauthorized")
			return
		}
		next(huma.WithValue(ctx, callerKey{}, k))
	}
}

type input struct {
	TenantID string `path:"tenant_id"`
}

type output struct {
	Body struct {
		Data []string `json:"data"`
	}
}

func list(ctx context.Context, in *input) (*output, error) { // ok: the tenants are compared
	k, _ := ctx.Value(callerKey{}).(*keystore.Key)
	if k.TenantID != in.TenantID {
		return nil, huma.Error403Forbidden("forbidden")
	}
	out := &output{}
	out.Body.Data = keystore.Records(ctx, in.TenantID)
	return out, nil
}

func clear(ctx context.Context, in *input) (*output, error) {
	keystore.DeleteRecords(ctx, in.TenantID) // want `handler clear uses path tenant "tenant_id" without comparing it with the key's tenant` `POST "/tenants/\{tenant_id\}/ledgers/clear" reaches keystore\.DeleteRecords for any valid key: no scope or role is checked`
	return &output{}, nil
}
