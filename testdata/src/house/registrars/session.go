package main

import (
	"context"
	"net/http"

	"house/registrars/ledgers"
	"keystore"
)

// session puts the key into the context that the modules ask.
func session(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ledgers.Caller{}, k)))
	})
}

// owned is a module of the program itself.
type owned struct{}

func (owned) Register(mux *http.ServeMux) {
	mux.HandleFunc("DELETE /tenants/{tenant_id}/owned", clearOwned)
}

func clearOwned(w http.ResponseWriter, r *http.Request) { // ok: the tenants are compared, and the scope is asked for
	k := ledgers.KeyOf(r.Context())
	if k.TenantID != r.PathValue("tenant_id") || !k.Has("ledgers:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}
