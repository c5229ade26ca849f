// Package goqu is a service that keeps invoices with goqu.
package goqu

import (
	"context"
	"errors"
	"net/http"

	"github.com/doug-martin/goqu/v9"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

var errNoKey = errors.New("no such key")

type server struct{ db *goqu.Database }

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
	found, err := s.db.From("keys").Where(goqu.L("hash = encode(sha256(?), 'hex')", key)).ScanStructContext(ctx, &a)
	if err != nil || !found {
		return nil, errNoKey
	}
	return &a, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	var inv invoice
	_, err := s.db.From("invoices").Where(goqu.Ex{
		"id":        r.PathValue("id"),
		"tenant_id": client.Of(r.Context()).TenantID,
	}).ScanStructContext(r.Context(), &inv)
	client.Answer(w, inv, err)
}

func (s *server) mine(ctx context.Context) *goqu.SelectDataset {
	return s.db.From("invoices").Where(goqu.C("tenant_id").Eq(client.Of(ctx).TenantID))
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the dataset comes with the tenant
	var lines []string
	err := s.mine(r.Context()).Where(goqu.I("invoices.id").Eq(r.PathValue("id"))).Select("lines").ScanVals(&lines)
	client.Answer(w, lines, err)
}

// notes runs what its caller adds.
func (s *server) notes(narrow func(*goqu.SelectDataset) *goqu.SelectDataset) (notes []string, err error) {
	err = narrow(s.db.From("invoices").Select("notes")).ScanVals(&notes)
	return notes, err
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the function adds the tenant
	notes, err := s.notes(func(ds *goqu.SelectDataset) *goqu.SelectDataset {
		return ds.Where(goqu.C("id").Eq(r.PathValue("id")), goqu.C("tenant_id").Eq(client.Of(r.Context()).TenantID))
	})
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.Delete("invoices").Where(goqu.C("id").Eq(r.PathValue("id"))).Executor().Exec() // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.Update("invoices"). // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 2 other routes beside it`
						Set(goqu.Record{"approved_by": client.Of(r.Context()).UserID}).
						Where(goqu.Ex{"id": r.PathValue("id")}).
						Executor().ExecContext(r.Context())
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var all []invoice
	query, args, err := s.db.From("invoices").Where(goqu.C("tenant_id").Eq(r.PathValue("tenant_id"))).ToSQL()
	if err == nil {
		err = s.db.ScanStructs(&all, query, args...) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	found, err := s.db.From("invoices").Where(goqu.C("id").Eq(r.PathValue("id"))).ScanStruct(&inv)
	if err != nil || !found || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	members := s.db.From("members").Where(goqu.C("tenant_id").Eq(r.PathValue("tenant_id")))
	n, err := members.Where(goqu.C("user_id").Eq(client.Of(r.Context()).UserID)).Count()
	if err != nil || n == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	all, err := members.Count()
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
