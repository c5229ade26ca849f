// Command listed has a middleware that asks a list of functions, which is filled where the
// program is put together.
package main

import (
	"database/sql"
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

var db *sql.DB

type asked func(route string) echo.HandlerFunc

type registry struct{ list []asked }

func newRegistry() *registry { return &registry{list: make([]asked, 0)} }

func (r *registry) add(a asked) { r.list = append(r.list, a) }

func (r *registry) middleware() echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			for _, a := range r.list {
				if err := a(c.Request().URL.Path)(c); err != nil {
					return err
				}
			}
			return next(c)
		}
	}
}

// observe calls functions that are told of each request, of which there are none.
func observe(told ...echo.HandlerFunc) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			for _, t := range told {
				if err := t(c); err != nil {
					return err
				}
			}
			return next(c)
		}
	}
}

func main() {
	r := newRegistry()
	r.add(requireKey)
	e := echo.New()
	behind := e.Group("/v1", r.middleware())
	behind.GET("/items", showsItems)
	behind.PUT("/items/:id", changesAnItem)
	behind.POST("/items", addsAnItem)
	behind.DELETE("/items/:id", dropsAnItem)
	open := e.Group("/v2", observe())
	open.GET("/items", showsItems)
	open.PUT("/items/:id", changesAnItem)
	open.POST("/items", addsAnItem)
	open.DELETE("/notes/:id", dropsANote) // want `DELETE "/v2/notes/:id", handler dropsANote, is open to everybody: showsItems checks who asks on 2 routes beside it`
	e.Start(":8080")
}

func requireKey(route string) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !keystore.Valid(c.Request().Header.Get("X-API-Key")) {
			return echo.NewHTTPError(http.StatusUnauthorized, "unknown key")
		}
		return nil
	}
}

func known(c echo.Context) bool { return keystore.Valid(c.Request().Header.Get("X-API-Key")) }

func showsItems(c echo.Context) error { // ok: asks for the key
	if !known(c) {
		return c.NoContent(http.StatusUnauthorized)
	}
	return c.JSON(http.StatusOK, "items")
}

func changesAnItem(c echo.Context) error { // ok: asks for the key
	if !known(c) {
		return c.NoContent(http.StatusUnauthorized)
	}
	_, err := db.ExecContext(c.Request().Context(), "UPDATE items SET name = $1 WHERE id = $2", c.FormValue("name"), c.Param("id"))
	return err
}

func addsAnItem(c echo.Context) error { // ok: asks for the key
	if !known(c) {
		return c.NoContent(http.StatusUnauthorized)
	}
	_, err := db.ExecContext(c.Request().Context(), "INSERT INTO items (name) VALUES ($1)", c.FormValue("name"))
	return err
}

func dropsAnItem(c echo.Context) error { // ok: the functions of the list are asked before
	_, err := db.ExecContext(c.Request().Context(), "DELETE FROM items WHERE id = $1", c.Param("id"))
	return err
}

func dropsANote(c echo.Context) error {
	_, err := db.ExecContext(c.Request().Context(), "DELETE FROM notes WHERE id = $1", c.Param("id"))
	return err
}
