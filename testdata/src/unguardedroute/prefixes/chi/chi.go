// Command chi has a middleware that lets requests through by the beginnings of their
// paths, and by whole paths, with chi.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func main() {
	r := chi.NewRouter()
	r.Use(exceptSome)
	r.Get("/catalog/{id}", record)       // it is below what is meant
	r.Get("/catalog", record)            // it is what is meant
	r.Get("/catalog-prices", record)     // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.Post("/catalogues/{id}", record)   // want `POST "/catalogues/{id}", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.Get("/news/{id}", record)          // the prefix ends with a slash
	r.Get("/newsletters", own)           // a key is asked for
	r.Get("/terms-of-use", text)         // it tells nothing that is stored
	r.Get("/offers/{id}", record)        // one of the list is its first segment
	r.Delete("/offers-old/{id}", remove) // want `DELETE "/offers-old/{id}", handler remove, is open to everybody: exceptSome lets through all that begins with "/offers"`
	r.Get("/offershore", checked)        // the handler verifies the key
	r.Get("/prices", record)             // it is in the list of whole paths
	r.Delete("/prices/{id}", own)        // a key is asked for below what is in that list
	r.Delete("/records/{id}", own)       // a key is asked for
	http.ListenAndServe(":8080", r)
}

// open are the beginnings of paths that are for everybody, and whole are such paths.
var (
	open  = []string{"/offers", "/terms", "/news/"}
	whole = map[string]bool{"/prices": true}
)

func listed(path string) bool {
	for _, p := range open {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	return whole[path]
}

func exceptSome(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/catalog") || listed(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func record(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func own(w http.ResponseWriter, r *http.Request) { // ok: no prefix fits
	fmt.Fprint(w, keystore.Records(r.Context(), r.Header.Get("X-API-Key")))
}

func checked(w http.ResponseWriter, r *http.Request) { // ok: it verifies the key itself
	if !keystore.Valid(r.Header.Get("X-API-Key")) {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "offers"))
}

func text(w http.ResponseWriter, r *http.Request) { // ok: it tells nothing that is stored
	fmt.Fprint(w, "be kind")
}
