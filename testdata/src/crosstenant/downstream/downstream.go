// Package downstream has routes. What checks, loads and answers is partly in
// another package, which it knows by its facts, and the key travels through a
// third.
package downstream

import (
	"fmt"
	"net/http"

	"crosstenant/identity"
	"crosstenant/upstream"
	"keystore"
)

var store *upstream.Store

func routes() http.Handler {
	mux := http.NewServeMux()
	s := &upstream.Server{Store: store}
	tenant := upstream.RequireTenant("tenant_id")

	mux.Handle("GET /tenants/{tenant_id}/bool", upstream.Authenticate(http.HandlerFunc(asksABool)))
	mux.Handle("GET /tenants/{tenant_id}/bool/bad", upstream.Authenticate(http.HandlerFunc(asksABoolThatComparesNothing)))
	mux.Handle("GET /tenants/{tenant_id}/error", upstream.Authenticate(http.HandlerFunc(asksAnError)))
	mux.HandleFunc("GET /tenants/{tenant_id}/value", asksAValue)
	mux.HandleFunc("GET /tenants/{tenant_id}/value/bad", asksAValueOfAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/find", comparesWithTheKeyFound)
	mux.HandleFunc("GET /tenants/{tenant_id}/find/bad", findsTheKeyOnly)
	mux.Handle("GET /tenants/{tenant_id}/getter", upstream.Authenticate(http.HandlerFunc(comparesWithTheKeyOfTheContext)))
	mux.Handle("GET /tenants/{tenant_id}/store", upstream.Authenticate(http.HandlerFunc(handsTheKeyToTheStore)))
	mux.Handle("GET /tenants/{tenant_id}/store/bad", upstream.Authenticate(http.HandlerFunc(handsTheTenantToTheStore)))

	mux.Handle("GET /tenants/{tenant_id}/middleware", upstream.Authenticate(tenant(http.HandlerFunc(isBehindAComparison))))
	mux.Handle("GET /tenants/{tenant_id}/middleware/bad", upstream.Authenticate(upstream.RequireSomeTenant(http.HandlerFunc(isBehindNoComparison))))

	mux.Handle("GET /tenants/{tenant_id}/show", upstream.Authenticate(http.HandlerFunc(upstream.Show))) // want `handler (upstream\.)?Show uses path tenant "tenant_id" without comparing it with the key's tenant`
	mux.Handle("GET /tenants/{tenant_id}/show/own", upstream.Authenticate(http.HandlerFunc(upstream.ShowOwn)))
	mux.Handle("GET /tenants/{tenant_id}/list", upstream.Authenticate(tenant(http.HandlerFunc(s.List))))
	b := &books{mux}
	b.get("/tenants/{tenant_id}/books", upstream.ShowBooks) // want `handler (upstream\.)?ShowBooks uses path tenant "tenant_id" without comparing it with the key's tenant`
	b.get("/tenants/{tenant_id}/books/own", upstream.ShowOwn)
	mux.Handle("GET /tenants/{tenant_id}/all", upstream.Authenticate(http.HandlerFunc(s.List))) // want `handler (upstream\.)?Server\.List uses path tenant "tenant_id" without comparing it with the key's tenant`
	return mux
}

// books are routes that are registered in the program's own way.
type books struct{ mux *http.ServeMux }

func (b *books) get(pattern string, h http.HandlerFunc) {
	b.mux.Handle("GET "+pattern, upstream.Authenticate(h))
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func asksABool(w http.ResponseWriter, r *http.Request) { // ok: the function of the other package compares
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if !upstream.SameTenant(k, r.PathValue("tenant_id")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func asksABoolThatComparesNothing(w http.ResponseWriter, r *http.Request) {
	k, ok := identity.From(r.Context())
	if !ok || !upstream.HasTenant(k, r.PathValue("tenant_id")) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler asksABoolThatComparesNothing uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func asksAnError(w http.ResponseWriter, r *http.Request) { // ok: a nil error means the same tenant
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if err := upstream.CheckTenant(k, r.PathValue("tenant_id")); err != nil { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func asksAValue(w http.ResponseWriter, r *http.Request) { // ok: the other package compares before it returns the tenant
	tenant, err := upstream.OwnTenant(r)
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func asksAValueOfAnyTenant(w http.ResponseWriter, r *http.Request) {
	tenant, err := upstream.AnyTenant(r)
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler asksAValueOfAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesWithTheKeyFound(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the one of the key found
	k, err := upstream.Find(r)
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func findsTheKeyOnly(w http.ResponseWriter, r *http.Request) {
	if _, err := upstream.Find(r); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler findsTheKeyOnly uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesWithTheKeyOfTheContext(w http.ResponseWriter, r *http.Request) { // ok: the getter's key is the one that the middleware put there
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func handsTheKeyToTheStore(w http.ResponseWriter, r *http.Request) { // ok: the store compares
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	recs, err := store.For(r.Context(), k, r.PathValue("tenant_id"))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, recs)
}

func handsTheTenantToTheStore(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, store.Of(r.Context(), r.PathValue("tenant_id"))) // want `handler handsTheTenantToTheStore uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isBehindAComparison(w http.ResponseWriter, r *http.Request) { // ok: the made middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func isBehindNoComparison(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isBehindNoComparison uses path tenant "tenant_id" without comparing it with the key's tenant`
}
