// Package fiberkeyauth2 has the scenarios of built-in middlewares with keyauth of fiber v2.
package fiberkeyauth2

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/keyauth"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	app.Get("/prefix", keyauth.New(keyauth.Config{Validator: hasPrefix}), isBehindAFormatOnly)
	auth := keyauth.New(keyauth.Config{KeyLookup: "header:X-API-Key", Validator: validate})
	keys := app.Group("/keys", auth)
	keys.Get("/secret", isBehindTheMiddleware)
	keys.Get("/tenants/:tenant_id", usesAnyTenant)
	keys.Get("/tenants/:tenant_id/compared", comparesTheTenant)
	app.Post("/reset", auth, resetsForAnyKey)
	app.Post("/scoped/reset", auth, checksTheScope)
	return app
}

func validate(c *fiber.Ctx, key string) (bool, error) {
	k, err := keystore.Find(c.UserContext(), key)
	if err != nil {
		return false, err
	}
	c.Locals("key", k)
	return true, nil
}

func hasPrefix(c *fiber.Ctx, key string) (bool, error) {
	return strings.HasPrefix(key, "tk_"), nil // want `middleware hasPrefix grants access after checking only the format of Authorization: strings\.HasPrefix`
}

func isBehindAFormatOnly(c *fiber.Ctx) error {
	return c.JSON(keystore.Secret())
}

func isBehindTheMiddleware(c *fiber.Ctx) error { // ok: the middleware verifies
	return c.JSON(keystore.Secret())
}

func keyOf(c *fiber.Ctx) *keystore.Key {
	k, _ := c.Locals("key").(*keystore.Key)
	return k
}

func usesAnyTenant(c *fiber.Ctx) error {
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *fiber.Ctx) error { // ok: the handler compares
	if keyOf(c).TenantID != c.Params("tenant_id") { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id")))
}

func resetsForAnyKey(c *fiber.Ctx) error {
	keystore.Reset(c.UserContext()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func checksTheScope(c *fiber.Ctx) error { // ok: the handler checks the scope
	if !keyOf(c).Has("admin:reset") { // guard: missingscope
		return c.SendStatus(fiber.StatusForbidden)
	}
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}
