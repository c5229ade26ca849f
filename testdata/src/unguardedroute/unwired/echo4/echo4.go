// Command echo4 has a middleware that authenticates, and puts it before nothing, with
// echo.
package main

import (
	"log"
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

func main() {
	r := echo.New()
	r.Use(logged)
	r.GET("/items", list)
	r.POST("/items", create)
	r.DELETE("/items/:id", remove) // want `DELETE "/items/:id", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.GET("/health", health)
	r.POST("/login", login)
	r.POST("/webhooks/:id", receive)
	r.Start(":8080")
}

// requireKey lets only known keys through.
func requireKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !keystore.Valid(c.Request().Header.Get("X-API-Key")) {
			return echo.ErrUnauthorized
		}
		return next(c)
	}
}

// logged says what was asked for.
func logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		log.Print(c.Request().URL.Path)
		return next(c)
	}
}

var items = make(map[string]string)

func list(c echo.Context) error {
	return c.JSON(http.StatusOK, items)
}

func create(c echo.Context) error {
	items[c.FormValue("id")] = c.FormValue("name")
	return c.NoContent(http.StatusNoContent)
}

func remove(c echo.Context) error {
	delete(items, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func health(c echo.Context) error { // ok: it tells nothing
	return c.JSON(http.StatusOK, "ok")
}

func login(c echo.Context) error { // ok: nobody has a key before
	items["login"] = c.FormValue("user")
	return c.NoContent(http.StatusNoContent)
}

func receive(c echo.Context) error { // ok: webhooks carry another proof
	items[c.Param("id")] = c.FormValue("event")
	return c.NoContent(http.StatusNoContent)
}
