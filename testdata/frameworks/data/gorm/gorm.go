// Package gorm is a service that keeps invoices with gorm.
package gorm

import (
	"context"
	"net/http"

	"errors"

	"gorm.io/gorm"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *gorm.DB }

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
	if err := s.db.WithContext(ctx).Table("keys").Where("hash = encode(sha256(?), 'hex')", key).First(&a).Error; err != nil {
		return nil, err
	}
	return &a, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the chain has the tenant
	var inv invoice
	err := s.db.WithContext(r.Context()).
		Where("tenant_id = ?", client.Of(r.Context()).TenantID).
		Where("id = ?", r.PathValue("id")).
		First(&inv).Error
	client.Answer(w, inv, err)
}

// ofClient is the scope of the client's tenant.
func ofClient(ctx context.Context) func(*gorm.DB) *gorm.DB {
	return func(tx *gorm.DB) *gorm.DB { return tx.Where("tenant_id = ?", client.Of(ctx).TenantID) }
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: a scope has the tenant
	var inv invoice
	err := s.db.Scopes(ofClient(r.Context())).Preload("Lines").Take(&inv, "id = ?", r.PathValue("id")).Error
	client.Answer(w, inv, err)
}

// conditions collects what narrows a query.
func conditions(tx *gorm.DB, filters ...func(*gorm.DB) *gorm.DB) *gorm.DB {
	for _, f := range filters {
		tx = f(tx)
	}
	return tx
}

func byID(id string) func(*gorm.DB) *gorm.DB {
	return func(tx *gorm.DB) *gorm.DB { return tx.Where(map[string]any{"id": id}) }
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: one of the options is the tenant
	var notes []string
	err := conditions(s.db.Model(&invoice{}), byID(r.PathValue("id")), ofClient(r.Context())).Pluck("notes", &notes).Error
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	err := s.db.Delete(&invoice{}, "id = ?", r.PathValue("id")).Error // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	tx := s.db.Model(&invoice{}).Where("id = ?", r.PathValue("id"))
	err := tx.Updates(map[string]any{"approved_by": client.Of(r.Context()).UserID}).Error // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var all []invoice
	err := s.db.Where(&invoice{TenantID: r.PathValue("tenant_id")}).Find(&all).Error // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	if err := s.db.First(&inv, "id = ?", r.PathValue("id")).Error; errors.Is(err, gorm.ErrRecordNotFound) {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	if inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	var n int64
	s.db.Table("members").Where("tenant_id = ? AND user_id = ?", r.PathValue("tenant_id"), client.Of(r.Context()).UserID).Count(&n)
	if n == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var users []string
	err := s.db.Table("members").Where("tenant_id = ?", r.PathValue("tenant_id")).Pluck("user_id", &users).Error
	client.Answer(w, users, err)
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
