// Command nethttp has a middleware that authenticates, and puts it before nothing, with
// net/http.
package main

import (
	"fmt"
	"log"
	"net/http"

	"keystore"
)

func main() {
	r := http.NewServeMux()
	r.HandleFunc("GET /items", list)
	r.HandleFunc("POST /items", create)
	r.HandleFunc("DELETE /items/{id}", remove) // want `DELETE "/items/{id}", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.HandleFunc("GET /health", health)
	r.HandleFunc("POST /login", login)
	r.HandleFunc("POST /webhooks/{id}", receive)
	http.ListenAndServe(":8080", logged(r))
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
	delete(items, r.PathValue("id"))
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
	items[r.PathValue("id")] = r.FormValue("event")
	w.WriteHeader(http.StatusNoContent)
}
