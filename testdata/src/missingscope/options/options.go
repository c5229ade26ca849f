// Package options reads keys from a header that an option names.
package options

import (
	"context"
	"database/sql"
	"net/http"

	"keystore"
)

var db *sql.DB

type finder struct{ header string }

type option func(*finder)

func from(header string) option { return func(f *finder) { f.header = header } }

func newFinder(options ...option) *finder {
	f := &finder{header: "X-API-Key"}
	for _, o := range options {
		o(f)
	}
	return f
}

func (f *finder) key(r *http.Request) string {
	if key := r.Header.Get(f.header); key != "" {
		return key
	}
	return r.Header.Get("Authorization")
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(contextKey{}).(*keystore.Key) }

func (f *finder) requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var k keystore.Key
		err := db.QueryRowContext(r.Context(), "SELECT tenant_id, role FROM api_keys WHERE hash = $1", f.key(r)).Scan(&k.TenantID, &k.Role)
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, &k)))
	})
}

func routes() http.Handler {
	f := newFinder(from("X-Records-Key"))
	mux := http.NewServeMux()
	mux.Handle("POST /reset", f.requireKey(resetForAnyKey))
	mux.Handle("POST /reset/admin", f.requireKey(resetForARole))
	return mux
}

func resetForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetForARole(w http.ResponseWriter, r *http.Request) { // ok: a role is asked for
	if keyOf(r).Role != "admin" { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}
