package echo4

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

// Objects.

func showsItsOwnNote(c echo.Context) error { // ok: the query asks whose the note is
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func changesItsOwnNote(c echo.Context) error { // ok: the statement asks whose the note is
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET seen = true WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

func comparesTheOwnerOfTheNote(c echo.Context) error { // ok: what was loaded says whose it is
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text, owner string
	db.QueryRowContext(ctx, "SELECT text, tenant_id FROM notes WHERE id = $1", c.Param("id")).Scan(&text, &owner)
	if owner != k.TenantID {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, text)
}

func changesAnyNote(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Param("id")) // want `POST "/v1/notes/:id/pin", handler changesAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	return c.NoContent(http.StatusNoContent)
}

func showsAnyNote(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/v1/notes/:id/text", handler showsAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	return c.JSON(http.StatusOK, text)
}

func changesAnyNoteForAdministrators(c echo.Context) error { // ok: an administrator may change all
	ctx := c.Request().Context()
	k := key(c)
	if k == nil || !k.Admin {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

// Strength.

func resetsForReaders(c echo.Context) error {
	ctx := c.Request().Context()
	if k := key(c); k == nil || !k.Has("records:read") {
		return echo.ErrForbidden
	}
	keystore.Reset(ctx) // want `POST "/v1/read" reaches keystore\.Reset for whoever may read: records:read is checked`
	return c.NoContent(http.StatusNoContent)
}

type profile struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

func letsClientsNameTheirRole(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID) // want `PUT "/v1/profile" writes "role" of the request through DB\.ExecContext, and no scope or role of who sends it is checked`
	return c.NoContent(http.StatusNoContent)
}

func letsAdministratorsNameRoles(c echo.Context) error { // ok: an administrator gives roles
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil || !k.Admin {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

func asksWhereThereIsARole(c echo.Context) error { // ok: who names a role is asked for a privilege
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	if in.Role != "" && !k.Admin {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

func givesHarmlessRoles(c echo.Context) error { // ok: none of the roles rules over others
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	if in.Role != "reader" && in.Role != "author" {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

func keepsTheRoleOfAMessage(c echo.Context) error { // ok: the role is one in a conversation
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "INSERT INTO messages (text, role, tenant_id) VALUES ($1, $2, $3)", in.Name, in.Role, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

func writesANameOnly(c echo.Context) error { // ok: of the body only the name is written
	ctx := c.Request().Context()
	k := key(c)
	var in profile
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1 WHERE tenant_id = $2", in.Name, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}
