package echo4

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

// A board has lists of what is the client's, and shows what is in them.
type board struct{ limits limiter }

// A limiter counts requests.
type limiter interface {
	Allow(client, tier string) bool
}

func (s *board) routes() *echo.Echo {
	e := echo.New()
	e.Use(requireKey)
	e.GET("/memos", s.listsItsMemos)
	e.GET("/memos/:id", s.showsAnyMemo)
	e.GET("/topics", s.listsTopics)
	e.GET("/topics/:id", s.showsATopic)
	e.GET("/replies", s.listsItsReplies)
	e.GET("/replies/:id", s.showsItsReply)
	e.POST("/counters/reset", s.resetsWithinItsLimit)
	return e
}

func (s *board) listsItsMemos(c echo.Context) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT titles FROM memos WHERE tenant_id = $1", k.TenantID).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func (s *board) showsAnyMemo(c echo.Context) error {
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM memos WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/memos/:id", handler board\.showsAnyMemo, reaches what "id" names without asking whose it is, unlike GET "/memos" and 2 other routes beside it`
	return c.JSON(http.StatusOK, text)
}

func (s *board) listsTopics(c echo.Context) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT titles FROM topics").Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func (s *board) showsATopic(c echo.Context) error { // ok: topics are listed for everybody
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM topics WHERE id = $1", c.Param("id")).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func (s *board) listsItsReplies(c echo.Context) error { // ok: it names no object
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT titles FROM replies WHERE tenant_id = $1", k.TenantID).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func (s *board) showsItsReply(c echo.Context) error { // ok: the query asks whose the reply is
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM replies WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func (s *board) resetsWithinItsLimit(c echo.Context) error {
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	if !s.limits.Allow(k.Username, k.Role) { // how often, not whether
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context()) // want `POST "/counters/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}
