// Command chi puts its middleware before something that has no routes, or too late, with
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
	items(r)
	tickets(r)
	labels(r)
	parcels(r)
	notes(r)
	cabinet(r)
	http.ListenAndServe(":8080", r)
}

// items guards its routes.
func items(r chi.Router) {
	r.With(requireKey).Get("/items/{id}", guardedShow)
	r.With(requireKey).Put("/items/{id}", guardedSave)
}

// tickets makes no use of what it guards.
func tickets(r chi.Router) {
	r.With(requireKey)
	r.Get("/tickets/{id}", show)
	r.Delete("/tickets/{id}", remove) // want `DELETE "/tickets/{id}", handler remove, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// labels adds its routes to another router than the guarded one.
func labels(r chi.Router) {
	guarded := chi.NewRouter()
	guarded.Use(requireKey)
	r.Put("/labels/{id}", save) // want `PUT "/labels/{id}", handler save, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// parcels is guarded where it is mounted.
func parcels(r chi.Router) {
	g := chi.NewRouter()
	g.Get("/{id}", peek)
	g.Delete("/{id}", removeParcel)
	g.Put("/{id}", guardedLate)
	r.With(requireKey).Mount("/parcels", g)
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r chi.Router) {
	r.With(logged)
	r.Delete("/notes/{id}", removeNote)
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r chi.Router) {
	guarded := r.With(requireKey)
	drawers(guarded)
	r.Get("/cabinet/{id}", cabinetShow)
}

func drawers(r chi.Router) {
	r.Put("/drawers/{id}", guardedDrawer)
	r.Delete("/drawers/{id}", guardedRemove)
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
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
}

func guardedSave(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func show(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and may be for everybody
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
}

func remove(w http.ResponseWriter, r *http.Request) {
	delete(things, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func save(w http.ResponseWriter, r *http.Request) {
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func peek(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
}

func removeParcel(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	delete(things, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func guardedLate(w http.ResponseWriter, r *http.Request) { // ok: the router is behind the middleware
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func removeNote(w http.ResponseWriter, r *http.Request) { // ok: what is before nothing authenticates nobody
	delete(things, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func cabinetShow(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and the guarded router is used
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
}

func guardedDrawer(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func guardedRemove(w http.ResponseWriter, r *http.Request) { // ok: the router that it is given has the middleware
	delete(things, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}
