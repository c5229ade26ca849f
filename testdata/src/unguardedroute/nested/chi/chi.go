// Command chi registers routes in literals within literals, with chi.
package main

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func main() {
	r := chi.NewRouter()
	r.Route("/v1", func(r chi.Router) {
		r.Group(func(r chi.Router) {
			r.Use(requireKey)
			r.Get("/records/{id}", record)
			r.Put("/records/{id}", drop)
			r.Route("/drafts", func(r chi.Router) {
				r.Delete("/{id}", drop)
			})
		})
		r.Get("/prices/{id}", record)     // what only reads may be for everybody
		r.Delete("/registries/{id}", own) // the handler verifies the key
		r.Post("/webhooks/{id}", remove)  // it carries another proof
		r.Route("/old", func(r chi.Router) {
			r.Delete("/records/{id}", remove) // want `DELETE "/v1/old/records/{id}", handler remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
		})
	})
	other(r)
	http.ListenAndServe(":8080", r)
}

// other registers by itself, and nothing that is guarded.
func other(r chi.Router) {
	r.Route("/boards", func(r chi.Router) {
		r.Put("/{id}", record) // it changes nothing
	})
}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func record(w http.ResponseWriter, r *http.Request) { // ok: it reads
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

func drop(w http.ResponseWriter, r *http.Request) { // ok: a key is asked for
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
}

func remove(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
}

func own(w http.ResponseWriter, r *http.Request) { // ok: it verifies the key
	if !keystore.Valid(r.Header.Get("X-API-Key")) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.Header.Get("X-API-Key")))
}
