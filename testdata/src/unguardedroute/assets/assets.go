// Command assets has handlers that libraries make: they serve files, and whoever wants
// these asked for is to put something in front of them.
package main

import (
	"net/http"
	"strings"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("/assets/", http.FileServer(http.Dir("assets")))
	mux.Handle("/reports/", requireKey(http.FileServer(http.Dir("reports"))))
	mux.Handle("/exports/", requirePrefix(http.FileServer(http.Dir("exports"))))
	mux.Handle("DELETE /tenants/{tenant_id}/records", requireKey(http.HandlerFunc(clear)))
	http.ListenAndServe(":8080", mux)
}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "ak_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func clear(w http.ResponseWriter, r *http.Request) { // ok: the tenants are compared, and the scope is asked for
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.TenantID != r.PathValue("tenant_id") || !k.Has("records:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}
