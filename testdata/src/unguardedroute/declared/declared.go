// Command declared has a middleware that asks what is declared of each operation: whether
// it wants a key, and with which scopes.
package main

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	api := humago.New(mux, huma.DefaultConfig("declared", "1"))
	api.UseMiddleware(authorize(api))
	huma.Register(api, huma.Operation{Method: http.MethodGet, Path: "/tenants/{tenant_id}/ledgers", Security: wants()}, list)
	huma.Register(api, huma.Operation{Method: http.MethodDelete, Path: "/tenants/{tenant_id}/ledgers", Security: wants("ledgers:delete")}, remove)
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/reset", Security: wants("admin")}, reset)
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/any/reset", Security: wants()}, resetForAny)
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/forgotten/reset"}, resetForAll) // want `POST "/forgotten/reset", handler resetForAll, is open to everybody: authorize checks who asks on 4 routes beside it`
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/login"}, login)
	http.ListenAndServe(":8080", mux)
}

func wants(scopes ...string) []map[string][]string {
	return []map[string][]string{{"key": scopes}}
}

type callerKey struct{}

func authorize(api huma.API) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		var scopes []string
		required := false
		for _, scheme := range ctx.Operation().Security {
			if scopes, required = scheme["key"]; required {
				break
			}
		}
		if !required {
			next(ctx)
			return
		}
		k, err := keystore.Find(ctx.Context(), strings.TrimPrefix(ctx.Header("Authorization"), "Bearer "))
		if err != nil {
			huma.WriteErr(api, ctx, http.StatusUnauthorized, "unauthorized")
			return
		}
		if len(scopes) == 0 {
			next(huma.WithValue(ctx, callerKey{}, k))
			return
		}
		for _, scope := range scopes {
			if k.Has(scope) {
				next(huma.WithValue(ctx, callerKey{}, k))
				return
			}
		}
		huma.WriteErr(api, ctx, http.StatusForbidden, "forbidden")
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

func list(ctx context.Context, in *input) (*output, error) {
	out := &output{}
	out.Body.Data = keystore.Records(ctx, in.TenantID) // want `handler list uses path tenant "tenant_id" without comparing it with the key's tenant`
	return out, nil
}

func remove(ctx context.Context, in *input) (*output, error) { // ok: the operation wants a scope, and the tenants are compared
	if k, _ := ctx.Value(callerKey{}).(*keystore.Key); k == nil || k.TenantID != in.TenantID {
		return nil, huma.Error403Forbidden("forbidden")
	}
	keystore.DeleteRecords(ctx, in.TenantID)
	return &output{}, nil
}

func reset(ctx context.Context, in *struct{}) (*output, error) { // ok: the operation wants a scope
	keystore.Reset(ctx)
	return &output{}, nil
}

func resetForAny(ctx context.Context, in *struct{}) (*output, error) {
	keystore.Reset(ctx) // want `POST "/any/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &output{}, nil
}

func resetForAll(ctx context.Context, in *struct{}) (*output, error) {
	keystore.Reset(ctx)
	return &output{}, nil
}

func login(ctx context.Context, in *struct{}) (*output, error) { // ok: logins come before credentials
	return &output{}, nil
}
