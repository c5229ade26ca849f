// Command alternatives takes the token from where the client can put it: browsers set no
// headers for what they open by themselves. What is in the query is no object of the
// client's.
package main

import (
	"context"
	"database/sql"
	"net/http"
	"strings"

	"keystore"
)

// A key is a row of the table of keys.
type key struct{ ID, Tenant, Role string }

var db *sql.DB

func find(ctx context.Context, token string) (*key, error) {
	var k key
	row := db.QueryRowContext(ctx, "SELECT id, tenant, role FROM api_keys WHERE token = $1", token)
	if err := row.Scan(&k.ID, &k.Tenant, &k.Role); err != nil {
		return nil, err
	}
	return &k, nil
}

func main() {
	http.Handle("POST /reset", authenticated(resets))
	http.Handle("POST /clear", authenticated(clears))
	http.ListenAndServe(":8080", nil)
}

func token(r *http.Request) string {
	if header := r.Header.Get("Authorization"); header != "" {
		return strings.TrimPrefix(header, "Bearer ")
	}
	return r.URL.Query().Get("token")
}

func authenticated(next func(http.ResponseWriter, *http.Request, *key)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := find(r.Context(), token(r))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r, k)
	})
}

func resets(w http.ResponseWriter, r *http.Request, k *key) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func clears(w http.ResponseWriter, r *http.Request, k *key) { // ok: the role is checked
	if k.Role != "admin" { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}
