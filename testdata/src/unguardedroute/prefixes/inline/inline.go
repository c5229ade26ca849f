// Command inline has a middleware that goes through a list of beginnings of paths by
// itself.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /catalog/{id}", record)     // it is below what is meant
	mux.HandleFunc("GET /catalog", record)          // it is what is meant
	mux.HandleFunc("GET /catalog-prices", record)   // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	mux.HandleFunc("POST /catalogues/{id}", record) // want `POST "/catalogues/{id}", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	mux.HandleFunc("GET /news/{id}", record)        // the prefix ends with a slash
	mux.HandleFunc("GET /newsletters", own)         // a key is asked for
	mux.HandleFunc("GET /terms-of-use", text)       // it tells nothing that is stored
	mux.HandleFunc("GET /offers/{id}", record)      // one of the list is its first segment
	mux.HandleFunc("GET /offers-old/{id}", record)  // want `GET "/offers-old/{id}", handler record, is open to everybody: exceptSome lets through all that begins with "/offers"`
	mux.HandleFunc("GET /offershore", checked)      // the handler verifies the key
	mux.HandleFunc("GET /records", record)          // a key is asked for
	http.ListenAndServe(":8080", exceptSome(mux))
}

var open = []string{"/offers", "/terms", "/news/"}

func exceptSome(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/catalog") {
			next.ServeHTTP(w, r)
			return
		}
		for _, p := range open {
			if strings.HasPrefix(r.URL.Path, p) {
				next.ServeHTTP(w, r)
				return
			}
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

func own(w http.ResponseWriter, r *http.Request) { // ok: the prefix ends with a slash, and does not fit
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
