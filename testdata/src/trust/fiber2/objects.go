package fiber2

import (
	"github.com/gofiber/fiber/v2"

	"keystore"
)

// Objects.

func showsItsOwnNote(c *fiber.Ctx) error { // ok: the query asks whose the note is
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID).Scan(&text)
	return c.JSON(text)
}

func changesItsOwnNote(c *fiber.Ctx) error { // ok: the statement asks whose the note is
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET seen = true WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

func comparesTheOwnerOfTheNote(c *fiber.Ctx) error { // ok: what was loaded says whose it is
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text, owner string
	db.QueryRowContext(ctx, "SELECT text, tenant_id FROM notes WHERE id = $1", c.Params("id")).Scan(&text, &owner)
	if owner != k.TenantID {
		return fiber.ErrForbidden
	}
	return c.JSON(text)
}

func changesAnyNote(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Params("id")) // want `POST "/v1/notes/:id/pin", handler changesAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	return c.SendStatus(fiber.StatusNoContent)
}

func showsAnyNote(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1", c.Params("id")).Scan(&text) // want `GET "/v1/notes/:id/text", handler showsAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	return c.JSON(text)
}

func changesAnyNoteForAdministrators(c *fiber.Ctx) error { // ok: an administrator may change all
	ctx := c.UserContext()
	k := key(c)
	if k == nil || !k.Admin {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Params("id"))
	return c.SendStatus(fiber.StatusNoContent)
}

// Strength.

func resetsForReaders(c *fiber.Ctx) error {
	ctx := c.UserContext()
	if k := key(c); k == nil || !k.Has("records:read") {
		return fiber.ErrForbidden
	}
	keystore.Reset(ctx) // want `POST "/v1/read" reaches keystore\.Reset for whoever may read: records:read is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

type profile struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

func letsClientsNameTheirRole(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID) // want `PUT "/v1/profile" writes "role" of the request through DB\.ExecContext, and no scope or role of who sends it is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func letsAdministratorsNameRoles(c *fiber.Ctx) error { // ok: an administrator gives roles
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil || !k.Admin {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

func asksWhereThereIsARole(c *fiber.Ctx) error { // ok: who names a role is asked for a privilege
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	if in.Role != "" && !k.Admin {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

func givesHarmlessRoles(c *fiber.Ctx) error { // ok: none of the roles rules over others
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	if in.Role != "reader" && in.Role != "author" {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

func keepsTheRoleOfAMessage(c *fiber.Ctx) error { // ok: the role is one in a conversation
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "INSERT INTO messages (text, role, tenant_id) VALUES ($1, $2, $3)", in.Name, in.Role, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

func writesANameOnly(c *fiber.Ctx) error { // ok: of the body only the name is written
	ctx := c.UserContext()
	k := key(c)
	var in profile
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1 WHERE tenant_id = $2", in.Name, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}
