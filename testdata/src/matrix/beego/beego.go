// Package beego has the scenarios of the matrix with beego.
package beego

import (
	"net/http"
	"strings"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"keystore"
)

func routes() {
	web.Get("/format", checksOnlyTheFormat)
	web.InsertFilter("/prefix", web.BeforeExec, requirePrefix)
	web.Get("/prefix", isBehindAPrefix)
	web.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	web.Get("/verified", verifiesTheKey)
	web.Get("/made", isMadeByAFactory(40))

	web.InsertFilter("/tenants/*", web.BeforeExec, authenticate)
	web.Get("/tenants/:tenant_id/any", usesAnyTenant)
	web.Get("/tenants/:tenant_id/compared", comparesTheTenant)
	web.InsertFilter("/tenants/:tenant_id/middleware", web.BeforeExec, requireTenant)
	web.Get("/tenants/:tenant_id/middleware", isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	web.Get("/tenants/:tenant_id/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler web.HandleFunc
	}{
		{"/tenants/:tenant_id/table", isInATable},
		{"/tenants/:tenant_id/table/compared", isInATableAndCompares},
	} {
		web.Get(rt.path, rt.handler)
	}

	web.InsertFilter("/reset", web.BeforeExec, authenticate)
	web.Post("/reset", resetsForAnyKey)
	web.InsertFilter("/scoped/reset", web.BeforeExec, authenticate)
	web.InsertFilter("/scoped/reset", web.BeforeExec, RequireScope("admin:reset"))
	web.Post("/scoped/reset", isBehindAScopeMiddleware)
	web.InsertFilter("/group/*", web.BeforeExec, authenticate)
	web.InsertFilter("/group/admin/*", web.BeforeExec, RequireScope("admin:reset"))
	web.Post("/group/admin/reset", isBehindAGuardedGroup)
	register("/registered")
}

func checksOnlyTheFormat(ctx *context.Context) {
	if !strings.HasPrefix(ctx.Input.Header("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSONResp(keystore.Secret())
}

func requirePrefix(ctx *context.Context) {
	if !strings.HasPrefix(ctx.Input.Header("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
}

func isBehindAPrefix(ctx *context.Context) {
	ctx.JSONResp(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx *context.Context) {
	token, ok := strings.CutPrefix(ctx.Input.Header("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSONResp(keystore.Secret())
}

func verifiesTheKey(ctx *context.Context) { // ok: the key is looked up
	key := ctx.Input.Header("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSONResp(keystore.Secret())
}

func authenticate(ctx *context.Context) {
	k, err := keystore.Find(ctx.Request.Context(), ctx.Input.Header("X-API-Key"))
	if err != nil {
		ctx.Output.SetStatus(http.StatusUnauthorized)
		ctx.Output.Body([]byte("unauthorized"))
		return
	}
	ctx.Input.SetData("key", k)
}

func keyOf(ctx *context.Context) *keystore.Key {
	k, _ := ctx.Input.GetData("key").(*keystore.Key)
	return k
}

func usesAnyTenant(ctx *context.Context) {
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx *context.Context) { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Input.Param(":tenant_id") { // guard: crosstenant
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id")))
}

func requireTenant(ctx *context.Context) {
	if keyOf(ctx).TenantID != ctx.Input.Param(":tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
}

func isBehindATenantMiddleware(ctx *context.Context) { // ok: the second middleware compares
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id")))
}

func resetsForAnyKey(ctx *context.Context) {
	keystore.Reset(ctx.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.Output.SetStatus(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) web.HandleFunc {
	return func(ctx *context.Context) {
		if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			ctx.Abort(http.StatusForbidden, "forbidden")
			return
		}
	}
}

func isBehindAScopeMiddleware(ctx *context.Context) { // ok: the made middleware checks the scope
	keystore.Reset(ctx.Request.Context())
	ctx.Output.SetStatus(http.StatusNoContent)
}

func isBehindAGuardedGroup(ctx *context.Context) { // ok: the group checks the scope
	keystore.Reset(ctx.Request.Context())
	ctx.Output.SetStatus(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx *context.Context) {
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) web.HandleFunc {
	return func(ctx *context.Context) {
		if len(ctx.Input.Header("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			ctx.Abort(http.StatusForbidden, "forbidden")
			return
		}
		ctx.JSONResp(keystore.Secret())
	}
}

func register(prefix string) {
	web.InsertFilter(prefix+"/*", web.BeforeExec, authenticate)
	web.Post(prefix+"/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx *context.Context) {
	keystore.Reset(ctx.Request.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	ctx.Output.SetStatus(http.StatusNoContent)
}

func isInATable(ctx *context.Context) {
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx *context.Context) { // ok: the handler compares
	tenant := ctx.Input.Param(":tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		ctx.Abort(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), tenant))
}
