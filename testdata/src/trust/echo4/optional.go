package echo4

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

// shop serves strangers, too, and notes who is an administrator.
func shop() *echo.Echo {
	root := echo.New()
	r := root.Group("/v2")
	r.GET("/tenants/:tenant_id/optional", comparesWhereThereIsAKey, optionalKey)
	r.GET("/tenants/:tenant_id/strict", refusesStrangers, optionalKey)
	r.POST("/strangers", resetsForStrangersAndAdministrators, optionalKey)
	r.POST("/administrators", resetsForAdministrators, optionalKey)
	r.POST("/limited", resetsUnlessAScopeIsMissing, optionalKey)
	r.POST("/scope", resetsWithAScope, optionalKey)
	r.GET("/offers", showsMoreToClients, optionalKey)
	r.DELETE("/all", resetsBehindAMiddlewareThatDeniesNobody, requireKey, maybeRole)
	r.DELETE("/all/role", resetsInTheRole, requireKey, maybeRole)
	r.DELETE("/all/any", resetsForWhoeverHasAKey, requireKey, notes)
	r.DELETE("/all/denied", resetsBehindAMiddlewareThatDenies, requireKey, requireRole)
	return root
}

// optionalKey lets strangers through, and keeps what is known of a key that is there.
func optionalKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		header := c.Request().Header.Get("X-API-Key")
		if header == "" {
			return next(c)
		}
		k, err := keystore.Find(c.Request().Context(), header)
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("key", k)
		return next(c)
	}
}

// maybeRole notes the role of administrators.
func maybeRole(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if k := key(c); k != nil && k.Role == "admin" {
			c.Set("role", "admin")
		}
		return next(c)
	}
}

// notes keeps something of everybody.
func notes(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("note", "seen")
		return next(c)
	}
}

// requireRole lets administrators through.
func requireRole(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if k := key(c); k == nil || k.Role != "admin" {
			return echo.ErrForbidden
		}
		return next(c)
	}
}

func comparesWhereThereIsAKey(c echo.Context) error {
	tenant := c.Param("tenant_id")
	if k := key(c); k != nil && k.TenantID != tenant {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant)) // want `handler comparesWhereThereIsAKey uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal is absent`
}

func refusesStrangers(c echo.Context) error { // ok: without a key nothing is shown
	tenant := c.Param("tenant_id")
	if k := key(c); k == nil || k.TenantID != tenant {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant))
}

func resetsForStrangersAndAdministrators(c echo.Context) error {
	if k := key(c); k != nil && !k.Admin {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context()) // want `POST "/v2/strangers" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.NoContent(http.StatusNoContent)
}

func resetsForAdministrators(c echo.Context) error { // ok: strangers are no administrators
	if k := key(c); k == nil || !k.Admin {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func resetsUnlessAScopeIsMissing(c echo.Context) error {
	if k := key(c); k != nil && !k.Has("records:reset") {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context()) // want `POST "/v2/limited" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.NoContent(http.StatusNoContent)
}

func resetsWithAScope(c echo.Context) error { // ok: strangers have no scope
	if k := key(c); k == nil || !k.Has("records:reset") {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func showsMoreToClients(c echo.Context) error { // ok: a stranger sees what everybody may
	tenant := "everybody"
	if k := key(c); k != nil {
		tenant = k.TenantID
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant))
}

func resetsBehindAMiddlewareThatDeniesNobody(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `DELETE "/v2/all" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func resetsInTheRole(c echo.Context) error { // ok: it asks for what the middleware notes of administrators
	role := c.Get("role")
	if role == nil {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func resetsForWhoeverHasAKey(c echo.Context) error {
	note := c.Get("note")
	if note == nil {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context()) // want `DELETE "/v2/all/any" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func resetsBehindAMiddlewareThatDenies(c echo.Context) error { // ok: the middleware asks for the role
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}
