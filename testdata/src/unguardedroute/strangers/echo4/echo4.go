// Command echo4 has a middleware that lets those through who are not signed in, but where
// it is told to ask, with echo.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/labstack/echo/v4"
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
	r := echo.New()
	may, must := s.asks(*private), s.asks(true)
	r.GET("/pages/:id", s.show, may)
	r.POST("/pages", s.add, must)
	r.PUT("/pages/:id", s.add, must)
	r.POST("/drafts", s.add, must)
	r.POST("/uploads", s.adds, may) // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.POST("/feedback", s.add, may) // it is for everybody by its nature
	r.POST("/comments", s.looks, may)
	r.POST("/notes", s.notes, may)
	r.POST("/pages/:id/visits", s.counts, may)
	s.guests(r)
	r.Start(":8080")
}

func (s *server) guests(r *echo.Echo) {
	may, must := s.asks(*private), s.asks(true)
	r.POST("/guests", s.add, may) // here most are for everybody
	r.POST("/guests/greetings", s.add, may)
	r.POST("/guests/wishes", s.add, may)
	r.DELETE("/guests/:id", s.add, must)
}

// asks lets only those through who are signed in, if it must.
func (s *server) asks(must bool) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			who := ""
			if token := c.Request().Header.Get("X-Token"); token != "" {
				name, err := s.store.ByToken(c.Request().Context(), token)
				if err != nil {
					return echo.ErrUnauthorized
				}
				who = name
			} else if must {
				return echo.ErrUnauthorized
			}
			c.Set("who", who)
			return next(c)
		}
	}
}

func (s *server) show(c echo.Context) error { // ok: it only shows
	text, err := s.store.Page(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, text)
}

func (s *server) add(c echo.Context) error { // ok: somebody is signed in
	s.store.AddPage(c.Request().Context(), c.FormValue("text"))
	return c.NoContent(http.StatusNoContent)
}

func (s *server) adds(c echo.Context) error {
	s.store.AddPage(c.Request().Context(), c.FormValue("text"))
	return c.NoContent(http.StatusNoContent)
}

func (s *server) looks(c echo.Context) error { // ok: it asks by itself
	if c.Get("who").(string) == "" {
		return echo.ErrForbidden
	}
	s.store.AddPage(c.Request().Context(), c.FormValue("text"))
	return c.NoContent(http.StatusNoContent)
}

func (s *server) notes(c echo.Context) error { // ok: it says who wrote that, or nobody
	s.store.AddNote(c.Request().Context(), c.Get("who").(string), c.FormValue("text"))
	return c.NoContent(http.StatusNoContent)
}

func (s *server) counts(c echo.Context) error { // ok: it stores nothing that the client sends
	s.store.CountVisit(c.Request().Context(), c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}
