// Command introspection keeps keys and tells other services whether one is valid, which it
// is asked for by header. It stands behind a gateway and authenticates nobody itself.
package main

import (
	"encoding/json"
	"net/http"
	"strings"
)

type key struct{ Subject string }

type service struct {
	keys  map[string]*key
	cache map[string]*key
}

func main() {
	s := &service{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /check", s.checks)
	mux.HandleFunc("POST /looks", s.looks)
	mux.HandleFunc("GET /apikeys/{id}", s.shows)
	mux.HandleFunc("DELETE /apikeys/{id}", s.revokes)
	http.ListenAndServe(":8080", mux)
}

func (s *service) checks(w http.ResponseWriter, r *http.Request) { // ok: it answers what is known of the key
	shown := r.Header.Get("X-API-Key")
	k, ok := s.keys[shown]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	s.cache[shown] = k
	json.NewEncoder(w).Encode(k)
}

func (s *service) looks(w http.ResponseWriter, r *http.Request) {
	shown := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(shown, "tk_") { // want `POST "/looks" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "malformed key", http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(strings.TrimPrefix(shown, "tk_"))
}

func (s *service) shows(w http.ResponseWriter, r *http.Request) { // ok: nothing here authenticates
	json.NewEncoder(w).Encode(s.keys[r.PathValue("id")])
}

func (s *service) revokes(w http.ResponseWriter, r *http.Request) { // ok: nothing here authenticates
	delete(s.keys, r.PathValue("id"))
}
