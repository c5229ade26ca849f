// Command sessions has a session loaded in front of all routes, which refuses
// nobody, and middlewares that ask for what is in it.
package main

import (
	"fmt"
	"net/http"

	"github.com/alexedwards/scs/v2"
	"github.com/go-chi/chi/v5"
)

var sessions = scs.New()

func main() {
	r := chi.NewRouter()
	r.Use(sessions.LoadAndSave)
	r.Post("/login", login)
	r.Delete("/items/{id}", remove) // want `DELETE "/items/{id}", handler remove, is open to everybody: requireSession checks who asks on 4 routes beside it`
	r.With(requireSession).Get("/items", list)
	r.With(requireSession).Post("/items", create)
	r.With(requireSession).Put("/items/{id}", create)
	r.With(requireSession, requireAdmin).Delete("/items", clearAll)
	http.ListenAndServe(":8080", r)
}

// requireSession lets those through who have logged in.
func requireSession(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if sessions.GetString(r.Context(), "account") == "" {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requireAdmin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if sessions.GetString(r.Context(), "role") != "admin" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var items, passwords = make(map[string]string), make(map[string]string)

func login(w http.ResponseWriter, r *http.Request) { // ok: it asks for a password
	if passwords[r.FormValue("name")] != r.FormValue("password") {
		http.Error(w, "wrong", http.StatusUnauthorized)
		return
	}
	sessions.RenewToken(r.Context())
	sessions.Put(r.Context(), "account", r.FormValue("name"))
}

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) }

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") }

func remove(w http.ResponseWriter, r *http.Request) { delete(items, chi.URLParam(r, "id")) }

func clearAll(w http.ResponseWriter, r *http.Request) { clear(items) } // ok: the session has the role
