// Command chi has its middleware in comments, of different sorts, with chi.
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
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// records has its authentication switched off, for a test perhaps.
func records(r chi.Router) {
	g := chi.NewRouter()
	// g.Use(requireKey)
	g.Get("/{id}", show)
	g.Delete("/{id}", remove) // want `DELETE "/records/{id}", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.Put("/{id}", replace)
	r.Mount("/records", g)
}

// archive is guarded, in another way than it was.
func archive(r chi.Router) {
	// r.Use(requireKey)
	g := chi.NewRouter()
	g.Use(requireKey)
	g.Get("/{id}", guarded)
	g.Delete("/{id}", alsoGuarded)
	r.Mount("/archive", g)
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r chi.Router) {
	// requireKey is for others (these are for everybody)
	r.Get("/drafts/{id}", draft)
	r.Put("/drafts/{id}", save)
}

// settings has something else in a comment.
func settings(r chi.Router) {
	// r.Use(logged)
	r.Put("/colours/{id}", colour)
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

func show(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and may be for everybody
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func replace(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func guarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

func alsoGuarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func draft(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	drafted[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func colour(w http.ResponseWriter, r *http.Request) { // ok: what is commented out authenticates nobody
	coloured[chi.URLParam(r, "id")] = r.FormValue("colour")
	w.WriteHeader(http.StatusNoContent)
}
