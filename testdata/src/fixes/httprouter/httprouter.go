// Package httprouter has handlers that lack a comparison, and say otherwise how they
// refuse: with httprouter.
package httprouter

import (
	"context"
	"fmt"
	"net/http"
	"slices"

	"github.com/julienschmidt/httprouter"

	"keystore"
)

func routes() http.Handler {
	r := httprouter.New()
	r.GET("/tenants/:tenant_id/inline", verifiesByItself)
	r.DELETE("/tenants/:tenant_id/context", authenticate(takesTheKeyFromTheContext))
	r.GET("/tenants/:tenant_id/list", authenticate(isOfOneOfTheTenants))
	return r
}

func verifiesByItself(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	key := r.Header.Get("X-API-Key")
	if key == "" {
		http.Error(w, "missing key", http.StatusUnauthorized)
		return
	}
	k, err := keystore.FindMember(r.Context(), key)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	w.Header().Set("X-Role", k.Role)
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id"))) // want `handler verifiesByItself uses path tenant "tenant_id" without comparing it with the key's tenant`
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Member {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Member)
	return k
}

func authenticate(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		k, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)), ps)
	}
}

func takesTheKeyFromTheContext(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	tenant := ps.ByName("tenant_id")
	k := keyOf(r)
	if !k.Has("records:delete") {
		http.Error(w, "no access to records", http.StatusForbidden)
		return
	}
	// All of them, also the old ones.
	keystore.DeleteRecords(r.Context(), tenant) // want `handler takesTheKeyFromTheContext uses path tenant "tenant_id" without comparing it with the key's tenant`
	w.WriteHeader(http.StatusNoContent)
}

func isOfOneOfTheTenants(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the key's list of tenants holds it
	if !slices.Contains(keystore.Tenants(keyOf(r)), ps.ByName("tenant_id")) {
		http.Error(w, "not yours", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id")))
}
