// Package upstream has what a service is made of: validators, middlewares, a
// store and handlers. The routes are in another package.
package upstream

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"crosstenant/identity"
	"keystore"
)

// ErrTenant says that a key belongs to another tenant.
var ErrTenant = errors.New("another tenant")

// Find returns what is known of the request's key.
func Find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

// SameTenant reports whether a key belongs to a tenant.
func SameTenant(k *keystore.Key, tenant string) bool { return k.TenantID == tenant }

// HasTenant reports whether a key belongs to some tenant.
func HasTenant(k *keystore.Key, tenant string) bool { return k.TenantID != "" && tenant != "" }

// CheckTenant returns an error if a key does not belong to a tenant.
func CheckTenant(k *keystore.Key, tenant string) error {
	if k.TenantID != tenant {
		return ErrTenant
	}
	return nil
}

// OwnTenant returns the tenant of the path if it is the one of the key.
func OwnTenant(r *http.Request) (string, error) {
	k, err := Find(r)
	if err != nil {
		return "", err
	}
	tenant := r.PathValue("tenant_id")
	if tenant != k.TenantID {
		return "", ErrTenant
	}
	return tenant, nil
}

// AnyTenant returns the tenant of the path if there is such a key.
func AnyTenant(r *http.Request) (string, error) {
	if _, err := Find(r); err != nil {
		return "", err
	}
	return r.PathValue("tenant_id"), nil
}

// A Store has the data of all tenants.
type Store struct{ records map[string][]string }

// Of returns the data of a tenant.
func (s *Store) Of(ctx context.Context, tenant string) []string { return s.records[tenant] }

// For returns the data of a tenant to a key that belongs to it.
func (s *Store) For(ctx context.Context, k *keystore.Key, tenant string) ([]string, error) {
	if k.TenantID != tenant {
		return nil, ErrTenant
	}
	return s.records[tenant], nil
}

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

// RequireTenant makes a middleware that compares a parameter of the path with
// the tenant of the key.
func RequireTenant(param string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, ok := identity.From(r.Context())
			if !ok || k.TenantID != r.PathValue(param) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// RequireSomeTenant is a middleware that compares nothing.
func RequireSomeTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k, ok := identity.From(r.Context()); !ok || k.TenantID == "" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Show is a handler that leaves the comparison to its routes.
func Show(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// ShowBooks leaves the comparison to its routes, too.
func ShowBooks(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// ShowOwn is a handler that compares.
func ShowOwn(w http.ResponseWriter, r *http.Request) {
	k, ok := identity.From(r.Context())
	if !ok || k.TenantID != r.PathValue("tenant_id") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// A Server has handlers that are methods.
type Server struct{ Store *Store }

// List leaves the comparison to its routes.
func (s *Server) List(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, s.Store.Of(r.Context(), r.PathValue("tenant_id")))
}
