// Command fiber2 has a middleware that authenticates, and puts it before nothing, with
// fiber.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	r := fiber.New()
	r.Use(logged)
	r.Get("/items", list)
	r.Post("/items", create)
	r.Delete("/items/:id", remove) // want `DELETE "/items/:id", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.Get("/health", health)
	r.Post("/login", login)
	r.Post("/webhooks/:id", receive)
	r.Listen(":8080")
}

// requireKey lets only known keys through.
func requireKey(c *fiber.Ctx) error {
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.Next()
}

// logged says what was asked for.
func logged(c *fiber.Ctx) error {
	log.Print(c.Path())
	return c.Next()
}

var items = make(map[string]string)

func list(c *fiber.Ctx) error {
	return c.JSON(items)
}

func create(c *fiber.Ctx) error {
	items[c.FormValue("id")] = c.FormValue("name")
	return c.SendStatus(fiber.StatusNoContent)
}

func remove(c *fiber.Ctx) error {
	delete(items, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func health(c *fiber.Ctx) error { // ok: it tells nothing
	return c.JSON("ok")
}

func login(c *fiber.Ctx) error { // ok: nobody has a key before
	items["login"] = c.FormValue("user")
	return c.SendStatus(fiber.StatusNoContent)
}

func receive(c *fiber.Ctx) error { // ok: webhooks carry another proof
	items[c.Params("id")] = c.FormValue("event")
	return c.SendStatus(fiber.StatusNoContent)
}
