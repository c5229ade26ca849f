// Package fiber3 has bound structs, and identity that travels by name, with fiber v3.
package fiber3

import (
	"strings"

	"github.com/gofiber/fiber/v3"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	app.Get("/key", bindsAKey)
	app.Get("/key/safe", bindsAKeyAndLooksUp)
	g := app.Group("", authenticate)
	g.Get("/tenants/:tenant_id/bound", bindsATenant)
	g.Get("/tenants/:tenant_id/bound/safe", bindsATenantAndCompares)
	g.Get("/tenants/:tenant_id/context", comparesTheTenantOfTheContext)
	g.Get("/tenants/:tenant_id/context/bad", comparesWhatTheClientNames)
	g.Post("/role", checksTheRoleOfTheContext)
	g.Post("/role/bad", asksWhetherThereIsARole)
	return app
}

type keyHeader struct {
	Key string `header:"X-API-Key"`
}

type tenantPath struct {
	TenantID string `uri:"tenant_id"`
}

func bindsAKey(c fiber.Ctx) error {
	var in keyHeader
	if err := c.Bind().Header(&in); err != nil || !strings.HasPrefix(in.Key, "tk_") { // want `GET "/key" grants access after checking only the format of X-API-Key: (\w+\.\w+, )?strings\.HasPrefix`
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Secret())
}

func bindsAKeyAndLooksUp(c fiber.Ctx) error { // ok: the bound key is looked up
	var in keyHeader
	if err := c.Bind().Header(&in); err != nil || in.Key == "" {
		return c.SendStatus(fiber.StatusForbidden)
	}
	if !keystore.Valid(in.Key) { // guard: formatonly
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Secret())
}

func authenticate(c fiber.Ctx) error {
	k, err := keystore.Find(c.Context(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.ErrUnauthorized
	}
	c.Locals("tenant", k.TenantID)
	c.Locals("role", k.Role)
	c.Locals("named", c.Get("X-Tenant-ID"))
	return c.Next()
}

func bindsATenant(c fiber.Ctx) error {
	var in tenantPath
	if err := c.Bind().URI(&in); err != nil {
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.Context(), in.TenantID)) // want `handler bindsATenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func bindsATenantAndCompares(c fiber.Ctx) error { // ok: the bound tenant is compared
	var in tenantPath
	if err := c.Bind().URI(&in); err != nil {
		return c.SendStatus(fiber.StatusForbidden)
	}
	tenant := fiber.Locals[string](c, "tenant")
	if tenant != in.TenantID { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.Context(), in.TenantID))
}

func comparesTheTenantOfTheContext(c fiber.Ctx) error { // ok: the context has the tenant of the key
	tenant := fiber.Locals[string](c, "tenant")
	if tenant != c.Params("tenant_id") { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id")))
}

func comparesWhatTheClientNames(c fiber.Ctx) error {
	named := fiber.Locals[string](c, "named")
	if named != c.Params("tenant_id") {
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id"))) // want `handler comparesWhatTheClientNames uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func checksTheRoleOfTheContext(c fiber.Ctx) error { // ok: the context has the role of the key
	role := fiber.Locals[string](c, "role")
	if role != "admin" { // guard: missingscope
		return c.SendStatus(fiber.StatusForbidden)
	}
	keystore.Reset(c.Context())
	return c.SendStatus(fiber.StatusNoContent)
}

func asksWhetherThereIsARole(c fiber.Ctx) error {
	if c.Locals("role") == nil {
		return c.SendStatus(fiber.StatusForbidden)
	}
	keystore.Reset(c.Context()) // want `POST "/role/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}
