// Package goyave has the scenarios of the matrix with goyave.
package goyave

import (
	"net/http"
	"strings"

	"goyave.dev/goyave/v5"

	"keystore"
)

func serve(srv *goyave.Server) { srv.RegisterRoutes(routes) }

func routes(srv *goyave.Server, r *goyave.Router) {
	r.Get("/format", checksOnlyTheFormat)
	r.Get("/prefix", isBehindAPrefix).Middleware(&requirePrefix{})
	r.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	r.Get("/verified", verifiesTheKey)
	r.Get("/made", isMadeByAFactory(40))

	tenants := r.Subrouter("/tenants/{tenant_id}")
	tenants.Middleware(&authenticate{})
	tenants.Get("/any", usesAnyTenant)
	tenants.Get("/compared", comparesTheTenant)
	tenants.Get("/middleware", isBehindATenantMiddleware).Middleware(&requireTenant{})
	s := &server{name: "matrix"}
	tenants.Get("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler goyave.Handler
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.Route([]string{"GET"}, rt.path, rt.handler)
	}

	r.Post("/reset", resetsForAnyKey).Middleware(&authenticate{})
	r.Post("/scoped/reset", isBehindAScopeMiddleware).Middleware(&authenticate{}, RequireScope("admin:reset"))
	group := r.Subrouter("/group")
	group.Middleware(&authenticate{})
	admin := group.Subrouter("/admin")
	admin.Middleware(RequireScope("admin:reset"))
	admin.Post("/reset", isBehindAGuardedGroup)
	registered := r.Subrouter("/registered")
	registered.Middleware(&authenticate{})
	register(registered)
}

func deny(w *goyave.Response) { w.Status(http.StatusForbidden) }

func checksOnlyTheFormat(w *goyave.Response, r *goyave.Request) {
	if !strings.HasPrefix(r.Header().Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	w.JSON(http.StatusOK, keystore.Secret())
}

type requirePrefix struct{ goyave.Component }

func (*requirePrefix) Handle(next goyave.Handler) goyave.Handler {
	return func(w *goyave.Response, r *goyave.Request) {
		if !strings.HasPrefix(r.Header().Get("X-API-Key"), "tk_") { // want `middleware requirePrefix\.Handle grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindAPrefix(w *goyave.Response, r *goyave.Request) {
	w.JSON(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w *goyave.Response, r *goyave.Request) {
	token, ok := strings.CutPrefix(r.Header().Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	w.JSON(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(w *goyave.Response, r *goyave.Request) { // ok: the key is looked up
	key := r.Header().Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	w.JSON(http.StatusOK, keystore.Secret())
}

type authenticate struct{ goyave.Component }

func (*authenticate) Handle(next goyave.Handler) goyave.Handler {
	return func(w *goyave.Response, r *goyave.Request) {
		k, err := keystore.Find(r.Context(), r.Header().Get("X-API-Key"))
		if err != nil {
			w.Status(http.StatusUnauthorized)
			return
		}
		r.Extra["key"] = k
		next(w, r)
	}
}

func keyOf(r *goyave.Request) *keystore.Key {
	k, _ := r.Extra["key"].(*keystore.Key)
	return k
}

func usesAnyTenant(w *goyave.Response, r *goyave.Request) {
	w.JSON(http.StatusOK, keystore.Records(r.Context(), r.RouteParams["tenant_id"])) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w *goyave.Response, r *goyave.Request) { // ok: the handler compares
	if keyOf(r).TenantID != r.RouteParams["tenant_id"] { // guard: crosstenant
		deny(w)
		return
	}
	w.JSON(http.StatusOK, keystore.Records(r.Context(), r.RouteParams["tenant_id"]))
}

type requireTenant struct{ goyave.Component }

func (*requireTenant) Handle(next goyave.Handler) goyave.Handler {
	return func(w *goyave.Response, r *goyave.Request) {
		if keyOf(r).TenantID != r.RouteParams["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindATenantMiddleware(w *goyave.Response, r *goyave.Request) { // ok: the second middleware compares
	w.JSON(http.StatusOK, keystore.Records(r.Context(), r.RouteParams["tenant_id"]))
}

func resetsForAnyKey(w *goyave.Response, r *goyave.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.Status(http.StatusNoContent)
}

type scope struct {
	goyave.Component
	name string
}

// RequireScope lets only keys with the scope pass.
func RequireScope(name string) goyave.Middleware { return &scope{name: name} }

func (s *scope) Handle(next goyave.Handler) goyave.Handler {
	return func(w *goyave.Response, r *goyave.Request) {
		if !keyOf(r).Has(s.name) { // guard: missingscope isBehindAScopeMiddleware
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindAScopeMiddleware(w *goyave.Response, r *goyave.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.Status(http.StatusNoContent)
}

func isBehindAGuardedGroup(w *goyave.Response, r *goyave.Request) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	w.Status(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(w *goyave.Response, r *goyave.Request) {
	w.JSON(http.StatusOK, keystore.Records(r.Context(), r.RouteParams["tenant_id"])) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) goyave.Handler {
	return func(w *goyave.Response, r *goyave.Request) {
		if len(r.Header().Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		w.JSON(http.StatusOK, keystore.Secret())
	}
}

func register(r *goyave.Router) {
	r.Post("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(w *goyave.Response, r *goyave.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.Status(http.StatusNoContent)
}

func isInATable(w *goyave.Response, r *goyave.Request) {
	w.JSON(http.StatusOK, keystore.Records(r.Context(), r.RouteParams["tenant_id"])) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w *goyave.Response, r *goyave.Request) { // ok: the handler compares
	tenant := r.RouteParams["tenant_id"]
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	w.JSON(http.StatusOK, keystore.Records(r.Context(), tenant))
}
