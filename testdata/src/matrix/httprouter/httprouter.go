// Package httprouter has the scenarios of the matrix with httprouter.
package httprouter

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/julienschmidt/httprouter"

	"keystore"
)

func routes() http.Handler {
	r := httprouter.New()
	r.GET("/format", checksOnlyTheFormat)
	r.GET("/prefix", requirePrefix(isBehindAPrefix))
	r.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	r.GET("/verified", verifiesTheKey)
	r.GET("/tenants/:tenant_id/any", authenticate(usesAnyTenant))
	r.GET("/tenants/:tenant_id/compared", authenticate(comparesTheTenant))
	r.GET("/tenants/:tenant_id/middleware", authenticate(requireTenant(isBehindATenantMiddleware)))
	r.POST("/reset", authenticate(resetsForAnyKey))
	r.POST("/scoped/reset", authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)))
	s := &server{name: "matrix"}
	r.GET("/tenants/:tenant_id/method", authenticate(s.isAMethodValue))
	r.GET("/made", isMadeByAFactory(40))
	register(r)
	for _, rt := range []struct {
		method, path string
		handler      httprouter.Handle
	}{
		{"GET", "/tenants/:tenant_id/table", isInATable},
		{"GET", "/tenants/:tenant_id/table/compared", isInATableAndCompares},
	} {
		r.Handle(rt.method, rt.path, authenticate(rt.handler))
	}
	return r
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(w)
			return
		}
		next(w, r, ps)
	}
}

func isBehindAPrefix(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprint(w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func verifiesTheKey(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func authenticate(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)), ps)
	}
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the handler compares
	if keyOf(r).TenantID != ps.ByName("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id")))
}

func requireTenant(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if keyOf(r).TenantID != ps.ByName("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next(w, r, ps)
	}
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(httprouter.Handle) httprouter.Handle {
	return func(next httprouter.Handle) httprouter.Handle {
		return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
			if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next(w, r, ps)
		}
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	}
}

func register(r *httprouter.Router) {
	r.POST("/registered/reset", authenticate(isRegisteredByAFunction))
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func isInATable(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprint(w, keystore.Records(r.Context(), ps.ByName("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // ok: the handler compares
	tenant := ps.ByName("tenant_id")
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
