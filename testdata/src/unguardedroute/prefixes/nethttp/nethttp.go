// Command nethttp has a middleware that lets requests through by the beginnings of their
// paths, and by whole paths, with net/http.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func main() {
	r := http.NewServeMux()
	r.HandleFunc("GET /catalog/{id}", record)       // it is below what is meant
	r.HandleFunc("GET /catalog", record)            // it is what is meant
	r.HandleFunc("GET /catalog-prices", record)     // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.HandleFunc("POST /catalogues/{id}", record)   // want `POST "/catalogues/{id}", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.HandleFunc("GET /news/{id}", record)          // the prefix ends with a slash
	r.HandleFunc("GET /newsletters", own)           // a key is asked for
	r.HandleFunc("GET /terms-of-use", text)         // it tells nothing that is stored
	r.HandleFunc("GET /offers/{id}", record)        // one of the list is its first segment
	r.HandleFunc("DELETE /offers-old/{id}", remove) // want `DELETE "/offers-old/{id}", handler remove, is open to everybody: exceptSome lets through all that begins with "/offers"`
	r.HandleFunc("GET /offershore", checked)        // the handler verifies the key
	r.HandleFunc("GET /prices", record)             // it is in the list of whole paths
	r.HandleFunc("DELETE /prices/{id}", own)        // a key is asked for below what is in that list
	r.HandleFunc("DELETE /records/{id}", own)       // a key is asked for
	http.ListenAndServe(":8080", exceptSome(r))
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
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), r.PathValue("id"))
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
