// Command fiber2 looks at who asks in many ways, which are for other rules to
// judge, with fiber.
package main

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	app := fiber.New()
	api := app.Group("/api", authenticate)
	api.Get("/items", list)
	api.Post("/items", create)
	api.Put("/items/:id", create)
	app.Delete("/items/:id/inline", checksItself)
	app.Delete("/items/:id/cookie", looksAtACookie)
	app.Delete("/items/:id/address", looksAtTheAddress)
	app.Delete("/items/:id/context", looksAtTheContext)
	app.Delete("/items/:id/language", looksAtTheLanguage) // want `DELETE "/items/:id/language", handler looksAtTheLanguage, is open to everybody: authenticate checks who asks on 3 routes beside it`
	app.Options("/items/:id", options)
	app.Listen(":8080")
}

func authenticate(c *fiber.Ctx) error {
	if !keystore.Valid(c.Get("X-API-Key")) {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	return c.Next()
}

var items = make(map[string]string)

func list(c *fiber.Ctx) error { return c.JSON(items) } // ok: in the group with the middleware

func create(c *fiber.Ctx) error { // ok: in the group with the middleware
	items[c.Params("id")] = c.FormValue("name")
	return c.SendStatus(fiber.StatusCreated)
}

func remove(c *fiber.Ctx) error {
	delete(items, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func checksItself(c *fiber.Ctx) error { // ok: the handler asks for the key
	if !keystore.Valid(c.Get("X-API-Key")) {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	return remove(c)
}

func looksAtACookie(c *fiber.Ctx) error { // ok: a cookie may say who asks
	if c.Cookies("remember") == "" {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	return remove(c)
}

func looksAtTheAddress(c *fiber.Ctx) error { // ok: the address may say who asks
	if c.IP() != "10.0.0.1" {
		return c.SendStatus(fiber.StatusForbidden)
	}
	return remove(c)
}

func looksAtTheContext(c *fiber.Ctx) error { // ok: what the context holds may say who asks
	if c.Locals("user") == nil {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	return remove(c)
}

func looksAtTheLanguage(c *fiber.Ctx) error {
	if c.Get("Accept-Language") == "" {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	return remove(c)
}

func options(c *fiber.Ctx) error { return c.SendStatus(fiber.StatusNoContent) } // ok: a preflight request
