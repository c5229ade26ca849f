// Package stamped has a front that finds out who asks, and writes that into the headers of
// the request, whatever the client has sent there.
package stamped

import (
	"encoding/json"
	"net/http"

	"keystore"
)

// An Identity is who asks.
type Identity struct{ User, Tenant string }

var stampedHeaders = []string{"X-User-ID", "X-Tenant-ID"}

// WriteTo writes who asks into the headers.
func (i *Identity) WriteTo(header http.Header) {
	for _, name := range stampedHeaders {
		header.Del(name)
	}
	set := func(name, value string) {
		if value != "" {
			header.Set(name, value)
		}
	}
	set("X-User-ID", i.User)
	set("X-Tenant-ID", i.Tenant)
}

func front(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		(&Identity{k.Username, k.TenantID}).WriteTo(r.Header)
		next.ServeHTTP(w, r)
	})
}

func simple(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		r.Header.Set("X-Account-ID", k.TenantID)
		next.ServeHTTP(w, r)
	})
}

func keyed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /records", front(http.HandlerFunc(records)))
	mux.Handle("GET /accounts", simple(http.HandlerFunc(accounts)))
	mux.Handle("GET /orgs", keyed(http.HandlerFunc(orgs)))
	mux.Handle("GET /accounts/all", keyed(http.HandlerFunc(passesBy)))
	return mux
}

func records(w http.ResponseWriter, r *http.Request) { // ok: the front has written the header
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.Header.Get("X-Tenant-ID")))
}

func accounts(w http.ResponseWriter, r *http.Request) { // ok: the middleware has written the header
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.Header.Get("X-Account-ID")))
}

func orgs(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.Header.Get("X-Org-ID"))) // want `handler orgs uses header X-Org-ID without comparing it with the key's tenant`
}

// No middleware on the route has written the header, which clients send as they like.
func passesBy(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.Header.Get("X-Account-ID"))) // want `handler passesBy uses header X-Account-ID without comparing it with the key's tenant`
}
