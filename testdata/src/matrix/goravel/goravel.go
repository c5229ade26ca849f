// Package goravel has the scenarios of the matrix with goravel.
package goravel

import (
	"log"
	"strings"

	"github.com/goravel/framework/contracts/http"
	"github.com/goravel/framework/contracts/route"
	"github.com/goravel/framework/facades"

	"keystore"
)

func routes() {
	r := facades.Route()
	r.GlobalMiddleware(logs)
	r.Get("/format", checksOnlyTheFormat)
	r.Middleware(requirePrefix).Get("/prefix", isBehindAPrefix)
	r.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	r.Get("/verified", verifiesTheKey)
	r.Get("/made", isMadeByAFactory(40))
	facades.Route().Prefix("/tenants/{tenant_id}").Middleware(authenticate).Group(func(r route.Router) {
		r.Get("/any", usesAnyTenant)
		r.Get("/compared", comparesTheTenant)
		r.Middleware(requireTenant).Get("/middleware", isBehindATenantMiddleware)
		s := &server{name: "matrix"}
		r.Get("/method", s.isAMethodValue)
		for _, rt := range []struct {
			path    string
			handler http.HandlerFunc
		}{
			{"/table", isInATable},
			{"/table/compared", isInATableAndCompares},
		} {
			r.Get(rt.path, rt.handler)
		}
	})
	r.Middleware(authenticate).Post("/reset", resetsForAnyKey)
	r.Middleware(authenticate, RequireScope("admin:reset")).Post("/scoped/reset", isBehindAScopeMiddleware)
	r.Prefix("/group").Middleware(authenticate).Group(func(r route.Router) {
		r.Prefix("/admin").Middleware(RequireScope("admin:reset")).Post("/reset", isBehindAGuardedGroup)
	})
	register(r.Prefix("/registered").Middleware(authenticate))
}

func logs(ctx http.Context) {
	ctx.Request().Next()
	log.Println(ctx.Request().Route("tenant_id"))
}

func checksOnlyTheFormat(ctx http.Context) http.Response {
	if !strings.HasPrefix(ctx.Request().Header("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func requirePrefix(ctx http.Context) {
	if !strings.HasPrefix(ctx.Request().Header("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.Request().AbortWithStatus(http.StatusForbidden)
		return
	}
	ctx.Request().Next()
}

func isBehindAPrefix(ctx http.Context) http.Response {
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx http.Context) http.Response {
	token, ok := strings.CutPrefix(ctx.Request().Header("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(ctx http.Context) http.Response { // ok: the key is looked up
	key := ctx.Request().Header("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func authenticate(ctx http.Context) {
	k, err := keystore.Find(ctx, ctx.Request().Header("X-API-Key"))
	if err != nil {
		ctx.Request().AbortWithStatusJson(http.StatusUnauthorized, map[string]string{"error": "unauthorized"})
		return
	}
	ctx.WithValue("key", k)
	ctx.Request().Next()
}

func keyOf(ctx http.Context) *keystore.Key {
	k, _ := ctx.Value("key").(*keystore.Key)
	return k
}

func usesAnyTenant(ctx http.Context) http.Response {
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx http.Context) http.Response { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Request().Route("tenant_id") { // guard: crosstenant
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id")))
}

func requireTenant(ctx http.Context) {
	if keyOf(ctx).TenantID != ctx.Request().Route("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		ctx.Request().AbortWithStatus(http.StatusForbidden)
		return
	}
	ctx.Request().Next()
}

func isBehindATenantMiddleware(ctx http.Context) http.Response { // ok: the second middleware compares
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id")))
}

func resetsForAnyKey(ctx http.Context) http.Response {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Response().String(http.StatusNoContent, "")
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) http.Middleware {
	return func(ctx http.Context) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			ctx.Request().AbortWithStatus(http.StatusForbidden)
			return
		}
		ctx.Request().Next()
	}
}

func isBehindAScopeMiddleware(ctx http.Context) http.Response { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return ctx.Response().String(http.StatusNoContent, "")
}

func isBehindAGuardedGroup(ctx http.Context) http.Response { // ok: the group checks the scope
	keystore.Reset(ctx)
	return ctx.Response().String(http.StatusNoContent, "")
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx http.Context) http.Response {
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) http.HandlerFunc {
	return func(ctx http.Context) http.Response {
		if len(ctx.Request().Header("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return ctx.Response().String(http.StatusForbidden, "forbidden")
		}
		return ctx.Response().Json(http.StatusOK, keystore.Secret())
	}
}

func register(r route.Router) {
	r.Post("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx http.Context) http.Response {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Response().String(http.StatusNoContent, "")
}

func isInATable(ctx http.Context) http.Response {
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx http.Context) http.Response { // ok: the handler compares
	tenant := ctx.Request().Route("tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, tenant))
}
