// Package stripped serves routers and dispatchers below prefixes that are cut off
// the path in front of them.
package stripped

import (
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	api := http.NewServeMux()
	api.HandleFunc("GET /records", readsForAnyKey)
	api.HandleFunc("POST /reset", resetsForAnyKey)
	admin := http.NewServeMux()
	admin.HandleFunc("POST /clear", isBehindAScope)
	mux := http.NewServeMux()
	mux.Handle("/api/v1/", http.StripPrefix("/api/v1", requireKey("", api)))
	mux.Handle("/admin/", requireKey("admin", http.StripPrefix("/admin", admin)))
	mux.Handle("/old/", http.StripPrefix("/old", http.HandlerFunc(old)))
	return mux
}

func requireKey(scope string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if scope != "" && !k.Has(scope) { // guard: missingscope isBehindAScope
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func readsForAnyKey(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) } // ok: the key is verified

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/api/v1/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func isBehindAScope(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: the middleware checks the scope

// old gets the path without "/old".
func old(w http.ResponseWriter, r *http.Request) {
	m, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	switch {
	case r.URL.Path == "/reset" && r.Method == http.MethodPost:
		oldReset(w, r)
	case strings.HasPrefix(r.URL.Path, "/tenants/"):
		oldRecords(w, r, m, strings.TrimPrefix(r.URL.Path, "/tenants/"))
	}
}

func oldReset(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/old/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func oldRecords(w http.ResponseWriter, r *http.Request, m *keystore.Member, tenant string) { // ok: compared
	if m.TenantID != tenant { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
