// Package fiber2 has routes that ask for so much of a privilege that has degrees, with
// fiber.
package fiber2

import (
	"github.com/gofiber/fiber/v2"

	"missingscope/degrees/shelves"
)

type server struct{ store shelves.Store }

func (s *server) routes() *fiber.App {
	app := fiber.New()
	app.Use(s.requireReader)
	edits, owns := require(shelves.Edits), require(shelves.Owns)
	app.Get("/shelves/:id", s.show)
	app.Put("/shelves/:id/name", edits, s.renames)
	app.Put("/shelves/:id/place", edits, s.renames)
	app.Post("/shelves/:id/books", edits, s.renames)
	app.Delete("/shelves/:id", owns, s.removes)
	app.Put("/shelves/:id/cover", s.asksNoMoreThanToRead)
	app.Put("/shelves/:id/frame", s.asksForMoreItself)
	app.Post("/shelves/:id/notes", s.addsWhatIsTheClients)
	// All of these take what members who read have, as is meant.
	app.Get("/lists/:id", s.show)
	app.Put("/lists/:id/name", s.isAsItsSiblings)
	app.Put("/lists/:id/place", s.isAsItsSiblings)
	app.Delete("/lists/:id", owns, s.removes)
	return app
}

func (s *server) requireReader(c *fiber.Ctx) error {
	m, err := s.store.ByKey(c.UserContext(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.ErrUnauthorized
	}
	if m.Level < shelves.Reads {
		return fiber.ErrForbidden
	}
	c.Locals("member", m)
	return c.Next()
}

func require(level int) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if !memberOf(c).May(level) {
			return fiber.ErrForbidden
		}
		return c.Next()
	}
}

func memberOf(c *fiber.Ctx) *shelves.Member { return c.Locals("member").(*shelves.Member) }

func (s *server) show(c *fiber.Ctx) error { // ok: it only reads
	name, err := s.store.Shelf(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return c.SendString(name)
}

func (s *server) renames(c *fiber.Ctx) error { // ok: a middleware asks for more than to read
	return s.store.UpdateShelf(c.UserContext(), c.Params("id"), c.FormValue("name"))
}

func (s *server) removes(c *fiber.Ctx) error { // ok: a middleware asks for more than to read
	return s.store.DeleteShelf(c.UserContext(), c.Params("id"))
}

func (s *server) asksNoMoreThanToRead(c *fiber.Ctx) error {
	return s.store.UpdateShelf(c.UserContext(), c.Params("id"), c.FormValue("cover")) // want `PUT "/shelves/:id/cover" reaches Store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(c *fiber.Ctx) error { // ok: the handler asks
	if memberOf(c).Level <= shelves.Reads {
		return fiber.ErrForbidden
	}
	return s.store.UpdateShelf(c.UserContext(), c.Params("id"), c.FormValue("frame"))
}

func (s *server) addsWhatIsTheClients(c *fiber.Ctx) error { // ok: members make their own notes
	return s.store.AddNote(c.UserContext(), c.Params("id"), memberOf(c).ID, c.FormValue("text"))
}

func (s *server) isAsItsSiblings(c *fiber.Ctx) error { // ok: no more is the rule here
	return s.store.UpdateShelf(c.UserContext(), c.Params("id"), c.FormValue("name"))
}
