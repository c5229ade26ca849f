// Package flamego has the scenarios of the matrix with flamego.
package flamego

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/flamego/flamego"

	"keystore"
)

func routes() *flamego.Flame {
	m := flamego.New()
	m.Use(flamego.Logger())
	m.Get("/format", checksOnlyTheFormat)
	m.Get("/prefix", requirePrefix, isBehindAPrefix)
	m.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	m.Get("/verified", verifiesTheKey)
	m.Get("/made", isMadeByAFactory(40))
	m.Group("/tenants/{tenant_id}", func() {
		m.Get("/any", usesAnyTenant)
		m.Get("/compared", comparesTheTenant)
		m.Get("/middleware", requireTenant, isBehindATenantMiddleware)
		s := &server{name: "matrix"}
		m.Get("/method", s.isAMethodValue)
		for _, rt := range []struct {
			path    string
			handler flamego.Handler
		}{
			{"/table", isInATable},
			{"/table/compared", isInATableAndCompares},
		} {
			m.Get(rt.path, rt.handler)
		}
	}, authenticate)
	m.Post("/reset", authenticate, resetsForAnyKey)
	m.Post("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	m.Group("/group", func() {
		m.Group("/admin", func() {
			m.Post("/reset", isBehindAGuardedGroup)
		}, RequireScope("admin:reset"))
	}, authenticate)
	register(m)
	return m
}

func checksOnlyTheFormat(ctx flamego.Context) {
	if !strings.HasPrefix(ctx.Request().Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(ctx.ResponseWriter(), keystore.Secret())
}

func requirePrefix(ctx flamego.Context) {
	if !strings.HasPrefix(ctx.Request().Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	ctx.Next()
}

func isBehindAPrefix(ctx flamego.Context) {
	fmt.Fprint(ctx.ResponseWriter(), keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx flamego.Context) {
	token, ok := strings.CutPrefix(ctx.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(ctx.ResponseWriter(), keystore.Secret())
}

func verifiesTheKey(ctx flamego.Context) { // ok: the key is looked up
	key := ctx.Request().Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(ctx.ResponseWriter(), keystore.Secret())
}

func authenticate(ctx flamego.Context) {
	k, err := keystore.Find(ctx.Request().Context(), ctx.Request().Header.Get("X-API-Key"))
	if err != nil {
		http.Error(ctx.ResponseWriter(), "unauthorized", http.StatusUnauthorized)
		return
	}
	ctx.Map(k)
	ctx.Next()
}

func usesAnyTenant(ctx flamego.Context) {
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), ctx.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx flamego.Context, k *keystore.Key) { // ok: the handler compares
	if k.TenantID != ctx.Param("tenant_id") { // guard: crosstenant
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), ctx.Param("tenant_id")))
}

func requireTenant(ctx flamego.Context, k *keystore.Key) {
	if k.TenantID != ctx.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	ctx.Next()
}

func isBehindATenantMiddleware(ctx flamego.Context) { // ok: the second middleware compares
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), ctx.Param("tenant_id")))
}

func resetsForAnyKey(ctx flamego.Context) {
	keystore.Reset(ctx.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.ResponseWriter().WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) flamego.Handler {
	return func(ctx flamego.Context, k *keystore.Key) {
		if !k.Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
			return
		}
		ctx.Next()
	}
}

func isBehindAScopeMiddleware(ctx flamego.Context) { // ok: the made middleware checks the scope
	keystore.Reset(ctx.Request().Context())
	ctx.ResponseWriter().WriteHeader(http.StatusNoContent)
}

func isBehindAGuardedGroup(ctx flamego.Context) { // ok: the group checks the scope
	keystore.Reset(ctx.Request().Context())
	ctx.ResponseWriter().WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx flamego.Context) {
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), ctx.Param("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) flamego.Handler {
	return func(ctx flamego.Context) {
		if len(ctx.Request().Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
			return
		}
		fmt.Fprint(ctx.ResponseWriter(), keystore.Secret())
	}
}

func register(m *flamego.Flame) {
	m.Post("/registered/reset", authenticate, isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx flamego.Context) {
	keystore.Reset(ctx.Request().Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.ResponseWriter().WriteHeader(http.StatusNoContent)
}

func isInATable(ctx flamego.Context) {
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), ctx.Param("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx flamego.Context, k *keystore.Key) { // ok: the handler compares
	tenant := ctx.Param("tenant_id")
	if k.TenantID != tenant { // guard: crosstenant
		http.Error(ctx.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(ctx.ResponseWriter(), keystore.Records(ctx.Request().Context(), tenant))
}
