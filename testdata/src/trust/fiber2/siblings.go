package fiber2

import "github.com/gofiber/fiber/v2"

// library has routes that ask for a role, and one beside them that forgot to.
func library() *fiber.App {
	r := fiber.New()
	r.Use(requireKey)
	r.Post("/books", requireEditor, addsABook)
	r.Put("/books/:id", requireEditor, changesABook)
	r.Put("/books/:id/cover", requireEditor, changesACover)
	r.Put("/books/:id/archive", archivesAnyBook)
	r.Post("/books/:id/lend", lendsForEditors)
	r.Post("/books/:id/notes", notesForItself)
	r.Get("/books/:id/visit", countsVisits)
	r.Post("/shelves", requireEditor, addsAShelf)
	r.Put("/shelves/:id", requireEditor, changesAShelf)
	r.Put("/shelves/:id/name", requireEditor, namesAShelf)
	r.Post("/shelves/:id/comments", comments)
	r.Put("/shelves/:id/comments/:comment", changesAComment)
	r.Post("/clubs", addsAClub)
	r.Put("/clubs/:id", changesAClub)
	return r
}

// requireEditor lets editors through.
func requireEditor(c *fiber.Ctx) error {
	if k := key(c); k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	return c.Next()
}

func addsABook(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO books (title) VALUES ($1)", c.FormValue("text")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesABook(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE books SET title = $1 WHERE id = $2", c.FormValue("text"), c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesACover(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE books SET cover = $1 WHERE id = $2", c.FormValue("text"), c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func archivesAnyBook(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE books SET archived = true WHERE id = $1", c.Params("id")); err != nil { // want `PUT "/books/:id/archive" reaches DB.ExecContext for any valid key: no scope or role is checked, though requireEditor asks for one on 2 routes beside it`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func lendsForEditors(c *fiber.Ctx) error { // ok: it asks itself
	if k := key(c); k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE books SET lent = true WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func notesForItself(c *fiber.Ctx) error { // ok: it keeps what is the reader's own
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO notes (book_id, reader) VALUES ($1, $2)", c.Params("id"), k.Username); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func countsVisits(c *fiber.Ctx) error { // ok: a GET changes nothing that is for some only
	if _, err := db.ExecContext(c.UserContext(), "UPDATE books SET visits = visits + 1 WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func addsAShelf(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO shelves (name) VALUES ($1)", c.FormValue("text")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesAShelf(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE shelves SET place = $1 WHERE id = $2", c.FormValue("text"), c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func namesAShelf(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE shelves SET name = $1 WHERE id = $2", c.FormValue("text"), c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func comments(c *fiber.Ctx) error { // ok: no route for comments asks
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO comments (shelf_id, text) VALUES ($1, $2)", c.Params("id"), c.FormValue("text")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesAComment(c *fiber.Ctx) error { // ok: no route for comments asks
	if _, err := db.ExecContext(c.UserContext(), "UPDATE comments SET text = $1 WHERE id = $2", c.FormValue("text"), c.Params("comment")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func addsAClub(c *fiber.Ctx) error { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO clubs (name) VALUES ($1)", c.FormValue("text")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesAClub(c *fiber.Ctx) error { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.UserContext(), "UPDATE clubs SET name = $1 WHERE id = $2", c.FormValue("text"), c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
