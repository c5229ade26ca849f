// Package branches has handlers that branch by the method, of which some ask for a
// privilege in one branch and not in another.
package branches

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"keystore"
)

var db *sql.DB

type principal struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), principal{}, k)))
	})
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/books/{id}", authenticate(http.HandlerFunc(books)))
	mux.Handle("/shelves/{id}", authenticate(http.HandlerFunc(shelves)))
	mux.Handle("/rooms/{id}", authenticate(http.HandlerFunc(rooms)))
	mux.Handle("/halls/{id}", authenticate(http.HandlerFunc(halls)))
	mux.Handle("/own", authenticate(http.HandlerFunc(own)))
	return mux
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(principal{}).(*keystore.Key) }

func editor(w http.ResponseWriter, r *http.Request) bool {
	if keyOf(r).Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return false
	}
	return true
}

func name(ctx context.Context, id string) (name string, err error) {
	err = db.QueryRowContext(ctx, "SELECT name FROM things WHERE id = $1", id).Scan(&name)
	return name, err
}

func exec(ctx context.Context, query string, args ...any) error {
	_, err := db.ExecContext(ctx, query, args...)
	return err
}

func failed(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// books forgets to ask in its last branch.
func books(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		n, err := name(r.Context(), r.PathValue("id"))
		failed(w, err)
		json.NewEncoder(w).Encode(n)
	case http.MethodPut:
		if !editor(w, r) {
			return
		}
		failed(w, exec(r.Context(), "UPDATE books SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name")))
	case http.MethodPatch:
		failed(w, exec(r.Context(), "UPDATE books SET shelf = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("shelf"))) // want `PATCH "/books/{id}" reaches DB\.ExecContext for any valid key: no scope or role is checked, though PUT "/books/{id}", another branch of the handler, asks for one`
	}
}

func shelves(w http.ResponseWriter, r *http.Request) { // ok: everybody may add, and editors change
	switch r.Method {
	case http.MethodPost:
		failed(w, exec(r.Context(), "INSERT INTO shelves (id) VALUES ($1)", r.PathValue("id")))
	case http.MethodPut:
		if !editor(w, r) {
			return
		}
		failed(w, exec(r.Context(), "UPDATE shelves SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name")))
	}
}

func rooms(w http.ResponseWriter, r *http.Request) { // ok: two branches ask for nothing
	switch r.Method {
	case http.MethodPost:
		failed(w, exec(r.Context(), "UPDATE rooms SET lit = true WHERE id = $1", r.PathValue("id")))
	case http.MethodPut:
		failed(w, exec(r.Context(), "UPDATE rooms SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name")))
	case http.MethodPatch:
		if !editor(w, r) {
			return
		}
		failed(w, exec(r.Context(), "UPDATE rooms SET floor = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("floor")))
	}
}

func halls(w http.ResponseWriter, r *http.Request) { // ok: it asks before it branches
	if r.Method != http.MethodGet && !editor(w, r) {
		return
	}
	switch r.Method {
	case http.MethodGet:
		n, err := name(r.Context(), r.PathValue("id"))
		failed(w, err)
		json.NewEncoder(w).Encode(n)
	case http.MethodPut:
		failed(w, exec(r.Context(), "UPDATE halls SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name")))
	case http.MethodPatch:
		failed(w, exec(r.Context(), "UPDATE halls SET floor = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("floor")))
	}
}

func own(w http.ResponseWriter, r *http.Request) { // ok: what is changed without is the client's own
	switch r.Method {
	case http.MethodPut:
		failed(w, exec(r.Context(), "UPDATE settings SET theme = $2 WHERE username = $1", keyOf(r).Username, r.FormValue("theme")))
	case http.MethodPatch:
		if !editor(w, r) {
			return
		}
		failed(w, exec(r.Context(), "UPDATE settings SET desk = $2 WHERE username = $1", keyOf(r).Username, r.FormValue("desk")))
	}
}
