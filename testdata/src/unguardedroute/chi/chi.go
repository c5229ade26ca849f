// Command chi has a middleware that authenticates, and puts it before nothing.
package main

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func main() {
	r := chi.NewRouter()
	r.Use(logged)
	r.Get("/items", list)
	r.Post("/items", create)
	r.Delete("/items/{id}", remove) // want `DELETE "/items/{id}", handler remove, and 2 other routes are open to everybody: RequireKey authenticates, and no route of the program uses it`
	r.Get("/health", health)
	http.ListenAndServe(":8080", r)
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

// RequireAuth does not authenticate, whatever its name says.
func RequireAuth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Auth", "none")
		next.ServeHTTP(w, r)
	})
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println(r.Method, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) }

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") }

func remove(w http.ResponseWriter, r *http.Request) { delete(items, chi.URLParam(r, "id")) }

func health(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "ok") } // ok: it tells nothing
