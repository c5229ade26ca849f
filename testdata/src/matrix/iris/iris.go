// Package iris has the scenarios of the matrix with iris.
package iris

import (
	"strings"

	"github.com/kataras/iris/v12"

	"keystore"
)

func routes() *iris.Application {
	app := iris.New()
	app.Get("/format", checksOnlyTheFormat)
	app.Get("/prefix", requirePrefix, isBehindAPrefix)
	app.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	app.Get("/verified", verifiesTheKey)
	app.Get("/made", isMadeByAFactory(40))

	tenants := app.Party("/tenants/{tenant_id}")
	tenants.Use(authenticate)
	tenants.Get("/any", usesAnyTenant)
	tenants.Get("/compared", comparesTheTenant)
	tenants.Get("/middleware", requireTenant, isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.Get("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler iris.Handler
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.Get(rt.path, rt.handler)
	}

	app.Post("/reset", authenticate, resetsForAnyKey)
	app.Post("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	app.PartyFunc("/group", func(group iris.Party) {
		group.Use(authenticate)
		admin := group.Party("/admin", RequireScope("admin:reset"))
		admin.Post("/reset", isBehindAGuardedGroup)
	})
	register(app.Party("/registered", authenticate))
	return app
}

func checksOnlyTheFormat(ctx iris.Context) {
	if !strings.HasPrefix(ctx.GetHeader("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.JSON(keystore.Secret())
}

func requirePrefix(ctx iris.Context) {
	if !strings.HasPrefix(ctx.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.Next()
}

func isBehindAPrefix(ctx iris.Context) {
	ctx.JSON(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx iris.Context) {
	token, ok := strings.CutPrefix(ctx.GetHeader("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.JSON(keystore.Secret())
}

func verifiesTheKey(ctx iris.Context) { // ok: the key is looked up
	key := ctx.GetHeader("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.JSON(keystore.Secret())
}

func authenticate(ctx iris.Context) {
	k, err := keystore.Find(ctx.Request().Context(), ctx.GetHeader("X-API-Key"))
	if err != nil {
		ctx.StopWithJSON(iris.StatusUnauthorized, map[string]string{"error": "unauthorized"})
		return
	}
	ctx.Values().Set("key", k)
	ctx.Next()
}

func keyOf(ctx iris.Context) *keystore.Key {
	k, _ := ctx.Values().Get("key").(*keystore.Key)
	return k
}

func usesAnyTenant(ctx iris.Context) {
	ctx.JSON(keystore.Records(ctx.Request().Context(), ctx.Params().Get("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx iris.Context) { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Params().GetString("tenant_id") { // guard: crosstenant
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.JSON(keystore.Records(ctx.Request().Context(), ctx.Params().GetString("tenant_id")))
}

func requireTenant(ctx iris.Context) {
	if keyOf(ctx).TenantID != ctx.Params().Get("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.Next()
}

func isBehindATenantMiddleware(ctx iris.Context) { // ok: the second middleware compares
	ctx.JSON(keystore.Records(ctx.Request().Context(), ctx.Params().Get("tenant_id")))
}

func resetsForAnyKey(ctx iris.Context) {
	keystore.Reset(ctx.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.StatusCode(iris.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) iris.Handler {
	return func(ctx iris.Context) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			ctx.StopWithStatus(iris.StatusForbidden)
			return
		}
		ctx.Next()
	}
}

func isBehindAScopeMiddleware(ctx iris.Context) { // ok: the made middleware checks the scope
	keystore.Reset(ctx.Request().Context())
	ctx.StatusCode(iris.StatusNoContent)
}

func isBehindAGuardedGroup(ctx iris.Context) { // ok: the group checks the scope
	keystore.Reset(ctx.Request().Context())
	ctx.StatusCode(iris.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx iris.Context) {
	ctx.JSON(keystore.Records(ctx.Request().Context(), ctx.Params().Get("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) iris.Handler {
	return func(ctx iris.Context) {
		if len(ctx.GetHeader("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			ctx.StopWithStatus(iris.StatusForbidden)
			return
		}
		ctx.JSON(keystore.Secret())
	}
}

func register(g iris.Party) {
	g.Post("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx iris.Context) {
	keystore.Reset(ctx.Request().Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.StatusCode(iris.StatusNoContent)
}

func isInATable(ctx iris.Context) {
	ctx.JSON(keystore.Records(ctx.Request().Context(), ctx.Params().Get("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx iris.Context) { // ok: the handler compares
	tenant := ctx.Params().Get("tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		ctx.StopWithStatus(iris.StatusForbidden)
		return
	}
	ctx.JSON(keystore.Records(ctx.Request().Context(), tenant))
}
