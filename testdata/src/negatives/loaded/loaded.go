// Package loaded has keys that are loaded field by field, and objects that are for
// everybody in spite of their siblings.
package loaded

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
)

var db *sql.DB

type key struct {
	TenantID, Role string
	Admin          bool
}

func find(ctx context.Context, hash string) (*key, error) {
	var k key
	err := db.QueryRowContext(ctx, "SELECT tenant_id, role, admin FROM keys WHERE hash = $1", hash).Scan(&k.TenantID, &k.Role, &k.Admin)
	return &k, err
}

type keyOf struct{}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func known(r *http.Request) *key { return r.Context().Value(keyOf{}).(*key) }

type feeds struct{ name string }

func routes() http.Handler {
	f := &feeds{name: "feeds"}
	mux := http.NewServeMux()
	mux.Handle("PUT /feeds/{id}", requireKey(http.HandlerFunc(f.change)))
	mux.Handle("DELETE /feeds/{id}", requireKey(http.HandlerFunc(f.drop)))
	mux.Handle("POST /feeds/{id}/force", requireKey(http.HandlerFunc(f.force)))
	mux.Handle("POST /feeds/{id}/override", requireKey(http.HandlerFunc(f.override)))
	mux.Handle("POST /feeds/{id}/touch", requireKey(http.HandlerFunc(f.touch)))
	mux.Handle("GET /feeds/{id}", requireKey(http.HandlerFunc(f.show)))
	mux.Handle("GET /products/{id}", requireKey(http.HandlerFunc(f.product)))
	mux.HandleFunc("GET /public/products/{id}", f.product)
	mux.Handle("GET /presets/{id}", requireKey(http.HandlerFunc(f.preset)))
	return mux
}

func (f *feeds) show(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the feed is
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM feeds WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), known(r).TenantID).Scan(&text)
	fmt.Fprint(w, text)
}

func (f *feeds) change(w http.ResponseWriter, r *http.Request) { // ok: the statement asks whose the feed is
	db.ExecContext(r.Context(), "UPDATE feeds SET seen = true WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), known(r).TenantID)
}

func (f *feeds) drop(w http.ResponseWriter, r *http.Request) { // ok: the statement asks whose the feed is
	db.ExecContext(r.Context(), "UPDATE feeds SET gone = true WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), known(r).TenantID)
}

func (f *feeds) force(w http.ResponseWriter, r *http.Request) { // ok: an administrator may change all
	if !known(r).Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "UPDATE feeds SET seen = true WHERE id = $1", r.PathValue("id"))
}

func (f *feeds) override(w http.ResponseWriter, r *http.Request) { // ok: an administrator may change all
	if known(r).Role != "admin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "UPDATE feeds SET seen = true WHERE id = $1", r.PathValue("id"))
}

func (f *feeds) touch(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "UPDATE feeds SET touched = true WHERE id = $1", r.PathValue("id")) // want `POST "/feeds/{id}/touch", handler feeds\.touch, reaches what "id" names without asking whose it is, unlike PUT "/feeds/{id}" and 2 other routes beside it`
}

func (f *feeds) product(w http.ResponseWriter, r *http.Request) { // ok: it is shown to everybody elsewhere
	var name string
	db.QueryRowContext(r.Context(), "SELECT name FROM products WHERE id = $1", r.PathValue("id")).Scan(&name)
	fmt.Fprint(w, name)
}

var presets = map[string]string{"dark": "#000", "light": "#fff"}

func (f *feeds) preset(w http.ResponseWriter, r *http.Request) { // ok: a preset of the program is nobody's
	fmt.Fprint(w, presets[r.PathValue("id")])
}
