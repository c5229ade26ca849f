// Package layered has one middleware for all that may be asked, of which a route says what
// it asks: more ways through it than can be told apart.
package layered

import (
	"context"
	"net/http"
	"strings"

	"keystore"
)

type keyContext struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(keyContext{}).(*keystore.Key)
	return k
}

// A policy is what a route asks.
type policy struct {
	Authenticated    bool
	Resource, Action string
	Owned            bool
	OwnerField       string
}

// An authority says what keys may do.
type authority interface {
	permits(ctx context.Context, k *keystore.Key, resource, action string) bool
}

type scopes struct{}

func (scopes) permits(ctx context.Context, k *keystore.Key, resource, action string) bool {
	for _, s := range k.Scopes {
		r, a, _ := strings.Cut(s, ":")
		if r == resource && a == action {
			return true
		}
	}
	return false
}

func routes(a authority) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /records", authenticate(inferred(a, removes)))
	mux.HandleFunc("DELETE /entries", authenticate(removesForAny))
	mux.HandleFunc("DELETE /lines", authenticate(enforce(a, policy{Authenticated: true, Resource: "lines", Action: "delete"}, removesLines)))
	return mux
}

// authenticate stands before everything.
func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

// inferred asks for what the path and the method say.
func inferred(a authority, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		first, _, _ := strings.Cut(strings.Trim(r.URL.Path, "/"), "/")
		enforce(a, policy{Authenticated: true, Resource: first, Action: action(r.Method)}, next)(w, r)
	}
}

func action(method string) string {
	switch method {
	case http.MethodGet:
		return "read"
	case http.MethodDelete:
		return "delete"
	}
	return "write"
}

func enforce(a authority, p policy, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if p.Authenticated {
			parts := strings.Split(r.Header.Get("Authorization"), " ")
			if len(parts) != 2 || parts[0] != "Bearer" || parts[1] == "" {
				http.Error(w, "malformed", http.StatusUnauthorized)
				return
			}
			k, err := keystore.Find(r.Context(), parts[1])
			if err != nil || k.Username == "" {
				http.Error(w, "unknown key", http.StatusUnauthorized)
				return
			}
			r = r.WithContext(context.WithValue(r.Context(), keyContext{}, k))
		}
		k := keyOf(r)
		if k == nil && p.Authenticated {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if p.Resource != "" && p.Action != "" {
			if !a.permits(r.Context(), k, p.Resource, p.Action) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
		}
		if p.Owned {
			switch p.OwnerField {
			case "user":
				if r.PathValue("owner") != k.Username {
					http.Error(w, "forbidden", http.StatusForbidden)
					return
				}
			case "tenant":
				if k.TenantID == "" || r.PathValue("owner") != k.TenantID {
					http.Error(w, "forbidden", http.StatusForbidden)
					return
				}
			}
		}
		next(w, r)
	}
}

func removes(w http.ResponseWriter, r *http.Request) { // ok: what is asked follows from the path
	keystore.Reset(r.Context())
}

func removesForAny(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `DELETE "/entries" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func removesLines(w http.ResponseWriter, r *http.Request) { // ok: the route asks for a scope
	keystore.Reset(r.Context())
}
