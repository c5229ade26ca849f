// Command gorilla has handlers that get the client from the context, with gorilla/mux.
package main

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"unguardedroute/asked/clients"
)

func main() {
	r := mux.NewRouter()
	notes := r.PathPrefix("/notes").Subrouter()
	notes.Use(clients.Require)
	notes.HandleFunc("", count).Methods("GET")
	notes.HandleFunc("", add).Methods("POST")
	r.HandleFunc("/drafts", add).Methods("POST") // want `POST "/drafts", handler add, is open to everybody: its handler asks the context for who the client is, which Require puts there on GET "/notes"`
	r.HandleFunc("/offers", addIf).Methods("POST")
	r.HandleFunc("/comments", comment).Methods("POST")
	r.HandleFunc("/suggestions", suggest).Methods("POST")
	r.HandleFunc("/greeting", greet).Methods("GET")
	r.HandleFunc("/login", add).Methods("POST")
	http.ListenAndServe(":8080", r)
}

func answered(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func count(w http.ResponseWriter, r *http.Request) {
	n, err := clients.Count(r.Context(), clients.Tenant(r.Context()))
	answered(w, err)
	fmt.Fprintln(w, n)
}

func add(w http.ResponseWriter, r *http.Request) {
	answered(w, clients.Add(r.Context(), clients.Tenant(r.Context()), r.FormValue("text")))
}

// addIf refuses by itself.
func addIf(w http.ResponseWriter, r *http.Request) { // ok: it refuses by itself
	k := clients.From(r.Context())
	if k == nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answered(w, clients.Add(r.Context(), k.TenantID, r.FormValue("text")))
}

// comment is for visitors, too.
func comment(w http.ResponseWriter, r *http.Request) { // ok: it asks whether there is one
	tenant := "everybody"
	if k := clients.From(r.Context()); k != nil {
		tenant = k.TenantID
	}
	answered(w, clients.Add(r.Context(), tenant, r.FormValue("text")))
}

// suggest does not ask.
func suggest(w http.ResponseWriter, r *http.Request) { // ok: it does not ask
	answered(w, clients.Add(r.Context(), "everybody", r.FormValue("text")))
}

// greet stores nothing.
func greet(w http.ResponseWriter, r *http.Request) { // ok: it stores nothing
	fmt.Fprintln(w, "hello", clients.Tenant(r.Context()))
}
