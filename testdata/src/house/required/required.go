// Package required asks for the scopes that generated code has put into the context, and
// for no key where there are none.
package required

import (
	"fmt"
	"net/http"
	"slices"

	"keystore"
)

type server struct{ name string }

// New returns the handler of a service.
func New() http.Handler {
	return HandlerWithOptions(&server{}, ChiServerOptions{Middlewares: []MiddlewareFunc{authenticate}})
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		required, secured := r.Context().Value(ApiKeyScopes).([]string)
		if !secured {
			next.ServeHTTP(w, r)
			return
		}
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		for _, scope := range required {
			if !slices.Contains(k.Scopes, scope) { // guard: missingscope server.Clear
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) Clear(w http.ResponseWriter, r *http.Request) { // ok: the operation requires a scope
	keystore.Reset(r.Context())
}

func (s *server) Reset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) Prices(w http.ResponseWriter, r *http.Request) { // ok: for everybody
	fmt.Fprint(w, "prices")
}
