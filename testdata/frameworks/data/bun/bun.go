// Package bun is a service that keeps invoices with bun.
package bun

import (
	"context"
	"net/http"

	"github.com/uptrace/bun"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *bun.DB }

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
	a := new(client.Account)
	err := s.db.NewSelect().Table("keys").Column("tenant_id", "user_id").Where("hash = encode(sha256(?), 'hex')", key).Scan(ctx, a)
	return a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	inv := new(invoice)
	err := s.db.NewSelect().Model(inv).
		Where("id = ?", r.PathValue("id")).
		Where("tenant_id = ?", client.Of(r.Context()).TenantID).
		Scan(r.Context())
	client.Answer(w, inv, err)
}

// ofClient narrows a query to what is the client's.
func ofClient(ctx context.Context) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("tenant_id = ?", client.Of(ctx).TenantID) }
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: what is applied has the tenant
	var lines []string
	err := s.db.NewSelect().Table("lines").Apply(ofClient(r.Context())).Where("invoice_id = ?", r.PathValue("id")).Scan(r.Context(), &lines)
	client.Answer(w, lines, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the query is changed in place
	var notes []string
	q := s.db.NewSelect().Table("invoices").Column("notes").Where("id = ?", r.PathValue("id"))
	if state := r.FormValue("state"); state != "" {
		q.Where("state = ?", state)
	}
	q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("tenant_id = ?", client.Of(r.Context()).TenantID)
	})
	err := q.Scan(r.Context(), &notes)
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	err := s.db.RunInTx(r.Context(), nil, func(ctx context.Context, tx bun.Tx) error { // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
		_, err := tx.NewDelete().Model((*invoice)(nil)).Where("id = ?", r.PathValue("id")).Exec(ctx)
		return err
	})
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.NewUpdate().Table("invoices"). // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
							Set("approved_by = ?", client.Of(r.Context()).UserID).
							Where("id = ?", r.PathValue("id")).
							Exec(r.Context())
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var all []invoice
	err := s.db.NewSelect().Model(&all).Where("tenant_id = ?", r.PathValue("tenant_id")).Scan(r.Context()) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	inv := new(invoice)
	err := s.db.NewSelect().Model(inv).Where("id = ?", r.PathValue("id")).Scan(r.Context())
	if err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	member, err := s.db.NewSelect().Table("members").
		Where("tenant_id = ?", r.PathValue("tenant_id")).
		Where("user_id = ?", client.Of(r.Context()).UserID).
		Exists(r.Context())
	if err != nil || !member {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	n, err := s.db.NewSelect().Table("members").Where("tenant_id = ?", r.PathValue("tenant_id")).Count(r.Context())
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
