// Package ent is a service that keeps invoices with code that ent has generated.
package ent

import (
	"context"
	"net/http"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/invoice"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/member"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/predicate"
)

type server struct{ db *gen.Client }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/{id}", client.Authenticate(s.account, s.filtersByTheTenant))
	mux.Handle("GET /invoices/{id}/lines", client.Authenticate(s.account, s.filtersInAnotherFunction))
	mux.Handle("GET /invoices/{id}/notes", client.Authenticate(s.account, s.filtersByOptions))
	mux.Handle("DELETE /invoices/{id}", client.Authenticate(s.account, s.selectsByTheIDAlone))
	mux.Handle("PUT /invoices/{id}/approval", client.Authenticate(s.account, s.writesWhoAsks))
	mux.Handle("PUT /invoices/{id}/mine", client.Authenticate(s.account, s.writesBelowTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/invoices", client.Authenticate(s.account, s.usesAnyTenant))
	mux.Handle("GET /invoices/{id}/pdf", client.Authenticate(s.account, s.loadsThenCompares))
	mux.Handle("GET /tenants/{tenant_id}/members", client.Authenticate(s.account, s.asksForTheMembership))
	asks := &handlers{&service{newStore(s.db)}}
	mux.Handle("GET /bills/{id}", client.Authenticate(s.account, asks.showsThroughTheLayers))
	mux.Handle("DELETE /bills/{id}", client.Authenticate(s.account, asks.removesThroughTheLayers))
	return mux
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	m, err := s.db.Member.Query().Where(member.KeyHash(key)).Only(ctx)
	if err != nil {
		return nil, err
	}
	return &client.Account{TenantID: m.TenantID, UserID: m.UserID}, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	inv, err := s.db.Invoice.Query().
		Where(invoice.ID(r.PathValue("id")), invoice.TenantID(client.Of(r.Context()).TenantID)).
		Only(r.Context())
	client.Answer(w, inv, err)
}

func (s *server) mine(ctx context.Context) *gen.InvoiceQuery {
	return s.db.Invoice.Query().Where(invoice.TenantID(client.Of(ctx).TenantID))
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the query comes with the tenant
	inv, err := s.mine(r.Context()).Where(invoice.ID(r.PathValue("id"))).Only(r.Context())
	client.Answer(w, inv, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: one of the predicates is the tenant
	where := []predicate.Invoice{invoice.ID(r.PathValue("id"))}
	where = append(where, invoice.TenantID(client.Of(r.Context()).TenantID))
	inv, err := s.db.Invoice.Query().Where(invoice.And(where...)).Only(r.Context())
	client.Answer(w, inv, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	err := s.db.Invoice.DeleteOneID(r.PathValue("id")).Exec(r.Context()) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 5 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	update := s.db.Invoice.UpdateOneID(r.PathValue("id"))
	update.SetApprovedBy(client.Of(r.Context()).UserID)
	client.Answer(w, nil, update.Exec(r.Context())) // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
}

func (s *server) writesBelowTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the update has the tenant
	a := client.Of(r.Context())
	err := s.db.Invoice.UpdateOneID(r.PathValue("id")).Where(invoice.TenantID(a.TenantID)).SetApprovedBy(a.UserID).Exec(r.Context())
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	all, err := s.db.Invoice.Query().Where(invoice.TenantID(r.PathValue("tenant_id"))).All(r.Context()) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the entity is compared
	inv, err := s.db.Invoice.Get(r.Context(), r.PathValue("id"))
	if err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	of := member.TenantID(r.PathValue("tenant_id"))
	ok, err := s.db.Member.Query().Where(of, member.UserID(client.Of(r.Context()).UserID)).Exist(r.Context())
	if err != nil || !ok {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	n, err := s.db.Member.Query().Where(of).Count(r.Context())
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
