// Package client is what the services of the libraries have in common: who calls
// them, and how they come to know it.
package client

import (
	"context"
	"encoding/json"
	"net/http"
)

// An Account is what a service knows of the client whose key it has verified.
type Account struct {
	TenantID string
	UserID   string
}

type accountKey struct{}

// Authenticate is a middleware that looks the key up.
func Authenticate(find func(ctx context.Context, key string) (*Account, error), next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, err := find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), accountKey{}, a)))
	})
}

// Of returns the client of a request.
func Of(ctx context.Context) *Account { return ctx.Value(accountKey{}).(*Account) }

// Answer answers a request with v, or with err if there is one.
func Answer(w http.ResponseWriter, v any, err error) {
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(v)
}
