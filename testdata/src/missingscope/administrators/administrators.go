// Command administrators has keys with scopes, and credentials of another kind that
// only administrators have: those are privileges by themselves.
package main

import (
	"crypto/subtle"
	"database/sql"
	"net/http"

	"keystore"
)

var db *sql.DB

type server struct{ adminSecret string }

func main() {
	s := &server{adminSecret: keystore.Secret()}
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /records", s.resets)
	mux.HandleFunc("DELETE /sessions", s.resetsForSessions)
	mux.HandleFunc("DELETE /secrets", s.resetsForTheSecret)
	mux.HandleFunc("DELETE /either", s.resetsForEither)
	mux.HandleFunc("DELETE /scoped", s.resetsWithAScope)
	http.ListenAndServe(":8080", mux)
}

// session finds the session of a cookie of that name.
func session(r *http.Request, cookie string) bool {
	c, err := r.Cookie(cookie)
	if err != nil {
		return false
	}
	var id string
	return db.QueryRow("SELECT id FROM sessions WHERE hash = $1", c.Value).Scan(&id) == nil
}

func (s *server) knowsTheSecret(r *http.Request) bool {
	shown := r.Header.Get("X-Service-Admin-Secret")
	return s.adminSecret != "" && subtle.ConstantTimeCompare([]byte(shown), []byte(s.adminSecret)) == 1
}

func (s *server) resets(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context()) // want `DELETE "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) resetsForSessions(w http.ResponseWriter, r *http.Request) { // ok: only administrators have such a cookie
	if !session(r, "service-admin") {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context())
}

func (s *server) resetsForTheSecret(w http.ResponseWriter, r *http.Request) { // ok: only administrators know the secret
	if !s.knowsTheSecret(r) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context())
}

func (s *server) resetsForEither(w http.ResponseWriter, r *http.Request) { // ok: for administrators, one way or the other
	if !session(r, "service-admin") && !s.knowsTheSecret(r) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context())
}

func (s *server) resetsWithAScope(w http.ResponseWriter, r *http.Request) { // ok: a scope is asked for
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Has("records:reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}
