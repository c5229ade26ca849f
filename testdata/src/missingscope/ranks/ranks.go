// Package ranks has roles that are compared by numbers, which a function gives them.
package ranks

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

var db *sql.DB

type (
	keyKey  struct{}
	rankKey struct{}
)

// A Rank is what a role is worth.
type Rank int

// The ranks there are.
const (
	Viewer Rank = iota + 1
	Member
	Admin
	Owner
)

func rankOf(role string) Rank {
	switch role {
	case "owner":
		return Owner
	case "admin":
		return Admin
	case "member":
		return Member
	default:
		return Viewer
	}
}

// most gives numbers to something else.
func most(plan string) int {
	switch plan {
	case "large":
		return 100
	case "small":
		return 10
	}
	return 1
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(keyKey{}).(*keystore.Key) }

// atLeast lets through those whose rank is high enough, and notes it.
func atLeast(least Rank) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			rank := rankOf(keyOf(r).Role)
			if rank < least {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), rankKey{}, rank)))
		})
	}
}

func routes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(atLeast(Admin)).Delete("/users/{id}", remove)
	r.With(level(Top)).Delete("/keys/{id}", removeAtTop)
	r.With(level(Bottom)).Delete("/keys/{id}/bad", removeAtBottom)
	r.With(may(Change)).Post("/roles/reset", resetChanging)
	r.With(may(0)).Post("/roles/reset/bad", resetDoingNothing)
	r.With(atLeast(Admin)).Put("/users/{id}/role", assign)
	r.Put("/users/{id}/own", assignBelow)
	r.Put("/users/{id}/any", assignAny)
	r.Delete("/users/{id}/many", removeMany)
	return r
}

func remove(w http.ResponseWriter, r *http.Request) { // ok: the middleware compares the ranks
	db.Exec("DELETE FROM users WHERE id = $1", chi.URLParam(r, "id"))
}

func assign(w http.ResponseWriter, r *http.Request) { // ok: likewise
	db.Exec("UPDATE users SET role = $1 WHERE id = $2", r.FormValue("role"), chi.URLParam(r, "id"))
}

func assignBelow(w http.ResponseWriter, r *http.Request) { // ok: nobody gives more than he has
	var user struct{ Role string }
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil || rankOf(user.Role) >= rankOf(keyOf(r).Role) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.Exec("UPDATE users SET role = $1 WHERE id = $2", user.Role, chi.URLParam(r, "id"))
}

// assignAny asks what the new role is worth, and not the one of who gives it.
func assignAny(w http.ResponseWriter, r *http.Request) {
	var user struct{ Role string }
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil || rankOf(user.Role) >= Owner {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.Exec("UPDATE users SET role = $1 WHERE id = $2", user.Role, chi.URLParam(r, "id")) // want `PUT "/users/{id}/any" writes "Role" of the request through DB\.Exec, and no scope or role of who sends it is checked`
}

// removeMany asks what the client says that it has.
func removeMany(w http.ResponseWriter, r *http.Request) {
	if most(r.FormValue("plan")) < 10 {
		http.Error(w, "too many", http.StatusTooManyRequests)
		return
	}
	db.Exec("DELETE FROM users WHERE id = $1", chi.URLParam(r, "id")) // want `DELETE "/users/{id}/many" reaches DB\.Exec for any valid key: no scope or role is checked`
}

// The levels there are, and what keys may do.
const (
	Bottom = iota
	Middle
	Top
)

const (
	Look = 1 << iota
	Change
)

// level lets through those whose level is high enough.
func level(least int) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if keyOf(r).Level >= least {
				next.ServeHTTP(w, r)
				return
			}
			http.Error(w, "forbidden", http.StatusForbidden)
		})
	}
}

// may lets through those who may do all of what.
func may(what int) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if keyOf(r).Perms&what != what {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func removeAtTop(w http.ResponseWriter, r *http.Request) { // ok: not everybody is there
	db.ExecContext(r.Context(), "DELETE FROM api_keys WHERE id = $1", chi.URLParam(r, "id"))
}

func removeAtBottom(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM api_keys WHERE id = $1", chi.URLParam(r, "id")) // want `DELETE "/keys/{id}/bad" reaches DB\.ExecContext for any valid key: no scope or role is checked`
}

func resetChanging(w http.ResponseWriter, r *http.Request) { // ok: one bit is asked for
	db.ExecContext(r.Context(), "DELETE FROM user_roles")
}

func resetDoingNothing(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM user_roles") // want `POST "/roles/reset/bad" reaches DB\.ExecContext for any valid key: no scope or role is checked`
}
