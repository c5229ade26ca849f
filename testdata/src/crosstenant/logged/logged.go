// Package logged has handlers that take note of what they do, and handlers that
// fill the map that they have decoded: neither is what a finding is about.
package logged

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"keystore"
)

var db *sql.DB

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/notes", requireKey(http.HandlerFunc(notesWhatItShows)))
	mux.Handle("GET /tenants/{tenant_id}/first", requireKey(http.HandlerFunc(notesBeforeItShows)))
	mux.Handle("DELETE /tenants/{tenant_id}/notes", requireKey(http.HandlerFunc(notesWhatItRemoves)))
	mux.Handle("POST /tenants/{tenant_id}/visits", requireKey(http.HandlerFunc(notesOnly)))
	mux.Handle("POST /tenants/{tenant_id}/own", requireKey(http.HandlerFunc(notesWhoseItIs)))
	mux.Handle("POST /tenants/{tenant_id}/echo", requireKey(http.HandlerFunc(fillsTheBody)))
	mux.Handle("POST /tenants/{tenant_id}/filled", requireKey(http.HandlerFunc(fillsTheBodyFromTheStore)))
	return mux
}

type keyOf struct{}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

// note keeps what was done. Nobody learns whether it could.
func note(ctx context.Context, tenant, what string) {
	go db.ExecContext(ctx, "INSERT INTO visits (tenant_id, what) VALUES ($1, $2)", tenant, what)
}

func notesBeforeItShows(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	note(r.Context(), tenant, "shown")
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM notes WHERE tenant_id = $1", tenant).Scan(&text) // want `handler notesBeforeItShows uses path tenant "tenant_id" without comparing it with the key's tenant`
	w.Write([]byte(text))
}

func notesWhatItShows(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	var text string
	if err := db.QueryRowContext(r.Context(), "SELECT text FROM notes WHERE tenant_id = $1", tenant).Scan(&text); err != nil { // want `handler notesWhatItShows uses path tenant "tenant_id" without comparing it with the key's tenant`
		note(r.Context(), tenant, "not found")
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	w.Write([]byte(text))
}

func notesWhatItRemoves(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	note(r.Context(), tenant, "removed")
	if _, err := db.ExecContext(r.Context(), "UPDATE notes SET text = '' WHERE tenant_id = $1", tenant); err != nil { // want `handler notesWhatItRemoves uses path tenant "tenant_id" without comparing it with the key's tenant`
		http.Error(w, "not removed", http.StatusInternalServerError)
	}
}

// What is noted is all that there is: it is another tenant's log.
func notesOnly(w http.ResponseWriter, r *http.Request) {
	note(r.Context(), r.PathValue("tenant_id"), "seen") // want `handler notesOnly uses path tenant "tenant_id" without comparing it with the key's tenant`
	w.WriteHeader(http.StatusNoContent)
}

func notesWhoseItIs(w http.ResponseWriter, r *http.Request) { // ok: the tenant is compared before anything is noted
	tenant := r.PathValue("tenant_id")
	if k, _ := r.Context().Value(keyOf{}).(*keystore.Key); k == nil || k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	note(r.Context(), tenant, "seen")
	w.WriteHeader(http.StatusNoContent)
}

// ledger tells when something was noted.
func ledger(ctx context.Context) string {
	var at string
	db.QueryRowContext(ctx, "SELECT max(at) FROM visits").Scan(&at)
	return at
}

func fillsTheBody(w http.ResponseWriter, r *http.Request) { // ok: the map is the request's, and nothing is stored
	var body map[string]any
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	body["at"] = ledger(r.Context())
	body["tenant"] = r.PathValue("tenant_id")
	body[r.PathValue("tenant_id")] = true
	w.WriteHeader(http.StatusNoContent)
}

func fillsTheBodyFromTheStore(w http.ResponseWriter, r *http.Request) {
	var body map[string]any
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	records := keystore.Records(r.Context(), r.PathValue("tenant_id")) // want `handler fillsTheBodyFromTheStore uses path tenant "tenant_id" without comparing it with the key's tenant`
	body["records"] = records
	json.NewEncoder(w).Encode(body)
}
