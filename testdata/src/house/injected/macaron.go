// Package injected has handlers that ask for a context of the program's own, which
// embeds that of the framework and is kept under its type by a middleware.
package injected

import (
	"net/http"

	"gopkg.in/macaron.v1"

	"keystore"
)

// A Context is what middlewares and handlers ask for.
type Context struct {
	*macaron.Context
	Key    *keystore.Key
	Tenant string
}

// NotFound answers that there is no such thing.
func (c *Context) NotFound() { c.Status(http.StatusNotFound) }

// An APIContext is a Context for those that answer programs.
type APIContext struct {
	*Context
	Base string
}

// A Form is what binding has made of the body.
type Form struct{ Name string }

func routes() *macaron.Macaron {
	m := macaron.New()
	m.Use(macaron.Logger())
	m.Group("/books", func() {
		m.Post("/reset", resetsForAnyKey)
		m.Post("/scoped/reset", requireScope("admin:reset"), isBehindAScopeMiddleware)
		m.Post("/checked/reset", checksTheScopeItself)
		m.Post("/form/reset", takesAFormToo)
		m.Post("/api/reset", isGivenAnotherContext)
	}, contexter, requireKey)
	m.Group("/tenants/:tenant_id", func() {
		m.Get("/any", usesAnyTenant)
		m.Get("/compared", comparesTheTenant)
		m.Get("/middleware", assignTenant, isBehindATenantMiddleware)
	}, contexter, requireKey)
	m.Group("/branches/:branch", func() {
		m.Get("/records", assignTenant, isBehindAMiddlewareForOtherRoutes)
	}, contexter, requireKey)
	return m
}

// contexter verifies the key, if there is one, and keeps the program's own context.
func contexter(ctx *macaron.Context) {
	c := &Context{Context: ctx}
	if k, err := keystore.Find(ctx.Req.Context(), ctx.Req.Header.Get("X-API-Key")); err == nil {
		c.Key = k
	}
}

func requireKey(c *Context) {
	if c.Key == nil {
		c.Status(http.StatusUnauthorized)
		return
	}
}

func requireScope(scope string) macaron.Handler {
	return func(c *Context) {
		if !c.Key.Has(scope) {
			c.Status(http.StatusForbidden)
			return
		}
	}
}

func resetsForAnyKey(c *Context) {
	keystore.Reset(c.Req.Context()) // want `POST "/books/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func isBehindAScopeMiddleware(c *Context) { // ok: the made middleware checks the scope
	keystore.Reset(c.Req.Context())
}

func checksTheScopeItself(c *APIContext) { // ok: the handler checks the scope
	if !c.Key.Has("admin:reset") {
		c.NotFound()
		return
	}
	keystore.Reset(c.Req.Context())
}

func takesAFormToo(c *Context, f Form) {
	keystore.Reset(c.Req.Context()) // want `POST "/books/form/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.JSON(http.StatusOK, f.Name)
}

func isGivenAnotherContext(c *APIContext) {
	keystore.Reset(c.Req.Context()) // want `POST "/books/api/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func usesAnyTenant(c *Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Req.Context(), c.Params(":tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *Context) { // ok: the handler compares
	if c.Key.TenantID != c.Params(":tenant_id") {
		c.NotFound()
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Req.Context(), c.Params(":tenant_id")))
}

// assignTenant says which tenant a request is about, and denies others.
func assignTenant(c *Context) {
	if tenant := c.Params(":tenant_id"); tenant != "" {
		if c.Key.TenantID != tenant {
			c.NotFound()
			return
		}
		c.Tenant = tenant
	}
}

func isBehindATenantMiddleware(c *Context) { // ok: the middleware compares
	c.JSON(http.StatusOK, keystore.Records(c.Req.Context(), c.Tenant))
}

func isBehindAMiddlewareForOtherRoutes(c *Context) { // ok: no tenant stands in the path, whatever the middleware would do with one
	c.JSON(http.StatusOK, keystore.Records(c.Req.Context(), c.Params(":tenant_id")))
}
