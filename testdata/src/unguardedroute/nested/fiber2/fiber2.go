// Command fiber2 registers routes in literals within literals, with fiber.
package main

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	app := fiber.New()
	app.Route("/v1", func(r fiber.Router) {
		r.Route("/records", func(r fiber.Router) {
			r.Get("/:id", requireKey, record)
			r.Put("/:id", requireKey, drop)
			r.Route("/drafts", func(r fiber.Router) {
				r.Delete("/:id", requireKey, drop)
			})
		})
		r.Get("/prices/:id", record)     // what only reads may be for everybody
		r.Delete("/registries/:id", own) // the handler verifies the key
		r.Post("/webhooks/:id", remove)  // it carries another proof
		r.Route("/old", func(r fiber.Router) {
			r.Delete("/records/:id", remove) // want `DELETE "/v1/old/records/:id", handler remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
		})
	})
	app.Listen(":8080")
}

func requireKey(c *fiber.Ctx) error {
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.Next()
}

func record(c *fiber.Ctx) error { // ok: it reads
	return c.JSON(keystore.Records(c.UserContext(), c.Params("id")))
}

func drop(c *fiber.Ctx) error { // ok: a key is asked for
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func remove(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func own(c *fiber.Ctx) error { // ok: it verifies the key
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.JSON(keystore.Records(c.UserContext(), c.Get("X-API-Key")))
}
