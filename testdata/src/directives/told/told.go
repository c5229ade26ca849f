// Package told has checks that its code does not show, and comments that do.
package told

import (
	"net/http"
	"strings"
)

// Registry is filled by a code generator.
type Registry interface {
	// Known asks whether a key exists.
	//
	//keyauthz:verifies key
	Known(key string) bool
}

// Valid hands the key to a filter that is known to hold all keys.
//
//keyauthz:verifies key
func Valid(key string) bool { return strings.HasPrefix(key, "tk_") }

// Plausible looks like Valid, and nothing is said of it.
func Plausible(key string) bool { return strings.HasPrefix(key, "tk_") }

// Load returns who holds a key.
//
//keyauthz:verifies key
func Load(key string) (*Caller, error) { return &Caller{Name: key[:1]}, nil }

// Caller is who holds a key.
type Caller struct {
	Name     string
	TenantID string
}

// Serves reports whether the caller may work for a tenant.
//
//keyauthz:binds tenant
func (c *Caller) Serves(tenant string) bool { return tenant != "" }

// MayPurge reports whether the caller may purge.
//
//keyauthz:scoped
func (c *Caller) MayPurge() error { return nil }

// Status is for all.
//
//keyauthz:public the status page asks without a key
func Status(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	w.Write([]byte("up"))
}

// RequireKey asks a filter that is known to hold all keys.
//
//keyauthz:verifies key
func RequireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// RequireTenant makes a middleware that asks another service who may work for the
// tenant of the path.
//
//keyauthz:binds tenant
func RequireTenant(service string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if _, err := Load(r.Header.Get("X-API-Key")); err != nil || service == "" {
				http.Error(w, "no", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// RequirePurge asks it who may purge.
//
//keyauthz:scoped
func RequirePurge(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

// LookAtKey does the same as RequireKey, and nothing is said of it.
func LookAtKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// RequireTenantElsewhere leaves its work to another function.
//
//keyauthz:binds tenant
func RequireTenantElsewhere(next http.Handler) http.Handler { return wrap(next) }

// RequireRoleElsewhere returns another function.
//
//keyauthz:scoped
func RequireRoleElsewhere(role string) func(http.Handler) http.Handler { return wrap }

// Elsewhere is what nothing is said of.
func Elsewhere(next http.Handler) http.Handler { return wrap(next) }

func wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}
