// Package sqlc is a service that keeps invoices with code that sqlc has generated.
package sqlc

import (
	"context"
	"net/http"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ queries *Queries }

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
	asks := &handlers{&service{newStore(s.queries)}}
	mux.Handle("GET /bills/{id}", client.Authenticate(s.account, asks.showsThroughTheLayers))
	mux.Handle("DELETE /bills/{id}", client.Authenticate(s.account, asks.removesThroughTheLayers))
	return mux
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	k, err := s.queries.GetKey(ctx, key)
	if err != nil {
		return nil, err
	}
	return &client.Account{TenantID: k.TenantID, UserID: k.UserID}, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	inv, err := s.queries.GetInvoice(r.Context(), GetInvoiceParams{ID: r.PathValue("id"), TenantID: client.Of(r.Context()).TenantID})
	client.Answer(w, inv, err)
}

func (s *server) lines(ctx context.Context, id string) ([]string, error) {
	return s.queries.ListLines(ctx, ListLinesParams{TenantID: client.Of(ctx).TenantID, InvoiceID: id})
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the store has the tenant in its query
	lines, err := s.lines(r.Context(), r.PathValue("id"))
	client.Answer(w, lines, err)
}

// querier is the interface that sqlc generates on request.
type querier interface {
	ListLines(ctx context.Context, arg ListLinesParams) ([]string, error)
}

func notes(ctx context.Context, q querier, p ListLinesParams) ([]string, error) {
	return q.ListLines(ctx, p)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the tenant is in the parameters
	var p ListLinesParams
	p.InvoiceID = r.PathValue("id")
	p.TenantID = client.Of(r.Context()).TenantID
	lines, err := notes(r.Context(), s.queries, p)
	client.Answer(w, lines, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	client.Answer(w, nil, s.queries.DeleteInvoice(r.Context(), r.PathValue("id"))) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	err := s.queries.ApproveInvoice(r.Context(), ApproveInvoiceParams{ // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
		ApprovedBy: client.Of(r.Context()).UserID,
		ID:         r.PathValue("id"),
	})
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	all, err := s.queries.ListInvoices(r.Context(), r.PathValue("tenant_id")) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	inv, err := s.queries.GetAnyInvoice(r.Context(), r.PathValue("id"))
	if err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	member, err := s.queries.IsMember(r.Context(), IsMemberParams{TenantID: r.PathValue("tenant_id"), UserID: client.Of(r.Context()).UserID})
	if err != nil || !member {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	all, err := s.queries.ListInvoices(r.Context(), r.PathValue("tenant_id"))
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
