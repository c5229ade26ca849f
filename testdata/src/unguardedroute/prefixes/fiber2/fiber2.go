// Command fiber2 has a middleware that lets requests through by the beginnings of their
// paths, and by whole paths, with fiber.
package main

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func main() {
	r := fiber.New()
	r.Use(exceptSome)
	r.Get("/catalog/:id", record)       // it is below what is meant
	r.Get("/catalog", record)           // it is what is meant
	r.Get("/catalog-prices", record)    // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.Post("/catalogues/:id", record)   // want `POST "/catalogues/:id", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.Get("/news/:id", record)          // the prefix ends with a slash
	r.Get("/newsletters", own)          // a key is asked for
	r.Get("/terms-of-use", text)        // it tells nothing that is stored
	r.Get("/offers/:id", record)        // one of the list is its first segment
	r.Delete("/offers-old/:id", remove) // want `DELETE "/offers-old/:id", handler remove, is open to everybody: exceptSome lets through all that begins with "/offers"`
	r.Get("/offershore", checked)       // the handler verifies the key
	r.Get("/prices", record)            // it is in the list of whole paths
	r.Delete("/prices/:id", own)        // a key is asked for below what is in that list
	r.Delete("/records/:id", own)       // a key is asked for
	r.Listen(":8080")
}

// open are the beginnings of paths that are for everybody, and whole are such paths.
var (
	open  = []string{"/offers", "/terms", "/news/"}
	whole = map[string]bool{"/prices": true}
)

func listed(path string) bool {
	for _, p := range open {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	return whole[path]
}

func exceptSome(c *fiber.Ctx) error {
	if strings.HasPrefix(c.Path(), "/catalog") || listed(c.Path()) {
		return c.Next()
	}
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.Next()
}

func record(c *fiber.Ctx) error {
	return c.JSON(keystore.Records(c.UserContext(), c.Params("id")))
}

func remove(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

func own(c *fiber.Ctx) error { // ok: no prefix fits
	return c.JSON(keystore.Records(c.UserContext(), c.Get("X-API-Key")))
}

func checked(c *fiber.Ctx) error { // ok: it verifies the key itself
	if !keystore.Valid(c.Get("X-API-Key")) {
		return fiber.ErrUnauthorized
	}
	return c.JSON(keystore.Records(c.UserContext(), "offers"))
}

func text(c *fiber.Ctx) error { // ok: it tells nothing that is stored
	return c.JSON("be kind")
}
