// Command enlisted serves what packages put on lists when they are initialized.
package main

import (
	"context"
	"net/http"

	_ "house/enlisted/ledgers"
	"house/enlisted/registry"
	"keystore"
)

func init() { registry.Add(registerOwned) }

func registerOwned(mux *http.ServeMux) {
	mux.HandleFunc("DELETE /tenants/{tenant_id}/owned", clearOwned)
	mux.HandleFunc("DELETE /tenants/{tenant_id}/all", clearAll)
}

func clearOwned(w http.ResponseWriter, r *http.Request) { // ok: the tenants are compared, and the scope is asked for
	k := registry.KeyOf(r.Context())
	if k.TenantID != r.PathValue("tenant_id") || !k.Has("ledgers:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}

func clearAll(w http.ResponseWriter, r *http.Request) {
	if registry.KeyOf(r.Context()).TenantID != r.PathValue("tenant_id") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id")) // want `DELETE "/tenants/\{tenant_id\}/all" reaches keystore\.DeleteRecords for any valid key: no scope or role is checked`
}

func main() {
	mux := http.NewServeMux()
	registry.All(mux) // want `handler clear uses path tenant "tenant_id" without comparing it with the key's tenant` `handler page uses path tenant "tenant_id" without comparing it with the key's tenant` `handler show uses path tenant "tenant_id" without comparing it with the key's tenant`
	http.ListenAndServe(":8080", session(mux))
}

// session puts the key into the context that the handlers ask.
func session(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), registry.Caller{}, k)))
	})
}
