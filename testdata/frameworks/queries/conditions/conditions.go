// Package conditions is a service whose statements get the client, and some of which do
// not look for what is the client's.
package conditions

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *sql.DB }

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	row := s.db.QueryRowContext(ctx, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key)
	err := row.Scan(&a.TenantID, &a.UserID)
	return &a, err
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /receipts/{id}", client.Authenticate(s.account, s.asksForBoth))
	mux.Handle("GET /receipts/{id}/shared", client.Authenticate(s.account, s.asksForThePublicToo))
	mux.Handle("GET /receipts/{id}/joined", client.Authenticate(s.account, s.joinsTheMembers))
	mux.Handle("GET /receipts/{id}/either", client.Authenticate(s.account, s.asksForEither))
	mux.Handle("GET /receipts/{id}/sorted", client.Authenticate(s.account, s.sortsByTheTenant))
	mux.Handle("GET /receipts/{id}/signed", client.Authenticate(s.account, s.showsWhoAsks))
	mux.Handle("GET /receipts/{id}/others", client.Authenticate(s.account, s.asksForOthers))
	mux.Handle("GET /receipts/{id}/helped", client.Authenticate(s.account, s.asksForEitherByHelp))
	mux.Handle("GET /receipts/{id}/help", client.Authenticate(s.account, s.asksForBothByHelp))
	mux.Handle("PUT /receipts/{id}/seen", client.Authenticate(s.account, s.writesTwoOfThree))
	mux.Handle("DELETE /receipts/{id}/mine", client.Authenticate(s.account, s.deletesUnlessItIsOfOthers))
	mux.Handle("GET /tenants/{tenant_id}/receipts", client.Authenticate(s.account, s.listsEither))
	return mux
}

func (s *server) asksForBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	var total int
	err := s.db.QueryRowContext(r.Context(), "SELECT total FROM receipts WHERE (id = $1 OR slug = $1) AND tenant_id = $2",
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) asksForThePublicToo(w http.ResponseWriter, r *http.Request) { // ok: what is public is for everybody
	var total int
	err := s.db.QueryRowContext(r.Context(), "SELECT total FROM receipts WHERE id = ? AND (tenant_id = ? OR public)",
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) joinsTheMembers(w http.ResponseWriter, r *http.Request) { // ok: the client is a member of the tenant
	var total int
	err := s.db.QueryRowContext(r.Context(), `SELECT r.total FROM receipts r JOIN members m ON m.tenant_id = r.tenant_id AND m.user_id = $1
		WHERE r.id = $2`, client.Of(r.Context()).UserID, r.PathValue("id")).Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) asksForEither(w http.ResponseWriter, r *http.Request) {
	var total int
	err := s.db.QueryRowContext(r.Context(), "SELECT total FROM receipts WHERE NOT void AND (tenant_id = $1 OR id = $2)", // want `GET "/receipts/\{id\}/either", handler server\.asksForEither, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 4 other routes beside it`
		client.Of(r.Context()).TenantID, r.PathValue("id")).Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) sortsByTheTenant(w http.ResponseWriter, r *http.Request) {
	var total int
	err := s.db.QueryRowContext(r.Context(), "SELECT total FROM receipts WHERE id = $1 ORDER BY (tenant_id = $2) DESC LIMIT 1", // want `GET "/receipts/\{id\}/sorted", handler server\.sortsByTheTenant, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 4 other routes beside it`
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&total)
	client.Answer(w, total, err)
}

func (s *server) showsWhoAsks(w http.ResponseWriter, r *http.Request) {
	var text string
	err := s.db.QueryRowContext(r.Context(), "SELECT text || $2 FROM receipts WHERE id = $1", // want `GET "/receipts/\{id\}/signed", handler server\.showsWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 4 other routes beside it`
		r.PathValue("id"), client.Of(r.Context()).UserID).Scan(&text)
	client.Answer(w, text, err)
}

func (s *server) asksForOthers(w http.ResponseWriter, r *http.Request) {
	var total int
	err := s.db.QueryRowContext(r.Context(), "SELECT total FROM receipts WHERE id = $1 AND tenant_id <> $2", // want `GET "/receipts/\{id\}/others", handler server\.asksForOthers, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 4 other routes beside it`
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&total)
	client.Answer(w, total, err)
}

// number finds one number.
func (s *server) number(ctx context.Context, query string, args ...any) (n int, err error) {
	err = s.db.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, err
}

func (s *server) asksForEitherByHelp(w http.ResponseWriter, r *http.Request) {
	total, err := s.number(r.Context(), "SELECT total FROM receipts WHERE tenant_id = $1 OR id = $2", // want `GET "/receipts/\{id\}/helped", handler server\.asksForEitherByHelp, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 4 other routes beside it`
		client.Of(r.Context()).TenantID, r.PathValue("id"))
	client.Answer(w, total, err)
}

func (s *server) asksForBothByHelp(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	total, err := s.number(r.Context(), "SELECT total FROM receipts WHERE tenant_id = $1 AND id = $2",
		client.Of(r.Context()).TenantID, r.PathValue("id"))
	client.Answer(w, total, err)
}

func (s *server) writesTwoOfThree(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ExecContext(r.Context(), "UPDATE receipts SET seen_by = $2, seen_at = $3 WHERE id = $1", // want `PUT "/receipts/\{id\}/seen", handler server\.writesTwoOfThree, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and 3 other routes beside it`
		r.PathValue("id"), client.Of(r.Context()).UserID, r.FormValue("at"))
	client.Answer(w, nil, err)
}

func (s *server) deletesUnlessItIsOfOthers(w http.ResponseWriter, r *http.Request) { // ok: it is asked whether it is of others
	var others bool
	err := s.db.QueryRowContext(r.Context(), "SELECT EXISTS (SELECT 1 FROM receipts WHERE id = $1 AND tenant_id <> $2)",
		r.PathValue("id"), client.Of(r.Context()).TenantID).Scan(&others)
	if err != nil || others {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	_, err = s.db.ExecContext(r.Context(), "DELETE FROM receipts WHERE id = $1", r.PathValue("id"))
	client.Answer(w, nil, err)
}

func (s *server) listsEither(w http.ResponseWriter, r *http.Request) {
	var n int
	err := s.db.QueryRowContext(r.Context(), "SELECT count(*) FROM receipts WHERE tenant_id = $1 OR author = $2", // want `handler server\.listsEither uses path tenant "tenant_id" without comparing it with the key's tenant`
		r.PathValue("tenant_id"), client.Of(r.Context()).UserID).Scan(&n)
	client.Answer(w, n, err)
}
