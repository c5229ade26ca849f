// Command ingest has a middleware that authenticates in front of the one route that takes
// events in, and some routes with nothing in front that say what they found to everybody.
package main

import (
	"net/http"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /ingest", requireKey(http.HandlerFunc(ingest)))
	mux.HandleFunc("GET /issues/{id}", issue)
	mux.Handle("POST /admin/reset", http.HandlerFunc(reset)) // want `POST "/admin/reset", handler reset, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	http.ListenAndServe(":8080", mux)
}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var issues = map[string]string{}

func ingest(w http.ResponseWriter, r *http.Request) { // ok: behind the key
	issues[r.FormValue("id")] = r.FormValue("text")
}

func issue(w http.ResponseWriter, r *http.Request) { // ok: the middleware is used, and this may be public
	w.Write([]byte(issues[r.PathValue("id")]))
}

func reset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context())
}
