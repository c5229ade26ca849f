// Package tables has routes that are registered in loops over tables, by chains of
// calls.
package tables

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

type route struct {
	method, path string
	handler      http.HandlerFunc
}

type group struct {
	prefix string
	guards []mux.MiddlewareFunc
	routes []route
}

func routes() http.Handler {
	r := mux.NewRouter()
	r.Use(requireKey)
	for _, rt := range []route{
		{"GET", "/a/{tenant_id}/records", showsAnyTenant},
		{"GET", "/a/{tenant_id}/own", comparesTheTenant},
	} {
		r.Methods(rt.method).Path(rt.path).Handler(rt.handler)
	}
	for _, g := range []group{
		{"/b", []mux.MiddlewareFunc{requireTenant}, []route{{"GET", "/{tenant_id}/records", isBehindTheGuardOfItsGroup}}},
		{"/c", nil, []route{{"DELETE", "/{tenant_id}/records", isInTheGroupWithoutAGuard}}},
	} {
		sub := r.PathPrefix(g.prefix).Subrouter()
		sub.Use(g.guards...)
		for _, rt := range g.routes {
			sub.HandleFunc(rt.path, rt.handler).Methods(rt.method)
		}
	}
	return r
}

func find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := find(r); err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := find(r)
		if err != nil || k.TenantID != mux.Vars(r)["tenant_id"] {
			http.Error(w, "not your tenant", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func showsAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"])) // want `handler showsAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: compared
	tenant := mux.Vars(r)["tenant_id"]
	k, err := find(r)
	if err != nil || k.TenantID != tenant { // guard: crosstenant
		http.Error(w, "not your tenant", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func isBehindTheGuardOfItsGroup(w http.ResponseWriter, r *http.Request) { // ok: the guard stands in the table
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"]))
}

func isInTheGroupWithoutAGuard(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"])) // want `handler isInTheGroupWithoutAGuard uses path tenant "tenant_id" without comparing it with the key's tenant`
}
