// Package idle asks the database for keys, and does not always look at the answer.
package idle

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

var db *sql.DB

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /counted", countsAndForgets)
	mux.HandleFunc("GET /counted/safe", counts)
	mux.HandleFunc("GET /rows", forgetsRows)
	mux.HandleFunc("GET /rows/safe", looksAtRows)
	mux.HandleFunc("GET /found", forgetsWhatWasFound)
	mux.HandleFunc("GET /found/safe", showsWhatWasFound)
	mux.HandleFunc("GET /kept", keeps(showsTheTenant))
	mux.HandleFunc("GET /helper", believesAHelper)
	mux.HandleFunc("GET /helper/safe", asksAHelper)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

func countsAndForgets(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "sk_") { // want `GET "/counted" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM keys WHERE key = $1", key).Scan(&n); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, "data")
}

func counts(w http.ResponseWriter, r *http.Request) { // ok: there must be one
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "sk_") {
		deny(w)
		return
	}
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM keys WHERE key = $1", key).Scan(&n); err != nil || n == 0 { // guard: formatonly `n == 0`
		deny(w)
		return
	}
	fmt.Fprint(w, "data")
}

func forgetsRows(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 { // want `GET "/rows" grants access after checking only the format of X-API-Key: len`
		deny(w)
		return
	}
	rows, err := db.QueryContext(r.Context(), "SELECT id FROM keys WHERE key = $1", key)
	if err != nil {
		deny(w)
		return
	}
	defer rows.Close()
	fmt.Fprint(w, "data")
}

func looksAtRows(w http.ResponseWriter, r *http.Request) { // ok: there must be a row
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		deny(w)
		return
	}
	rows, err := db.QueryContext(r.Context(), "SELECT id FROM keys WHERE key = $1", key)
	if err != nil {
		deny(w)
		return
	}
	defer rows.Close()
	if !rows.Next() { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, "data")
}

func forgetsWhatWasFound(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 { // want `GET "/found" grants access after checking only the format of X-API-Key: len`
		deny(w)
		return
	}
	var tenant string
	db.QueryRowContext(r.Context(), "SELECT tenant_id FROM keys WHERE key = $1", key).Scan(&tenant)
	fmt.Fprint(w, "data")
}

func showsWhatWasFound(w http.ResponseWriter, r *http.Request) { // ok: it shows what belongs to the key, which is nothing if there is none
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		deny(w)
		return
	}
	var usage int
	db.QueryRowContext(r.Context(), "SELECT usage FROM keys WHERE key = $1", key).Scan(&usage)
	fmt.Fprint(w, usage)
}

type tenantKey struct{}

// keeps notes whose the key is, "" if there is none.
func keeps(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if len(key) != 40 {
			deny(w)
			return
		}
		var tenant string
		db.QueryRowContext(r.Context(), "SELECT tenant_id FROM keys WHERE key = $1", key).Scan(&tenant)
		next(w, r.WithContext(context.WithValue(r.Context(), tenantKey{}, tenant)))
	}
}

func showsTheTenant(w http.ResponseWriter, r *http.Request) { // ok: what the middleware has found is looked at
	tenant, _ := r.Context().Value(tenantKey{}).(string)
	if tenant == "" {
		deny(w)
		return
	}
	fmt.Fprint(w, tenant)
}

// registered counts the keys.
func registered(ctx context.Context, key string) (int, error) {
	var n int
	err := db.QueryRowContext(ctx, "SELECT count(*) FROM keys WHERE key = $1", key).Scan(&n)
	return n, err
}

func believesAHelper(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 { // want `GET "/helper" grants access after checking only the format of X-API-Key: len`
		deny(w)
		return
	}
	if _, err := registered(r.Context(), key); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, "data")
}

func asksAHelper(w http.ResponseWriter, r *http.Request) { // ok: there must be one
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		deny(w)
		return
	}
	if n, err := registered(r.Context(), key); err != nil || n == 0 { // guard: formatonly `n == 0`
		deny(w)
		return
	}
	fmt.Fprint(w, "data")
}
