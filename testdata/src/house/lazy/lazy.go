// Command lazy looks the key up where somebody asks for it, and only once for a request.
package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"sync"

	"keystore"
)

// A session is what is known of who sends a request.
type session struct {
	once sync.Once
	r    *http.Request
	key  *keystore.Key
	err  error
}

func (s *session) load() (*keystore.Key, error) {
	s.once.Do(func() { s.key, s.err = keystore.Find(s.r.Context(), s.r.Header.Get("X-API-Key")) })
	return s.key, s.err
}

var (
	errUnknown   = errors.New("unknown key")
	errForbidden = errors.New("forbidden")
)

func (s *session) mayAccess(tenant string) error {
	k, err := s.load()
	if err != nil || k == nil {
		return errUnknown
	}
	if k.TenantID != tenant { // guard: crosstenant comparesTheTenant
		return errForbidden
	}
	return nil
}

func (s *session) has(scope string) error {
	k, err := s.load()
	if err != nil || k == nil {
		return errUnknown
	}
	if !k.Has(scope) { // guard: missingscope asksForTheScope
		return errForbidden
	}
	return nil
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/records", answers(usesAnyTenant))
	mux.HandleFunc("GET /tenants/{tenant_id}/compared", answers(comparesTheTenant))
	mux.HandleFunc("POST /reset", answers(resetsForAnyKey))
	mux.HandleFunc("POST /clear", answers(asksForTheScope))
	http.ListenAndServe(":8080", mux)
}

func answers(h func(*session, http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		switch err := h(&session{r: r}, w, r); {
		case errors.Is(err, errForbidden):
			w.WriteHeader(http.StatusForbidden)
		case err != nil:
			w.WriteHeader(http.StatusUnauthorized)
		}
	}
}

func usesAnyTenant(s *session, w http.ResponseWriter, r *http.Request) error {
	if k, err := s.load(); err != nil || k == nil {
		return errUnknown
	}
	return json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(s *session, w http.ResponseWriter, r *http.Request) error { // ok: compared
	if err := s.mayAccess(r.PathValue("tenant_id")); err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func resetsForAnyKey(s *session, w http.ResponseWriter, r *http.Request) error {
	if k, err := s.load(); err != nil || k == nil {
		return errUnknown
	}
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

func asksForTheScope(s *session, w http.ResponseWriter, r *http.Request) error { // ok: the scope is checked
	if err := s.has("admin:clear"); err != nil {
		return err
	}
	keystore.Reset(r.Context())
	return nil
}
