// Package lookup finds handlers in maps and by regular expressions.
package lookup

import (
	"context"
	"fmt"
	"net/http"
	"regexp"

	"keystore"
)

type server struct {
	handlers map[string]http.HandlerFunc
	methods  map[string]map[string]http.HandlerFunc
}

func newServer() *server {
	s := &server{}
	s.handlers = map[string]http.HandlerFunc{
		"GET /secret":       s.readsForAnyKey,
		"POST /admin/reset": s.resetsForAnyKey,
		"POST /admin/clear": s.checksTheScope,
	}
	s.methods = map[string]map[string]http.HandlerFunc{
		"/nested/read":  {"GET": s.readsForAnyKey, "HEAD": s.readsForAnyKey},
		"/nested/count": {"GET": s.countsForAnyKey},
	}
	return s
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", newServer())
	mux.HandleFunc("/tenants/", matches)
	mux.HandleFunc("/open/", authenticate(func(w http.ResponseWriter, r *http.Request) {
		if h := newServer().handlers[r.URL.Path]; h != nil {
			h(w, r)
		}
	}))
	return mux
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	if h, ok := s.handlers[r.Method+" "+r.URL.Path]; ok {
		h(w, r)
		return
	}
	if h, ok := s.methods[r.URL.Path][r.Method]; ok {
		h(w, r)
		return
	}
	http.NotFound(w, r)
}

func (s *server) readsForAnyKey(w http.ResponseWriter, r *http.Request) { // ok: the key is verified
	fmt.Fprint(w, keystore.Secret())
}

func (s *server) resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) checksTheScope(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Has("admin") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func (s *server) countsForAnyKey(w http.ResponseWriter, r *http.Request) { // ok: the key is verified
	fmt.Fprint(w, len(keystore.Secret()))
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k)))
	}
}

type keyOfRequest struct{}

func keyOf(r *http.Request) *keystore.Member {
	k, _ := r.Context().Value(keyOfRequest{}).(*keystore.Member)
	return k
}

// A route is matched by a regular expression, whose groups are its parameters.
type route struct {
	method  string
	regex   *regexp.Regexp
	handler http.HandlerFunc
}

func newRoute(method, pattern string, handler http.HandlerFunc) route {
	return route{method, regexp.MustCompile("^" + pattern + "$"), handler}
}

var table = []route{
	newRoute("GET", "/tenants/([^/]+)/records", usesAnyTenant),
	newRoute("PUT", "/tenants/([^/]+)/records", comparesTheTenant),
	newRoute("POST", "/tenants/(?P<tenant>[^/]+)/count", authenticate(countsForAnyTenant)),
}

type groups struct{}

func matches(w http.ResponseWriter, r *http.Request) {
	for _, rt := range table {
		found := rt.regex.FindStringSubmatch(r.URL.Path)
		if len(found) == 0 || r.Method != rt.method {
			continue
		}
		authenticate(rt.handler)(w, r.WithContext(context.WithValue(r.Context(), groups{}, found[1:])))
		return
	}
	http.NotFound(w, r)
}

func group(r *http.Request, i int) string { return r.Context().Value(groups{}).([]string)[i] }

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), group(r, 0))) // want `handler usesAnyTenant uses path tenant "tenant" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: compared
	tenant := group(r, 0)
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func countsForAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, len(keystore.Records(r.Context(), group(r, 0)))) // want `handler countsForAnyTenant uses path tenant "tenant" without comparing it with the key's tenant`
}
