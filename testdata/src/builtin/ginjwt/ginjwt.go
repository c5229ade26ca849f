// Package ginjwt has the scenarios of built-in middlewares with gin-jwt.
package ginjwt

import (
	"net/http"
	"slices"
	"strings"

	jwt "github.com/appleboy/gin-jwt/v2"
	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	mw, err := jwt.New(&jwt.GinJWTMiddleware{Realm: "matrix", Key: []byte("secret")})
	if err != nil {
		return nil
	}
	keys := e.Group("/keys", mw.MiddlewareFunc())
	keys.GET("/secret", isBehindTheMiddleware)
	keys.GET("/tenants/:tenant_id", usesAnyTenant)
	keys.GET("/tenants/:tenant_id/compared", comparesTheTenant)
	e.POST("/reset", mw.MiddlewareFunc(), resetsForAnyKey)
	e.POST("/scoped/reset", mw.MiddlewareFunc(), checksTheScope)
	return e
}

func isBehindTheMiddleware(c *gin.Context) { // ok: the middleware verifies
	c.JSON(http.StatusOK, keystore.Secret())
}

func scopes(c *gin.Context) []string {
	scope, _ := jwt.ExtractClaims(c)["scope"].(string)
	return strings.Fields(scope)
}

func usesAnyTenant(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *gin.Context) { // ok: the handler compares
	if jwt.ExtractClaims(c)["tenant_id"] != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

func checksTheScope(c *gin.Context) { // ok: the handler checks the scope
	if !slices.Contains(scopes(c), "admin:reset") { // guard: missingscope
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}
