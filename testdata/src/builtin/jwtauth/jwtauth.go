// Package jwtauth has the scenarios of built-in middlewares with jwtauth.
package jwtauth

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/jwtauth/v5"

	"keystore"
)

var auth = jwtauth.New("HS256", []byte("secret"), nil)

func routes() http.Handler {
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.Use(jwtauth.Verifier(auth), jwtauth.Authenticator(auth))
		r.Get("/secret", isBehindTheMiddleware)
		r.Get("/tenants/{tenant_id}", usesAnyTenant)
		r.Get("/tenants/{tenant_id}/compared", comparesTheTenant)
		r.Post("/reset", resetsForAnyKey)
		r.Post("/scoped/reset", checksTheScope)
	})
	return r
}

func isBehindTheMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the middleware verifies
	fmt.Fprint(w, keystore.Secret())
}

func claimsOf(r *http.Request) map[string]any {
	_, claims, _ := jwtauth.FromContext(r.Context())
	return claims
}

func scopes(r *http.Request) []string {
	scope, _ := claimsOf(r)["scope"].(string)
	return strings.Fields(scope)
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if claimsOf(r)["tenant_id"] != chi.URLParam(r, "tenant_id") { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func checksTheScope(w http.ResponseWriter, r *http.Request) { // ok: the handler checks the scope
	if !slices.Contains(scopes(r), "admin:reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}
