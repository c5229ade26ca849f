// Command nethttp puts its middleware before something that has no routes, or too late, with
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
	items(r)
	tickets(r)
	parcels(r)
	notes(r)
	cabinet(r)
	http.ListenAndServe(":8080", r)
}

// items guards its routes.
func items(r *http.ServeMux) {
	r.Handle("GET /items/{id}", requireKey(http.HandlerFunc(guardedShow)))
	r.Handle("PUT /items/{id}", requireKey(http.HandlerFunc(guardedSave)))
}

// tickets makes no use of what it guards.
func tickets(r *http.ServeMux) {
	requireKey(r)
	r.HandleFunc("GET /tickets/{id}", show)
	r.HandleFunc("DELETE /tickets/{id}", remove) // want `DELETE "/tickets/{id}", handler remove, is open to everybody: requireKey authenticates, and makes a handler that nothing uses`
}

// parcels is guarded where it is mounted.
func parcels(r *http.ServeMux) {
	g := http.NewServeMux()
	g.HandleFunc("GET /parcels/{id}", peek)
	g.HandleFunc("DELETE /parcels/{id}", removeParcel)
	g.HandleFunc("PUT /parcels/{id}", guardedLate)
	r.Handle("/parcels/", requireKey(g))
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r *http.ServeMux) {
	logged(r)
	r.HandleFunc("DELETE /notes/{id}", removeNote)
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r *http.ServeMux) {
	guarded := http.NewServeMux()
	r.Handle("/drawers/", requireKey(guarded))
	drawers(guarded)
	r.HandleFunc("GET /cabinet/{id}", cabinetShow)
}

func drawers(r *http.ServeMux) {
	r.HandleFunc("PUT /drawers/{id}", guardedDrawer)
	r.HandleFunc("DELETE /drawers/{id}", guardedRemove)
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
	fmt.Fprint(w, things[r.PathValue("id")])
}

func guardedSave(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func show(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and may be for everybody
	fmt.Fprint(w, things[r.PathValue("id")])
}

func remove(w http.ResponseWriter, r *http.Request) {
	delete(things, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func peek(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	fmt.Fprint(w, things[r.PathValue("id")])
}

func removeParcel(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	delete(things, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func guardedLate(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func removeNote(w http.ResponseWriter, r *http.Request) { // ok: what is before nothing authenticates nobody
	delete(things, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func cabinetShow(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and the guarded router is used
	fmt.Fprint(w, things[r.PathValue("id")])
}

func guardedDrawer(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func guardedRemove(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	delete(things, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}
