// Package nested has principals whose tenant is a struct of its own.
package nested

import (
	"context"
	"database/sql"
	"net/http"
	"slices"
)

type service struct {
	db   *sql.DB
	keys map[string]*principal
}

type principal struct {
	ID     string
	Tenant struct{ ID string }
	Scopes []string
}

func routes(s *service) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("DELETE /users/{id}", s.requireKey(s.deleteUser))
	mux.Handle("DELETE /keys/{id}", s.requireKey(s.revokeKey))
	mux.Handle("DELETE /jobs/{id}", s.requireKey(s.deleteJob))
	mux.Handle("DELETE /me", s.requireKey(s.deleteMe))
	return mux
}

type contextKey struct{}

func (s *service) requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := s.keys[r.Header.Get("X-API-Key")]
		if !ok {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, p)))
	})
}

func of(r *http.Request) *principal {
	p, _ := r.Context().Value(contextKey{}).(*principal)
	return p
}

// deleteUser acts on what is the whole tenant's.
func (s *service) deleteUser(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM users WHERE tenant_id = $1 AND id = $2", of(r).Tenant.ID, r.PathValue("id")) // want `DELETE "/users/{id}" reaches DB\.Exec for any valid key: no scope or role is checked, though 2 routes beside it ask for one`
}

func (s *service) revokeKey(w http.ResponseWriter, r *http.Request) { // ok: asks for a scope
	if !slices.Contains(of(r).Scopes, "keys:write") {
		http.Error(w, "insufficient scope", http.StatusForbidden)
		return
	}
	s.db.Exec("DELETE FROM keys WHERE tenant_id = $1 AND id = $2", of(r).Tenant.ID, r.PathValue("id"))
}

func (s *service) deleteJob(w http.ResponseWriter, r *http.Request) { // ok: asks for a scope
	if !slices.Contains(of(r).Scopes, "jobs:write") {
		http.Error(w, "insufficient scope", http.StatusForbidden)
		return
	}
	s.db.Exec("DELETE FROM jobs WHERE tenant_id = $1 AND id = $2", of(r).Tenant.ID, r.PathValue("id"))
}

func (s *service) deleteMe(w http.ResponseWriter, r *http.Request) { // ok: acts on the client's own
	s.db.Exec("DELETE FROM users WHERE id = $1", of(r).ID)
}
