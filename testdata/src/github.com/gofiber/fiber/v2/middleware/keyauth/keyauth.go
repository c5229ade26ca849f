// Package keyauth has the part of fiber v2.52.15 that the scenarios use, without
// code.
package keyauth

import "github.com/gofiber/fiber/v2"

type Config struct {
	Next      func(*fiber.Ctx) bool
	KeyLookup string
	Validator func(*fiber.Ctx, string) (bool, error)
}

func New(config ...Config) fiber.Handler { return nil }
