// Package fiber has answers that do not end a middleware.
package fiber

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	app.Get("/soft", answersAndGoesOn, isBehindAnAnswer)
	app.Get("/hard", answersAndStops, isBehindARefusal)
	return app
}

var sessions map[string][]byte

// session fails in two ways.
func session(ctx context.Context, token string) (*keystore.Key, error) {
	text, ok := sessions[token]
	if !ok {
		return nil, errors.New("no session")
	}
	var k keystore.Key
	if err := json.Unmarshal(text, &k); err != nil {
		return nil, err
	}
	return &k, nil
}

func answersAndGoesOn(c *fiber.Ctx) error {
	if _, err := session(context.Background(), c.Get("X-API-Key")); err != nil { // want `middleware answersAndGoesOn goes on after refusing X-API-Key`
		c.Status(fiber.StatusUnauthorized).JSON("no session")
	}
	return c.Next()
}

func isBehindAnAnswer(c *fiber.Ctx) error { return c.JSON(keystore.Secret()) }

func answersAndStops(c *fiber.Ctx) error {
	if _, err := session(context.Background(), c.Get("X-API-Key")); err != nil {
		return c.Status(fiber.StatusUnauthorized).JSON("no session")
	}
	return c.Next()
}

func isBehindARefusal(c *fiber.Ctx) error { // ok: the middleware returns its answer
	return c.JSON(keystore.Secret())
}
