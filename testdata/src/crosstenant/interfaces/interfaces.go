// Package interfaces keeps who the client is behind an interface; one of its
// middlewares only counts keys.
package interfaces

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/labstack/echo/v4"

	"keystore"
)

// Identity is who the client is.
type Identity interface {
	Workspace() string
	Allowed(scope string) bool
}

type identity struct{ key *keystore.Key }

func (i identity) Workspace() string         { return i.key.TenantID }
func (i identity) Allowed(scope string) bool { return i.key.Has(scope) }

func routes(s *server) *echo.Echo {
	e := echo.New()
	g := e.Group("/v1", s.requireKey)
	g.GET("/workspaces/:workspace/docs", s.list)
	g.GET("/workspaces/:workspace/docs/own", s.listOwn)
	g.GET("/docs", s.mine)
	g.DELETE("/members/:id", s.removeMember)
	g.DELETE("/docs/:id", s.removeDoc)
	g.DELETE("/keys/:id", s.removeKey)
	e.GET("/counted", s.stats, s.countKeys)
	return e
}

type server struct {
	db    *sql.DB
	mu    sync.Mutex
	calls map[string]int
}

func (s *server) requireKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		var id Identity = identity{k}
		c.Set("identity", id)
		return next(c)
	}
}

func of(c echo.Context) Identity {
	id, _ := c.Get("identity").(Identity)
	return id
}

func (s *server) list(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("workspace"))) // want `handler server\.list uses path tenant "workspace" without comparing it with the key's tenant`
}

func (s *server) listOwn(c echo.Context) error { // ok: the workspaces are compared
	if of(c).Workspace() != c.Param("workspace") {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("workspace")))
}

func (s *server) mine(c echo.Context) error { // ok: the client's own
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), of(c).Workspace()))
}

func (s *server) removeMember(c echo.Context) error {
	_, err := s.db.Exec("DELETE FROM users WHERE workspace = $1 AND id = $2", of(c).Workspace(), c.Param("id")) // want `DELETE "/v1/members/:id" reaches DB\.Exec for any valid key: no scope or role is checked, though 2 routes beside it ask for one`
	return err
}

func (s *server) removeDoc(c echo.Context) error { // ok: asks for a scope
	if !of(c).Allowed("docs:write") {
		return echo.ErrForbidden
	}
	_, err := s.db.Exec("DELETE FROM docs WHERE workspace = $1 AND id = $2", of(c).Workspace(), c.Param("id"))
	return err
}

func (s *server) removeKey(c echo.Context) error { // ok: asks for a scope
	if !of(c).Allowed("keys:write") {
		return echo.ErrForbidden
	}
	_, err := s.db.Exec("DELETE FROM keys WHERE workspace = $1 AND id = $2", of(c).Workspace(), c.Param("id"))
	return err
}

// countKeys asks whether a key is long enough, and counts how often it comes.
func (s *server) countKeys(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		key := c.Request().Header.Get("X-API-Key")
		if len(key) < 20 { // want `middleware server\.countKeys grants access after checking only the format of X-API-Key: len`
			return echo.ErrUnauthorized
		}
		s.mu.Lock()
		s.calls[key]++
		s.mu.Unlock()
		return next(c)
	}
}

func (s *server) stats(c echo.Context) error { return c.JSON(http.StatusOK, "stats") }
