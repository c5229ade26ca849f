// Package cached has keys that are kept with what they may do once they were looked
// up: that a map has one says nothing of what it may do.
package cached

import (
	"net/http"

	"keystore"
)

type service struct {
	known map[string]*keystore.Key
	items map[string]string
}

func routes(s *service) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /cached/reset", s.withKey(s.resetForAny))
	mux.HandleFunc("POST /cached/admin", s.withKey(s.resetForAdministrators))
	mux.HandleFunc("POST /cached/scoped", s.withKey(s.resetWithScope))
	mux.HandleFunc("POST /cached/listed", s.resetForListed)
	return mux
}

// find asks the store where the key was not asked for before.
func (s *service) find(r *http.Request) (*keystore.Key, bool) {
	raw := r.Header.Get("X-API-Key")
	if k, ok := s.known[raw]; ok {
		return k, true
	}
	k, err := keystore.Find(r.Context(), raw)
	if err != nil {
		return nil, false
	}
	s.known[raw] = &keystore.Key{TenantID: k.TenantID, Admin: k.Admin, Scopes: k.Scopes}
	return k, true
}

func (s *service) withKey(next func(http.ResponseWriter, *http.Request, *keystore.Key)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, ok := s.find(r)
		if !ok {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r, k)
	}
}

func (s *service) reset() { clear(s.items) }

func (s *service) resetForAny(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	s.reset() // want `POST "/cached/reset" reaches service\.reset for any valid key: no scope or role is checked`
}

func (s *service) resetForAdministrators(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the flag of the key is asked for
	if !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.reset()
}

func (s *service) resetWithScope(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: a scope of the key is asked for
	if !k.Has("items:reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.reset()
}

var administrators = map[string]bool{"ak_1": true}

func (s *service) resetForListed(w http.ResponseWriter, r *http.Request) { // ok: the keys of administrators are listed
	if !administrators[r.Header.Get("X-API-Key")] {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.reset()
}
