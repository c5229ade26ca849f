// Command echo4 has its middleware in comments, of different sorts, with echo.
package main

import (
	"log"
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

func main() {
	r := echo.New()
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	r.Start(":8080")
}

// records has its authentication switched off, for a test perhaps.
func records(r *echo.Echo) {
	g := r.Group("/records")
	// g.Use(requireKey)
	g.GET("/:id", show)
	g.DELETE("/:id", remove) // want `DELETE "/records/:id", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.PUT("/:id", replace)
}

// archive is guarded, in another way than it was.
func archive(r *echo.Echo) {
	// r.Use(requireKey)
	g := r.Group("/archive", requireKey)
	g.GET("/:id", guarded)
	g.DELETE("/:id", alsoGuarded)
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *echo.Echo) {
	// requireKey is for others (these are for everybody)
	r.GET("/drafts/:id", draft)
	r.PUT("/drafts/:id", save)
}

// settings has something else in a comment.
func settings(r *echo.Echo) {
	// r.Use(logged)
	r.PUT("/colours/:id", colour)
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

func show(c echo.Context) error { // ok: it only reads, and may be for everybody
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("id")))
}

func remove(c echo.Context) error {
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func replace(c echo.Context) error {
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func guarded(c echo.Context) error { // ok: the middleware is there
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("id")))
}

func alsoGuarded(c echo.Context) error { // ok: the middleware is there
	keystore.DeleteRecords(c.Request().Context(), c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func draft(c echo.Context) error { // ok: the comment is a sentence
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("id")))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(c echo.Context) error { // ok: the comment is a sentence
	drafted[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func colour(c echo.Context) error { // ok: what is commented out authenticates nobody
	coloured[c.Param("id")] = c.FormValue("colour")
	return c.NoContent(http.StatusNoContent)
}
