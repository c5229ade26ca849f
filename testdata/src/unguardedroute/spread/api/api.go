// Package api has handlers, and two functions that register them.
//
// keyauthz-test:only-safe what is found is reported where the program begins
package api

import (
	"fmt"
	"net/http"

	"keystore"
)

// Routes returns all routes.
func Routes() http.Handler {
	mux := http.NewServeMux()
	itemRoutes(mux)
	orderRoutes(mux)
	return mux
}

func itemRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /about", about)
	mux.HandleFunc("GET /items", list)
	mux.HandleFunc("DELETE /items/{id}", remove)
}

func orderRoutes(mux *http.ServeMux) {
	mux.HandleFunc("PUT /orders/{id}", save)
	mux.HandleFunc("GET /health", health)
}

// RequireKey lets only known keys through.
func RequireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	})
}

var items, orders = make(map[string]string), make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) }

func remove(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) }

func save(w http.ResponseWriter, r *http.Request) { orders[r.PathValue("id")] = r.FormValue("text") }

func about(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "about us") } // ok: it shows no data, and is not counted

func health(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, len(items)) } // ok: health
