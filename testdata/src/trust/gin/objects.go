package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// Objects.

func showsItsOwnNote(c *gin.Context) { // ok: the query asks whose the note is
	ctx := c.Request.Context()
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func changesItsOwnNote(c *gin.Context) { // ok: the statement asks whose the note is
	ctx := c.Request.Context()
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET seen = true WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID)
	c.Status(http.StatusNoContent)
}

func comparesTheOwnerOfTheNote(c *gin.Context) { // ok: what was loaded says whose it is
	ctx := c.Request.Context()
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text, owner string
	db.QueryRowContext(ctx, "SELECT text, tenant_id FROM notes WHERE id = $1", c.Param("id")).Scan(&text, &owner)
	if owner != k.TenantID {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, text)
}

func changesAnyNote(c *gin.Context) {
	ctx := c.Request.Context()
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Param("id")) // want `POST "/v1/notes/:id/pin", handler changesAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	c.Status(http.StatusNoContent)
}

func showsAnyNote(c *gin.Context) {
	ctx := c.Request.Context()
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/v1/notes/:id/text", handler showsAnyNote, reaches what "id" names without asking whose it is, unlike GET "/v1/notes/:id" and 2 other routes beside it`
	c.JSON(http.StatusOK, text)
}

func changesAnyNoteForAdministrators(c *gin.Context) { // ok: an administrator may change all
	ctx := c.Request.Context()
	k := key(c)
	if k == nil || !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", c.Param("id"))
	c.Status(http.StatusNoContent)
}

// Strength.

func resetsForReaders(c *gin.Context) {
	ctx := c.Request.Context()
	if k := key(c); k == nil || !k.Has("records:read") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(ctx) // want `POST "/v1/read" reaches keystore\.Reset for whoever may read: records:read is checked`
	c.Status(http.StatusNoContent)
}

type profile struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

func letsClientsNameTheirRole(c *gin.Context) {
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID) // want `PUT "/v1/profile" writes "role" of the request through DB\.ExecContext, and no scope or role of who sends it is checked`
	c.Status(http.StatusNoContent)
}

func letsAdministratorsNameRoles(c *gin.Context) { // ok: an administrator gives roles
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil || !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	c.Status(http.StatusNoContent)
}

func asksWhereThereIsARole(c *gin.Context) { // ok: who names a role is asked for a privilege
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if in.Role != "" && !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	c.Status(http.StatusNoContent)
}

func givesHarmlessRoles(c *gin.Context) { // ok: none of the roles rules over others
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if in.Role != "reader" && in.Role != "author" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	c.Status(http.StatusNoContent)
}

func keepsTheRoleOfAMessage(c *gin.Context) { // ok: the role is one in a conversation
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "INSERT INTO messages (text, role, tenant_id) VALUES ($1, $2, $3)", in.Name, in.Role, k.TenantID)
	c.Status(http.StatusNoContent)
}

func writesANameOnly(c *gin.Context) { // ok: of the body only the name is written
	ctx := c.Request.Context()
	k := key(c)
	var in profile
	if err := c.ShouldBindJSON(&in); err != nil || k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1 WHERE tenant_id = $2", in.Name, k.TenantID)
	c.Status(http.StatusNoContent)
}
