// Package pgx is a service that keeps invoices with pgx.
package pgx

import (
	"context"
	"net/http"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *pgxpool.Pool }

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
	err := s.db.QueryRow(ctx, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key).Scan(&a.TenantID, &a.UserID)
	return &a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the query has the tenant
	rows, err := s.db.Query(r.Context(), "SELECT * FROM invoices WHERE id = @id AND tenant_id = @tenant", pgx.NamedArgs{
		"id": r.PathValue("id"), "tenant": client.Of(r.Context()).TenantID,
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	inv, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[invoice])
	client.Answer(w, inv, err)
}

// asTenant runs f in a transaction whose row policies know the tenant.
func (s *server) asTenant(ctx context.Context, f func(tx pgx.Tx) error) error {
	return pgx.BeginFunc(ctx, s.db, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "SELECT set_config('app.tenant_id', $1, true)", client.Of(ctx).TenantID); err != nil {
			return err
		}
		return f(tx)
	})
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: the database filters by the tenant of the transaction
	var text string
	err := s.asTenant(r.Context(), func(tx pgx.Tx) error {
		return tx.QueryRow(r.Context(), "SELECT text FROM lines WHERE invoice_id = $1", r.PathValue("id")).Scan(&text)
	})
	client.Answer(w, text, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the tenant is in the query of the batch
	var b pgx.Batch
	b.Queue("SELECT notes FROM invoices WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), client.Of(r.Context()).TenantID)
	results := s.db.SendBatch(r.Context(), &b)
	defer results.Close()
	var notes string
	err := results.QueryRow().Scan(&notes)
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.Exec(r.Context(), "DELETE FROM invoices WHERE id = $1", r.PathValue("id")) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.Exec(r.Context(), "UPDATE invoices SET approved_by = $2, approved_at = now() WHERE id = $1", // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
		r.PathValue("id"), client.Of(r.Context()).UserID)
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query(r.Context(), "SELECT * FROM invoices WHERE tenant_id = $1", r.PathValue("tenant_id")) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[invoice])
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the row is compared
	rows, _ := s.db.Query(r.Context(), "SELECT * FROM invoices WHERE id = $1", r.PathValue("id"))
	inv, err := pgx.CollectOneRow(rows, pgx.RowToAddrOfStructByName[invoice])
	if err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	var one int
	err := s.db.QueryRow(r.Context(), "SELECT 1 FROM members WHERE tenant_id = $1 AND user_id = $2",
		r.PathValue("tenant_id"), client.Of(r.Context()).UserID).Scan(&one)
	if err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var n int
	err = s.db.QueryRow(r.Context(), "SELECT count(*) FROM members WHERE tenant_id = $1", r.PathValue("tenant_id")).Scan(&n)
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
