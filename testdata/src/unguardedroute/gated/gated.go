// Command gated puts what asks for a key around its routers.
package main

import (
	"context"
	"fmt"
	"net/http"

	"keystore"
)

// The routers that this program serves are wrapped by functions that get them as what
// they are, and not as handlers.

type keyContext struct{}

type server struct{ items map[string]string }

func main() {
	s := &server{items: make(map[string]string)}
	behind := http.NewServeMux()
	behind.HandleFunc("GET /health", health)
	behind.HandleFunc("PUT /items/{id}", s.put)
	behind.HandleFunc("DELETE /items/{id}", s.drop)
	go http.ListenAndServe(":8080", gate(behind))

	skipping := http.NewServeMux()
	skipping.HandleFunc("GET /health", health)
	skipping.HandleFunc("PUT /v2/items/{id}", s.put)
	skipping.HandleFunc("DELETE /v2/items/{id}", s.drop)
	go http.ListenAndServe(":8081", gateBut(skipping, "GET /health"))

	open := http.NewServeMux()
	open.HandleFunc("GET /health", health)
	open.HandleFunc("DELETE /v3/items/{id}", s.purge) // want `DELETE "/v3/items/{id}", handler server\.purge, is open to everybody: gate checks who asks on 2 routes beside it`
	http.ListenAndServe(":8082", open)
}

func health(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "ok") } // ok: public by nature

func (s *server) put(w http.ResponseWriter, r *http.Request) { // ok: the gate looks the key up
	s.items[keyOf(r).TenantID+"/"+r.PathValue("id")] = r.FormValue("value")
}

func (s *server) drop(w http.ResponseWriter, r *http.Request) { // ok: the gate looks the key up
	s.items[keyOf(r).TenantID+"/"+r.PathValue("id")] = ""
}

func (s *server) purge(w http.ResponseWriter, r *http.Request) { delete(s.items, r.PathValue("id")) }

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func gate(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		mux.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func gateBut(mux *http.ServeMux, open string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := mux.Handler(r); pattern == open {
			mux.ServeHTTP(w, r)
			return
		}
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		mux.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}
