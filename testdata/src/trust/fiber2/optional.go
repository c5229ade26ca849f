package fiber2

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

// shop serves strangers, too, and notes who is an administrator.
func shop() *fiber.App {
	root := fiber.New()
	r := root.Group("/v2")
	r.Get("/tenants/:tenant_id/optional", optionalKey, comparesWhereThereIsAKey)
	r.Get("/tenants/:tenant_id/strict", optionalKey, refusesStrangers)
	r.Post("/strangers", optionalKey, resetsForStrangersAndAdministrators)
	r.Post("/administrators", optionalKey, resetsForAdministrators)
	r.Post("/limited", optionalKey, resetsUnlessAScopeIsMissing)
	r.Post("/scope", optionalKey, resetsWithAScope)
	r.Get("/offers", optionalKey, showsMoreToClients)
	r.Delete("/all", requireKey, maybeRole, resetsBehindAMiddlewareThatDeniesNobody)
	r.Delete("/all/role", requireKey, maybeRole, resetsInTheRole)
	r.Delete("/all/any", requireKey, notes, resetsForWhoeverHasAKey)
	r.Delete("/all/denied", requireKey, requireRole, resetsBehindAMiddlewareThatDenies)
	return root
}

// optionalKey lets strangers through, and keeps what is known of a key that is there.
func optionalKey(c *fiber.Ctx) error {
	header := c.Get("X-API-Key")
	if header == "" {
		return c.Next()
	}
	k, err := keystore.Find(c.UserContext(), header)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	c.Locals("key", k)
	return c.Next()
}

// maybeRole notes the role of administrators.
func maybeRole(c *fiber.Ctx) error {
	if k := key(c); k != nil && k.Role == "admin" {
		c.Locals("role", "admin")
	}
	return c.Next()
}

// notes keeps something of everybody.
func notes(c *fiber.Ctx) error {
	c.Locals("note", "seen")
	return c.Next()
}

// requireRole lets administrators through.
func requireRole(c *fiber.Ctx) error {
	if k := key(c); k == nil || k.Role != "admin" {
		return fiber.ErrForbidden
	}
	return c.Next()
}

func comparesWhereThereIsAKey(c *fiber.Ctx) error {
	tenant := c.Params("tenant_id")
	if k := key(c); k != nil && k.TenantID != tenant {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(c.UserContext(), tenant)) // want `handler comparesWhereThereIsAKey uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal is absent`
}

func refusesStrangers(c *fiber.Ctx) error { // ok: without a key nothing is shown
	tenant := c.Params("tenant_id")
	if k := key(c); k == nil || k.TenantID != tenant {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(c.UserContext(), tenant))
}

func resetsForStrangersAndAdministrators(c *fiber.Ctx) error {
	if k := key(c); k != nil && !k.Admin {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext()) // want `POST "/v2/strangers" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsForAdministrators(c *fiber.Ctx) error { // ok: strangers are no administrators
	if k := key(c); k == nil || !k.Admin {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsUnlessAScopeIsMissing(c *fiber.Ctx) error {
	if k := key(c); k != nil && !k.Has("records:reset") {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext()) // want `POST "/v2/limited" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsWithAScope(c *fiber.Ctx) error { // ok: strangers have no scope
	if k := key(c); k == nil || !k.Has("records:reset") {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

func showsMoreToClients(c *fiber.Ctx) error { // ok: a stranger sees what everybody may
	tenant := "everybody"
	if k := key(c); k != nil {
		tenant = k.TenantID
	}
	return c.JSON(keystore.Records(c.UserContext(), tenant))
}

func resetsBehindAMiddlewareThatDeniesNobody(c *fiber.Ctx) error {
	keystore.Reset(c.UserContext()) // want `DELETE "/v2/all" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsInTheRole(c *fiber.Ctx) error { // ok: it asks for what the middleware notes of administrators
	role := c.Locals("role")
	if role == nil {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsForWhoeverHasAKey(c *fiber.Ctx) error {
	note := c.Locals("note")
	if note == nil {
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext()) // want `DELETE "/v2/all/any" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func resetsBehindAMiddlewareThatDenies(c *fiber.Ctx) error { // ok: the middleware asks for the role
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}
