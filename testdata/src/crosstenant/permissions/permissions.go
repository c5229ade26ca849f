// Package permissions has routes that ask for a permission in front of the handler, and
// handlers some of which ask in spite of it whose an object is.
package permissions

import (
	"database/sql"
	"net/http"

	"github.com/labstack/echo/v4"

	"crosstenant/doors"
)

var db *sql.DB

func routes(d *doors.Doors) *echo.Echo {
	e := echo.New()
	may := d.May
	g := e.Group("", d.Know, func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err, ok := c.Get("client").(*echo.HTTPError); ok {
				return err
			}
			return next(c)
		}
	})
	g.GET("/contacts/:id", may(showsAContactOfAList, "contacts:read", "contacts:all"))
	g.GET("/contacts/:id/notes", may(showsNotesOfAList, "contacts:read", "contacts:all"))
	g.GET("/contacts/:id/export", may(exportsAnyContact, "contacts:read", "contacts:all"))
	g.PUT("/contacts/:id", may(renamesAContactOfAList, "contacts:manage"))
	g.POST("/contacts/:id/block", may(blocksAnyContact, "contacts:manage"))
	g.DELETE("/contacts/:id", may(removesAnyContact, "contacts:manage"))
	g.DELETE("/contacts/:id/calls", may(removesAnyCalls, "calls:manage"))
	g.PUT("/contacts/:id/merge", may(mergesAContactOfAList, "contacts:manage"))
	g.GET("/labels/:id", may(showsALabel, "labels:manage"))
	g.PUT("/labels/:id", may(renamesALabel, "labels:manage"))
	g.DELETE("/labels/:id", may(removesALabel, "labels:manage"))
	g.DELETE("/reports", may(dropsReports, "reports:manage"))
	return e
}

func client(c echo.Context) doors.Client { return c.Get("client").(doors.Client) }

// allowed asks whether a contact is one of the client's lists.
func allowed(c echo.Context, id string) error {
	if client(c).Permissions["contacts:all"] {
		return nil
	}
	var found bool
	row := db.QueryRow("SELECT count(*) > 0 FROM contacts WHERE id = $1 AND list = ANY($2)", id, client(c).Lists)
	if err := row.Scan(&found); err != nil || !found {
		return echo.ErrForbidden
	}
	return nil
}

func showsAContactOfAList(c echo.Context) error { // ok: asks for the list of the contact
	if err := allowed(c, c.Param("id")); err != nil {
		return err
	}
	return answer(c, db.QueryRow("SELECT name FROM contacts WHERE id = $1", c.Param("id")))
}

func showsNotesOfAList(c echo.Context) error { // ok: asks for the list of the contact
	if err := allowed(c, c.Param("id")); err != nil {
		return err
	}
	return answer(c, db.QueryRow("SELECT text FROM notes WHERE contact = $1", c.Param("id")))
}

func exportsAnyContact(c echo.Context) error {
	return answer(c, db.QueryRow("SELECT * FROM contacts WHERE id = $1", c.Param("id"))) // want `GET "/contacts/:id/export", handler exportsAnyContact, reaches what "id" names without asking whose it is, unlike GET "/contacts/:id" and 3 other routes beside it`
}

func renamesAContactOfAList(c echo.Context) error { // ok: asks for the list of the contact
	if err := allowed(c, c.Param("id")); err != nil {
		return err
	}
	return done(c, "UPDATE contacts SET name = $1 WHERE id = $2", c.FormValue("name"), c.Param("id"))
}

func blocksAnyContact(c echo.Context) error {
	return done(c, "UPDATE contacts SET blocked = true WHERE id = $1", c.Param("id")) // want `POST "/contacts/:id/block", handler blocksAnyContact, reaches what "id" names without asking whose it is, unlike GET "/contacts/:id" and 3 other routes beside it`
}

func removesAnyContact(c echo.Context) error {
	return done(c, "DELETE FROM contacts WHERE id = $1", c.Param("id")) // want `DELETE "/contacts/:id", handler removesAnyContact, reaches what "id" names without asking whose it is, unlike GET "/contacts/:id" and 3 other routes beside it`
}

func removesAnyCalls(c echo.Context) error { // ok: no route beside it asks for that permission and for more
	return done(c, "DELETE FROM calls WHERE contact = $1", c.Param("id"))
}

func mergesAContactOfAList(c echo.Context) error { // ok: asks for the list of the contact
	if err := allowed(c, c.Param("id")); err != nil {
		return err
	}
	return done(c, "UPDATE contacts SET merged = true WHERE id = $1", c.Param("id"))
}

func showsALabel(c echo.Context) error { // ok: labels are everybody's
	return answer(c, db.QueryRow("SELECT name FROM labels WHERE id = $1", c.Param("id")))
}

func renamesALabel(c echo.Context) error { // ok: the permission is for all labels
	return done(c, "UPDATE labels SET name = $1 WHERE id = $2", c.FormValue("name"), c.Param("id"))
}

func removesALabel(c echo.Context) error { // ok: the permission is for all labels
	return done(c, "DELETE FROM labels WHERE id = $1", c.Param("id"))
}

func dropsReports(c echo.Context) error { // ok: who is not known was refused before the permission is asked for
	return done(c, "TRUNCATE reports")
}

func answer(c echo.Context, row *sql.Row) error {
	var s string
	if err := row.Scan(&s); err != nil {
		return err
	}
	return c.String(http.StatusOK, s)
}

func done(c echo.Context, query string, args ...any) error {
	if _, err := db.Exec(query, args...); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}
