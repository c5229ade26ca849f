// Command gorilla has a middleware that authenticates, and puts it before nothing, with
// gorilla/mux.
package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

func main() {
	r := mux.NewRouter()
	r.Use(logged)
	r.HandleFunc("/items", list).Methods("GET")
	r.HandleFunc("/items", create).Methods("POST")
	r.HandleFunc("/items/{id}", remove).Methods("DELETE") // want `DELETE "/items/{id}", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.HandleFunc("/health", health).Methods("GET")
	r.HandleFunc("/login", login).Methods("POST")
	r.HandleFunc("/webhooks/{id}", receive).Methods("POST")
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
	delete(items, mux.Vars(r)["id"])
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
	items[mux.Vars(r)["id"]] = r.FormValue("event")
	w.WriteHeader(http.StatusNoContent)
}
