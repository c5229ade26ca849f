// Package echoopenapi has the scenarios of the matrix with echo behind a router that
// describes the routes.
package echoopenapi

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
	"github.com/oaswrap/spec/adapter/echoopenapi"
	"github.com/oaswrap/spec/option"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	api := echoopenapi.NewRouter(e, option.WithTitle("matrix"))
	api.GET("/format", checksOnlyTheFormat).With(option.Summary("format"))
	api.GET("/prefix", isBehindAPrefix, requirePrefix)
	api.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	api.GET("/verified", verifiesTheKey)
	api.GET("/made", isMadeByAFactory(40))

	tenants := api.Group("/tenants/:tenant_id").With(option.GroupTags("tenants"))
	tenants.Use(authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", isBehindATenantMiddleware, requireTenant)
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler echo.HandlerFunc
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.GET(rt.path, rt.handler)
	}

	api.POST("/reset", resetsForAnyKey, authenticate)
	api.POST("/scoped/reset", isBehindAScopeMiddleware, authenticate, RequireScope("admin:reset"))
	group := api.Group("/group", authenticate)
	admin := group.Group("/admin", RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	register(api.Group("/registered", authenticate))
	return e
}

func checksOnlyTheFormat(c echo.Context) error {
	if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return echo.ErrForbidden
		}
		return next(c)
	}
}

func isBehindAPrefix(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(c echo.Context) error {
	token, ok := strings.CutPrefix(c.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(c echo.Context) error { // ok: the key is looked up
	key := c.Request().Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return echo.ErrForbidden
	}
	if !keystore.Valid(key) { // guard: formatonly
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.NewHTTPError(http.StatusUnauthorized, "unauthorized")
		}
		c.Set("key", k)
		return next(c)
	}
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

func requireTenant(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			return echo.ErrForbidden
		}
		return next(c)
	}
}

func isBehindATenantMiddleware(c echo.Context) error { // ok: the second middleware compares
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if !keyOf(c).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				return echo.ErrForbidden
			}
			return next(c)
		}
	}
}

func isBehindAScopeMiddleware(c echo.Context) error { // ok: the made middleware checks the scope
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func isBehindAGuardedGroup(c echo.Context) error { // ok: the group checks the scope
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) echo.HandlerFunc {
	return func(c echo.Context) error {
		if len(c.Request().Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return echo.ErrForbidden
		}
		return c.JSON(http.StatusOK, keystore.Secret())
	}
}

func register(g echoopenapi.Router) {
	g.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func isInATable(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(c echo.Context) error { // ok: the handler compares
	tenant := c.Param("tenant_id")
	if keyOf(c).TenantID != tenant { // guard: crosstenant
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenant))
}
