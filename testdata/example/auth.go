package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"
)

// A Key is what is known of an API key. The key itself is not kept.
type Key struct {
	TenantID string
	Scopes   []string
	Expires  time.Time
}

type keyStore struct {
	byHash map[string]*Key
}

func newKeyStore() *keyStore { return &keyStore{byHash: make(map[string]*Key)} }

var errUnknownKey = errors.New("unknown key")

// Lookup returns what is known of a key that is valid now. It says who is
// calling; what they may do is for the caller to check.
func (s *keyStore) Lookup(key string) (*Key, error) {
	sum := sha256.Sum256([]byte(key))
	k, ok := s.byHash[hex.EncodeToString(sum[:])]
	if !ok || time.Now().After(k.Expires) {
		return nil, errUnknownKey
	}
	return k, nil
}

type contextKey struct{}

// keyOf returns the key that requireKey found.
func keyOf(ctx context.Context) *Key {
	k, _ := ctx.Value(contextKey{}).(*Key)
	return k
}

// requireKey refuses requests without a valid key.
func (s *server) requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := s.keys.Lookup(r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

// requireScope refuses keys without the scope. It runs behind requireKey.
func requireScope(scope string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !slices.Contains(keyOf(r.Context()).Scopes, scope) {
			http.Error(w, "insufficient scope", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

// requireKeyFormat lets every request pass whose key looks like one of ours:
// anybody can make up such a key.
func requireKeyFormat(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if len(key) != 35 || !strings.HasPrefix(key, "tk_") {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	})
}
