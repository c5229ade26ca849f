package fiber2

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

// A board has lists of what is the client's, and shows what is in them.
type board struct{ limits limiter }

// A limiter counts requests.
type limiter interface {
	Allow(client, tier string) bool
}

func (s *board) routes() *fiber.App {
	app := fiber.New()
	app.Use(requireKey)
	app.Get("/memos", s.listsItsMemos)
	app.Get("/memos/:id", s.showsAnyMemo)
	app.Get("/topics", s.listsTopics)
	app.Get("/topics/:id", s.showsATopic)
	app.Get("/replies", s.listsItsReplies)
	app.Get("/replies/:id", s.showsItsReply)
	app.Post("/counters/reset", s.resetsWithinItsLimit)
	return app
}

func (s *board) listsItsMemos(c *fiber.Ctx) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT titles FROM memos WHERE tenant_id = $1", k.TenantID).Scan(&text)
	return c.JSON(text)
}

func (s *board) showsAnyMemo(c *fiber.Ctx) error {
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM memos WHERE id = $1", c.Params("id")).Scan(&text) // want `GET "/memos/:id", handler board\.showsAnyMemo, reaches what "id" names without asking whose it is, unlike GET "/memos" and 2 other routes beside it`
	return c.JSON(text)
}

func (s *board) listsTopics(c *fiber.Ctx) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT titles FROM topics").Scan(&text)
	return c.JSON(text)
}

func (s *board) showsATopic(c *fiber.Ctx) error { // ok: topics are listed for everybody
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM topics WHERE id = $1", c.Params("id")).Scan(&text)
	return c.JSON(text)
}

func (s *board) listsItsReplies(c *fiber.Ctx) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT titles FROM replies WHERE tenant_id = $1", k.TenantID).Scan(&text)
	return c.JSON(text)
}

func (s *board) showsItsReply(c *fiber.Ctx) error { // ok: the query asks whose the reply is
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM replies WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID).Scan(&text)
	return c.JSON(text)
}

func (s *board) resetsWithinItsLimit(c *fiber.Ctx) error {
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if !s.limits.Allow(k.Username, k.Role) { // how often, not whether
		return fiber.ErrForbidden
	}
	keystore.Reset(c.UserContext()) // want `POST "/counters/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}
