// Command fiber2 puts its middleware before something that has no routes, or too late, with
// fiber, where what is before a group is before all that lies below its path.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	r := fiber.New()
	items(r)
	tickets(r)
	labels(r)
	stamps(r)
	parcels(r)
	notes(r)
	cabinet(r)
	r.Listen(":8080")
}

// items guards its routes.
func items(r *fiber.App) {
	r.Get("/items/:id", requireKey, guardedShow)
	r.Put("/items/:id", requireKey, guardedSave)
}

// tickets guards a path, whatever is below it.
func tickets(r *fiber.App) {
	r.Group("/tickets", requireKey)
	r.Get("/tickets/:id", show)
	r.Delete("/tickets/:id", remove)
}

// labels adds its routes to another router below the same path.
func labels(r *fiber.App) {
	guarded := r.Group("/labels")
	guarded.Use(requireKey)
	r.Put("/labels/:id", save)
}

// stamps guards the path of a group that nobody knows.
func stamps(r *fiber.App) {
	r.Group("/stamps").Use(requireKey)
	r.Delete("/stamps/:id", removeStamp)
}

// parcels is guarded too late.
func parcels(r *fiber.App) {
	g := r.Group("/parcels")
	g.Get("/:id", peek)
	g.Delete("/:id", removeParcel) // want `DELETE "/parcels/:id", handler removeParcel, is open to everybody: requireKey authenticates, and is added only later`
	g.Use(requireKey)
	g.Put("/:id", guardedLate)
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r *fiber.App) {
	r.Group("/notes", logged)
	r.Delete("/notes/:id", removeNote)
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r *fiber.App) {
	guarded := r.Group("/drawers")
	guarded.Use(requireKey)
	drawers(guarded)
	r.Get("/cabinet/:id", cabinetShow)
}

func drawers(r fiber.Router) {
	r.Put("/:id", guardedDrawer)
	r.Delete("/:id", guardedRemove)
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

var things = make(map[string]string)

func guardedShow(c *fiber.Ctx) error { // ok: the middleware is there
	return c.JSON(things[c.Params("id")])
}

func guardedSave(c *fiber.Ctx) error { // ok: the middleware is there
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func show(c *fiber.Ctx) error { // ok: it only reads, and may be for everybody
	return c.JSON(things[c.Params("id")])
}

func remove(c *fiber.Ctx) error { // ok: below the path of a guarded group
	delete(things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func save(c *fiber.Ctx) error { // ok: below the path of a guarded group
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func removeStamp(c *fiber.Ctx) error { // ok: below the path of a guarded group
	delete(things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func peek(c *fiber.Ctx) error { // ok: it only reads, and may be for everybody
	return c.JSON(things[c.Params("id")])
}

func removeParcel(c *fiber.Ctx) error {
	delete(things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func guardedLate(c *fiber.Ctx) error { // ok: it comes after the middleware
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func removeNote(c *fiber.Ctx) error { // ok: what is before nothing authenticates nobody
	delete(things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func cabinetShow(c *fiber.Ctx) error { // ok: it only reads, and the guarded router is used
	return c.JSON(things[c.Params("id")])
}

func guardedDrawer(c *fiber.Ctx) error { // ok: the router that it is given has the middleware
	things[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func guardedRemove(c *fiber.Ctx) error { // ok: the router that it is given has the middleware
	delete(things, c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}
