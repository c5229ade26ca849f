// Package echojwt has the scenarios of built-in middlewares with echo-jwt.
package echojwt

import (
	"net/http"
	"slices"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	echojwt "github.com/labstack/echo-jwt/v4"
	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	keys := e.Group("/keys", echojwt.JWT([]byte("secret")))
	keys.GET("/secret", isBehindTheMiddleware)
	keys.GET("/tenants/:tenant_id", usesAnyTenant)
	keys.GET("/tenants/:tenant_id/compared", comparesTheTenant)
	auth := echojwt.WithConfig(echojwt.Config{SigningKey: []byte("secret"), ContextKey: "user"})
	e.POST("/reset", resetsForAnyKey, auth)
	e.POST("/scoped/reset", checksTheScope, auth)
	return e
}

func isBehindTheMiddleware(c echo.Context) error { // ok: the middleware verifies
	return c.JSON(http.StatusOK, keystore.Secret())
}

func claimsOf(c echo.Context) jwt.MapClaims {
	token, _ := c.Get("user").(*jwt.Token)
	claims, _ := token.Claims.(jwt.MapClaims)
	return claims
}

func scopes(c echo.Context) []string {
	scope, _ := claimsOf(c)["scope"].(string)
	return strings.Fields(scope)
}

func usesAnyTenant(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c echo.Context) error { // ok: the handler compares
	if claimsOf(c)["tenant_id"] != c.Param("tenant_id") { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func checksTheScope(c echo.Context) error { // ok: the handler checks the scope
	if !slices.Contains(scopes(c), "admin:reset") { // guard: missingscope
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}
