// Package upstream has what a service is made of: validators, middlewares, a
// store and handlers. The routes are in another package.
package upstream

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"keystore"
	"missingscope/identity"
)

// ErrScope says that a key lacks a scope.
var ErrScope = errors.New("insufficient scope")

// Find returns what is known of the request's key.
func Find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

// MayReset reports whether a key may reset.
func MayReset(k *keystore.Key) bool { return k.Admin || slices.Contains(k.Scopes, "admin:reset") }

// HasScopes reports whether a key has any scope.
func HasScopes(k *keystore.Key) bool { return len(k.Scopes) > 0 }

// CheckScope returns an error if a key lacks a scope.
func CheckScope(k *keystore.Key, scope string) error {
	if !slices.Contains(k.Scopes, scope) {
		return ErrScope
	}
	return nil
}

// Admin returns the request's key if it is one of an administrator.
func Admin(r *http.Request) (*keystore.Key, error) {
	k, err := Find(r)
	if err != nil {
		return nil, err
	}
	if k.Role != "admin" {
		return nil, ErrScope
	}
	return k, nil
}

// A Store has the data of all tenants.
type Store struct{ records map[string][]string }

// Purge deletes all data.
func (s *Store) Purge(ctx context.Context) { clear(s.records) }

// PurgeFor deletes all data for a key that may do so.
func (s *Store) PurgeFor(ctx context.Context, k *keystore.Key) error {
	if !k.Has("admin:purge") {
		return ErrScope
	}
	clear(s.records)
	return nil
}

// Prepare starts over.
func Prepare(ctx context.Context) { keystore.Reset(ctx) }

// Authenticate is a middleware that looks the key up.
func Authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := Find(r)
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(identity.With(r.Context(), k)))
	})
}

// RequireScope makes a middleware that lets only keys with the scope pass.
func RequireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, ok := identity.From(r.Context())
			if !ok || !k.Has(scope) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// Permitted is for an extension of the service to set.
var Permitted = func(k *keystore.Key, r *http.Request) error { return nil }

// RequirePermission is a middleware that asks the extension, except for the one
// key that may do everything.
func RequirePermission(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := Find(r)
		if err == nil && k.Username != "operator" {
			err = Permitted(k, r)
		}
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// RequireNamed is a middleware that lets all keys pass but those of nobody.
func RequireNamed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k, ok := identity.From(r.Context()); !ok || k.Username == "anonymous" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// RequireActive is a middleware that checks nothing that keys differ in by what
// they may do.
func RequireActive(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k, ok := identity.From(r.Context()); !ok || k.Revoked {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Reset is a handler that leaves the check to its routes.
func Reset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

// ResetAsAdmin is a handler that checks.
func ResetAsAdmin(w http.ResponseWriter, r *http.Request) {
	k, ok := identity.From(r.Context())
	if !ok || !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}
