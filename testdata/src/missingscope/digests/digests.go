// Package digests looks keys up by a part of them, and compares a digest of the rest.
package digests

import (
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"errors"
	"net/http"
	"slices"
	"strings"
)

type service struct{ db *sql.DB }

func routes(s *service) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /jobs/purge", s.purgesForAnyKey)
	mux.HandleFunc("POST /jobs/purge/scoped", s.purgesWithAScope)
	return mux
}

type principal struct {
	Tenant struct{ ID string }
	Scopes []string
}

var errUnknown = errors.New("unknown key")

func (s *service) resolve(r *http.Request) (*principal, error) {
	prefix, secret, ok := strings.Cut(r.Header.Get("X-API-Key"), ".")
	if !ok {
		return nil, errUnknown
	}
	var p principal
	var digest []byte
	var scopes string
	err := s.db.QueryRow("SELECT tenant_id, digest, scopes FROM keys WHERE prefix = $1", prefix).Scan(&p.Tenant.ID, &digest, &scopes)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(secret))
	if match := subtle.ConstantTimeCompare(sum[:], digest); match != 1 {
		return nil, errUnknown
	}
	p.Scopes = strings.Split(scopes, ",")
	return &p, nil
}

func (s *service) purgesForAnyKey(w http.ResponseWriter, r *http.Request) {
	if _, err := s.resolve(r); err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	s.db.Exec("DELETE FROM jobs") // want `POST "/jobs/purge" reaches DB\.Exec for any valid key: no scope or role is checked`
}

func (s *service) purgesWithAScope(w http.ResponseWriter, r *http.Request) { // ok: a scope is checked
	p, err := s.resolve(r)
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	if !slices.Contains(p.Scopes, "jobs:purge") {
		http.Error(w, "insufficient scope", http.StatusForbidden)
		return
	}
	s.db.Exec("DELETE FROM jobs")
}
