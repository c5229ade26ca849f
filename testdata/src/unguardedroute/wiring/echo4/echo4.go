// Command echo4 puts its middleware before something that has no routes, or too late, with
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
	items(r)
	tickets(r)
	labels(r)
	stamps(r)
	parcels(r)
	notes(r)
	cabinet(r)
	r.Start(":8080")
}

// items guards its routes.
func items(r *echo.Echo) {
	r.GET("/items/:id", guardedShow, requireKey)
	r.PUT("/items/:id", guardedSave, requireKey)
}

// tickets makes no use of what it guards.
func tickets(r *echo.Echo) {
	r.Group("/tickets", requireKey)
	r.GET("/tickets/:id", show)
	r.DELETE("/tickets/:id", remove) // want `DELETE "/tickets/:id", handler remove, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// labels adds its routes to another router than the guarded one.
func labels(r *echo.Echo) {
	guarded := r.Group("/labels")
	guarded.Use(requireKey)
	r.PUT("/labels/:id", save) // want `PUT "/labels/:id", handler save, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// stamps guards a group that nobody knows.
func stamps(r *echo.Echo) {
	r.Group("/stamps").Use(requireKey)
	r.DELETE("/stamps/:id", removeStamp) // want `DELETE "/stamps/:id", handler removeStamp, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// parcels is guarded too late.
func parcels(r *echo.Echo) {
	g := r.Group("/parcels")
	g.GET("/:id", peek)
	g.DELETE("/:id", removeParcel) // want `DELETE "/parcels/:id", handler removeParcel, is open to everybody: requireKey authenticates, and is added only later`
	g.Use(requireKey)
	g.PUT("/:id", guardedLate)
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r *echo.Echo) {
	r.Group("/notes", logged)
	r.DELETE("/notes/:id", removeNote)
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r *echo.Echo) {
	guarded := r.Group("/drawers")
	guarded.Use(requireKey)
	drawers(guarded)
	r.GET("/cabinet/:id", cabinetShow)
}

func drawers(r *echo.Group) {
	r.PUT("/:id", guardedDrawer)
	r.DELETE("/:id", guardedRemove)
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

var things = make(map[string]string)

func guardedShow(c echo.Context) error { // ok: the middleware is there
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func guardedSave(c echo.Context) error { // ok: the middleware is there
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func show(c echo.Context) error { // ok: it only reads, and may be for everybody
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func remove(c echo.Context) error {
	delete(things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func save(c echo.Context) error {
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func removeStamp(c echo.Context) error {
	delete(things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func peek(c echo.Context) error { // ok: it only reads, and may be for everybody
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func removeParcel(c echo.Context) error {
	delete(things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func guardedLate(c echo.Context) error { // ok: it comes after the middleware
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func removeNote(c echo.Context) error { // ok: what is before nothing authenticates nobody
	delete(things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func cabinetShow(c echo.Context) error { // ok: it only reads, and the guarded router is used
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func guardedDrawer(c echo.Context) error { // ok: the router that it is given has the middleware
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func guardedRemove(c echo.Context) error { // ok: the router that it is given has the middleware
	delete(things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}
