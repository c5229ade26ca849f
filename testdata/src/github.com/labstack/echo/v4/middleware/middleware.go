// Package middleware has the signatures of the release that the models name.
package middleware

import "github.com/labstack/echo/v4"

type Skipper func(c echo.Context) bool

type KeyAuthValidator func(auth string, c echo.Context) (bool, error)

type KeyAuthConfig struct {
	Skipper   Skipper
	KeyLookup string
	Validator KeyAuthValidator
}

func KeyAuth(fn KeyAuthValidator) echo.MiddlewareFunc { return nil }

func KeyAuthWithConfig(config KeyAuthConfig) echo.MiddlewareFunc { return nil }
