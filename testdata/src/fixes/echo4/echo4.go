// Package echo4 has handlers that lack a comparison, and say otherwise how they
// refuse: with echo v4.
package echo4

import (
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	e.GET("/tenants/:tenant_id/inline", verifiesByItself)
	g := e.Group("/tenants/:tenant_id", authenticate)
	g.DELETE("/context", takesTheKeyFromTheContext)
	g.GET("/list", isOfOneOfTheTenants)
	return e
}

func verifiesByItself(c echo.Context) error {
	key := c.Request().Header.Get("X-API-Key")
	if key == "" {
		return echo.NewHTTPError(http.StatusUnauthorized, "missing key")
	}
	k, err := keystore.FindMember(c.Request().Context(), key)
	if err != nil {
		return echo.NewHTTPError(http.StatusUnauthorized, "invalid key")
	}
	c.Set("role", k.Role)
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler verifiesByItself uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.FindMember(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("key", k)
		return next(c)
	}
}

func takesTheKeyFromTheContext(c echo.Context) error {
	tenant := c.Param("tenant_id")
	k, ok := c.Get("key").(*keystore.Member)
	if !ok || !k.Has("records:delete") {
		return echo.ErrUnauthorized
	}
	// All of them, also the old ones.
	keystore.DeleteRecords(c.Request().Context(), tenant) // want `handler takesTheKeyFromTheContext uses path tenant "tenant_id" without comparing it with the key's tenant`
	return c.NoContent(http.StatusNoContent)
}

func isOfOneOfTheTenants(c echo.Context) error { // ok: the key's list of tenants holds it
	if !slices.Contains(keystore.Tenants(c.Get("key").(*keystore.Member)), c.Param("tenant_id")) {
		return c.JSON(http.StatusNotFound, nil)
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}
