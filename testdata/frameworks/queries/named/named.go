// Package named is a service whose statements have names for their arguments.
package named

import (
	"context"
	"net/http"

	"github.com/jmoiron/sqlx"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *sqlx.DB }

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	err := s.db.GetContext(ctx, &a, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key)
	return &a, err
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("PUT /receipts/{id}", client.Authenticate(s.account, s.writesBelowTheTenant))
	mux.Handle("GET /receipts/{id}", client.Authenticate(s.account, s.looksBelowTheTenant))
	mux.Handle("PUT /receipts/{id}/seen", client.Authenticate(s.account, s.writesTheEditor))
	mux.Handle("GET /receipts/{id}/all", client.Authenticate(s.account, s.givesTheTenantInVain))
	return mux
}

type receipt struct {
	ID       string `db:"receipt_id"`
	TenantID string `db:"tenant"`
	Text     string
	Editor   string
}

func (s *server) writesBelowTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the statement has the tenant among its conditions
	_, err := s.db.NamedExecContext(r.Context(), "UPDATE receipts SET text = :text, tenant = :tenant WHERE receipt_id = :receipt_id AND tenant = :tenant",
		&receipt{ID: r.PathValue("id"), TenantID: client.Of(r.Context()).TenantID, Text: r.FormValue("text")})
	client.Answer(w, nil, err)
}

func (s *server) looksBelowTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the statement has the tenant among its conditions
	rows, err := s.db.NamedQueryContext(r.Context(), "SELECT text FROM receipts WHERE receipt_id = :id AND tenant = :tenant ORDER BY :sort",
		map[string]any{"id": r.PathValue("id"), "tenant": client.Of(r.Context()).TenantID, "sort": r.FormValue("sort")})
	client.Answer(w, rows, err)
}

func (s *server) writesTheEditor(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.NamedExecContext(r.Context(), "UPDATE receipts SET text = :text, editor = :editor WHERE receipt_id = :receipt_id", // want `PUT "/receipts/\{id\}/seen", handler server\.writesTheEditor, reaches what "id" names without asking whose it is, unlike PUT "/receipts/\{id\}" and GET "/receipts/\{id\}"`
		receipt{ID: r.PathValue("id"), Editor: client.Of(r.Context()).UserID, Text: r.FormValue("text")})
	client.Answer(w, nil, err)
}

func (s *server) givesTheTenantInVain(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.NamedQueryContext(r.Context(), "SELECT text FROM receipts WHERE receipt_id = :id", // want `GET "/receipts/\{id\}/all", handler server\.givesTheTenantInVain, reaches what "id" names without asking whose it is, unlike PUT "/receipts/\{id\}" and GET "/receipts/\{id\}"`
		map[string]any{"id": r.PathValue("id"), "tenant": client.Of(r.Context()).TenantID})
	client.Answer(w, rows, err)
}
