// Package kinds has a middleware that knows two kinds of clients by the scheme of their
// credential, asks one kind for a scope, and keeps each under a key of its own. Handlers ask
// which kind it is.
package kinds

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"keystore"
)

type (
	projectKey struct{}
	serviceKey struct{}
)

// An account is what a service has.
type account struct{ name string }

var accounts = map[string]*account{}

func accountOf(key string) (*account, error) {
	a, ok := accounts[key]
	if !ok {
		return nil, errors.New("no such service")
	}
	return a, nil
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch header := r.Header.Get("Authorization"); {
		case strings.HasPrefix(header, "Bearer "):
			project(w, r, next)
		case strings.HasPrefix(header, "ApiKey "):
			service(w, r, next)
		default:
			http.Error(w, "unauthorized", http.StatusUnauthorized)
		}
	})
}

func project(w http.ResponseWriter, r *http.Request, next http.Handler) {
	k, err := keystore.Find(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	if !k.Has("admin:reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), projectKey{}, k)))
}

func service(w http.ResponseWriter, r *http.Request, next http.Handler) {
	a, err := accountOf(strings.TrimPrefix(r.Header.Get("Authorization"), "ApiKey "))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), serviceKey{}, a)))
}

func projectOf(ctx context.Context) *keystore.Key {
	if k, ok := ctx.Value(projectKey{}).(*keystore.Key); ok {
		return k
	}
	return nil
}

func serviceOf(ctx context.Context) *account {
	if a, ok := ctx.Value(serviceKey{}).(*account); ok {
		return a
	}
	return nil
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /projects/reset", authenticate(http.HandlerFunc(resetsForProjects)))
	mux.Handle("POST /services/reset", authenticate(http.HandlerFunc(resetsForServices)))
	mux.Handle("POST /reset", authenticate(http.HandlerFunc(resetsForBoth)))
	return mux
}

func resetsForProjects(w http.ResponseWriter, r *http.Request) { // ok: who is kept there was asked for the scope
	if projectOf(r.Context()) == nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context())
}

func resetsForServices(w http.ResponseWriter, r *http.Request) {
	if serviceOf(r.Context()) == nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/services/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsForBoth(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
