// Package stacked asks for a permission to read in front of a group, and on some of its
// routes for another one that is more. Who somebody is, and what he may do, is found by
// means of what the request says besides its key.
package stacked

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

type member struct {
	Office string
	Active bool
}

// permissions says what an office may do.
var permissions = map[string]map[string]bool{
	"head":  {"parts:read": true, "parts:delete": true, "parts:export": true},
	"guest": {"parts:read": true},
}

func (m *member) may(permission string) bool { return permissions[m.Office][permission] }

var desks map[string]map[string]member

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("member", desks[c.GetHeader("X-Desk")][k.Username])
	c.Next()
}

func require(permission string) gin.HandlerFunc {
	return func(c *gin.Context) {
		m := c.MustGet("member").(member)
		if !m.Active {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		if !m.may(permission) {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Next()
	}
}

func routes() *gin.Engine {
	r := gin.New()
	parts := r.Group("/admin/parts", authenticate)
	parts.Use(require("parts:read"))
	parts.GET("", list)
	parts.DELETE("/:id", require("parts:delete"), removes)
	parts.POST("/:id/purge", require("parts:delete"), purges)
	parts.POST("/:id/export", require("parts:export"), exports)
	parts.POST("/:id/reset", resets)
	parts.POST("/:id/rotate", require("parts:view"), rotates)
	return r
}

func list(c *gin.Context) { c.Status(http.StatusOK) } // ok: reads

func removes(c *gin.Context) { // ok: more than reading is asked for
	keystore.DeleteRecords(c, c.Param("id"))
}

func purges(c *gin.Context) { // ok: likewise
	keystore.Reset(c)
}

func exports(c *gin.Context) { // ok: likewise, whatever it is called
	keystore.Reset(c)
}

func resets(c *gin.Context) {
	keystore.Reset(c) // want `POST "/admin/parts/:id/reset" reaches keystore\.Reset for whoever may read: parts:read is checked`
}

func rotates(c *gin.Context) {
	keystore.Reset(c) // want `POST "/admin/parts/:id/rotate" reaches keystore\.Reset for whoever may read: parts:read is checked`
}
