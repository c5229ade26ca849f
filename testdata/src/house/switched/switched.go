// Command switched is a server of one handler, which switches on method and path:
// each branch is a route, which the check in front of the switch covers.
package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

type server struct{ name string }

func main() {
	http.ListenAndServe(":8080", &server{})
}

type keyOfRequest struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(keyOfRequest{}).(*keystore.Key)
	return k
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/health" {
		fmt.Fprint(w, "up")
		return
	}
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	r = r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k))
	switch {
	case r.Method == http.MethodPost && r.URL.Path == "/admin/reset":
		s.reset(w, r)
	case r.Method == http.MethodPost && r.URL.Path == "/admin/clear":
		s.clear(w, r)
	case r.URL.Path == "/admin/flush", r.URL.Path == "/admin/drop":
		if !k.Has("admin") { // guard: missingscope server.flush
			s.refuse(w, r)
			return
		}
		s.flush(w, r)
	case r.Method == http.MethodGet && strings.HasPrefix(r.URL.Path, "/tenants/"):
		s.records(w, r)
	case r.Method == http.MethodHead && strings.HasPrefix(r.URL.Path, "/tenants/"):
		s.count(w, r, k, strings.TrimPrefix(r.URL.Path, "/tenants/"))
	case r.Method == http.MethodPatch && strings.HasPrefix(r.URL.Path, "/tenants/"):
		tenant := strings.TrimPrefix(r.URL.Path, "/tenants/")
		if k.TenantID != tenant { // guard: crosstenant server.touch
			s.refuse(w, r)
			return
		}
		s.touch(w, r, tenant)
	default:
		s.refuse(w, r)
	}
}

func (s *server) refuse(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "no such thing", http.StatusNotFound)
}

func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) clear(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked
	if !keyOf(r).Has("admin") { // guard: missingscope
		s.refuse(w, r)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) flush(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked in its branch
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) records(w http.ResponseWriter, r *http.Request) {
	tenant := strings.TrimPrefix(r.URL.Path, "/tenants/")
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler server\.records uses path tenant "tenant" without comparing it with the key's tenant`
}

func (s *server) count(w http.ResponseWriter, r *http.Request, k *keystore.Key, tenant string) { // ok: compares what it is given
	if k.TenantID != tenant { // guard: crosstenant
		s.refuse(w, r)
		return
	}
	fmt.Fprint(w, len(keystore.Records(r.Context(), tenant)))
}

func (s *server) touch(w http.ResponseWriter, r *http.Request, tenant string) { // ok: compared in its branch
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
