// Package deferred answers when a handler returns, and leaves decisions to loops over
// iterators.
package deferred

import (
	"encoding/json"
	"net/http"
	"slices"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/own", answersWhatWasLoadedForItsOwn)
	mux.HandleFunc("GET /tenants/{tenant_id}/any", answersWhatWasLoadedForAny)
	mux.HandleFunc("POST /reset/looked", looksForAScope)
	mux.HandleFunc("POST /reset", looksForNothing)
	return mux
}

func answersWhatWasLoadedForItsOwn(w http.ResponseWriter, r *http.Request) { // ok: nothing is loaded for others
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	var out []string
	defer func() { json.NewEncoder(w).Encode(out) }()
	if tenant := r.PathValue("tenant_id"); k.TenantID == tenant {
		out = keystore.Records(r.Context(), tenant)
	}
}

func answersWhatWasLoadedForAny(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	var out []string
	defer func() { json.NewEncoder(w).Encode(out) }() // want `handler answersWhatWasLoadedForAny uses path tenant "tenant_id" without comparing it with the key's tenant`
	tenant := r.PathValue("tenant_id")
	out = keystore.Records(r.Context(), tenant)
	if k.TenantID != tenant {
		return
	}
}

func looksForAScope(w http.ResponseWriter, r *http.Request) { // ok: the loop sets what is asked
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	allowed := false
	for s := range slices.Values(k.Scopes) {
		if s == "admin:reset" {
			allowed = true
		}
	}
	if !allowed {
		http.Error(w, "insufficient scope", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func looksForNothing(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	n := 0
	for range slices.Values(k.Scopes) {
		n++
	}
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
