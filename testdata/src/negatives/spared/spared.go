// Command spared has a middleware that leaves some paths out: who asks there is not
// known, so that the tenant in a header can be no other than the client's.
package main

import (
	"context"
	"database/sql"
	"net/http"

	"keystore"
)

var db *sql.DB

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /auth/reset", asksForAReset)
	mux.HandleFunc("POST /auth/confirm", confirmsAReset)
	mux.HandleFunc("PUT /notes", seesNotes)
	mux.HandleFunc("PUT /drafts", seesDrafts)
	http.ListenAndServe(":8080", session(mux))
}

type callerKey struct{}

func caller(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(callerKey{}).(*keystore.Key)
	return k
}

func spared(path string) bool {
	return path == "/auth/reset" || path == "/auth/confirm"
}

func session(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if spared(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, k)))
	})
}

func asksForAReset(w http.ResponseWriter, r *http.Request) { // ok: nobody is known here
	db.ExecContext(r.Context(), "UPDATE users SET reset = true WHERE email = $1 AND tenant_id = $2", r.FormValue("email"), r.Header.Get("X-Tenant-ID"))
}

func confirmsAReset(w http.ResponseWriter, r *http.Request) { // ok: nobody is known here but by the token
	db.ExecContext(r.Context(), "UPDATE users SET hash = $1 WHERE reset_token = $2 AND tenant_id = $3", r.FormValue("hash"), r.FormValue("token"), r.Header.Get("X-Tenant-ID"))
}

func seesNotes(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "UPDATE notes SET seen = true WHERE tenant_id = $1", r.Header.Get("X-Tenant-ID")) // want `handler seesNotes uses header X-Tenant-ID without comparing it with the key's tenant`
}

func seesDrafts(w http.ResponseWriter, r *http.Request) { // ok: the tenants are compared
	tenant := r.Header.Get("X-Tenant-ID")
	if k := caller(r.Context()); k == nil || k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "UPDATE drafts SET seen = true WHERE tenant_id = $1", tenant)
}
