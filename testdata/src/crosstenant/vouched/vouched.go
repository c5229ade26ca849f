// Package vouched stands behind a proxy that says who the client is, and proves itself by a
// secret; those who run it have keys of a list in its settings.
package vouched

import (
	"crypto/subtle"
	"database/sql"
	"errors"
	"net/http"
	"strings"

	"keystore"
)

type settings struct {
	ProxySecret string
	AdminKeys   []string
}

type service struct {
	db       *sql.DB
	settings *settings
}

type user struct{ ID, Role string }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /keys", s.lists)
	mux.HandleFunc("PUT /keys/{id}", s.renames)
	mux.HandleFunc("DELETE /keys/{id}", s.revokes)
	mux.HandleFunc("POST /keys/{id}/rotate", s.rotatesAny)
	mux.HandleFunc("POST /admin/purge", s.purges)
	mux.HandleFunc("POST /admin/users/purge", s.purgesForUsers)
	return mux
}

var errUnknown = errors.New("who are you?")

// who finds the user that the proxy names.
func (s *service) who(r *http.Request) (*user, error) {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Proxy-Secret")), []byte(s.settings.ProxySecret)) != 1 {
		return nil, errUnknown
	}
	var u user
	if err := s.db.QueryRow("SELECT id, role FROM users WHERE subject = $1", r.Header.Get("X-Proxy-Subject")).Scan(&u.ID, &u.Role); err != nil {
		return nil, err
	}
	return &u, nil
}

func deny(w http.ResponseWriter) { http.Error(w, "who are you?", http.StatusUnauthorized) }

func (s *service) lists(w http.ResponseWriter, r *http.Request) { // ok: the user's own
	u, err := s.who(r)
	if err != nil {
		deny(w)
		return
	}
	s.db.Query("SELECT id FROM keys WHERE user_id = $1", u.ID)
}

func (s *service) renames(w http.ResponseWriter, r *http.Request) { // ok: the statement takes the user
	u, err := s.who(r)
	if err != nil {
		deny(w)
		return
	}
	s.db.Exec("UPDATE keys SET name = $1 WHERE id = $2 AND user_id = $3", r.FormValue("name"), r.PathValue("id"), u.ID)
}

func (s *service) revokes(w http.ResponseWriter, r *http.Request) { // ok: likewise
	u, err := s.who(r)
	if err != nil {
		deny(w)
		return
	}
	s.db.Exec("UPDATE keys SET revoked = true WHERE id = $1 AND user_id = $2", r.PathValue("id"), u.ID)
}

func (s *service) rotatesAny(w http.ResponseWriter, r *http.Request) {
	if _, err := s.who(r); err != nil {
		deny(w)
		return
	}
	s.db.Exec("UPDATE keys SET rotated = true WHERE id = $1", r.PathValue("id")) // want `POST "/keys/\{id\}/rotate", handler service\.rotatesAny, reaches what "id" names without asking whose it is, unlike PUT "/keys/\{id\}" and DELETE "/keys/\{id\}"`
}

// isAdmin knows the keys in a list, which carry nothing.
func (s *service) isAdmin(r *http.Request) bool {
	key := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	found := false
	for _, k := range s.settings.AdminKeys {
		if subtle.ConstantTimeCompare([]byte(key), []byte(k)) == 1 {
			found = true
		}
	}
	return found
}

func (s *service) purges(w http.ResponseWriter, r *http.Request) { // ok: who has one of these keys may
	if !s.isAdmin(r) {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func (s *service) purgesForUsers(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.Revoked {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/admin/users/purge" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
