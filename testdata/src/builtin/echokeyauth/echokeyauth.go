// Package echokeyauth has the scenarios of built-in middlewares with echo's KeyAuth.
package echokeyauth

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	e.GET("/prefix", isBehindAFormatOnly, middleware.KeyAuth(hasPrefix))
	auth := middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{KeyLookup: "header:X-API-Key", Validator: validate})
	keys := e.Group("/keys", auth)
	keys.GET("/secret", isBehindTheMiddleware)
	keys.GET("/tenants/:tenant_id", usesAnyTenant)
	keys.GET("/tenants/:tenant_id/compared", comparesTheTenant)
	e.POST("/reset", resetsForAnyKey, auth)
	e.POST("/scoped/reset", checksTheScope, auth)
	return e
}

func validate(key string, c echo.Context) (bool, error) {
	k, err := keystore.Find(c.Request().Context(), key)
	if err != nil {
		return false, err
	}
	c.Set("key", k)
	return true, nil
}

func hasPrefix(key string, c echo.Context) (bool, error) {
	return strings.HasPrefix(key, "tk_"), nil // want `middleware hasPrefix grants access after checking only the format of Authorization: strings\.HasPrefix`
}

func isBehindAFormatOnly(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Secret())
}

func isBehindTheMiddleware(c echo.Context) error { // ok: the middleware verifies
	return c.JSON(http.StatusOK, keystore.Secret())
}

func keyOf(c echo.Context) *keystore.Key {
	k, _ := c.Get("key").(*keystore.Key)
	return k
}

func usesAnyTenant(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c echo.Context) error { // ok: the handler compares
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func checksTheScope(c echo.Context) error { // ok: the handler checks the scope
	if !keyOf(c).Has("admin:reset") { // guard: missingscope
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}
