// Package martini has the scenarios of the matrix with martini.
package martini

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/go-martini/martini"

	"keystore"
)

func routes() *martini.ClassicMartini {
	m := martini.Classic()
	m.Use(logs)
	m.Get("/format", checksOnlyTheFormat)
	m.Get("/prefix", requirePrefix, isBehindAPrefix)
	m.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	m.Get("/verified", verifiesTheKey)
	m.Get("/made", isMadeByAFactory(40))
	m.Group("/tenants/:tenant_id", func(r martini.Router) {
		r.Get("/any", usesAnyTenant)
		r.Get("/compared", comparesTheTenant)
		r.Get("/middleware", requireTenant, isBehindATenantMiddleware)
		s := &server{name: "matrix"}
		r.Get("/method", s.isAMethodValue)
		for _, rt := range []struct {
			method, path string
			handler      martini.Handler
		}{
			{"GET", "/table", isInATable},
			{"GET", "/table/compared", isInATableAndCompares},
		} {
			r.AddRoute(rt.method, rt.path, rt.handler)
		}
	}, authenticate)
	m.Post("/reset", authenticate, resetsForAnyKey)
	m.Post("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	m.Group("/group", func(r martini.Router) {
		r.Group("/admin", func(r martini.Router) {
			r.Post("/reset", isBehindAGuardedGroup)
		}, RequireScope("admin:reset"))
	}, authenticate)
	register(m)
	return m
}

func logs(c martini.Context, r *http.Request) {
	c.Next()
	fmt.Println(r.URL.Path)
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(c martini.Context, w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
}

func isBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func verifiesTheKey(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
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

func authenticate(c martini.Context, w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	c.Map(k)
}

func usesAnyTenant(params martini.Params, w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(params martini.Params, k *keystore.Key, w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if k.TenantID != params["tenant_id"] { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"]))
}

func requireTenant(c martini.Context, params martini.Params, k *keystore.Key, w http.ResponseWriter) {
	if k.TenantID != params["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
		deny(w)
		return
	}
}

func isBehindATenantMiddleware(params martini.Params, w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"]))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) martini.Handler {
	return func(c martini.Context, k *keystore.Key, w http.ResponseWriter) {
		if !k.Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			deny(w)
		}
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func isBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(params martini.Params, w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) martini.Handler {
	return func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	}
}

func register(r martini.Router) {
	r.Post("/registered/reset", authenticate, isRegisteredByAFunction)
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func isInATable(params martini.Params, w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(params martini.Params, k *keystore.Key, w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	tenant := params["tenant_id"]
	if k.TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
