// Package layouts asks components about clients with texts that look like permissions, one
// of which is the layout of a time.
package layouts

import (
	"net/http"

	"keystore"
)

type component interface {
	Find(user, layout string) error
	Lookup(user, permission string) error
}

type service struct{ of component }

func (s *service) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /since", s.since)
	mux.HandleFunc("POST /permitted", s.permitted)
	return mux
}

func caller(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return nil
	}
	return k
}

func (s *service) since(w http.ResponseWriter, r *http.Request) {
	k := caller(w, r)
	if k == nil {
		return
	}
	if s.of.Find(k.Username, "2006-01-02T15:04:05Z07:00") != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/since" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *service) permitted(w http.ResponseWriter, r *http.Request) { // ok: the permission is looked up
	k := caller(w, r)
	if k == nil {
		return
	}
	if s.of.Lookup(k.Username, "records:reset") != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}
