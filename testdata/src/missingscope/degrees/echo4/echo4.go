// Package echo4 has routes that ask for so much of a privilege that has degrees, with
// echo.
package echo4

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"missingscope/degrees/shelves"
)

type server struct{ store shelves.Store }

func (s *server) routes() *echo.Echo {
	e := echo.New()
	g := e.Group("", s.requireReader)
	edits, owns := require(shelves.Edits), require(shelves.Owns)
	g.GET("/shelves/:id", s.show)
	g.PUT("/shelves/:id/name", s.renames, edits)
	g.PUT("/shelves/:id/place", s.renames, edits)
	g.POST("/shelves/:id/books", s.renames, edits)
	g.DELETE("/shelves/:id", s.removes, owns)
	g.PUT("/shelves/:id/cover", s.asksNoMoreThanToRead)
	g.PUT("/shelves/:id/frame", s.asksForMoreItself)
	g.POST("/shelves/:id/notes", s.addsWhatIsTheClients)
	// All of these take what members who read have, as is meant.
	g.GET("/lists/:id", s.show)
	g.PUT("/lists/:id/name", s.isAsItsSiblings)
	g.PUT("/lists/:id/place", s.isAsItsSiblings)
	g.DELETE("/lists/:id", s.removes, owns)
	return e
}

func (s *server) requireReader(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		m, err := s.store.ByKey(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		if m.Level < shelves.Reads {
			return echo.ErrForbidden
		}
		c.Set("member", m)
		return next(c)
	}
}

func require(level int) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if !memberOf(c).May(level) {
				return echo.ErrForbidden
			}
			return next(c)
		}
	}
}

func memberOf(c echo.Context) *shelves.Member { return c.Get("member").(*shelves.Member) }

func (s *server) show(c echo.Context) error { // ok: it only reads
	name, err := s.store.Shelf(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, name)
}

func (s *server) renames(c echo.Context) error { // ok: a middleware asks for more than to read
	return s.store.UpdateShelf(c.Request().Context(), c.Param("id"), c.FormValue("name"))
}

func (s *server) removes(c echo.Context) error { // ok: a middleware asks for more than to read
	return s.store.DeleteShelf(c.Request().Context(), c.Param("id"))
}

func (s *server) asksNoMoreThanToRead(c echo.Context) error {
	return s.store.UpdateShelf(c.Request().Context(), c.Param("id"), c.FormValue("cover")) // want `PUT "/shelves/:id/cover" reaches Store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(c echo.Context) error { // ok: the handler asks
	if memberOf(c).Level <= shelves.Reads {
		return echo.ErrForbidden
	}
	return s.store.UpdateShelf(c.Request().Context(), c.Param("id"), c.FormValue("frame"))
}

func (s *server) addsWhatIsTheClients(c echo.Context) error { // ok: members make their own notes
	return s.store.AddNote(c.Request().Context(), c.Param("id"), memberOf(c).ID, c.FormValue("text"))
}

func (s *server) isAsItsSiblings(c echo.Context) error { // ok: no more is the rule here
	return s.store.UpdateShelf(c.Request().Context(), c.Param("id"), c.FormValue("name"))
}
