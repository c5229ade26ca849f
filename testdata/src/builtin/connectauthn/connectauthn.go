// Package connectauthn has the scenarios of built-in middlewares with connectrpc.com/authn.
package connectauthn

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"connectrpc.com/authn"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	weak := authn.NewMiddleware(hasPrefix)
	mux.Handle("GET /prefix", weak.Wrap(http.HandlerFunc(isBehindAFormatOnly)))
	auth := authn.NewMiddleware(authenticate)
	mux.Handle("GET /secret", auth.Wrap(http.HandlerFunc(isBehindTheMiddleware)))
	mux.Handle("GET /tenants/{tenant_id}", auth.Wrap(http.HandlerFunc(usesAnyTenant)))
	mux.Handle("GET /tenants/{tenant_id}/compared", auth.Wrap(http.HandlerFunc(comparesTheTenant)))
	mux.Handle("POST /reset", auth.Wrap(http.HandlerFunc(resetsForAnyKey)))
	mux.Handle("POST /scoped/reset", auth.Wrap(http.HandlerFunc(checksTheScope)))
	return mux
}

func authenticate(ctx context.Context, req *http.Request) (any, error) {
	token, ok := authn.BearerToken(req)
	if !ok {
		return nil, authn.Errorf("no token")
	}
	k, err := keystore.Find(ctx, token)
	if err != nil {
		return nil, authn.Errorf("invalid token")
	}
	return k, nil
}

func hasPrefix(ctx context.Context, req *http.Request) (any, error) {
	if !strings.HasPrefix(req.Header.Get("X-API-Key"), "tk_") { // want `middleware hasPrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, authn.Errorf("malformed key")
	}
	return "client", nil
}

func isBehindAFormatOnly(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, keystore.Secret()) }

func isBehindTheMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the function verifies
	fmt.Fprintln(w, keystore.Secret())
}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := authn.GetInfo(ctx).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if keyOf(r.Context()).TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func checksTheScope(w http.ResponseWriter, r *http.Request) { // ok: the handler checks the scope
	if !keyOf(r.Context()).Has("admin:reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}
