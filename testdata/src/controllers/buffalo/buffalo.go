// Package buffalo has resources of buffalo: each method is the handler of a verb and a
// path.
package buffalo

import (
	"errors"
	"net/http"
	"strings"

	"github.com/gobuffalo/buffalo"
	"github.com/gobuffalo/buffalo/render"

	"keystore"
)

func routes() *buffalo.App {
	app := buffalo.New(buffalo.Options{})
	app.Resource("/secrets", SecretsResource{})
	app.Resource("/resets", ResetsResource{})
	tenants := app.Resource("/tenants", &TenantsResource{})
	tenants.Use(verify)
	resource(app, "/accounts", AccountsResource{})
	return app
}

// resource registers any resource behind a middleware.
func resource(app *buffalo.App, path string, r buffalo.Resource) {
	group := app.Group("/guarded")
	group.Use(verify)
	group.Resource(path, r)
}

var errDenied = errors.New("denied")

func verify(next buffalo.Handler) buffalo.Handler {
	return func(c buffalo.Context) error {
		k, err := keystore.Find(c, c.Request().Header.Get("X-API-Key"))
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

// SecretsResource has nothing in front of it.
type SecretsResource struct{ buffalo.BaseResource }

func (s SecretsResource) List(c buffalo.Context) error {
	if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `GET "/secrets" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

func (s SecretsResource) Show(c buffalo.Context) error { // ok: the key is looked up
	if !keystore.Valid(c.Request().Header.Get("X-API-Key")) {
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Secret()))
}

// ResetsResource brings its middlewares along.
type ResetsResource struct{ buffalo.BaseResource }

// Use returns what runs in front of all methods.
func (s ResetsResource) Use() []buffalo.MiddlewareFunc { return []buffalo.MiddlewareFunc{verify} }

func (s ResetsResource) Create(c buffalo.Context) error {
	keystore.Reset(c) // want `POST "/resets" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.Render(http.StatusNoContent, nil)
}

func (s ResetsResource) Destroy(c buffalo.Context) error { // ok: the scope is checked
	if !keyOf(c).Has("admin:reset") { // guard: missingscope
		return c.Error(http.StatusForbidden, errDenied)
	}
	keystore.Reset(c)
	return c.Render(http.StatusNoContent, nil)
}

// TenantsResource is behind a middleware that is added to it later.
type TenantsResource struct{ buffalo.BaseResource }

func (s *TenantsResource) Show(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c, c.Param("tenant_id")))) // want `handler TenantsResource\.Show uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *TenantsResource) Update(c buffalo.Context) error { // ok: the tenants are compared
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
		return c.Error(http.StatusForbidden, errDenied)
	}
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c, c.Param("tenant_id"))))
}

// AccountsResource is registered by a function that takes any.
type AccountsResource struct{ buffalo.BaseResource }

func (s AccountsResource) Show(c buffalo.Context) error {
	return c.Render(http.StatusOK, render.JSON(keystore.Records(c, c.Param("account_id")))) // want `handler AccountsResource\.Show uses path tenant "account_id" without comparing it with the key's tenant`
}

func (s AccountsResource) Destroy(c buffalo.Context) error { // ok: the tenants and the scope are checked
	account := c.Param("account_id")
	if k := keyOf(c); k.TenantID != account || !k.Has("accounts:delete") {
		return c.Error(http.StatusForbidden, errDenied)
	}
	keystore.DeleteRecords(c, account)
	return c.Render(http.StatusNoContent, nil)
}
