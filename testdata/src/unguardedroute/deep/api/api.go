// Package api registers routes for a package that main does not import.
package api

import (
	"fmt"
	"net/http"

	"keystore"
)

var items = make(map[string]string)

// Register adds the routes.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /items", requireKey(list))
	mux.HandleFunc("GET /items/{id}", requireKey(show))
	mux.HandleFunc("POST /items", requireKey(create))
	mux.HandleFunc("DELETE /items/{id}", remove)
}

func requireKey(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) }

func show(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items[r.PathValue("id")]) }

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") }

func remove(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) }
