// Package macaron has the scenarios of the matrix with macaron.
package macaron

import (
	"net/http"
	"strings"

	"gopkg.in/macaron.v1"

	"keystore"
)

func routes() *macaron.Macaron {
	m := macaron.New()
	m.Use(macaron.Logger())
	m.Get("/format", checksOnlyTheFormat)
	m.Get("/prefix", requirePrefix, isBehindAPrefix)
	m.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	m.Get("/verified", verifiesTheKey)
	m.Get("/made", isMadeByAFactory(40))
	m.Group("/tenants/:tenant_id", func() {
		m.Get("/any", usesAnyTenant)
		m.Get("/compared", comparesTheTenant)
		m.Get("/middleware", requireTenant, isBehindATenantMiddleware)
		s := &server{name: "matrix"}
		m.Get("/method", s.isAMethodValue)
		for _, rt := range []struct {
			path    string
			handler macaron.Handler
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

func checksOnlyTheFormat(ctx *macaron.Context) {
	if !strings.HasPrefix(ctx.Req.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(ctx *macaron.Context) {
	if !strings.HasPrefix(ctx.Req.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.Next()
}

func isBehindAPrefix(ctx *macaron.Context) {
	ctx.JSON(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx *macaron.Context) {
	token, ok := strings.CutPrefix(ctx.Req.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(ctx *macaron.Context) { // ok: the key is looked up
	key := ctx.Req.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Secret())
}

func authenticate(ctx *macaron.Context) {
	k, err := keystore.Find(ctx.Req.Context(), ctx.Req.Header.Get("X-API-Key"))
	if err != nil {
		ctx.JSON(http.StatusUnauthorized, map[string]string{"error": "unauthorized"})
		return
	}
	ctx.Data["key"] = k
	ctx.Next()
}

func keyOf(ctx *macaron.Context) *keystore.Key {
	k, _ := ctx.Data["key"].(*keystore.Key)
	return k
}

func usesAnyTenant(ctx *macaron.Context) {
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), ctx.Params(":tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx *macaron.Context) { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Params(":tenant_id") { // guard: crosstenant
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), ctx.Params(":tenant_id")))
}

func requireTenant(ctx *macaron.Context) {
	if keyOf(ctx).TenantID != ctx.Params(":tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.Next()
}

func isBehindATenantMiddleware(ctx *macaron.Context) { // ok: the second middleware compares
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), ctx.Params(":tenant_id")))
}

func resetsForAnyKey(ctx *macaron.Context) {
	keystore.Reset(ctx.Req.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.Status(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) macaron.Handler {
	return func(ctx *macaron.Context) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			ctx.Error(http.StatusForbidden, "forbidden")
			return
		}
		ctx.Next()
	}
}

func isBehindAScopeMiddleware(ctx *macaron.Context) { // ok: the made middleware checks the scope
	keystore.Reset(ctx.Req.Context())
	ctx.Status(http.StatusNoContent)
}

func isBehindAGuardedGroup(ctx *macaron.Context) { // ok: the group checks the scope
	keystore.Reset(ctx.Req.Context())
	ctx.Status(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx *macaron.Context) {
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), ctx.Params(":tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) macaron.Handler {
	return func(ctx *macaron.Context) {
		if len(ctx.Req.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			ctx.Error(http.StatusForbidden, "forbidden")
			return
		}
		ctx.JSON(http.StatusOK, keystore.Secret())
	}
}

func register(m *macaron.Macaron) {
	m.Post("/registered/reset", authenticate, isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx *macaron.Context) {
	keystore.Reset(ctx.Req.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.Status(http.StatusNoContent)
}

func isInATable(ctx *macaron.Context) {
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), ctx.Params(":tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx *macaron.Context) { // ok: the handler compares
	tenant := ctx.Params(":tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), tenant))
}
