// Package sessions has a database whose policies show only the rows of the tenant that
// the session was told, and statements that rely on that.
package sessions

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

var db *sql.DB

type contextKey struct{}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	}
}

func tenantOf(r *http.Request) string {
	return r.Context().Value(contextKey{}).(*keystore.Key).TenantID
}

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /notes", authenticate(list))
	mux.HandleFunc("GET /notes/{id}", authenticate(show))
	mux.HandleFunc("GET /notes/{id}/text", authenticate(text))
	mux.HandleFunc("DELETE /notes/{id}", authenticate(remove))
	mux.HandleFunc("POST /notes/{id}/pin", authenticate(pin))
	mux.HandleFunc("POST /notes/{id}/hide", authenticate(hide))
	mux.HandleFunc("POST /notes/{id}/mark", authenticate(mark))
	mux.HandleFunc("POST /notes/{id}/move", authenticate(move))
	mux.HandleFunc("POST /notes/{id}/print", authenticate(print))
	mux.HandleFunc("POST /notes/{id}/stamp", recognize(stamp))
	mux.HandleFunc("PUT /notes/{id}", authenticate(replace))
	mux.HandleFunc("GET /tenants/{tenant}/notes", authenticate(listOf))
	mux.HandleFunc("DELETE /tenants/{tenant}/notes", authenticate(removeOf))
	return mux
}

// inTenant runs f in a session that was told the tenant.
func inTenant(ctx context.Context, tenant string, f func(tx *sql.Tx) error) error {
	_, err := with(ctx, tenant, func(tx *sql.Tx) (struct{}, error) { return struct{}{}, f(tx) })
	return err
}

func with[T any](ctx context.Context, tenant string, f func(tx *sql.Tx) (T, error)) (T, error) {
	var zero T
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return zero, err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "SELECT set_config('app.tenant_id', $1, true)", tenant); err != nil {
		return zero, err
	}
	res, err := f(tx)
	if err != nil {
		return zero, err
	}
	return res, tx.Commit()
}

func answer(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func list(w http.ResponseWriter, r *http.Request) { // ok: the tenant's own
	_, err := db.Query("SELECT name FROM notes WHERE tenant_id = $1", tenantOf(r))
	answer(w, err)
}

func show(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	_, err := db.Query("SELECT name FROM notes WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), tenantOf(r))
	answer(w, err)
}

func text(w http.ResponseWriter, r *http.Request) { // ok: likewise
	_, err := db.Query("SELECT text FROM notes WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), tenantOf(r))
	answer(w, err)
}

func remove(w http.ResponseWriter, r *http.Request) { // ok: the session knows the tenant
	answer(w, inTenant(r.Context(), tenantOf(r), func(tx *sql.Tx) error {
		_, err := tx.Exec("UPDATE notes SET gone = true WHERE id = $1", r.PathValue("id"))
		return err
	}))
}

func pin(w http.ResponseWriter, r *http.Request) { // ok: likewise, told by SET
	tx, err := db.Begin()
	if err != nil {
		answer(w, err)
		return
	}
	defer tx.Rollback()
	if _, err := tx.Exec(fmt.Sprintf("SET LOCAL app.tenant_id = '%s'", tenantOf(r))); err != nil {
		answer(w, err)
		return
	}
	_, err = tx.Exec("UPDATE notes SET pinned = true WHERE id = $1", r.PathValue("id"))
	answer(w, err)
}

func hide(w http.ResponseWriter, r *http.Request) {
	_, err := db.Exec("UPDATE notes SET hidden = true WHERE id = $1", r.PathValue("id")) // want `POST "/notes/\{id\}/hide", handler hide, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
	answer(w, err)
}

// mark tells the session how long it may take.
func mark(w http.ResponseWriter, r *http.Request) {
	if _, err := db.Exec("SET LOCAL statement_timeout = $1", tenantOf(r)); err != nil {
		answer(w, err)
		return
	}
	_, err := db.Exec("UPDATE notes SET marked = true WHERE id = $1", r.PathValue("id")) // want `POST "/notes/\{id\}/mark", handler mark, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
	answer(w, err)
}

// move tells the session a tenant that the client names.
func move(w http.ResponseWriter, r *http.Request) {
	answer(w, inTenant(r.Context(), r.URL.Query().Get("of"), func(tx *sql.Tx) error { // want `POST "/notes/\{id\}/move", handler move, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
		_, err := tx.Exec("UPDATE notes SET moved = true WHERE id = $1", r.PathValue("id"))
		return err
	}))
}

// print tells the session the tenant on one way only.
func print(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("own") != "" {
		if _, err := db.Exec("SELECT set_config('app.tenant_id', $1, true)", tenantOf(r)); err != nil {
			answer(w, err)
			return
		}
	}
	_, err := db.Exec("UPDATE notes SET printed = true WHERE id = $1", r.PathValue("id")) // want `POST "/notes/\{id\}/print", handler print, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
	answer(w, err)
}

type schemaKey string

// An account has tables of its own.
type account struct{ Schema string }

var accounts map[string]account

// recognize keeps where the tables of the account are, and lets everybody through.
func recognize(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if a, ok := accounts[r.Header.Get("X-API-Key")]; ok {
			next(w, r.WithContext(context.WithValue(r.Context(), schemaKey("schema"), a.Schema)))
			return
		}
		next(w, r)
	}
}

// inSchema begins a transaction that finds the tables of the tenant in the context.
func inSchema(ctx context.Context) (*sql.Tx, error) {
	schema, _ := ctx.Value(schemaKey("schema")).(string)
	if schema == "" {
		return nil, sql.ErrNoRows
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("SET search_path='%s'", schema)); err != nil {
		return nil, err
	}
	return tx, nil
}

func stamp(w http.ResponseWriter, r *http.Request) { // ok: there are only the tables of the tenant that is kept, or none
	tx, err := inSchema(r.Context())
	if err != nil {
		answer(w, err)
		return
	}
	defer tx.Rollback()
	_, err = tx.Exec("UPDATE notes SET stamped = true WHERE id = $1", r.PathValue("id"))
	answer(w, err)
}

func replace(w http.ResponseWriter, r *http.Request) { // ok: the statement says whose it is
	_, err := db.Exec("UPDATE notes SET text = $1 WHERE id = $2 AND tenant_id = $3", r.FormValue("text"), r.PathValue("id"), tenantOf(r))
	answer(w, err)
}

func listOf(w http.ResponseWriter, r *http.Request) { // ok: the session shows what is the key's tenant's
	answer(w, inTenant(r.Context(), tenantOf(r), func(tx *sql.Tx) error {
		_, err := tx.Query("SELECT name FROM notes WHERE tenant_id = $1", r.PathValue("tenant"))
		return err
	}))
}

func removeOf(w http.ResponseWriter, r *http.Request) {
	answer(w, inTenant(r.Context(), r.PathValue("tenant"), func(tx *sql.Tx) error { // want `handler removeOf uses path tenant "tenant" without comparing it with the key's tenant`
		_, err := tx.Exec("UPDATE notes SET gone = true")
		return err
	}))
}
