// Package squirrel is a service that keeps invoices with squirrel and database/sql.
package squirrel

import (
	"context"
	"net/http"

	"database/sql"

	sq "github.com/Masterminds/squirrel"

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

var psql = sq.StatementBuilder.PlaceholderFormat(sq.Dollar)

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	err := psql.Select("tenant_id", "user_id").From("keys").Where("hash = encode(sha256(?), 'hex')", key).
		RunWith(s.db).QueryRowContext(ctx).Scan(&a.TenantID, &a.UserID)
	return &a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the builder has the tenant
	query, args, err := psql.Select("id", "total").From("invoices").
		Where(sq.Eq{"id": r.PathValue("id"), "tenant_id": client.Of(r.Context()).TenantID}).ToSql()
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var inv invoice
	err = s.db.QueryRowContext(r.Context(), query, args...).Scan(&inv.ID, &inv.Total)
	client.Answer(w, inv, err)
}

// invoices is where all queries of the client's invoices start.
func invoices(ctx context.Context, columns ...string) sq.SelectBuilder {
	return psql.Select(columns...).From("invoices").Where(sq.Eq{"tenant_id": client.Of(ctx).TenantID})
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the builder comes with the tenant
	var lines string
	err := invoices(r.Context(), "lines").Where("id = ?", r.PathValue("id")).RunWith(s.db).QueryRow().Scan(&lines)
	client.Answer(w, lines, err)
}

// An option narrows a query.
type option func(sq.SelectBuilder) sq.SelectBuilder

func ofTenant(tenant string) option {
	return func(b sq.SelectBuilder) sq.SelectBuilder { return b.Where("tenant_id = ?", tenant) }
}

func byID(id string) option {
	return func(b sq.SelectBuilder) sq.SelectBuilder {
		return b.Where(sq.And{sq.Eq{"id": id}, sq.NotEq{"state": "void"}})
	}
}

func (s *server) notes(ctx context.Context, options ...option) (notes string, err error) {
	b := psql.Select("notes").From("invoices")
	for _, o := range options {
		b = o(b)
	}
	err = b.RunWith(s.db).QueryRowContext(ctx).Scan(&notes)
	return notes, err
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: one of the options is the tenant
	notes, err := s.notes(r.Context(), byID(r.PathValue("id")), ofTenant(client.Of(r.Context()).TenantID))
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := psql.Delete("invoices").Where(sq.Eq{"id": r.PathValue("id")}).RunWith(s.db).ExecContext(r.Context()) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	update := psql.Update("invoices").Set("approved_by", client.Of(r.Context()).UserID).Where("id = ?", r.PathValue("id"))
	_, err := update.RunWith(s.db).Exec() // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var total int
	q := psql.Select("sum(total)").From("invoices").Where(sq.Eq{"tenant_id": r.PathValue("tenant_id")})
	err := q.RunWith(s.db).QueryRow().Scan(&total) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, total, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	var inv invoice
	err := psql.Select("id", "tenant_id", "total").From("invoices").Where("id = ?", r.PathValue("id")).
		RunWith(s.db).Scan(&inv.ID, &inv.TenantID, &inv.Total)
	if err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	var n int
	err := psql.Select("count(*)").From("members").
		Where(sq.Eq{"tenant_id": r.PathValue("tenant_id")}).Where(sq.Eq{"user_id": client.Of(r.Context()).UserID}).
		RunWith(s.db).QueryRow().Scan(&n)
	if err != nil || n == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	err = psql.Select("count(*)").From("members").Where("tenant_id = ?", r.PathValue("tenant_id")).RunWith(s.db).Scan(&n)
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
