// Command nethttp has handlers that get the client from the context, with net/http.
package main

import (
	"fmt"
	"net/http"

	"unguardedroute/asked/clients"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("GET /notes", clients.Require(http.HandlerFunc(count)))
	mux.Handle("POST /notes", clients.Require(http.HandlerFunc(add)))
	mux.HandleFunc("POST /drafts", add) // want `POST "/drafts", handler add, is open to everybody: its handler asks the context for who the client is, which Require puts there on GET "/notes"`
	mux.HandleFunc("POST /offers", addIf)
	mux.HandleFunc("POST /comments", comment)
	mux.HandleFunc("POST /suggestions", suggest)
	mux.HandleFunc("GET /greeting", greet)
	mux.HandleFunc("POST /login", add)
	http.ListenAndServe(":8080", mux)
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
