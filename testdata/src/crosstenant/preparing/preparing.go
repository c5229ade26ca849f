// Package preparing has a middleware that prepares what a tenant needs before anybody is
// known: those behind it say whose key it is.
package preparing

import (
	"context"
	"encoding/json"
	"net/http"

	"keystore"
)

var (
	signers map[string]string
	visits  map[string]int
)

type keyOf struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant}/records", prepared(keyed(bound(http.HandlerFunc(records)))))
	mux.Handle("GET /tenants/{tenant}/notes", keyed(counted(bound(http.HandlerFunc(notes)))))
	return mux
}

func prepared(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant := r.PathValue("tenant")
		if _, ok := signers[tenant]; !ok {
			signers[tenant] = keystore.Secret()
		}
		next.ServeHTTP(w, r)
	})
}

func keyed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		visits[r.PathValue("tenant")]++ // want `middleware counted uses path tenant "tenant" without comparing it with the key's tenant`
		next.ServeHTTP(w, r)
	})
}

func bound(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Context().Value(keyOf{}).(*keystore.Key).TenantID != r.PathValue("tenant") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func records(w http.ResponseWriter, r *http.Request) { // ok: nobody is known yet where it is prepared
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant")))
}

func notes(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant")))
}
