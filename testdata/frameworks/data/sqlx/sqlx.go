// Package sqlx is a service that keeps invoices with sqlx.
package sqlx

import (
	"context"
	"net/http"

	"github.com/jmoiron/sqlx"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *sqlx.DB }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/{id}", client.Authenticate(s.account, s.filtersByTheTenant))
	mux.Handle("GET /invoices/{id}/lines", client.Authenticate(s.account, s.filtersInAnotherFunction))
	mux.Handle("GET /invoices/{id}/notes", client.Authenticate(s.account, s.filtersByOptions))
	mux.Handle("DELETE /invoices/{id}", client.Authenticate(s.account, s.selectsByTheIDAlone))
	mux.Handle("PUT /invoices/{id}/approval", client.Authenticate(s.account, s.writesWhoAsks))
	mux.Handle("GET /tenants/{tenant_id}/invoices", client.Authenticate(s.account, s.usesAnyTenant))
	mux.Handle("GET /invoices/{id}/pdf", client.Authenticate(s.account, s.loadsThenCompares))
	mux.Handle("GET /tenants/{tenant_id}/members", client.Authenticate(s.account, s.asksForTheMembership))
	asks := &handlers{&service{newStore(s.db)}}
	mux.Handle("GET /bills/{id}", client.Authenticate(s.account, asks.showsThroughTheLayers))
	mux.Handle("DELETE /bills/{id}", client.Authenticate(s.account, asks.removesThroughTheLayers))
	return mux
}

type invoice struct {
	ID, TenantID string
	Total        int
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	err := s.db.GetContext(ctx, &a, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key)
	return &a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	var inv invoice
	err := s.db.GetContext(r.Context(), &inv, "SELECT * FROM invoices WHERE id = $1 AND tenant_id = $2",
		r.PathValue("id"), client.Of(r.Context()).TenantID)
	client.Answer(w, inv, err)
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the store has the tenant in its query
	lines, err := s.lines(r.Context(), map[string]any{"id": r.PathValue("id"), "tenant": client.Of(r.Context()).TenantID})
	client.Answer(w, lines, err)
}

func (s *server) lines(ctx context.Context, args map[string]any) ([]string, error) {
	query, bound, err := sqlx.Named("SELECT text FROM lines WHERE invoice_id = :id AND tenant_id = :tenant", args)
	if err != nil {
		return nil, err
	}
	var all []string
	err = s.db.SelectContext(ctx, &all, s.db.Rebind(query), bound...)
	return all, err
}

// A search says which invoices are meant.
type search struct {
	ID       string `db:"id"`
	TenantID string `db:"tenant_id"`
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the tenant is one of the named arguments
	rows, err := s.db.NamedQueryContext(r.Context(), "SELECT notes FROM invoices WHERE id = :id AND tenant_id = :tenant_id",
		search{ID: r.PathValue("id"), TenantID: client.Of(r.Context()).TenantID})
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	defer rows.Close()
	var notes []string
	for rows.Next() {
		var n string
		if err = rows.Scan(&n); err != nil {
			break
		}
		notes = append(notes, n)
	}
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.NamedExecContext(r.Context(), "DELETE FROM invoices WHERE id = :id", map[string]any{"id": r.PathValue("id")}) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	s.db.MustExecContext(r.Context(), "UPDATE invoices SET approved_by = ? WHERE id = ?", // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
		client.Of(r.Context()).UserID, r.PathValue("id"))
	client.Answer(w, nil, nil)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var all []invoice
	err := s.db.SelectContext(r.Context(), &all, "SELECT * FROM invoices WHERE tenant_id = $1", r.PathValue("tenant_id")) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	err := s.db.QueryRowxContext(r.Context(), "SELECT * FROM invoices WHERE id = $1", r.PathValue("id")).StructScan(&inv)
	if err == nil && inv.TenantID == client.Of(r.Context()).TenantID {
		client.Answer(w, inv, nil)
		return
	}
	http.Error(w, "not found", http.StatusNotFound)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	var member int
	err := sqlx.GetContext(r.Context(), s.db, &member, "SELECT count(*) FROM members WHERE tenant_id = $1 AND user_id = $2",
		r.PathValue("tenant_id"), client.Of(r.Context()).UserID)
	if err != nil || member == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var all []string
	err = s.db.SelectContext(r.Context(), &all, "SELECT user_id FROM members WHERE tenant_id = $1", r.PathValue("tenant_id"))
	client.Answer(w, all, err)
}

// handlers ask a service, which asks a repository.
type handlers struct{ service *service }

func (h *handlers) showsThroughTheLayers(w http.ResponseWriter, r *http.Request) { // ok: the query of the store has the tenant
	inv, err := h.service.show(r.Context(), r.PathValue("id"))
	client.Answer(w, inv, err)
}

func (h *handlers) removesThroughTheLayers(w http.ResponseWriter, r *http.Request) {
	client.Answer(w, nil, h.service.remove(r.Context(), r.PathValue("id"))) // want `DELETE "/bills/\{id\}", handler handlers\.removesThroughTheLayers, reaches what "id" names without asking whose it is, unlike GET "/bills/\{id\}"`
}
