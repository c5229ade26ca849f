// Package ledgers has the routes of ledgers, which nobody but a registry asks for.
package ledgers

import (
	"encoding/json"
	"net/http"

	"house/enlisted/registry"
	"keystore"
)

func init() { registry.Add(register) }

func init() {
	registry.Add(func(mux *http.ServeMux) { mux.HandleFunc("DELETE /tenants/{tenant_id}/own", clearOwn) })
	registry.AddModule(archive{})
	registry.AddPage("/tenants/{tenant_id}/page", page)
}

func register(mux *http.ServeMux) {
	mux.HandleFunc("DELETE /tenants/{tenant_id}/ledgers", clear)
}

type archive struct{}

// Mount adds the routes.
func (archive) Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /tenants/{tenant_id}/archive", show)
}

func clear(w http.ResponseWriter, r *http.Request) {
	if !registry.KeyOf(r.Context()).Has("ledgers:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}

func clearOwn(w http.ResponseWriter, r *http.Request) {
	k := registry.KeyOf(r.Context())
	if k.TenantID != r.PathValue("tenant_id") || !k.Has("ledgers:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}

func show(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func page(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant_id")))
}
