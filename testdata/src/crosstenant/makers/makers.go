// Package makers has things that say who has made them, which is not always whose they are.
package makers

import (
	"context"
	"database/sql"
	"net/http"

	"keystore"
)

var db *sql.DB

type keyKey struct{}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, k)))
	}
}

func who(r *http.Request) string {
	k, _ := r.Context().Value(keyKey{}).(*keystore.Key)
	return k.Username
}

// knows reports whether the cashier is known.
func knows(r *http.Request) bool {
	var name string
	return db.QueryRowContext(r.Context(), "SELECT name FROM staff WHERE username = $1", who(r)).Scan(&name) == nil
}

// A till has sales, which are everybody's who works there.
type till struct{}

func (t till) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /sales", authenticate(t.sell))
	mux.HandleFunc("POST /sales/{id}/void", authenticate(t.void))
	return mux
}

func (till) sell(w http.ResponseWriter, r *http.Request) {
	if knows(r) {
		db.ExecContext(r.Context(), "INSERT INTO sales (cashier, item) VALUES ($1, $2)", who(r), r.FormValue("item"))
	}
}

func (till) void(w http.ResponseWriter, r *http.Request) { // ok: all that is known is who has sold it
	db.ExecContext(r.Context(), "UPDATE sales SET void = true WHERE id = $1", r.PathValue("id"))
}

// A desk has drafts, which it shows to those whose they are.
type desk struct{}

func (d desk) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /drafts", authenticate(d.write))
	mux.HandleFunc("GET /drafts", authenticate(d.list))
	mux.HandleFunc("POST /drafts/{id}/drop", authenticate(d.drop))
	return mux
}

func (desk) write(w http.ResponseWriter, r *http.Request) {
	if knows(r) {
		db.ExecContext(r.Context(), "INSERT INTO drafts (author, text) VALUES ($1, $2)", who(r), r.FormValue("text"))
	}
}

func (desk) list(w http.ResponseWriter, r *http.Request) {
	rows, err := db.QueryContext(r.Context(), "SELECT text FROM drafts WHERE author = $1", who(r))
	if err != nil {
		return
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		rows.Scan(&text)
		w.Write([]byte(text))
	}
}

func (desk) drop(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "UPDATE drafts SET gone = true WHERE id = $1", r.PathValue("id")) // want `POST "/drafts/\{id\}/drop", handler desk\.drop, reaches what "id" names without asking whose it is, unlike POST "/drafts" and GET "/drafts"`
}

// A box has letters. Each of its handlers looks the key up by itself.
type box struct{}

func (b box) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /letters", b.list)
	mux.HandleFunc("POST /letters/{id}/burn", b.burn)
	mux.HandleFunc("POST /letters/{id}/tear", b.tear)
	mux.HandleFunc("POST /letters/{id}/webhook", b.delivered)
	return mux
}

func find(w http.ResponseWriter, r *http.Request) (string, bool) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return "", false
	}
	return k.Username, true
}

func (box) list(w http.ResponseWriter, r *http.Request) {
	if who, ok := find(w, r); ok {
		rows, err := db.QueryContext(r.Context(), "SELECT text FROM letters WHERE owner = $1", who)
		if err == nil {
			rows.Close()
		}
	}
}

func (box) burn(w http.ResponseWriter, r *http.Request) {
	if who, ok := find(w, r); ok {
		db.ExecContext(r.Context(), "UPDATE letters SET burnt = true WHERE id = $1 AND owner = $2", r.PathValue("id"), who)
	}
}

func (box) tear(w http.ResponseWriter, r *http.Request) {
	if _, ok := find(w, r); ok {
		db.ExecContext(r.Context(), "UPDATE letters SET torn = true WHERE id = $1", r.PathValue("id")) // want `POST "/letters/\{id\}/tear", handler box\.tear, reaches what "id" names without asking whose it is, unlike GET "/letters" and POST "/letters/\{id\}/burn"`
	}
}

func (box) delivered(w http.ResponseWriter, r *http.Request) { // ok: who calls back is not known, and need not be
	if _, err := r.Cookie("visit"); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE letters SET delivered = true WHERE id = $1", r.PathValue("id"))
}
