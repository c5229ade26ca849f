// Command gorilla runs a second server for administration, without any
// authentication, with gorilla/mux.
package main

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

func main() {
	go http.ListenAndServe(":8081", internalRoutes())
	http.ListenAndServe(":8080", publicRoutes())
}

func publicRoutes() http.Handler {
	r := mux.NewRouter()
	r.Use(requireKey)
	r.HandleFunc("/items", list).Methods("GET")
	r.HandleFunc("/items/{id}", remove).Methods("DELETE")
	return r
}

func internalRoutes() http.Handler {
	r := mux.NewRouter()
	r.HandleFunc("/metrics", metrics).Methods("GET")
	r.HandleFunc("/gateways", listGateways).Methods("GET")
	r.HandleFunc("/gateways/{id}/keys/{key}", removeKey).Methods("DELETE") // want `DELETE "/gateways/{id}/keys/{key}", handler removeKey, is open to everybody: the program authenticates other routes, but none registered beside it`
	return r
}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: behind the middleware

func remove(w http.ResponseWriter, r *http.Request) { delete(items, mux.Vars(r)["id"]) } // ok: behind the middleware

func metrics(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, len(items)) } // ok: metrics

func listGateways(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) }

func removeKey(w http.ResponseWriter, r *http.Request) { delete(items, mux.Vars(r)["key"]) }
