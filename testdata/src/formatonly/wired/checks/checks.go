// Package checks has what checks keys for handlers that do not know it.
package checks

import (
	"errors"
	"net/http"
	"strings"

	"keystore"
)

// Form checks the form of keys.
type Form struct{ Prefix string }

// Plausible returns an error if the key has not the prefix.
func (f Form) Plausible(key string) error {
	if !strings.HasPrefix(key, f.Prefix) {
		return errors.New("invalid key")
	}
	return nil
}

// Lookup looks keys up.
type Lookup struct{}

// Tenant returns the tenant of a key.
func (*Lookup) Tenant(key string) (string, error) {
	tenant, ok := keystore.TenantOf(key)
	if !ok {
		return "", errors.New("invalid key")
	}
	return tenant, nil
}

// Owner compares tenants.
type Owner struct{}

// Owns reports whether the key belongs to the tenant.
func (Owner) Owns(key, tenant string) bool {
	own, ok := keystore.TenantOf(key)
	return ok && own == tenant
}

// Strict looks keys up, Lax at their length.
type (
	Strict struct{}
	Lax    struct{}
)

// Allows reports whether there is such a key.
func (Strict) Allows(key string) bool { return keystore.Valid(key) }

// Allows reports whether the key is long enough.
func (Lax) Allows(key string) bool { return len(key) > 20 }

// LooksValid reports whether the key has the right form.
func LooksValid(key string) bool { return strings.HasPrefix(key, "tk_") }

// IsLong reports whether the key has the right length.
func IsLong(key string) bool { return len(key) == 40 }

// Require returns a middleware that lets through the keys that check accepts.
func Require(check func(key string) bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !check(r.Header.Get("X-API-Key")) {
				http.Error(w, "invalid key", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// An Allower checks keys; there are several.
type Allower interface{ Allows(key string) bool }

// RequireBy is Require, with what is asked for behind an interface.
func RequireBy(a Allower) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !a.Allows(r.Header.Get("X-API-Key")) {
				http.Error(w, "invalid key", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
