// Package upstream checks keys for handlers in other packages.
package upstream

import (
	"errors"
	"net/http"
	"strings"

	"keystore"
)

// ErrInvalid says that a key is not one.
var ErrInvalid = errors.New("invalid key")

// A Validator looks only at the prefix of keys.
type Validator struct{ Prefix string }

// Validate reports whether the key has the prefix.
func (v *Validator) Validate(key string) error {
	if !strings.HasPrefix(key, v.Prefix) {
		return ErrInvalid
	}
	return nil
}

// Authenticated reports whether the request carries something like a key.
func Authenticated(r *http.Request) bool {
	return len(r.Header.Get("X-API-Key")) == 40
}

// Known returns the tenant of the request's key.
func Known(r *http.Request) (tenant string, err error) {
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		return "", ErrInvalid
	}
	tenant, ok := keystore.TenantOf(key)
	if !ok {
		return "", ErrInvalid
	}
	return tenant, nil
}

// Require is a middleware that looks only at the prefix of the key.
func Require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// RequireKnown is a middleware that looks the key up.
func RequireKnown(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := Known(r); err != nil {
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
