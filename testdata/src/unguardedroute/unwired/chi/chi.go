// Command chi has a middleware that authenticates, and puts it before nothing, with
// chi.
package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func main() {
	r := chi.NewRouter()
	r.Use(logged)
	r.Get("/items", list)
	r.Post("/items", create)
	r.Delete("/items/{id}", remove) // want `DELETE "/items/{id}", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.Get("/health", health)
	r.Post("/login", login)
	r.Post("/webhooks/{id}", receive)
	http.ListenAndServe(":8080", r)
}

// requireKey lets only known keys through.
func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// logged says what was asked for.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, items)
}

func create(w http.ResponseWriter, r *http.Request) {
	items[r.FormValue("id")] = r.FormValue("name")
	w.WriteHeader(http.StatusNoContent)
}

func remove(w http.ResponseWriter, r *http.Request) {
	delete(items, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func health(w http.ResponseWriter, r *http.Request) { // ok: it tells nothing
	fmt.Fprint(w, "ok")
}

func login(w http.ResponseWriter, r *http.Request) { // ok: nobody has a key before
	items["login"] = r.FormValue("user")
	w.WriteHeader(http.StatusNoContent)
}

func receive(w http.ResponseWriter, r *http.Request) { // ok: webhooks carry another proof
	items[chi.URLParam(r, "id")] = r.FormValue("event")
	w.WriteHeader(http.StatusNoContent)
}
