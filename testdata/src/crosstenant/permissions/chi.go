package permissions

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func chiRoutes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(require("tickets:read")).Get("/tickets/{id}", showTicketOfOwner)
	r.With(require("tickets:write")).Put("/tickets/{id}", renameTicketOfOwner)
	r.With(require("tickets:write")).Delete("/tickets/{id}", removeAnyTicket)
	r.With(require("tickets:admin")).Post("/tickets/{id}/purge", purgeAnyTicket)
	r.With(require("tickets:write")).Post("/tickets/{id}/close", closeTicketOfOwner)
	r.With(require("boards:write")).Put("/boards/{id}", renameBoardOfOwner)
	r.With(require("boards:write")).Delete("/boards/{id}", removeAnyBoard)
	return r
}

type contextKey struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(contextKey{}).(*keystore.Key) }

func require(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !slices.Contains(keyOf(r).Scopes, scope) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func showTicketOfOwner(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the owner
	var s string
	if err := db.QueryRow("SELECT text FROM tickets WHERE id = $1 AND owner = $2", chi.URLParam(r, "id"), keyOf(r).Username).Scan(&s); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(s)
}

func renameTicketOfOwner(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the owner
	run(w, "UPDATE tickets SET text = $1 WHERE id = $2 AND owner = $3", r.FormValue("text"), chi.URLParam(r, "id"), keyOf(r).Username)
}

func closeTicketOfOwner(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the owner
	run(w, "UPDATE tickets SET closed = true WHERE id = $1 AND owner = $2", chi.URLParam(r, "id"), keyOf(r).Username)
}

func removeAnyTicket(w http.ResponseWriter, r *http.Request) {
	run(w, "DELETE FROM tickets WHERE id = $1", chi.URLParam(r, "id")) // want `DELETE "/tickets/{id}", handler removeAnyTicket, reaches what "id" names without asking whose it is, unlike PUT "/tickets/{id}" and POST "/tickets/{id}/close"`
}

func purgeAnyTicket(w http.ResponseWriter, r *http.Request) { // ok: administrators may
	run(w, "DELETE FROM tickets WHERE id = $1", chi.URLParam(r, "id"))
}

func renameBoardOfOwner(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the owner
	run(w, "UPDATE boards SET name = $1 WHERE id = $2 AND owner = $3", r.FormValue("name"), chi.URLParam(r, "id"), keyOf(r).Username)
}

func removeAnyBoard(w http.ResponseWriter, r *http.Request) { // ok: one route beside it is not enough to say what the permission is worth
	run(w, "DELETE FROM boards WHERE id = $1", chi.URLParam(r, "id"))
}

func run(w http.ResponseWriter, query string, args ...any) {
	if _, err := db.Exec(query, args...); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
