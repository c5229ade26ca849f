// Command beside has a middleware that authenticates, and puts it before nothing,
// while the handlers of some routes look at the key themselves.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

var db *sql.DB

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /keys", createsAKey)
	mux.HandleFunc("GET /keys", listsKeys)
	mux.HandleFunc("DELETE /keys/{id}", dropsAKey)
	mux.HandleFunc("GET /calls/{id}", showsARequest)
	mux.HandleFunc("PUT /endpoints/{id}", changesAnEndpoint) // want `PUT "/endpoints/{id}", handler changesAnEndpoint, and 2 other routes are open to everybody: 3 routes beside it check who asks`
	mux.HandleFunc("GET /endpoints/{id}", showsAnEndpoint)
	mux.HandleFunc("DELETE /endpoints/{id}", dropsAnEndpoint) // want `DELETE "/endpoints/{id}", handler dropsAnEndpoint, is open to everybody: 3 routes beside it check who asks`
	mux.HandleFunc("GET /about", tellsNothing)
	mux.HandleFunc("GET /health", tellsNothing)
	read(mux)
	http.ListenAndServe(":8080", mux)
}

// read registers what can only be read, which may be for everybody.
func read(mux *http.ServeMux) {
	mux.HandleFunc("GET /articles/{id}", showsAnArticle)
}

// RequireKey lets only known keys through.
func RequireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func owner(ctx context.Context, r *http.Request) (string, bool) {
	var id string
	err := db.QueryRowContext(ctx, "SELECT owner FROM sessions WHERE hash = $1", r.Header.Get("Authorization")).Scan(&id)
	return id, err == nil
}

func createsAKey(w http.ResponseWriter, r *http.Request) {
	id, ok := owner(r.Context(), r)
	if !ok {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "INSERT INTO keys (owner) VALUES ($1)", id)
}

func listsKeys(w http.ResponseWriter, r *http.Request) {
	id, ok := owner(r.Context(), r)
	if !ok {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	var names string
	db.QueryRowContext(r.Context(), "SELECT names FROM keys WHERE owner = $1", id).Scan(&names)
	fmt.Fprint(w, names)
}

func dropsAKey(w http.ResponseWriter, r *http.Request) {
	id, ok := owner(r.Context(), r)
	if !ok {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "DELETE FROM keys WHERE id = $1 AND owner = $2", r.PathValue("id"), id)
}

func showsARequest(w http.ResponseWriter, r *http.Request) {
	var body string
	db.QueryRowContext(r.Context(), "SELECT body FROM requests WHERE id = $1", r.PathValue("id")).Scan(&body)
	fmt.Fprint(w, body)
}

func changesAnEndpoint(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "UPDATE endpoints SET url = $1 WHERE id = $2", r.FormValue("url"), r.PathValue("id"))
}

func showsAnEndpoint(w http.ResponseWriter, r *http.Request) {
	var url string
	db.QueryRowContext(r.Context(), "SELECT url FROM endpoints WHERE id = $1", r.PathValue("id")).Scan(&url)
	fmt.Fprint(w, url)
}

func dropsAnEndpoint(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM endpoints WHERE id = $1", r.PathValue("id"))
}

func showsAnArticle(w http.ResponseWriter, r *http.Request) { // ok: nothing that is registered beside it was forgotten
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM articles WHERE id = $1", r.PathValue("id")).Scan(&text)
	fmt.Fprint(w, text)
}

func tellsNothing(w http.ResponseWriter, r *http.Request) { // ok: it reads nothing
	fmt.Fprint(w, "ok")
}
