// Package hertz has the scenarios of the matrix with hertz.
package hertz

import (
	"context"
	"net/http"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"
	hertz "github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/route"

	"keystore"
)

func routes() *hertz.Hertz {
	e := hertz.New()
	e.GET("/format", checksOnlyTheFormat)
	e.GET("/prefix", requirePrefix, isBehindAPrefix)
	e.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	e.GET("/verified", verifiesTheKey)
	e.GET("/made", isMadeByAFactory(40))

	tenants := e.Group("/tenants/:tenant_id")
	tenants.Use(authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", requireTenant, isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler app.HandlerFunc
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.GET(rt.path, rt.handler)
	}

	e.POST("/reset", authenticate, resetsForAnyKey)
	e.POST("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	group := e.Group("/group", authenticate)
	admin := group.Group("/admin", RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	register(e.Group("/registered", authenticate))
	return e
}

func checksOnlyTheFormat(ctx context.Context, c *app.RequestContext) {
	if !strings.HasPrefix(string(c.GetHeader("X-API-Key")), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(ctx context.Context, c *app.RequestContext) {
	if !strings.HasPrefix(string(c.GetHeader("X-API-Key")), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next(ctx)
}

func isBehindAPrefix(ctx context.Context, c *app.RequestContext) {
	c.JSON(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx context.Context, c *app.RequestContext) {
	token, ok := strings.CutPrefix(string(c.GetHeader("Authorization")), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(ctx context.Context, c *app.RequestContext) { // ok: the key is looked up
	key := string(c.GetHeader("X-API-Key"))
	if !strings.HasPrefix(key, "tk_") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func authenticate(ctx context.Context, c *app.RequestContext) {
	k, err := keystore.Find(ctx, string(c.GetHeader("X-API-Key")))
	if err != nil {
		c.AbortWithStatusJSON(http.StatusUnauthorized, map[string]string{"error": "unauthorized"})
		return
	}
	c.Set("key", k)
	c.Next(ctx)
}

func keyOf(c *app.RequestContext) *keystore.Key {
	k, _ := c.MustGet("key").(*keystore.Key)
	return k
}

func usesAnyTenant(ctx context.Context, c *app.RequestContext) {
	c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx context.Context, c *app.RequestContext) { // ok: the handler compares
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id")))
}

func requireTenant(ctx context.Context, c *app.RequestContext) {
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next(ctx)
}

func isBehindATenantMiddleware(ctx context.Context, c *app.RequestContext) { // ok: the second middleware compares
	c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id")))
}

func resetsForAnyKey(ctx context.Context, c *app.RequestContext) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) app.HandlerFunc {
	return func(ctx context.Context, c *app.RequestContext) {
		if !keyOf(c).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Next(ctx)
	}
}

func isBehindAScopeMiddleware(ctx context.Context, c *app.RequestContext) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	c.Status(http.StatusNoContent)
}

func isBehindAGuardedGroup(ctx context.Context, c *app.RequestContext) { // ok: the group checks the scope
	keystore.Reset(ctx)
	c.Status(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx context.Context, c *app.RequestContext) {
	c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) app.HandlerFunc {
	return func(ctx context.Context, c *app.RequestContext) {
		if len(string(c.GetHeader("X-API-Key"))) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.JSON(http.StatusOK, keystore.Secret())
	}
}

func register(g *route.RouterGroup) {
	g.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx context.Context, c *app.RequestContext) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

func isInATable(ctx context.Context, c *app.RequestContext) {
	c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx context.Context, c *app.RequestContext) { // ok: the handler compares
	tenant := c.Param("tenant_id")
	if keyOf(c).TenantID != tenant { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}
