// Package jwtware has the part of contrib/v3/jwt that the scenarios use, without code.
package jwtware

import (
	"github.com/gofiber/fiber/v3"
	"github.com/golang-jwt/jwt/v5"
)

type SigningKey struct {
	JWTAlg string
	Key    any
}

type Config struct {
	Next       func(fiber.Ctx) bool
	SigningKey SigningKey
}

func New(config ...Config) fiber.Handler { return nil }

func FromContext(ctx any) *jwt.Token { return nil }
