// Package filters has lists of which the client may ask for its own, and lists of its
// own that it may narrow.
package filters

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"keystore"
)

type row struct{ ID, TenantID, Kind string }

type api struct{ db *gorm.DB }

func routes(a *api) {
	r := gin.New()
	r.Use(authenticate)
	r.GET("/templates", a.listTemplates)
	r.GET("/templates/:id", a.showTemplate)
	r.GET("/reports", a.listReports)
	r.GET("/reports/:id", a.showReport)
	r.GET("/letters", a.listLetters)
	r.GET("/letters/:id", a.showLetter)
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func keyOf(c *gin.Context) *keystore.Key { return c.MustGet("key").(*keystore.Key) }

func (a *api) answer(c *gin.Context, q *gorm.DB) {
	var rows []row
	if q.Find(&rows) == nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, rows)
}

func (a *api) one(c *gin.Context) {
	var r row
	if a.db.First(&r, "id = ?", c.Param("id")) == nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, r)
}

// listTemplates shows all of them, or those of the client if that is asked for.
func (a *api) listTemplates(c *gin.Context) { // ok: it is a list
	q := a.db.Model(&row{})
	if c.Query("mine") != "" {
		q = q.Where("tenant_id = ?", keyOf(c).TenantID)
	}
	a.answer(c, q)
}

func (a *api) showTemplate(c *gin.Context) { // ok: the list is for everybody
	a.one(c)
}

// listReports shows those of the client, or some of them.
func (a *api) listReports(c *gin.Context) { // ok: it is a list
	q := a.db.Where("tenant_id = ?", keyOf(c).TenantID)
	if kind := c.Query("kind"); kind != "" {
		q = q.Where("kind = ?", kind)
	}
	a.answer(c, q)
}

func (a *api) showReport(c *gin.Context) {
	a.one(c) // want `GET "/reports/:id", handler api\.showReport, reaches what "id" names without asking whose it is, unlike GET "/reports" and GET "/letters"`
}

// listLetters shows those of the client, but to administrators.
func (a *api) listLetters(c *gin.Context) { // ok: who sees all is an administrator
	q := a.db.Model(&row{})
	if !keyOf(c).Admin {
		q = q.Where("tenant_id = ?", keyOf(c).TenantID)
	}
	a.answer(c, q)
}

func (a *api) showLetter(c *gin.Context) {
	a.one(c) // want `GET "/letters/:id", handler api\.showLetter, reaches what "id" names without asking whose it is, unlike GET "/letters" and GET "/reports"`
}
