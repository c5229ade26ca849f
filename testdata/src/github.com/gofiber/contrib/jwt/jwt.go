// Package jwtware has the part of contrib/jwt v1.1.2 that the scenarios use, without
// code.
package jwtware

import "github.com/gofiber/fiber/v2"

type SigningKey struct {
	JWTAlg string
	Key    any
}

type Config struct {
	Filter     func(*fiber.Ctx) bool
	SigningKey SigningKey
	ContextKey string
}

func New(config ...Config) fiber.Handler { return nil }
