// Package builders is a service that builds its queries with several libraries. Some of
// them take the client, and find what is not the client's.
package builders

import (
	"context"
	"database/sql"
	"net/http"

	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
	"xorm.io/builder"
	"xorm.io/xorm"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct {
	db   *sql.DB
	gorm *gorm.DB
	bun  *bun.DB
	goqu *goqu.Database
	xorm *xorm.Engine
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	row := s.db.QueryRowContext(ctx, "SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')", key)
	err := row.Scan(&a.TenantID, &a.UserID)
	return &a, err
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /gorm/{id}", client.Authenticate(s.account, s.gormBoth))
	mux.Handle("GET /gorm/{id}/group", client.Authenticate(s.account, s.gormGroup))
	mux.Handle("GET /gorm/{id}/either", client.Authenticate(s.account, s.gormEither))
	mux.Handle("GET /gorm/{id}/not", client.Authenticate(s.account, s.gormNot))
	mux.Handle("GET /bun/{id}", client.Authenticate(s.account, s.bunBoth))
	mux.Handle("GET /bun/{id}/group", client.Authenticate(s.account, s.bunGroup))
	mux.Handle("GET /bun/{id}/either", client.Authenticate(s.account, s.bunEither))
	mux.Handle("GET /goqu/{id}", client.Authenticate(s.account, s.goquBoth))
	mux.Handle("GET /goqu/{id}/mine", client.Authenticate(s.account, s.goquMine))
	mux.Handle("GET /goqu/{id}/either", client.Authenticate(s.account, s.goquEither))
	mux.Handle("GET /goqu/{id}/not", client.Authenticate(s.account, s.goquNot))
	mux.Handle("DELETE /squirrel/{id}", client.Authenticate(s.account, s.squirrelBoth))
	mux.Handle("GET /squirrel/{id}/mine", client.Authenticate(s.account, s.squirrelMine))
	mux.Handle("DELETE /squirrel/{id}/either", client.Authenticate(s.account, s.squirrelEither))
	mux.Handle("GET /squirrel/{id}/text", client.Authenticate(s.account, s.squirrelEitherAsText))
	mux.Handle("DELETE /squirrel/{id}/not", client.Authenticate(s.account, s.squirrelNot))
	mux.Handle("DELETE /xorm/{id}", client.Authenticate(s.account, s.xormBoth))
	mux.Handle("DELETE /xorm/{id}/either", client.Authenticate(s.account, s.xormEither))
	mux.Handle("DELETE /xorm/{id}/not", client.Authenticate(s.account, s.xormNot))
	return mux
}

type doc struct {
	ID       string `db:"id"`
	TenantID string `db:"tenant_id"`
}

func tenant(r *http.Request) string { return client.Of(r.Context()).TenantID }

func (s *server) gormBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	var d doc
	err := s.gorm.Where("tenant_id = ?", tenant(r)).Where("id = ?", r.PathValue("id")).First(&d).Error
	client.Answer(w, d, err)
}

func (s *server) gormGroup(w http.ResponseWriter, r *http.Request) { // ok: what is public is for everybody
	var d doc
	mine := s.gorm.Where("tenant_id = ?", tenant(r)).Or("public = ?", true)
	err := s.gorm.Where(mine).Where("id = ?", r.PathValue("id")).First(&d).Error
	client.Answer(w, d, err)
}

func (s *server) gormEither(w http.ResponseWriter, r *http.Request) {
	var d doc
	err := s.gorm.Where("tenant_id = ?", tenant(r)).Or("id = ?", r.PathValue("id")).First(&d).Error // want `GET "/gorm/\{id\}/either", handler server\.gormEither, reaches what "id" names without asking whose it is, unlike GET "/gorm/\{id\}" and GET "/gorm/\{id\}/group"`
	client.Answer(w, d, err)
}

func (s *server) gormNot(w http.ResponseWriter, r *http.Request) {
	var d doc
	err := s.gorm.Where("id = ?", r.PathValue("id")).Not("tenant_id = ?", tenant(r)).First(&d).Error // want `GET "/gorm/\{id\}/not", handler server\.gormNot, reaches what "id" names without asking whose it is, unlike GET "/gorm/\{id\}" and GET "/gorm/\{id\}/group"`
	client.Answer(w, d, err)
}

func (s *server) bunBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	d := new(doc)
	err := s.bun.NewSelect().Model(d).Where("id = ?", r.PathValue("id")).Where("tenant_id = ?", tenant(r)).Scan(r.Context())
	client.Answer(w, d, err)
}

func (s *server) bunGroup(w http.ResponseWriter, r *http.Request) { // ok: what is public is for everybody
	d := new(doc)
	err := s.bun.NewSelect().Model(d).Where("id = ?", r.PathValue("id")).WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("tenant_id = ?", tenant(r)).WhereOr("public")
	}).Scan(r.Context())
	client.Answer(w, d, err)
}

func (s *server) bunEither(w http.ResponseWriter, r *http.Request) {
	d := new(doc)
	err := s.bun.NewSelect().Model(d).Where("id = ?", r.PathValue("id")).WhereOr("tenant_id = ?", tenant(r)).Scan(r.Context()) // want `GET "/bun/\{id\}/either", handler server\.bunEither, reaches what "id" names without asking whose it is, unlike GET "/bun/\{id\}" and GET "/bun/\{id\}/group"`
	client.Answer(w, d, err)
}

func (s *server) goquBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	var d doc
	_, err := s.goqu.From("docs").Where(goqu.C("id").Eq(r.PathValue("id")), goqu.C("tenant_id").Eq(tenant(r))).ScanStructContext(r.Context(), &d)
	client.Answer(w, d, err)
}

func (s *server) goquMine(w http.ResponseWriter, r *http.Request) { // ok: it is the tenant's or the client's
	var d doc
	mine := goqu.Or(goqu.Ex{"tenant_id": tenant(r)}, goqu.Ex{"owner": client.Of(r.Context()).UserID})
	_, err := s.goqu.From("docs").Where(goqu.C("id").Eq(r.PathValue("id")), mine).ScanStructContext(r.Context(), &d)
	client.Answer(w, d, err)
}

func (s *server) goquEither(w http.ResponseWriter, r *http.Request) {
	var d doc
	either := goqu.Or(goqu.C("id").Eq(r.PathValue("id")), goqu.Ex{"tenant_id": tenant(r)})
	_, err := s.goqu.From("docs").Where(either).ScanStructContext(r.Context(), &d) // want `GET "/goqu/\{id\}/either", handler server\.goquEither, reaches what "id" names without asking whose it is, unlike GET "/goqu/\{id\}" and GET "/goqu/\{id\}/mine"`
	client.Answer(w, d, err)
}

func (s *server) goquNot(w http.ResponseWriter, r *http.Request) {
	var d doc
	_, err := s.goqu.From("docs").Where(goqu.C("id").Eq(r.PathValue("id")), goqu.C("tenant_id").Neq(tenant(r))).ScanStructContext(r.Context(), &d) // want `GET "/goqu/\{id\}/not", handler server\.goquNot, reaches what "id" names without asking whose it is, unlike GET "/goqu/\{id\}" and GET "/goqu/\{id\}/mine"`
	client.Answer(w, d, err)
}

func (s *server) squirrelBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	_, err := sq.Delete("docs").Where(sq.And{sq.Eq{"id": r.PathValue("id")}, sq.Eq{"tenant_id": tenant(r)}}).RunWith(s.db).ExecContext(r.Context())
	client.Answer(w, nil, err)
}

func (s *server) squirrelMine(w http.ResponseWriter, r *http.Request) { // ok: it is the tenant's or the client's
	query, args, err := sq.Select("body").From("docs").Where("id = ?", r.PathValue("id")).
		Where(sq.Or{sq.Eq{"tenant_id": tenant(r)}, sq.Eq{"owner": client.Of(r.Context()).UserID}}).ToSql()
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var body string
	err = s.db.QueryRowContext(r.Context(), query, args...).Scan(&body)
	client.Answer(w, body, err)
}

func (s *server) squirrelEither(w http.ResponseWriter, r *http.Request) {
	_, err := sq.Delete("docs").Where(sq.Or{sq.Eq{"id": r.PathValue("id")}, sq.Eq{"tenant_id": tenant(r)}}).RunWith(s.db).ExecContext(r.Context()) // want `DELETE "/squirrel/\{id\}/either", handler server\.squirrelEither, reaches what "id" names without asking whose it is, unlike DELETE "/squirrel/\{id\}" and GET "/squirrel/\{id\}/mine"`
	client.Answer(w, nil, err)
}

func (s *server) squirrelEitherAsText(w http.ResponseWriter, r *http.Request) {
	query, args, err := sq.Select("body").From("docs").Where(sq.Or{sq.Eq{"id": r.PathValue("id")}, sq.Eq{"tenant_id": tenant(r)}}).ToSql()
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var body string
	err = s.db.QueryRowContext(r.Context(), query, args...).Scan(&body) // want `GET "/squirrel/\{id\}/text", handler server\.squirrelEitherAsText, reaches what "id" names without asking whose it is, unlike DELETE "/squirrel/\{id\}" and GET "/squirrel/\{id\}/mine"`
	client.Answer(w, body, err)
}

func (s *server) squirrelNot(w http.ResponseWriter, r *http.Request) {
	_, err := sq.Delete("docs").Where(sq.Eq{"id": r.PathValue("id")}).Where(sq.NotEq{"tenant_id": tenant(r)}).RunWith(s.db).ExecContext(r.Context()) // want `DELETE "/squirrel/\{id\}/not", handler server\.squirrelNot, reaches what "id" names without asking whose it is, unlike DELETE "/squirrel/\{id\}" and GET "/squirrel/\{id\}/mine"`
	client.Answer(w, nil, err)
}

func (s *server) xormBoth(w http.ResponseWriter, r *http.Request) { // ok: both conditions must hold
	_, err := s.xorm.Where(builder.Eq{"id": r.PathValue("id"), "tenant_id": tenant(r)}).Delete(new(doc))
	client.Answer(w, nil, err)
}

func (s *server) xormEither(w http.ResponseWriter, r *http.Request) {
	_, err := s.xorm.Where("id = ?", r.PathValue("id")).Or("tenant_id = ?", tenant(r)).Delete(new(doc)) // want `DELETE "/xorm/\{id\}/either", handler server\.xormEither, reaches what "id" names without asking whose it is, unlike DELETE "/xorm/\{id\}"`
	client.Answer(w, nil, err)
}

func (s *server) xormNot(w http.ResponseWriter, r *http.Request) {
	_, err := s.xorm.Where("id = ?", r.PathValue("id")).And(builder.Neq{"tenant_id": tenant(r)}).Delete(new(doc)) // want `DELETE "/xorm/\{id\}/not", handler server\.xormNot, reaches what "id" names without asking whose it is, unlike DELETE "/xorm/\{id\}"`
	client.Answer(w, nil, err)
}
