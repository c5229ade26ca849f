// Command fiber2 has handlers that get the client from the context, with Fiber.
package main

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"unguardedroute/asked/clients"
)

func main() {
	app := fiber.New()
	notes := app.Group("/notes", clients.RequireFiber)
	notes.Get("/", count)
	notes.Post("/", add)
	app.Post("/drafts", add) // want `POST "/drafts", handler add, is open to everybody: its handler asks the context for who the client is, which RequireFiber puts there on GET "/notes"`
	app.Post("/offers", addIf)
	app.Post("/suggestions", suggest)
	app.Post("/login", add)
	app.Listen(":8080")
}

func count(c *fiber.Ctx) error {
	n, err := clients.Count(context.Background(), clients.Fiber(c).TenantID)
	if err != nil {
		return err
	}
	return c.JSON(n)
}

func add(c *fiber.Ctx) error {
	return clients.Add(context.Background(), clients.Fiber(c).TenantID, c.Query("text"))
}

// addIf refuses by itself.
func addIf(c *fiber.Ctx) error { // ok: it refuses by itself
	k := clients.Fiber(c)
	if k == nil {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	return clients.Add(context.Background(), k.TenantID, c.Query("text"))
}

// suggest does not ask.
func suggest(c *fiber.Ctx) error { // ok: it does not ask
	return clients.Add(context.Background(), "everybody", c.Query("text"))
}
