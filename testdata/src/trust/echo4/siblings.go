package echo4

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// library has routes that ask for a role, and one beside them that forgot to.
func library() *echo.Echo {
	e := echo.New()
	r := e.Group("", requireKey)
	r.POST("/books", addsABook, requireEditor)
	r.PUT("/books/:id", changesABook, requireEditor)
	r.PUT("/books/:id/cover", changesACover, requireEditor)
	r.PUT("/books/:id/archive", archivesAnyBook)
	r.POST("/books/:id/lend", lendsForEditors)
	r.POST("/books/:id/notes", notesForItself)
	r.GET("/books/:id/visit", countsVisits)
	r.POST("/shelves", addsAShelf, requireEditor)
	r.PUT("/shelves/:id", changesAShelf, requireEditor)
	r.PUT("/shelves/:id/name", namesAShelf, requireEditor)
	r.POST("/shelves/:id/comments", comments)
	r.PUT("/shelves/:id/comments/:comment", changesAComment)
	r.POST("/clubs", addsAClub)
	r.PUT("/clubs/:id", changesAClub)
	return e
}

// requireEditor lets editors through.
func requireEditor(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if k := key(c); k == nil || k.Role != "editor" {
			return echo.ErrForbidden
		}
		return next(c)
	}
}

func addsABook(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "INSERT INTO books (title) VALUES ($1)", c.QueryParam("text")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func changesABook(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE books SET title = $1 WHERE id = $2", c.QueryParam("text"), c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func changesACover(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE books SET cover = $1 WHERE id = $2", c.QueryParam("text"), c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func archivesAnyBook(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE books SET archived = true WHERE id = $1", c.Param("id")); err != nil { // want `PUT "/books/:id/archive" reaches DB.ExecContext for any valid key: no scope or role is checked, though requireEditor asks for one on 2 routes beside it`
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func lendsForEditors(c echo.Context) error { // ok: it asks itself
	if k := key(c); k == nil || k.Role != "editor" {
		return echo.ErrForbidden
	}
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE books SET lent = true WHERE id = $1", c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func notesForItself(c echo.Context) error { // ok: it keeps what is the reader's own
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	if _, err := db.ExecContext(c.Request().Context(), "INSERT INTO notes (book_id, reader) VALUES ($1, $2)", c.Param("id"), k.Username); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func countsVisits(c echo.Context) error { // ok: a GET changes nothing that is for some only
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE books SET visits = visits + 1 WHERE id = $1", c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func addsAShelf(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "INSERT INTO shelves (name) VALUES ($1)", c.QueryParam("text")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func changesAShelf(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE shelves SET place = $1 WHERE id = $2", c.QueryParam("text"), c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func namesAShelf(c echo.Context) error {
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE shelves SET name = $1 WHERE id = $2", c.QueryParam("text"), c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func comments(c echo.Context) error { // ok: no route for comments asks
	if _, err := db.ExecContext(c.Request().Context(), "INSERT INTO comments (shelf_id, text) VALUES ($1, $2)", c.Param("id"), c.QueryParam("text")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func changesAComment(c echo.Context) error { // ok: no route for comments asks
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE comments SET text = $1 WHERE id = $2", c.QueryParam("text"), c.Param("comment")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func addsAClub(c echo.Context) error { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.Request().Context(), "INSERT INTO clubs (name) VALUES ($1)", c.QueryParam("text")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func changesAClub(c echo.Context) error { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.Request().Context(), "UPDATE clubs SET name = $1 WHERE id = $2", c.QueryParam("text"), c.Param("id")); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}
