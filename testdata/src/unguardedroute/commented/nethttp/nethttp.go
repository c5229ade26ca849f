// Command nethttp has its middleware in comments, of different sorts, with net/http.
package main

import (
	"fmt"
	"log"
	"net/http"

	"keystore"
)

func main() {
	r := http.NewServeMux()
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// records has its authentication switched off, for a test perhaps.
func records(r *http.ServeMux) {
	// guarded := requireKey(r)
	r.HandleFunc("GET /records/{id}", show)
	r.HandleFunc("DELETE /records/{id}", remove) // want `DELETE "/records/{id}", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	r.HandleFunc("PUT /records/{id}", replace)
}

// archive is guarded, in another way than it was.
func archive(r *http.ServeMux) {
	// guarded := requireKey(r)
	r.Handle("GET /archive/{id}", requireKey(http.HandlerFunc(guarded)))
	r.Handle("DELETE /archive/{id}", requireKey(http.HandlerFunc(alsoGuarded)))
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *http.ServeMux) {
	// requireKey is for others (these are for everybody)
	r.HandleFunc("GET /drafts/{id}", draft)
	r.HandleFunc("PUT /drafts/{id}", save)
}

// settings has something else in a comment.
func settings(r *http.ServeMux) {
	// r.Use(logged)
	r.HandleFunc("PUT /colours/{id}", colour)
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
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func replace(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func guarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id")))
}

func alsoGuarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	keystore.DeleteRecords(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func draft(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id")))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	drafted[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func colour(w http.ResponseWriter, r *http.Request) { // ok: what is commented out authenticates nobody
	coloured[r.PathValue("id")] = r.FormValue("colour")
	w.WriteHeader(http.StatusNoContent)
}
