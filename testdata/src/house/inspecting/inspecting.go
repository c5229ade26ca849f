// Package inspecting has middlewares that are made with a function, which says of a
// request who sends it, and can't answer it.
package inspecting

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

type contextKey struct{}

var errKey = errors.New("no such key")

// An api has ways of its own to tell its clients.
type api struct{ operator string }

func (a *api) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /known", identified(a.lookedUp)(http.HandlerFunc(isForKnownKeys)))
	mux.Handle("GET /shaped", identified(a.ofTheForm)(http.HandlerFunc(isForKeysOfTheForm)))
	mux.Handle("GET /compared", allowed(a.isTheOperator)(http.HandlerFunc(isForTheOperator)))
	mux.Handle("GET /prefixed", permitted(hasPrefix)(http.HandlerFunc(isForPrefixedKeys)))
	mux.Handle("GET /tenants/{tenant}/records", identified(a.lookedUp)(http.HandlerFunc(usesAnyTenant)))
	mux.Handle("GET /tenants/{tenant}/totals", identified(a.lookedUp)(http.HandlerFunc(comparesTheTenant)))
	mux.Handle("GET /unknown", identified(plugged)(http.HandlerFunc(isForWhomAPluginKnows)))
	return mux
}

// identified is for those of whom who knows the key.
func identified(who func(r *http.Request) (*keystore.Key, error)) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, err := who(r)
			if err != nil {
				http.Error(w, "unauthorized", http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
		})
	}
}

// allowed is for whom ok lets pass.
func allowed(ok func(r *http.Request) bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !ok(r) {
				http.Error(w, "unauthorized", http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// permitted is for whom check has nothing to say against.
func permitted(check func(r *http.Request) error) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if err := check(r); err != nil {
				http.Error(w, err.Error(), http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func (a *api) lookedUp(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

func (a *api) ofTheForm(r *http.Request) (*keystore.Key, error) {
	tenant, _, ok := strings.Cut(r.Header.Get("X-API-Key"), ".") // want `middleware identified grants access after checking only the format of X-API-Key: strings\.Cut`
	if !ok {
		return nil, errKey
	}
	return &keystore.Key{TenantID: tenant}, nil
}

func (a *api) isTheOperator(r *http.Request) bool { return r.Header.Get("X-API-Key") == a.operator }

func hasPrefix(r *http.Request) error {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware permitted grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return errKey
	}
	return nil
}

// plugged is set by programs that bring their own.
var plugged func(r *http.Request) (*keystore.Key, error)

// Plug sets it.
func Plug(who func(r *http.Request) (*keystore.Key, error)) { plugged = who }

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func isForKnownKeys(w http.ResponseWriter, r *http.Request) { // ok: the function that is asked looks the key up
	fmt.Fprint(w, keystore.Secret())
}

func isForKeysOfTheForm(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) }

func isForTheOperator(w http.ResponseWriter, r *http.Request) { // ok: the function that is asked compares the key
	fmt.Fprint(w, keystore.Secret())
}

func isForPrefixedKeys(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) }

func isForWhomAPluginKnows(w http.ResponseWriter, r *http.Request) { // ok: what is asked is not known
	fmt.Fprint(w, keystore.Secret())
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler usesAnyTenant uses path tenant "tenant" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the key that was found is the tenant's
	if keyOf(r).TenantID != r.PathValue("tenant") { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}
