// Command skippers leaves out some requests of a library's middleware, by functions that
// look at their paths.
package main

import (
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"keystore"
)

func main() {
	byPrefix()
	byList()
	byName()
	unless()
}

func byPrefix() {
	e := echo.New()
	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		Skipper:   func(c echo.Context) bool { return strings.HasPrefix(c.Path(), "/catalog") },
		Validator: valid,
	}))
	e.GET("/catalog/:id", show)      // it is below what is meant
	e.DELETE("/catalogs/:id", erase) // want `DELETE "/catalogs/:id", handler erase, is open to everybody: middleware\.KeyAuthWithConfig lets through all that begins with "/catalog"`
	e.DELETE("/records/:id", drop)   // a key is asked for
	e.GET("/records/:id", own)       // a key is asked for
	e.Start(":8080")
}

var open = []string{"/news/", "/offers"}

func byList() {
	e := echo.New()
	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		Skipper: func(c echo.Context) bool {
			return slices.ContainsFunc(open, func(p string) bool { return strings.HasPrefix(c.Request().URL.Path, p) })
		},
		Validator: valid,
	}))
	e.GET("/news/:id", show)           // the prefix ends with a slash
	e.GET("/offers", show)             // it is what is meant
	e.DELETE("/offers-old/:id", erase) // want `DELETE "/offers-old/:id", handler erase, is open to everybody: middleware\.KeyAuthWithConfig lets through all that begins with "/offers"`
	e.DELETE("/newsletters/:id", drop) // a key is asked for
	e.Start(":8081")
}

func byName() {
	e := echo.New()
	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{Skipper: meant, Validator: valid}))
	e.GET("/prices", show)         // it is what is meant
	e.DELETE("/prices/:id", drop)  // a key is asked for
	e.DELETE("/prices-old/", drop) // a key is asked for
	e.DELETE("/records/:id", drop) // a key is asked for
	e.Start(":8082")
}

func meant(c echo.Context) bool {
	switch c.Path() {
	case "/prices", "/terms":
		return true
	}
	return false
}

// unless leaves out requests by more than their paths.
func unless() {
	e := echo.New()
	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		Skipper: func(c echo.Context) bool {
			return os.Getenv("OPEN") != "" && strings.HasPrefix(c.Path(), "/catalog")
		},
		Validator: valid,
	}))
	e.DELETE("/catalogs/:id", maybe) // it depends on a setting
	e.DELETE("/records/:id", drop)   // a key is asked for
	e.Start(":8083")
}

func valid(key string, c echo.Context) (bool, error) { return keystore.Valid(key), nil }

func show(c echo.Context) error { // ok: it is meant to be open
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("id")))
}

func own(c echo.Context) error { // ok: a key is asked for
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("id")))
}

func erase(c echo.Context) error {
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return nil
}

func drop(c echo.Context) error { // ok: a key is asked for
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return nil
}

func maybe(c echo.Context) error { // ok: whether it is left out is not known
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return nil
}
