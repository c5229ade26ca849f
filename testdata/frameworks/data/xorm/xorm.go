// Package xorm is a service that keeps invoices with xorm.
package xorm

import (
	"context"
	"errors"
	"net/http"

	"xorm.io/builder"
	"xorm.io/xorm"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

var errNoKey = errors.New("no such key")

type server struct{ db *xorm.Engine }

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
	found, err := s.db.Context(ctx).Table("keys").Where("hash = encode(sha256(?), 'hex')", key).Get(a)
	if err == nil && !found {
		err = errNoKey
	}
	return a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the chain has the tenant
	var inv invoice
	_, err := s.db.Where("tenant_id = ?", client.Of(r.Context()).TenantID).And("id = ?", r.PathValue("id")).Get(&inv)
	client.Answer(w, inv, err)
}

// A search says which invoices are meant.
type search struct {
	ID     string
	Tenant string
}

func (q search) cond() builder.Cond {
	cond := builder.NewCond()
	if q.ID != "" {
		cond = cond.And(builder.Eq{"id": q.ID})
	}
	return cond.And(builder.Eq{"tenant_id": q.Tenant})
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the condition has the tenant
	var lines []string
	q := search{ID: r.PathValue("id"), Tenant: client.Of(r.Context()).TenantID}
	err := s.db.Table("lines").Where(q.cond()).Cols("text").Find(&lines)
	client.Answer(w, lines, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the session is changed in place
	sess := s.db.NewSession()
	defer sess.Close()
	sess.Where("tenant_id = ?", client.Of(r.Context()).TenantID)
	if r.FormValue("open") != "" {
		sess.And("state = ?", "open")
	}
	var inv invoice
	_, err := sess.ID(r.PathValue("id")).Get(&inv)
	client.Answer(w, inv, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ID(r.PathValue("id")).Delete(new(invoice)) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	change := map[string]any{"approved_by": client.Of(r.Context()).UserID}
	_, err := s.db.Table("invoices").Where("id = ?", r.PathValue("id")).Update(change) // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var all []invoice
	err := s.db.Where(builder.Eq{"tenant_id": r.PathValue("tenant_id")}).Find(&all) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	found, err := s.db.ID(r.PathValue("id")).Get(&inv)
	if err != nil || !found || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	member, err := s.db.Table("members").Where("tenant_id = ? AND user_id = ?", r.PathValue("tenant_id"), client.Of(r.Context()).UserID).Exist()
	if err != nil || !member {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	rows, err := s.db.QueryString("SELECT user_id FROM members WHERE tenant_id = ?", r.PathValue("tenant_id"))
	client.Answer(w, rows, err)
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
