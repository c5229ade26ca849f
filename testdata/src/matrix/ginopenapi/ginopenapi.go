// Package ginopenapi has the scenarios of the matrix with gin behind a router that
// describes the routes.
package ginopenapi

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/oaswrap/spec/adapter/ginopenapi"
	"github.com/oaswrap/spec/option"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	api := ginopenapi.NewRouter(e, option.WithTitle("matrix"))
	api.GET("/format", checksOnlyTheFormat).With(option.Summary("format"))
	api.GET("/prefix", requirePrefix, isBehindAPrefix)
	api.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	api.GET("/verified", verifiesTheKey)
	api.GET("/made", isMadeByAFactory(40))

	tenants := api.Group("/tenants/:tenant_id").With(option.GroupTags("tenants"))
	tenants.Use(authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", requireTenant, isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler gin.HandlerFunc
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.GET(rt.path, rt.handler)
	}

	api.POST("/reset", authenticate, resetsForAnyKey)
	api.POST("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	group := api.Group("/group", authenticate)
	admin := group.Group("/admin", RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	register(api.Group("/registered", authenticate))
	return e
}

func checksOnlyTheFormat(c *gin.Context) {
	if !strings.HasPrefix(c.GetHeader("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(c *gin.Context) {
	if !strings.HasPrefix(c.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func isBehindAPrefix(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(c *gin.Context) {
	token, ok := strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(c *gin.Context) { // ok: the key is looked up
	key := c.GetHeader("X-API-Key")
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

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "unauthorized"})
		return
	}
	c.Set("key", k)
	c.Next()
}

func keyOf(c *gin.Context) *keystore.Key {
	k, _ := c.MustGet("key").(*keystore.Key)
	return k
}

func usesAnyTenant(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *gin.Context) { // ok: the handler compares
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func requireTenant(c *gin.Context) {
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func isBehindATenantMiddleware(c *gin.Context) { // ok: the second middleware compares
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) gin.HandlerFunc {
	return func(c *gin.Context) {
		if !keyOf(c).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Next()
	}
}

func isBehindAScopeMiddleware(c *gin.Context) { // ok: the made middleware checks the scope
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func isBehindAGuardedGroup(c *gin.Context) { // ok: the group checks the scope
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) gin.HandlerFunc {
	return func(c *gin.Context) {
		if len(c.GetHeader("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.JSON(http.StatusOK, keystore.Secret())
	}
}

func register(g ginopenapi.Router) {
	g.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

func isInATable(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(c *gin.Context) { // ok: the handler compares
	tenant := c.Param("tenant_id")
	if keyOf(c).TenantID != tenant { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}
