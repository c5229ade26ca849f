// Package bootstrap has an application of goravel that names its middleware where it is
// built, and its routes on the router that its own facade returns.
package bootstrap

import (
	contracts "github.com/goravel/framework/contracts/foundation"
	"github.com/goravel/framework/contracts/foundation/configuration"
	"github.com/goravel/framework/contracts/http"
	"github.com/goravel/framework/contracts/route"
	"github.com/goravel/framework/foundation"

	"keystore"
)

func boot() contracts.Application {
	return foundation.Setup().
		WithMiddleware(func(handler configuration.Middleware) { handler.Append(verify) }).
		WithRouting(routes).
		Create()
}

// Router is a facade of the application's own.
func Router() route.Route { return foundation.App.MakeRoute() }

func routes() {
	Router().Get("/tenants/{tenant_id}/records", records)
	Router().Get("/tenants/{tenant_id}/own", own)
	Router().Post("/reset", reset)
	Router().Middleware(requireScope("admin:reset")).Post("/scoped/reset", resetInScope)
}

func verify(ctx http.Context) {
	k, err := keystore.Find(ctx, ctx.Request().Header("X-API-Key"))
	if err != nil {
		ctx.Response().String(http.StatusUnauthorized, "unauthorized").Abort()
		return
	}
	ctx.WithValue("key", k)
	ctx.Request().Next()
}

func keyOf(ctx http.Context) *keystore.Key {
	k, _ := ctx.Value("key").(*keystore.Key)
	return k
}

func records(ctx http.Context) http.Response {
	return ctx.Response().Success().Json(keystore.Records(ctx, ctx.Request().Route("tenant_id"))) // want `handler records uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func own(ctx http.Context) http.Response { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Request().Route("tenant_id") { // guard: crosstenant
		return ctx.Response().Status(http.StatusForbidden).String("forbidden")
	}
	return ctx.Response().Success().Json(keystore.Records(ctx, ctx.Request().Route("tenant_id")))
}

func requireScope(scope string) http.Middleware {
	return func(ctx http.Context) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope resetInScope
			ctx.Request().Abort(http.StatusForbidden)
			return
		}
		ctx.Request().Next()
	}
}

func reset(ctx http.Context) http.Response {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Response().Success().String("reset")
}

func resetInScope(ctx http.Context) http.Response { // ok: the middleware asks for the scope
	keystore.Reset(ctx)
	return ctx.Response().Success().String("reset")
}
