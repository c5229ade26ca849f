// Package catalog has models that are for everybody, and what a tenant has set for one.
package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

type keyContext struct{}

type service struct{ db *sql.DB }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /own/models", authenticate(s.lists))
	mux.HandleFunc("GET /own/prices/{name}", authenticate(s.shows))
	mux.HandleFunc("GET /own/models/{name}", authenticate(s.shows))
	mux.HandleFunc("GET /own/models/{name}/cost", authenticate(s.shows))
	mux.HandleFunc("PUT /own/models/{name}", authenticate(s.enables))
	mux.HandleFunc("POST /own/models/{name}/try", authenticate(s.tries))
	mux.HandleFunc("PUT /own/prices/{name}", authenticate(s.reprices))
	return mux
}

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

func tenant(r *http.Request) string {
	k, _ := r.Context().Value(keyContext{}).(*keystore.Key)
	return k.TenantID
}

// price is what a model costs everybody.
func (s *service) price(ctx context.Context, name string) (int, error) {
	var cents int
	err := s.db.QueryRowContext(ctx, "SELECT cents FROM prices WHERE name = $1", name).Scan(&cents)
	return cents, err
}

func (s *service) lists(w http.ResponseWriter, r *http.Request) { // ok: the tenant's own
	s.db.QueryContext(r.Context(), "SELECT name FROM settings WHERE tenant_id = $1", tenant(r))
}

func (s *service) shows(w http.ResponseWriter, r *http.Request) { // ok: the tenant's own
	var cents int
	s.db.QueryRowContext(r.Context(), "SELECT cents FROM prices WHERE name = $1 AND tenant_id = $2", r.PathValue("name"), tenant(r)).Scan(&cents)
	fmt.Fprint(w, cents)
}

func (s *service) enables(w http.ResponseWriter, r *http.Request) { // ok: what is found is copied into the tenant's own row
	cents, err := s.price(r.Context(), r.PathValue("name"))
	if err != nil {
		http.Error(w, "no such model", http.StatusNotFound)
		return
	}
	s.db.ExecContext(r.Context(), "INSERT INTO settings (tenant_id, name, cents) VALUES ($1, $2, $3)", tenant(r), r.PathValue("name"), cents)
}

func (s *service) tries(w http.ResponseWriter, r *http.Request) { // ok: what is shown may be for everybody
	cents, err := s.price(r.Context(), r.PathValue("name"))
	if err != nil {
		http.Error(w, "no such model", http.StatusNotFound)
		return
	}
	s.db.ExecContext(r.Context(), "INSERT INTO trials (tenant_id, cents) VALUES ($1, $2)", tenant(r), cents)
	fmt.Fprint(w, cents)
}

func (s *service) reprices(w http.ResponseWriter, r *http.Request) {
	s.db.ExecContext(r.Context(), "UPDATE prices SET cents = $1 WHERE name = $2", r.FormValue("cents"), r.PathValue("name")) // want `PUT "/own/prices/\{name\}", handler service\.reprices, reaches what "name" names without asking whose it is, unlike GET "/own/prices/\{name\}" and 2 other routes beside it`
}
