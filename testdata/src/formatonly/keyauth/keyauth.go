// Package keyauth asks a library for the middleware and decides about the key in
// a function that the library calls.
package keyauth

import (
	"net/http"
	"strings"

	"keystore"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func routes() *echo.Echo {
	e := echo.New()
	e.GET("/prefix", isBehindAPrefix, middleware.KeyAuth(hasPrefix))
	e.GET("/config", isBehindALength, middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		KeyLookup: "header:X-API-Key",
		Validator: func(key string, c echo.Context) (bool, error) {
			return len(key) == 40, nil // want `middleware function literal in routes grants access after checking only the format of X-API-Key: len`
		},
	}))
	e.GET("/lookup", isBehindALookup, middleware.KeyAuth(isKnown))
	return e
}

func hasPrefix(key string, c echo.Context) (bool, error) {
	return strings.HasPrefix(key, "tk_"), nil // want `middleware hasPrefix grants access after checking only the format of Authorization: strings\.HasPrefix`
}

func isKnown(key string, c echo.Context) (bool, error) {
	return strings.HasPrefix(key, "tk_") && keystore.Valid(key), nil
}

func isBehindAPrefix(c echo.Context) error { return c.String(http.StatusOK, keystore.Secret()) }

func isBehindALength(c echo.Context) error { return c.String(http.StatusOK, keystore.Secret()) }

func isBehindALookup(c echo.Context) error { // ok: the validator looks the key up
	return c.String(http.StatusOK, keystore.Secret())
}
