// Command nethttp forgets its middleware before one route and before a whole
// branch, with net/http.
package main

import (
	"fmt"
	"net/http"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("GET /items", requireKey(list))
	mux.Handle("GET /items/{id}", requireKey(show))
	mux.Handle("POST /items", requireKey(create))
	mux.HandleFunc("DELETE /items/{id}", remove) // want `DELETE "/items/{id}", handler remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	mux.HandleFunc("POST /admin/reset", reset)   // want `POST "/admin/reset", handler reset, is open to everybody: requireKey checks who asks on 3 routes beside it`
	mux.HandleFunc("GET /catalogue", catalogue)
	mux.HandleFunc("POST /login", login)
	mux.HandleFunc("DELETE /sessions/{id}", logout)
	mux.HandleFunc("POST /webhooks/admin", receive)
	http.ListenAndServe(":8080", mux)
}

func requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	})
}

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: behind the middleware

func show(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items[r.PathValue("id")]) } // ok: behind the middleware

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") } // ok: behind the middleware

var items = make(map[string]string)

func remove(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) }

func reset(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) }

func catalogue(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: what only reads may be public

func login(w http.ResponseWriter, r *http.Request) { items["login"] = r.FormValue("user") } // ok: nobody has a credential before

func logout(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) } // ok: sessions are the visitors' own

func receive(w http.ResponseWriter, r *http.Request) { items["webhook"] = r.FormValue("event") } // ok: webhooks carry another proof
