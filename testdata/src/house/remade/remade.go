// Command remade makes handlers anew for each request, of what it has found by the key.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

type server struct{ tenants *tenants }

type tenants struct{ name string }

func main() {
	http.ListenAndServe(":8080", &server{tenants: &tenants{}})
}

// head cuts the first segment off a path.
func head(p string) (first, rest string) {
	first, rest, _ = strings.Cut(strings.TrimPrefix(p, "/"), "/")
	return first, "/" + rest
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	var first string
	first, r.URL.Path = head(r.URL.Path)
	switch first {
	case "tenants":
		s.tenants.of(k).ServeHTTP(w, r)
	case "members":
		(&members{k}).ServeHTTP(w, r)
	case "operations":
		if !k.Has("operate") { // guard: missingscope operations.wipe
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		operations{}.ServeHTTP(w, r)
	default:
		http.NotFound(w, r)
	}
}

// of returns the handler for what a key may see.
func (t *tenants) of(k *keystore.Key) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var tenant, what string
		tenant, r.URL.Path = head(r.URL.Path)
		what, r.URL.Path = head(r.URL.Path)
		switch what {
		case "records":
			t.records(w, r, tenant)
		case "summary":
			t.summary(w, r, k, tenant)
		default:
			http.NotFound(w, r)
		}
	})
}

func (t *tenants) records(w http.ResponseWriter, r *http.Request, tenant string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler tenants\.records uses path tenant "tenant" without comparing it with the key's tenant`
}

func (t *tenants) summary(w http.ResponseWriter, r *http.Request, k *keystore.Key, tenant string) { // ok: compared with what the handler was made of
	if k.TenantID != tenant { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, len(keystore.Records(r.Context(), tenant)))
}

// members is made for one key.
type members struct{ key *keystore.Key }

func (m *members) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	what, _ := head(r.URL.Path)
	switch what {
	case "reset":
		m.reset(w, r)
	case "clear":
		m.clear(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (m *members) reset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `"/members/" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (m *members) clear(w http.ResponseWriter, r *http.Request) { // ok: the key's role is checked
	if m.key.Role != "owner" { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

type operations struct{}

func (o operations) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	what, _ := head(r.URL.Path)
	switch what {
	case "wipe":
		o.wipe(w, r)
	case "close":
		o.close(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (o operations) wipe(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked before
	keystore.Reset(r.Context())
}

func (o operations) close(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "closed") }
