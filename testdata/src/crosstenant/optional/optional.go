// Package optional has a middleware that notes who asks and lets everybody through, and
// one beside it that refuses who is not known.
package optional

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

type user struct{ ID string }

type users interface {
	Parse(ctx context.Context, token string) (*user, error)
}

type server struct {
	users users
	db    *sql.DB
}

type contextKey struct{}

func deny(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

func bearer(r *http.Request) (string, bool) {
	h := r.Header.Get("Authorization")
	if h == "" || !strings.HasPrefix(h, "Bearer ") {
		return "", false
	}
	return strings.TrimPrefix(h, "Bearer "), true
}

// noting notes who asks, if anybody says so.
func (s *server) noting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok, ok := bearer(r)
		if !ok {
			if q := r.URL.Query().Get("token"); q != "" {
				tok = q
			} else {
				next.ServeHTTP(w, r)
				return
			}
		}
		if u, err := s.users.Parse(r.Context(), tok); err == nil {
			r = r.WithContext(context.WithValue(r.Context(), contextKey{}, u))
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) requiring(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok, ok := bearer(r)
		if !ok {
			deny(w)
			return
		}
		u, err := s.users.Parse(r.Context(), tok)
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, u)))
	})
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /dishes/{id}", s.noting(http.HandlerFunc(s.showsToEverybody)))
	mux.Handle("PUT /dishes/{id}", s.noting(http.HandlerFunc(s.changesForEverybody)))
	mux.Handle("POST /chats", s.requiring(http.HandlerFunc(s.listsChats)))
	mux.Handle("GET /chats", s.requiring(http.HandlerFunc(s.listsChats)))
	mux.Handle("GET /notes", s.requiring(http.HandlerFunc(s.listsNotes)))
	mux.Handle("GET /notes/{id}", s.requiring(http.HandlerFunc(s.showsToWhoIsKnown)))
	return mux
}

func userOf(r *http.Request) string {
	u, _ := r.Context().Value(contextKey{}).(*user)
	if u == nil {
		return ""
	}
	return u.ID
}

func (s *server) found(w http.ResponseWriter, row *sql.Row) {
	var name string
	if err := row.Scan(&name); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, name)
}

func (s *server) showsToEverybody(w http.ResponseWriter, r *http.Request) { // ok: who says nothing of himself is shown it as well
	s.found(w, s.db.QueryRowContext(r.Context(), "SELECT name FROM dishes WHERE id = $1", r.PathValue("id")))
}

func (s *server) listsChats(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	s.found(w, s.db.QueryRowContext(r.Context(), "SELECT name FROM chats WHERE user_id = $1", userOf(r)))
}

func (s *server) listsNotes(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	s.found(w, s.db.QueryRowContext(r.Context(), "SELECT name FROM notes WHERE user_id = $1", userOf(r)))
}

func (s *server) showsToWhoIsKnown(w http.ResponseWriter, r *http.Request) {
	s.found(w, s.db.QueryRowContext(r.Context(), "SELECT name FROM notes WHERE id = $1", r.PathValue("id"))) // want `GET "/notes/{id}", handler server\.showsToWhoIsKnown, reaches what "id" names without asking whose it is, unlike GET "/notes" and 2 other routes beside it`
}

func (s *server) changesForEverybody(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.ExecContext(r.Context(), "UPDATE dishes SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name")); err != nil { // want `PUT "/dishes/{id}", handler server\.changesForEverybody, reaches what "id" names without asking whose it is, unlike POST "/chats" and 2 other routes beside it`
		http.Error(w, "not changed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
