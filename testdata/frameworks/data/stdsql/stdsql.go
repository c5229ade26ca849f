// Package stdsql is a service that keeps invoices with database/sql.
package stdsql

import (
	"context"
	"net/http"

	"database/sql"
	"errors"
	"strings"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *sql.DB }

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
	row := s.db.QueryRowContext(ctx, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key)
	if err := row.Scan(&a.TenantID, &a.UserID); err != nil {
		return nil, err
	}
	return &a, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	var inv invoice
	err := s.db.QueryRowContext(r.Context(), "SELECT id, total FROM invoices WHERE id = $1 AND tenant_id = $2",
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&inv.ID, &inv.Total)
	client.Answer(w, inv, err)
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the store has the tenant in its query
	lines, err := s.lines(r.Context(), client.Of(r.Context()), r.PathValue("id"))
	client.Answer(w, lines, err)
}

func (s *server) lines(ctx context.Context, a *client.Account, id string) ([]string, error) {
	stmt, err := s.db.PrepareContext(ctx, `SELECT l.text FROM lines l JOIN invoices i ON i.id = l.invoice_id WHERE i.id = $1 AND i.tenant_id = $2`)
	if err != nil {
		return nil, err
	}
	defer stmt.Close()
	rows, err := stmt.QueryContext(ctx, id, a.TenantID)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, rows.Err()
}

// A filter narrows a query.
type filter func(where *[]string, args *[]any)

func byID(id string) filter {
	return func(where *[]string, args *[]any) { *where, *args = append(*where, "id = ?"), append(*args, id) }
}

func ofTenant(tenant string) filter {
	return func(where *[]string, args *[]any) {
		*where, *args = append(*where, "tenant_id = ?"), append(*args, tenant)
	}
}

func (s *server) notes(ctx context.Context, filters ...filter) (string, error) {
	var where []string
	var args []any
	for _, f := range filters {
		f(&where, &args)
	}
	var notes string
	err := s.db.QueryRowContext(ctx, "SELECT notes FROM invoices WHERE "+strings.Join(where, " AND "), args...).Scan(&notes)
	return notes, err
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: one of the options is the tenant
	notes, err := s.notes(r.Context(), byID(r.PathValue("id")), ofTenant(client.Of(r.Context()).TenantID))
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ExecContext(r.Context(), "DELETE FROM invoices WHERE id = $1", r.PathValue("id")) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ExecContext(r.Context(), "UPDATE invoices SET approved_by = $1 WHERE id = $2", // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
		client.Of(r.Context()).UserID, r.PathValue("id"))
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var total int
	row := s.db.QueryRowContext(r.Context(), "SELECT sum(total) FROM invoices WHERE tenant_id = $1", r.PathValue("tenant_id")) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	err := row.Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	err := s.db.QueryRowContext(r.Context(), "SELECT id, tenant_id, total FROM invoices WHERE id = $1", r.PathValue("id")).
		Scan(&inv.ID, &inv.TenantID, &inv.Total)
	if errors.Is(err, sql.ErrNoRows) || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, err)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	var member bool
	err := s.db.QueryRowContext(r.Context(), "SELECT EXISTS (SELECT 1 FROM members WHERE tenant_id = $1 AND user_id = $2)",
		r.PathValue("tenant_id"), client.Of(r.Context()).UserID).Scan(&member)
	if err != nil || !member {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var n int
	err = s.db.QueryRowContext(r.Context(), "SELECT count(*) FROM members WHERE tenant_id = $1", r.PathValue("tenant_id")).Scan(&n)
	client.Answer(w, n, err)
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
