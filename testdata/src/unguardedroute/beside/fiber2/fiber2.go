// Command fiber2 asks for a key on most of its routes, with fiber.
package main

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	r := fiber.New()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	r.Listen(":8080")
}

// orders has its routes for clients of old in the open.
func orders(r *fiber.App) {
	r.Put("/v1/orders/:id", requireKey, save)
	r.Post("/v1/orders/:id/pay", requireKey, pay)
	r.Get("/v1/orders/:id", requireKey, show)
	r.Get("/orders/:id", show) // what only reads may be public
	r.Put("/orders/:id", save) // want `PUT "/orders/:id", handler save, and another route are open to everybody: on PUT "/v1/orders/:id" the same handler is behind requireKey`
	r.Post("/orders/:id/pay", pay)
	r.Put("/public/orders/:id", save) // the path says that it is public
	r.Post("/basket/:id", save)       // another method and path: for visitors
	r.Post("/login", login)
}

// keys asks its method values for a key, but one.
func keys(r *fiber.App, s *shop) {
	r.Get("/shop/keys/:id", requireKey, s.list)
	r.Post("/shop/keys", requireKey, s.create)
	r.Put("/shop/keys/:id", requireKey, s.rename)
}

// more forgets to.
func more(r *fiber.App, s *shop) {
	r.Delete("/shop/keys/:id", s.remove) // want `DELETE "/shop/keys/:id", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.Get("/shop/offers", s.offers)
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r *fiber.App) {
	r.Get("/settings/:id", requireKey, settingsShow)
	r.Post("/admin/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.Post("/settings/wipe", wipe)   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.Post("/settings/colour", colour)
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := fiber.New()
	r.Put("/inner/orders/:id", save) // on another server
	r.Listen("127.0.0.1:8081")
}

// requireKey lets only known keys through.
func requireKey(c *fiber.Ctx) error {
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.Next()
}

var things = make(map[string]string)

func show(c *fiber.Ctx) error { // ok: what only reads may be public, too
	return c.JSON(things[c.Params("id")])
}

func save(c *fiber.Ctx) error {
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func pay(c *fiber.Ctx) error {
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func login(c *fiber.Ctx) error { // ok: nobody has a key before
	things["login"] = c.FormValue("user")
	return c.SendStatus(fiber.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(c *fiber.Ctx) error { // ok: the middleware is there
	return c.JSON(s.things[c.Params("id")])
}

func (s *shop) create(c *fiber.Ctx) error { // ok: the middleware is there
	s.things["new"] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *shop) rename(c *fiber.Ctx) error { // ok: the middleware is there
	s.things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *shop) remove(c *fiber.Ctx) error {
	delete(s.things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *shop) offers(c *fiber.Ctx) error { // ok: what only reads may be public
	return c.JSON(s.things["offers"])
}

func settingsShow(c *fiber.Ctx) error { // ok: the middleware is there
	return c.JSON(things[c.Params("id")])
}

func createApp(c *fiber.Ctx) error {
	things["app"] = c.FormValue("app")
	return c.SendStatus(fiber.StatusNoContent)
}

func wipe(c *fiber.Ctx) error {
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

func colour(c *fiber.Ctx) error { // ok: everybody may, as far as is seen
	things["colour"] = c.FormValue("colour")
	return c.SendStatus(fiber.StatusNoContent)
}
