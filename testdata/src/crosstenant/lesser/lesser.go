// Package lesser has roles over all tenants and roles within one, some of which are called
// after those who rule. Where both are let through, those within one need a comparison.
package lesser

import (
	"context"
	"fmt"
	"net/http"

	"keystore"
)

type keyContext struct{}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

func caller(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func anyAdmin(next http.HandlerFunc) http.HandlerFunc {
	return authenticate(func(w http.ResponseWriter, r *http.Request) {
		role := caller(r).Role
		if role != "tenant_admin" && role != "platform_owner" {
			deny(w)
			return
		}
		next(w, r)
	})
}

func platformAdmin(next http.HandlerFunc) http.HandlerFunc {
	return authenticate(func(w http.ResponseWriter, r *http.Request) {
		role := caller(r).Role
		if role != "platform_admin" && role != "platform_owner" {
			deny(w)
			return
		}
		next(w, r)
	})
}

// tenantsAdmin lets those through who manage tenants: beside it there is no role that is
// above theirs.
func tenantsAdmin(next http.HandlerFunc) http.HandlerFunc {
	return authenticate(func(w http.ResponseWriter, r *http.Request) {
		if role := caller(r).Role; role != "tenant_admin" {
			deny(w)
			return
		}
		next(w, r)
	})
}

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /platform/tenants/{tenant}/records", anyAdmin(shows))
	mux.HandleFunc("GET /platform/tenants/{tenant}/own", anyAdmin(showsOwn))
	mux.HandleFunc("GET /platform/tenants/{tenant}/all", platformAdmin(showsAll))
	mux.HandleFunc("GET /platform/tenants/{tenant}/managed", tenantsAdmin(showsManaged))
	mux.HandleFunc("GET /platform/records", anyAdmin(lists))
	return mux
}

func shows(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler shows uses path tenant "tenant" without comparing it with the key's tenant`
}

func showsOwn(w http.ResponseWriter, r *http.Request) { // ok: compared, but for those of the platform
	k := caller(r)
	if k.Role != "platform_owner" && k.TenantID != r.PathValue("tenant") {
		deny(w)
		return
	}
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}

func showsAll(w http.ResponseWriter, r *http.Request) { // ok: both are over all tenants
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}

func showsManaged(w http.ResponseWriter, r *http.Request) { // ok: may be one over all tenants
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}

func lists(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	fmt.Fprintln(w, keystore.Records(r.Context(), caller(r).TenantID))
}
