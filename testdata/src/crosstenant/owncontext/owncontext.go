// Package owncontext has handlers with a context of the program's own, which
// embeds that of the framework.
package owncontext

import (
	"github.com/labstack/echo/v4"

	"keystore"
)

// A Context is what handlers get behind withKey.
type Context struct {
	echo.Context
	Key *keystore.Key
}

func routes() *echo.Echo {
	e := echo.New()
	g := e.Group("/tenants", withKey)
	g.GET("/:tenant/records", comparesTheKeyOfItsContext)
	g.GET("/:tenant/open", ignoresTheKeyOfItsContext)
	return e
}

func withKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		return next(&Context{c, k})
	}
}

func comparesTheKeyOfItsContext(c echo.Context) error { // ok: compared
	own := c.(*Context)
	tenant := own.Param("tenant")
	if own.Key.TenantID != tenant { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(200, keystore.Records(c.Request().Context(), tenant))
}

func ignoresTheKeyOfItsContext(c echo.Context) error {
	return c.JSON(200, keystore.Records(c.Request().Context(), c.Param("tenant"))) // want `handler ignoresTheKeyOfItsContext uses path tenant "tenant" without comparing it with the key's tenant`
}
