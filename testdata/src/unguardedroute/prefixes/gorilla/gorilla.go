// Command gorilla has a middleware that lets requests through by the beginnings of their
// paths, and by whole paths, with gorilla/mux.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/gorilla/mux"

	"keystore"
)

func main() {
	r := mux.NewRouter()
	r.Use(exceptSome)
	r.HandleFunc("/catalog/{id}", record).Methods("GET")       // it is below what is meant
	r.HandleFunc("/catalog", record).Methods("GET")            // it is what is meant
	r.HandleFunc("/catalog-prices", record).Methods("GET")     // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.HandleFunc("/catalogues/{id}", record).Methods("POST")   // want `POST "/catalogues/{id}", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.HandleFunc("/news/{id}", record).Methods("GET")          // the prefix ends with a slash
	r.HandleFunc("/newsletters", own).Methods("GET")           // a key is asked for
	r.HandleFunc("/terms-of-use", text).Methods("GET")         // it tells nothing that is stored
	r.HandleFunc("/offers/{id}", record).Methods("GET")        // one of the list is its first segment
	r.HandleFunc("/offers-old/{id}", remove).Methods("DELETE") // want `DELETE "/offers-old/{id}", handler remove, is open to everybody: exceptSome lets through all that begins with "/offers"`
	r.HandleFunc("/offershore", checked).Methods("GET")        // the handler verifies the key
	r.HandleFunc("/prices", record).Methods("GET")             // it is in the list of whole paths
	r.HandleFunc("/prices/{id}", own).Methods("DELETE")        // a key is asked for below what is in that list
	r.HandleFunc("/records/{id}", own).Methods("DELETE")       // a key is asked for
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
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["id"]))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), mux.Vars(r)["id"])
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
