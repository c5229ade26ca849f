// Package buffalo has the scenarios of the matrix with buffalo.
package buffalo

import (
	"errors"
	"log"
	"net/http"
	"strings"

	"github.com/gobuffalo/buffalo"
	"github.com/gobuffalo/buffalo/render"

	"keystore"
)

func routes() *buffalo.App {
	app := buffalo.New(buffalo.Options{})
	app.Use(logs)
	app.GET("/format", checksOnlyTheFormat)
	app.GET("/prefix", requirePrefix(isBehindAPrefix))
	app.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	app.GET("/verified", verifiesTheKey)
	app.GET("/made", isMadeByAFactory(40))

	tenants := app.Group("/tenants/{tenant_id}")
	tenants.Use(authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", requireTenant(isBehindATenantMiddleware))
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler buffalo.Handler
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.GET(rt.path, rt.handler)
	}

	app.POST("/reset", authenticate(resetsForAnyKey))
	app.POST("/scoped/reset", authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)))
	group := app.Group("/group")
	group.Use(authenticate)
	admin := group.Group("/admin")
	admin.Use(RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	registered := app.Group("/registered")
	registered.Use(authenticate)
	register(registered)
	return app
}

var errDenied = errors.New("denied")

func logs(next buffalo.Handler) buffalo.Handler {
	return func(c buffalo.Context) error {
		log.Println(c.Request().URL.Path)
		return next(c)
	}
}

func checksOnlyTheFormat(c buffalo.Context) error {
	if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

func requirePrefix(next buffalo.Handler) buffalo.Handler {
	return func(c buffalo.Context) error {
		if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return c.Error(http.StatusForbidden, errDenied)
		}
		return next(c)
	}
}

func isBehindAPrefix(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

func checksOnlyTheFormatOfABearerToken(c buffalo.Context) error {
	token, ok := strings.CutPrefix(c.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

func verifiesTheKey(c buffalo.Context) error { // ok: the key is looked up
	key := c.Request().Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return c.Error(http.StatusForbidden, errDenied)
	}
	if !keystore.Valid(key) { // guard: formatonly
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

func authenticate(next buffalo.Handler) buffalo.Handler {
	return func(c buffalo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return c.Error(http.StatusUnauthorized, errDenied)
		}
		c.Set("key", k)
		return next(c)
	}
}

func keyOf(c buffalo.Context) *keystore.Key {
	k, _ := c.Value("key").(*keystore.Key)
	return k
}

func usesAnyTenant(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), c.Param("tenant_id")))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c buffalo.Context) error { // ok: the handler compares
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), c.Param("tenant_id"))))
}

func requireTenant(next buffalo.Handler) buffalo.Handler {
	return func(c buffalo.Context) error {
		if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			return c.Error(http.StatusForbidden, errDenied)
		}
		return next(c)
	}
}

func isBehindATenantMiddleware(c buffalo.Context) error { // ok: the second middleware compares
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), c.Param("tenant_id"))))
}

func resetsForAnyKey(c buffalo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.Render(http.StatusNoContent, nil)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) buffalo.MiddlewareFunc {
	return func(next buffalo.Handler) buffalo.Handler {
		return func(c buffalo.Context) error {
			if !keyOf(c).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				return c.Error(http.StatusForbidden, errDenied)
			}
			return next(c)
		}
	}
}

func isBehindAScopeMiddleware(c buffalo.Context) error { // ok: the made middleware checks the scope
	keystore.Reset(c.Request().Context())
	return c.Render(http.StatusNoContent, nil)
}

func isBehindAGuardedGroup(c buffalo.Context) error { // ok: the group checks the scope
	keystore.Reset(c.Request().Context())
	return c.Render(http.StatusNoContent, nil)
}

type server struct{ name string }

func (s *server) isAMethodValue(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), c.Param("tenant_id")))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) buffalo.Handler {
	return func(c buffalo.Context) error {
		if len(c.Request().Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return c.Error(http.StatusForbidden, errDenied)
		}
		return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
	}
}

func register(app *buffalo.App) {
	app.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(c buffalo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.Render(http.StatusNoContent, nil)
}

func isInATable(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), c.Param("tenant_id")))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(c buffalo.Context) error { // ok: the handler compares
	tenant := c.Param("tenant_id")
	if keyOf(c).TenantID != tenant { // guard: crosstenant
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c.Request().Context(), tenant)))
}
