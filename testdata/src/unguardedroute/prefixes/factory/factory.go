// Command factory makes middlewares from lists of paths, which leave it to a function
// to ask for a key.
package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /catalog/{id}", record)    // it is below what is meant
	mux.HandleFunc("GET /catalogues/{id}", record) // want `GET "/catalogues/{id}", handler record, is open to everybody: except lets through all that begins with "/catalog"`
	mux.HandleFunc("GET /newsletters", own)        // the prefix ends with a slash
	mux.HandleFunc("DELETE /records/{id}", remove) // a key is asked for
	go http.ListenAndServe(":8080", except("/catalog", "/news/")(mux))

	inner := http.NewServeMux()
	inner.HandleFunc("GET /prices", list)
	inner.HandleFunc("DELETE /prices/{id}", removePrice)
	inner.HandleFunc("PUT /prices/{id}", savePrice)
	http.ListenAndServe(":8081", exactly(inner))
}

// ask lets only known keys through.
func ask(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if !keystore.Valid(r.Header.Get("X-API-Key")) {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	next.ServeHTTP(w, r)
}

func except(open ...string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for _, p := range open {
				if strings.HasPrefix(r.URL.Path, p) {
					next.ServeHTTP(w, r)
					return
				}
			}
			ask(w, r, next)
		})
	}
}

func exactly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slices.Contains([]string{"/prices", "/terms"}, r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		ask(w, r, next)
	})
}

func record(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id")))
}

func own(w http.ResponseWriter, r *http.Request) { // ok: the prefix does not fit
	fmt.Fprint(w, keystore.Records(r.Context(), r.Header.Get("X-API-Key")))
}

var prices = make(map[string]string)

func remove(w http.ResponseWriter, r *http.Request) { delete(prices, r.PathValue("id")) } // ok: no prefix fits

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, prices) } // ok: it is in the list

func removePrice(w http.ResponseWriter, r *http.Request) { delete(prices, r.PathValue("id")) } // ok: the list has whole paths

func savePrice(w http.ResponseWriter, r *http.Request) { // ok: the list has whole paths
	prices[r.PathValue("id")] = r.FormValue("price")
}
