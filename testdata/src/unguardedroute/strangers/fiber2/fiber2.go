// Command fiber2 has a middleware that lets those through who are not signed in, but where
// it is told to ask, with fiber.
package main

import (
	"context"
	"flag"

	"github.com/gofiber/fiber/v2"
)

type store interface {
	ByToken(ctx context.Context, token string) (string, error)
	Page(ctx context.Context, id string) (string, error)
	AddPage(ctx context.Context, text string) error
	AddNote(ctx context.Context, author, text string) error
	CountVisit(ctx context.Context, id string) error
}

// private: only who is signed in may see pages.
var private = flag.Bool("private", false, "")

type server struct{ store store }

func main() {
	flag.Parse()
	s := &server{}
	r := fiber.New()
	may, must := s.asks(*private), s.asks(true)
	r.Get("/pages/:id", may, s.show)
	r.Post("/pages", must, s.add)
	r.Put("/pages/:id", must, s.add)
	r.Post("/drafts", must, s.add)
	r.Post("/uploads", may, s.adds) // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.Post("/feedback", may, s.add) // it is for everybody by its nature
	r.Post("/comments", may, s.looks)
	r.Post("/notes", may, s.notes)
	r.Post("/pages/:id/visits", may, s.counts)
	s.guests(r)
	r.Listen(":8080")
}

func (s *server) guests(r *fiber.App) {
	may, must := s.asks(*private), s.asks(true)
	r.Post("/guests", may, s.add) // here most are for everybody
	r.Post("/guests/greetings", may, s.add)
	r.Post("/guests/wishes", may, s.add)
	r.Delete("/guests/:id", must, s.add)
}

// asks lets only those through who are signed in, if it must.
func (s *server) asks(must bool) fiber.Handler {
	return func(c *fiber.Ctx) error {
		who := ""
		if token := c.Get("X-Token"); token != "" {
			name, err := s.store.ByToken(c.UserContext(), token)
			if err != nil {
				return fiber.ErrUnauthorized
			}
			who = name
		} else if must {
			return fiber.ErrUnauthorized
		}
		c.Locals("who", who)
		return c.Next()
	}
}

func (s *server) show(c *fiber.Ctx) error { // ok: it only shows
	text, err := s.store.Page(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return c.SendString(text)
}

func (s *server) add(c *fiber.Ctx) error { // ok: somebody is signed in
	s.store.AddPage(c.UserContext(), c.FormValue("text"))
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *server) adds(c *fiber.Ctx) error {
	s.store.AddPage(c.UserContext(), c.FormValue("text"))
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *server) looks(c *fiber.Ctx) error { // ok: it asks by itself
	if c.Locals("who").(string) == "" {
		return fiber.ErrForbidden
	}
	s.store.AddPage(c.UserContext(), c.FormValue("text"))
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *server) notes(c *fiber.Ctx) error { // ok: it says who wrote that, or nobody
	s.store.AddNote(c.UserContext(), c.Locals("who").(string), c.FormValue("text"))
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *server) counts(c *fiber.Ctx) error { // ok: it stores nothing that the client sends
	s.store.CountVisit(c.UserContext(), c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}
