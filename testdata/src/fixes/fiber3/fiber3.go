// Package fiber3 has handlers that lack a comparison, and say otherwise how they
// refuse: with fiber v3.
package fiber3

import (
	"slices"

	"github.com/gofiber/fiber/v3"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	app.Get("/tenants/:tenant_id/inline", verifiesByItself)
	tenants := app.Group("/tenants/:tenant_id", authenticate)
	tenants.Delete("/context", takesTheKeyFromTheContext)
	tenants.Get("/list", isOfOneOfTheTenants)
	return app
}

func verifiesByItself(c fiber.Ctx) error {
	key := c.Get("X-API-Key")
	if key == "" {
		return c.Status(fiber.StatusUnauthorized).JSON(fiber.Map{"error": "missing_key"})
	}
	k, err := keystore.FindMember(c.Context(), key)
	if err != nil {
		return c.Status(fiber.StatusUnauthorized).JSON(fiber.Map{"error": "invalid_key"})
	}
	c.Locals("role", k.Role)
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id"))) // want `handler verifiesByItself uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func authenticate(c fiber.Ctx) error {
	k, err := keystore.FindMember(c.Context(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.NewError(fiber.StatusUnauthorized, "unauthorized")
	}
	c.Locals("key", k)
	return c.Next()
}

func takesTheKeyFromTheContext(c fiber.Ctx) error {
	tenant := c.Params("tenant_id")
	k, ok := c.Locals("key").(*keystore.Member)
	if !ok || !k.Has("records:delete") {
		return fiber.ErrUnauthorized
	}
	// All of them, also the old ones.
	keystore.DeleteRecords(c.Context(), tenant) // want `handler takesTheKeyFromTheContext uses path tenant "tenant_id" without comparing it with the key's tenant`
	return c.SendStatus(fiber.StatusNoContent)
}

func isOfOneOfTheTenants(c fiber.Ctx) error { // ok: the key's list of tenants holds it
	if !slices.Contains(keystore.Tenants(c.Locals("key").(*keystore.Member)), c.Params("tenant_id")) {
		return c.SendStatus(404)
	}
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id")))
}
