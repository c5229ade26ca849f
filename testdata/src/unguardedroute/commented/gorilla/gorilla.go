// Command gorilla has its middleware in comments, of different sorts, with gorilla/mux.
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
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// records has its authentication switched off, for a test perhaps.
func records(r *mux.Router) {
	g := r.PathPrefix("/records").Subrouter()
	// g.Use(requireKey)
	g.HandleFunc("/{id}", show).Methods("GET")
	g.HandleFunc("/{id}", remove).Methods("DELETE") // want `DELETE "/records/{id}", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.HandleFunc("/{id}", replace).Methods("PUT")
}

// archive is guarded, in another way than it was.
func archive(r *mux.Router) {
	// r.Use(requireKey)
	g := r.PathPrefix("/archive").Subrouter()
	g.Use(requireKey)
	g.HandleFunc("/{id}", guarded).Methods("GET")
	g.HandleFunc("/{id}", alsoGuarded).Methods("DELETE")
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *mux.Router) {
	// requireKey is for others (these are for everybody)
	r.HandleFunc("/drafts/{id}", draft).Methods("GET")
	r.HandleFunc("/drafts/{id}", save).Methods("PUT")
}

// settings has something else in a comment.
func settings(r *mux.Router) {
	// r.Use(logged)
	r.HandleFunc("/colours/{id}", colour).Methods("PUT")
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
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["id"]))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func replace(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func guarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["id"]))
}

func alsoGuarded(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	keystore.DeleteRecords(r.Context(), mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func draft(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["id"]))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(w http.ResponseWriter, r *http.Request) { // ok: the comment is a sentence
	drafted[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func colour(w http.ResponseWriter, r *http.Request) { // ok: what is commented out authenticates nobody
	coloured[mux.Vars(r)["id"]] = r.FormValue("colour")
	w.WriteHeader(http.StatusNoContent)
}
