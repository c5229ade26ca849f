// Command gorilla puts its middleware before something that has no routes, or too late, with
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
	items(r)
	tickets(r)
	labels(r)
	parcels(r)
	notes(r)
	cabinet(r)
	http.ListenAndServe(":8080", r)
}

// items guards its routes.
func items(r *mux.Router) {
	r.Handle("/items/{id}", requireKey(http.HandlerFunc(guardedShow))).Methods("GET")
	r.Handle("/items/{id}", requireKey(http.HandlerFunc(guardedSave))).Methods("PUT")
}

// tickets makes no use of what it guards.
func tickets(r *mux.Router) {
	r.PathPrefix("/tickets").Subrouter().Use(requireKey)
	r.HandleFunc("/tickets/{id}", show).Methods("GET")
	r.HandleFunc("/tickets/{id}", remove).Methods("DELETE") // want `DELETE "/tickets/{id}", handler remove, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// labels adds its routes to another router than the guarded one.
func labels(r *mux.Router) {
	guarded := r.PathPrefix("/labels").Subrouter()
	guarded.Use(requireKey)
	r.HandleFunc("/labels/{id}", save).Methods("PUT") // want `PUT "/labels/{id}", handler save, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// parcels is guarded in time: a router's middlewares are for all of its routes.
func parcels(r *mux.Router) {
	g := r.PathPrefix("/parcels").Subrouter()
	g.HandleFunc("/{id}", peek).Methods("GET")
	g.HandleFunc("/{id}", removeParcel).Methods("DELETE")
	g.Use(requireKey)
	g.HandleFunc("/{id}", guardedLate).Methods("PUT")
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r *mux.Router) {
	r.PathPrefix("/notes").Subrouter().Use(logged)
	r.HandleFunc("/notes/{id}", removeNote).Methods("DELETE")
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r *mux.Router) {
	guarded := r.PathPrefix("/drawers").Subrouter()
	guarded.Use(requireKey)
	drawers(guarded)
	r.HandleFunc("/cabinet/{id}", cabinetShow).Methods("GET")
}

func drawers(r *mux.Router) {
	r.HandleFunc("/{id}", guardedDrawer).Methods("PUT")
	r.HandleFunc("/{id}", guardedRemove).Methods("DELETE")
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

var things = make(map[string]string)

func guardedShow(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
}

func guardedSave(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func show(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and may be for everybody
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
}

func remove(w http.ResponseWriter, r *http.Request) {
	delete(things, mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func save(w http.ResponseWriter, r *http.Request) {
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func peek(w http.ResponseWriter, r *http.Request) { // ok: the router has the middleware
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
}

func removeParcel(w http.ResponseWriter, r *http.Request) { // ok: the router has the middleware
	delete(things, mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func guardedLate(w http.ResponseWriter, r *http.Request) { // ok: the router has the middleware
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func removeNote(w http.ResponseWriter, r *http.Request) { // ok: what is before nothing authenticates nobody
	delete(things, mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func cabinetShow(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and the guarded router is used
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
}

func guardedDrawer(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func guardedRemove(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	delete(things, mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}
