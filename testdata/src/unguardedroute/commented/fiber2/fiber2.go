// Command fiber2 has its middleware in comments, of different sorts, with fiber.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	r := fiber.New()
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	r.Listen(":8080")
}

// records has its authentication switched off, for a test perhaps.
func records(r *fiber.App) {
	g := r.Group("/records")
	// g.Use(requireKey)
	g.Get("/:id", show)
	g.Delete("/:id", remove) // want `DELETE "/records/:id", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.Put("/:id", replace)
}

// archive is guarded, in another way than it was.
func archive(r *fiber.App) {
	// r.Use(requireKey)
	g := r.Group("/archive", requireKey)
	g.Get("/:id", guarded)
	g.Delete("/:id", alsoGuarded)
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *fiber.App) {
	// requireKey is for others (these are for everybody)
	r.Get("/drafts/:id", draft)
	r.Put("/drafts/:id", save)
}

// settings has something else in a comment.
func settings(r *fiber.App) {
	// r.Use(logged)
	r.Put("/colours/:id", colour)
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

func show(c *fiber.Ctx) error { // ok: it only reads, and may be for everybody
	return c.JSON(keystore.Records(c.UserContext(), c.Params("id")))
}

func remove(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func replace(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func guarded(c *fiber.Ctx) error { // ok: the middleware is there
	return c.JSON(keystore.Records(c.UserContext(), c.Params("id")))
}

func alsoGuarded(c *fiber.Ctx) error { // ok: the middleware is there
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func draft(c *fiber.Ctx) error { // ok: the comment is a sentence
	return c.JSON(keystore.Records(c.UserContext(), c.Params("id")))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(c *fiber.Ctx) error { // ok: the comment is a sentence
	drafted[c.Params("id")] = c.FormValue("text")
	return c.SendStatus(fiber.StatusNoContent)
}

func colour(c *fiber.Ctx) error { // ok: what is commented out authenticates nobody
	coloured[c.Params("id")] = c.FormValue("colour")
	return c.SendStatus(fiber.StatusNoContent)
}
