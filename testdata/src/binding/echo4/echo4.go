// Package echo4 has bound structs, and identity that travels by name, with echo v4.
package echo4

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	e.GET("/key", bindsAKey)
	e.GET("/key/safe", bindsAKeyAndLooksUp)
	g := e.Group("", authenticate)
	g.GET("/tenants/:tenant_id/bound", bindsATenant)
	g.GET("/tenants/:tenant_id/bound/safe", bindsATenantAndCompares)
	g.GET("/tenants/:tenant_id/variable", bindsATenantToAVariable)
	g.GET("/tenants/:tenant_id/variable/safe", bindsATenantToAVariableAndCompares)
	g.GET("/tenants/:tenant_id/variable/other", bindsAnotherParameterToAVariable)
	g.GET("/tenants/:tenant_id/context", comparesTheTenantOfTheContext)
	g.GET("/tenants/:tenant_id/context/bad", comparesWhatTheClientNames)
	g.POST("/role", checksTheRoleOfTheContext)
	g.POST("/role/bad", asksWhetherThereIsARole)
	return e
}

type keyHeader struct {
	Key string `header:"X-API-Key"`
}

type tenantPath struct {
	TenantID string `param:"tenant_id"`
}

func bindsAKey(c echo.Context) error {
	var in keyHeader
	if err := (&echo.DefaultBinder{}).BindHeaders(c, &in); err != nil || !strings.HasPrefix(in.Key, "tk_") { // want `GET "/key" grants access after checking only the format of X-API-Key: (\w+\.\w+, )?strings\.HasPrefix`
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func bindsAKeyAndLooksUp(c echo.Context) error { // ok: the bound key is looked up
	var in keyHeader
	if err := (&echo.DefaultBinder{}).BindHeaders(c, &in); err != nil || in.Key == "" {
		return echo.ErrForbidden
	}
	if !keystore.Valid(in.Key) { // guard: formatonly
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("tenant", k.TenantID)
		c.Set("role", k.Role)
		c.Set("named", c.Request().Header.Get("X-Tenant-ID"))
		return next(c)
	}
}

func bindsATenant(c echo.Context) error {
	var in tenantPath
	if err := c.Bind(&in); err != nil {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), in.TenantID)) // want `handler bindsATenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func bindsATenantAndCompares(c echo.Context) error { // ok: the bound tenant is compared
	var in tenantPath
	if err := c.Bind(&in); err != nil {
		return echo.ErrForbidden
	}
	tenant, _ := c.Get("tenant").(string)
	if tenant != in.TenantID { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), in.TenantID))
}

func bindsATenantToAVariable(c echo.Context) error {
	var tenant, page string
	if err := echo.PathParamsBinder(c).String("tenant_id", &tenant).BindError(); err != nil {
		return err
	}
	if err := echo.QueryParamsBinder(c).String("page", &page).BindError(); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant)) // want `handler bindsATenantToAVariable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func bindsATenantToAVariableAndCompares(c echo.Context) error { // ok: the handler compares
	var tenant, page string
	if err := echo.PathParamsBinder(c).MustString("page", &page).MustString("tenant_id", &tenant).BindError(); err != nil {
		return err
	}
	if c.Get("tenant").(string) != tenant { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant))
}

func bindsAnotherParameterToAVariable(c echo.Context) error { // ok: the tenant is not used
	var tenant, page string
	if err := echo.PathParamsBinder(c).String("tenant_id", &tenant).String("page", &page).BindError(); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), page))
}

func comparesTheTenantOfTheContext(c echo.Context) error { // ok: the context has the tenant of the key
	tenant, _ := c.Get("tenant").(string)
	if tenant != c.Param("tenant_id") { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}

func comparesWhatTheClientNames(c echo.Context) error {
	named, _ := c.Get("named").(string)
	if named != c.Param("tenant_id") {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler comparesWhatTheClientNames uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func checksTheRoleOfTheContext(c echo.Context) error { // ok: the context has the role of the key
	role, _ := c.Get("role").(string)
	if role != "admin" { // guard: missingscope
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func asksWhetherThereIsARole(c echo.Context) error {
	if c.Get("role") == nil {
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context()) // want `POST "/role/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}
