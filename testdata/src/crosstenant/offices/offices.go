// Package offices has roles within tenants. That those with one list only what is their
// tenant's shows where the role is one, and that it opens nothing beyond.
package offices

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

type keyContext struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func caller(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func requireRole(role string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if caller(r).Role != role {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func routes(c *clerks, v *vaults, n *notices, t *terms) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(requireRole("manager")).Get("/clerks", c.list)
	r.With(requireRole("manager")).Put("/clerks/{id}/role", c.promote)
	r.With(requireRole("owner")).Put("/clerks/{id}/desk", c.seat)
	r.With(requireRole("auditor")).Get("/vaults", v.list)
	r.With(requireRole("auditor")).Put("/vaults/{id}/seal", v.seal)
	r.Get("/notices", n.list)
	r.With(requireRole("editor")).Put("/notices/{id}", n.change)
	r.With(requireRole("editor")).Get("/terms", t.list)
	r.With(requireRole("editor")).Put("/terms/{id}", t.change)
	return r
}

func answer(w http.ResponseWriter, row *sql.Row) {
	var s string
	if row.Scan(&s) != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprintln(w, s)
}

type clerks struct{ db *sql.DB }

func (c *clerks) list(w http.ResponseWriter, r *http.Request) { // ok: those of the key's tenant
	answer(w, c.db.QueryRow("SELECT string_agg(name, ',') FROM clerks WHERE tenant_id = $1", caller(r).TenantID))
}

func (c *clerks) promote(w http.ResponseWriter, r *http.Request) {
	c.db.Exec("UPDATE clerks SET office = $1 WHERE id = $2", r.FormValue("office"), chi.URLParam(r, "id")) // want `PUT "/clerks/{id}/role", handler clerks\.promote, reaches what "id" names without asking whose it is, unlike GET "/clerks" and PUT "/clerks/{id}/desk"`
}

func (c *clerks) seat(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	c.db.Exec("UPDATE clerks SET desk = $1 WHERE id = $2 AND tenant_id = $3", r.FormValue("desk"), chi.URLParam(r, "id"), caller(r).TenantID)
}

// Vaults are for auditors, who see all of them.
type vaults struct{ db *sql.DB }

func (v *vaults) list(w http.ResponseWriter, r *http.Request) { // ok: all
	answer(w, v.db.QueryRow("SELECT string_agg(name, ',') FROM vaults"))
}

func (v *vaults) seal(w http.ResponseWriter, r *http.Request) { // ok: the role opens all of them, as the list shows
	v.db.Exec("UPDATE vaults SET sealed = true WHERE id = $1", chi.URLParam(r, "id"))
}

// Notices are listed without a role, which may be one over all tenants then.
type notices struct{ db *sql.DB }

func (n *notices) list(w http.ResponseWriter, r *http.Request) { // ok: those of the key's tenant
	answer(w, n.db.QueryRow("SELECT string_agg(name, ',') FROM notices WHERE tenant_id = $1", caller(r).TenantID))
}

func (n *notices) change(w http.ResponseWriter, r *http.Request) { // ok: what those with the role see is not known
	n.db.Exec("UPDATE notices SET body = $1 WHERE id = $2", r.FormValue("body"), chi.URLParam(r, "id"))
}

// Terms are listed by who has written them.
type terms struct{ db *sql.DB }

func (t *terms) list(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	answer(w, t.db.QueryRow("SELECT string_agg(name, ',') FROM terms WHERE author = $1", caller(r).Username))
}

func (t *terms) change(w http.ResponseWriter, r *http.Request) { // ok: the list says nothing of tenants
	t.db.Exec("UPDATE terms SET body = $1 WHERE id = $2", r.FormValue("body"), chi.URLParam(r, "id"))
}
