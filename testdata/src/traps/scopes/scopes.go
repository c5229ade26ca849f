// Package scopes has checks of scopes that do not protect.
//
// keyauthz-test:only-unsafe each trap stands for itself
package scopes

import (
	"context"
	"log"
	"net/http"
	"slices"

	"keystore"
)

type contextKey struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /len", countsScopes)
	mux.HandleFunc("POST /logged", logsTheLackOfAScope)
	mux.HandleFunc("POST /falls", fallsThrough)
	mux.HandleFunc("POST /after", checksAfterTheOperation)
	mux.HandleFunc("POST /branch", checksOnOneBranchOnly)
	mux.HandleFunc("POST /absent", skipsTheCheckWithoutScopes)
	mux.HandleFunc("POST /client", asksTheClientForItsRole)
	mux.HandleFunc("POST /read", asksForAScopeToRead)
	mux.HandleFunc("POST /name", trustsAMethodThatChecksNothing)
	mux.Handle("POST /middleware", authenticate(RequireAdmin(http.HandlerFunc(isBehindAMiddlewareThatNeverDenies))))
	mux.Handle("POST /middleware/falls", authenticate(RequireScope("admin")(http.HandlerFunc(isBehindAMiddlewareThatDoesNotStop))))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

func countsScopes(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil || len(k.Scopes) == 0 {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/len" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func logsTheLackOfAScope(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !slices.Contains(k.Scopes, "admin:reset") {
		log.Print("key without the scope")
	}
	keystore.Reset(r.Context()) // want `POST "/logged" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func fallsThrough(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !slices.Contains(k.Scopes, "admin:reset") {
		deny(w)
	}
	keystore.Reset(r.Context()) // want `POST "/falls" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func checksAfterTheOperation(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/after" reaches keystore\.Reset for any valid key: no scope or role is checked`
	if !slices.Contains(k.Scopes, "admin:reset") {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func checksOnOneBranchOnly(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if r.URL.Query().Get("force") == "" && !slices.Contains(k.Scopes, "admin:reset") {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/branch" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func skipsTheCheckWithoutScopes(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if len(k.Scopes) > 0 {
		if !slices.Contains(k.Scopes, "admin:reset") {
			deny(w)
			return
		}
	}
	keystore.Reset(r.Context()) // want `POST "/absent" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func asksTheClientForItsRole(w http.ResponseWriter, r *http.Request) {
	if _, err := find(r); err != nil {
		deny(w)
		return
	}
	if r.Header.Get("X-Role") != "admin" {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/client" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func asksForAScopeToRead(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil || !slices.Contains(k.Scopes, "records:read") {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/read" reaches keystore\.Reset for whoever may read: records:read is checked`
}

type principal struct{ key *keystore.Key }

// HasScope has a good name only.
func (p principal) HasScope(scope string) bool { return p.key != nil && scope != "" }

func trustsAMethodThatChecksNothing(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil || !(principal{k}).HasScope("admin:reset") {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/name" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := find(r)
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

// RequireAdmin has a good name only.
func RequireAdmin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k, ok := r.Context().Value(contextKey{}).(*keystore.Key); ok && k.Admin {
			w.Header().Set("X-Admin", "true")
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAMiddlewareThatNeverDenies(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/middleware" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// RequireScope denies and does not stop.
func RequireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
			if !k.Has(scope) {
				deny(w)
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAMiddlewareThatDoesNotStop(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/middleware/falls" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
