// Package shown has documents that some show to everybody, and that only their owners
// may change.
package shown

import (
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

type document struct {
	Owner   string
	Public  bool
	Private bool
	Text    string
}

type api struct{ db *sql.DB }

func routes(a *api) *echo.Echo {
	e := echo.New()
	g := e.Group("/papers", authenticate)
	g.GET("/:id", a.show)
	g.PUT("/:id", a.change)
	g.PATCH("/:id", a.amend)
	g.PUT("/:id/text", a.rewrite)
	g.PUT("/:id/title", a.entitle)
	g.PUT("/:id/author", a.attribute)
	g.DELETE("/:id", a.remove)
	g.POST("/:id/like", a.like)
	notes := e.Group("/boards", authenticate)
	notes.GET("/:id", a.show)
	notes.PUT("/:id", a.change2)
	notes.DELETE("/:id", a.change3)
	return e
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.NewHTTPError(http.StatusUnauthorized, "invalid key")
		}
		c.Set("key", k)
		return next(c)
	}
}

func keyOf(c echo.Context) *keystore.Key { return c.Get("key").(*keystore.Key) }

func (a *api) load(c echo.Context) (*document, error) {
	var d document
	err := a.db.QueryRow("SELECT owner, public, private, text FROM documents WHERE id = $1", c.Param("id")).Scan(&d.Owner, &d.Public, &d.Private, &d.Text)
	return &d, err
}

func (a *api) set(c echo.Context, query string) error {
	_, err := a.db.Exec(query, c.Param("id"))
	return err
}

var errForbidden = echo.NewHTTPError(http.StatusForbidden, "not yours")

func (a *api) show(c echo.Context) error { // ok: what is public is for everybody to see
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if !d.Public && d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return json.NewEncoder(c.Response()).Encode(d)
}

func (a *api) change(c echo.Context) error {
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if !d.Public && d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET changed = now() WHERE id = $1") // want `PUT "/papers/:id", handler api\.change, reaches what "id" names without asking whose it is, where Public is set, unlike .*`
}

func (a *api) amend(c echo.Context) error {
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if d.Private && d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET amended = now() WHERE id = $1") // want `PATCH "/papers/:id", handler api\.amend, reaches what "id" names without asking whose it is, where Private is not set, unlike .*`
}

func (a *api) rewrite(c echo.Context) error { // ok: only the owner
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET text = '' WHERE id = $1")
}

func (a *api) entitle(c echo.Context) error { // ok: the owner, or an administrator if it is public
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if d.Owner != keyOf(c).Username && !(d.Public && keyOf(c).Admin) {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET title = '' WHERE id = $1")
}

func (a *api) attribute(c echo.Context) error { // ok: an administrator
	if !keyOf(c).Admin {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET author = '' WHERE id = $1")
}

func (a *api) remove(c echo.Context) error { // ok: only the owner
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET gone = true WHERE id = $1")
}

// like counts those who like what they see.
func (a *api) like(c echo.Context) error { // ok: nothing is replaced
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if !d.Public && d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, "UPDATE documents SET likes = likes + 1 WHERE id = $1")
}

// -- boards that everybody may write on --

func (a *api) change2(c echo.Context) error { // ok: public boards are for all to write on
	return a.onBoard(c, "UPDATE documents SET changed = now() WHERE id = $1")
}

func (a *api) change3(c echo.Context) error { // ok: public boards are for all to wipe
	return a.onBoard(c, "UPDATE documents SET wiped = now() WHERE id = $1")
}

func (a *api) onBoard(c echo.Context, query string) error {
	d, err := a.load(c)
	if err != nil {
		return err
	}
	if !d.Public && d.Owner != keyOf(c).Username {
		return errForbidden
	}
	return a.set(c, query)
}
