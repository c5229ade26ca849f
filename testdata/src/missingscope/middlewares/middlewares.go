// Package middlewares has checks of scopes in front of handlers.
package middlewares

import (
	"context"
	"net/http"
	"slices"

	"keystore"
)

type contextKey struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /none", authenticate(http.HandlerFunc(isOnlyAuthenticated)))
	mux.Handle("POST /one", authenticateAdmin(http.HandlerFunc(isBehindOneMiddlewareForBoth)))
	mux.Handle("POST /second", authenticate(requireAdmin(http.HandlerFunc(isBehindASecondMiddleware))))
	mux.Handle("POST /factory", authenticate(RequireScope("admin:reset")(http.HandlerFunc(isBehindAScopeMiddleware))))
	mux.Handle("POST /any", authenticate(RequireAny("admin:reset", "admin:all")(http.HandlerFunc(isBehindAMiddlewareForAnyScope))))
	mux.Handle("POST /read", authenticate(RequireScope("records:read")(http.HandlerFunc(isBehindAScopeToRead))))
	mux.Handle("POST /handler", authenticate(http.HandlerFunc(checksInTheHandler)))
	mux.Handle("POST /closure", authenticate(allow(func(k *keystore.Key) bool { return k.Admin })(http.HandlerFunc(isBehindAClosure))))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func isOnlyAuthenticated(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/none" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func authenticateAdmin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || k.Role != "admin" { // guard: missingscope isBehindOneMiddlewareForBoth `k.Role != "admin"`
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindOneMiddlewareForBoth(w http.ResponseWriter, r *http.Request) { // ok: the middleware checks the role
	keystore.Reset(r.Context())
}

func requireAdmin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k := keyOf(r); k == nil || !k.Admin { // guard: missingscope isBehindASecondMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindASecondMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the second middleware checks the flag
	keystore.Reset(r.Context())
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !slices.Contains(keyOf(r).Scopes, scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
}

// RequireAny lets only keys with one of the scopes pass.
func RequireAny(scopes ...string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k := keyOf(r)
			for _, s := range scopes {
				if k.Has(s) {
					next.ServeHTTP(w, r)
					return
				}
			}
			deny(w)
		})
	}
}

func isBehindAMiddlewareForAnyScope(w http.ResponseWriter, r *http.Request) { // ok: one of the scopes is needed
	keystore.Reset(r.Context())
}

func isBehindAScopeToRead(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/read" reaches keystore\.Reset for whoever may read: records:read is checked`
}

func checksInTheHandler(w http.ResponseWriter, r *http.Request) { // ok: the handler checks the key of the context
	if !keyOf(r).Has("admin:reset") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func allow(may func(*keystore.Key) bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !may(keyOf(r)) { // guard: missingscope isBehindAClosure
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAClosure(w http.ResponseWriter, r *http.Request) { // ok: the closure decides from the key
	keystore.Reset(r.Context())
}
