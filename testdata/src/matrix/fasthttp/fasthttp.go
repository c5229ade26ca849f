// Package fasthttp has the scenarios of the matrix with fasthttp and its router.
package fasthttp

import (
	"fmt"
	"strings"

	"github.com/fasthttp/router"
	"github.com/valyala/fasthttp"

	"keystore"
)

func routes() *fasthttp.Server {
	r := router.New()
	r.GET("/format", checksOnlyTheFormat)
	r.GET("/prefix", requirePrefix(isBehindAPrefix))
	r.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	r.GET("/verified", verifiesTheKey)
	r.GET("/made", isMadeByAFactory(40))

	tenants := r.Group("/tenants/{tenant_id}")
	tenants.GET("/any", authenticate(usesAnyTenant))
	tenants.GET("/compared", authenticate(comparesTheTenant))
	tenants.GET("/middleware", authenticate(requireTenant(isBehindATenantMiddleware)))
	s := &server{name: "matrix"}
	tenants.GET("/method", authenticate(s.isAMethodValue))
	for _, rt := range []struct {
		method, path string
		handler      fasthttp.RequestHandler
	}{
		{"GET", "/table", isInATable},
		{"GET", "/table/compared", isInATableAndCompares},
	} {
		tenants.Handle(rt.method, rt.path, authenticate(rt.handler))
	}

	r.POST("/reset", authenticate(resetsForAnyKey))
	r.POST("/scoped/reset", authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)))
	admin := router.New()
	admin.POST("/admin/reset", isBehindAGuardedGroup)
	r.ANY("/admin/{any:*}", authenticate(RequireScope("admin:reset")(admin.Handler)))
	register(r)
	return &fasthttp.Server{Handler: logged(r.Handler)}
}

func logged(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		next(ctx)
		fmt.Println(ctx.Request.Header.Peek("User-Agent"))
	}
}

func deny(ctx *fasthttp.RequestCtx) { ctx.Error("forbidden", fasthttp.StatusForbidden) }

func checksOnlyTheFormat(ctx *fasthttp.RequestCtx) {
	if !strings.HasPrefix(string(ctx.Request.Header.Peek("X-API-Key")), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(ctx)
		return
	}
	ctx.SetBodyString(keystore.Secret())
}

func requirePrefix(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if !strings.HasPrefix(string(ctx.Request.Header.Peek("X-API-Key")), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(ctx)
			return
		}
		next(ctx)
	}
}

func isBehindAPrefix(ctx *fasthttp.RequestCtx) {
	ctx.SetBodyString(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx *fasthttp.RequestCtx) {
	token, ok := strings.CutPrefix(string(ctx.Request.Header.Peek("Authorization")), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(ctx)
		return
	}
	ctx.SetBodyString(keystore.Secret())
}

func verifiesTheKey(ctx *fasthttp.RequestCtx) { // ok: the key is looked up
	key := string(ctx.Request.Header.Peek("X-API-Key"))
	if !strings.HasPrefix(key, "tk_") {
		deny(ctx)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(ctx)
		return
	}
	ctx.SetBodyString(keystore.Secret())
}

func authenticate(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		k, err := keystore.Find(ctx, string(ctx.Request.Header.Peek("X-API-Key")))
		if err != nil {
			ctx.Error("unauthorized", fasthttp.StatusUnauthorized)
			return
		}
		ctx.SetUserValue(contextKey{}, k)
		next(ctx)
	}
}

type contextKey struct{}

func keyOf(ctx *fasthttp.RequestCtx) *keystore.Key {
	k, _ := ctx.UserValue(contextKey{}).(*keystore.Key)
	return k
}

func tenantOf(ctx *fasthttp.RequestCtx) string {
	tenant, _ := ctx.UserValue("tenant_id").(string)
	return tenant
}

func usesAnyTenant(ctx *fasthttp.RequestCtx) {
	fmt.Fprint(ctx, keystore.Records(ctx, tenantOf(ctx))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx *fasthttp.RequestCtx) { // ok: the handler compares
	if keyOf(ctx).TenantID != tenantOf(ctx) { // guard: crosstenant
		deny(ctx)
		return
	}
	fmt.Fprint(ctx, keystore.Records(ctx, tenantOf(ctx)))
}

func requireTenant(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if keyOf(ctx).TenantID != tenantOf(ctx) { // guard: crosstenant isBehindATenantMiddleware
			deny(ctx)
			return
		}
		next(ctx)
	}
}

func isBehindATenantMiddleware(ctx *fasthttp.RequestCtx) { // ok: the second middleware compares
	fmt.Fprint(ctx, keystore.Records(ctx, tenantOf(ctx)))
}

func resetsForAnyKey(ctx *fasthttp.RequestCtx) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.SetStatusCode(fasthttp.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(next fasthttp.RequestHandler) fasthttp.RequestHandler {
		return func(ctx *fasthttp.RequestCtx) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(ctx)
				return
			}
			next(ctx)
		}
	}
}

func isBehindAScopeMiddleware(ctx *fasthttp.RequestCtx) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	ctx.SetStatusCode(fasthttp.StatusNoContent)
}

func isBehindAGuardedGroup(ctx *fasthttp.RequestCtx) { // ok: what the router is served behind checks the scope
	keystore.Reset(ctx)
	ctx.SetStatusCode(fasthttp.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx *fasthttp.RequestCtx) {
	fmt.Fprint(ctx, keystore.Records(ctx, tenantOf(ctx))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if len(string(ctx.Request.Header.Peek("X-API-Key"))) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(ctx)
			return
		}
		ctx.SetBodyString(keystore.Secret())
	}
}

func register(r *router.Router) {
	r.Group("/registered").POST("/reset", authenticate(isRegisteredByAFunction))
}

func isRegisteredByAFunction(ctx *fasthttp.RequestCtx) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.SetStatusCode(fasthttp.StatusNoContent)
}

func isInATable(ctx *fasthttp.RequestCtx) {
	fmt.Fprint(ctx, keystore.Records(ctx, tenantOf(ctx))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx *fasthttp.RequestCtx) { // ok: the handler compares
	tenant := tenantOf(ctx)
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		deny(ctx)
		return
	}
	fmt.Fprint(ctx, keystore.Records(ctx, tenant))
}
