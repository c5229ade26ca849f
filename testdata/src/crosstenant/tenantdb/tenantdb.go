// Package tenantdb keeps the transaction of a request in its context. What is loaded
// through that is no principal, although the name of the package speaks of tenants.
package tenantdb

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
)

type (
	txContextKey   struct{}
	userContextKey struct{}
)

type service struct{ db *sql.DB }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /members", s.authenticate(s.inTransaction(s.listsMembers)))
	mux.HandleFunc("GET /own/members", s.authenticate(s.inTransaction(s.listsForAnyTenant)))
	return mux
}

func (s *service) authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var user string
		if err := s.db.QueryRowContext(r.Context(), "SELECT username FROM keys WHERE hash = $1", r.Header.Get("X-API-Key")).Scan(&user); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userContextKey{}, user)))
	}
}

func (s *service) inTransaction(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tx, err := s.db.BeginTx(r.Context(), nil)
		if err != nil {
			http.Error(w, "unavailable", http.StatusServiceUnavailable)
			return
		}
		defer tx.Rollback()
		next(w, r.WithContext(context.WithValue(r.Context(), txContextKey{}, tx)))
	}
}

type member struct{ ID, TenantID string }

func (s *service) members(ctx context.Context, tenant string) ([]member, error) {
	tx, _ := ctx.Value(txContextKey{}).(*sql.Tx)
	rows, err := tx.QueryContext(ctx, "SELECT id, tenant_id FROM members WHERE tenant_id = $1", tenant)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []member
	for rows.Next() {
		var m member
		if err := rows.Scan(&m.ID, &m.TenantID); err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, rows.Err()
}

func (s *service) listsMembers(w http.ResponseWriter, r *http.Request) { // ok: nothing says that keys belong to tenants
	all, err := s.members(r.Context(), r.FormValue("tenant_id"))
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprint(w, all)
}

func (s *service) listsForAnyTenant(w http.ResponseWriter, r *http.Request) {
	user, _ := r.Context().Value(userContextKey{}).(string)
	var own member
	if err := s.db.QueryRowContext(r.Context(), "SELECT id, tenant_id FROM members WHERE username = $1", user).Scan(&own.ID, &own.TenantID); err != nil {
		http.Error(w, "unknown", http.StatusForbidden)
		return
	}
	all, err := s.members(r.Context(), r.FormValue("tenant_id")) // want `handler service\.listsForAnyTenant uses query parameter "tenant_id" without comparing it with the key.s tenant`
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprint(w, own.TenantID, all)
}
