// Package dictionaries has one type for what belongs to clients and for the lists of words
// that all of them choose from. Whoever is known sees the whole of such a list: what others
// ask about something else says nothing about it.
package dictionaries

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
	c.Next()
}

func caller(c *gin.Context) *keystore.Key { return c.MustGet("key").(*keystore.Key) }

func routes(v *visits, f *fields, d *depots) *gin.Engine {
	r := gin.New()
	g := r.Group("", authenticate)
	g.GET("/visits", v.list)
	g.POST("/visits", v.add)
	g.GET("/reasons", v.reasons)
	g.PUT("/reasons/:id", v.changeReason)
	g.DELETE("/reasons/:id", v.removeReason)
	g.POST("/fields", f.add)
	g.PUT("/fields/:id", f.change)
	g.GET("/depots", d.list)
	g.GET("/depots/:id", d.show)
	g.PUT("/depots/:id", d.change)
	return r
}

type visits struct{ db *sql.DB }

func text(c *gin.Context, row *sql.Row) {
	var s string
	if row.Scan(&s) != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.String(http.StatusOK, s)
}

func (v *visits) list(c *gin.Context) { // ok: of the key's tenant
	text(c, v.db.QueryRow("SELECT string_agg(name, ',') FROM visits WHERE tenant_id = $1", caller(c).TenantID))
}

func (v *visits) add(c *gin.Context) { // ok: for the key's tenant
	v.db.Exec("INSERT INTO visits (tenant_id, name) VALUES ($1, $2)", caller(c).TenantID, c.PostForm("name"))
}

func (v *visits) reasons(c *gin.Context) { // ok: the same for everybody
	text(c, v.db.QueryRow("SELECT string_agg(name, ',') FROM reasons"))
}

func (v *visits) changeReason(c *gin.Context) { // ok: everybody sees the list that it is in
	v.db.Exec("UPDATE reasons SET name = $1 WHERE id = $2", c.PostForm("name"), c.Param("id"))
}

func (v *visits) removeReason(c *gin.Context) { // ok: likewise
	v.db.Exec("UPDATE reasons SET gone = true WHERE id = $1", c.Param("id"))
}

// Fields are everybody's. Who makes one is noted, and it is read again.
type field struct{ ID, Label, MadeBy string }

type fieldStore interface {
	Create(f *field) error
	Reload(f *field) (*field, error)
	Rename(id, label string) error
}

type fields struct{ store fieldStore }

func (f *fields) add(c *gin.Context) { // ok: one is made
	made := &field{Label: c.PostForm("label"), MadeBy: caller(c).Username}
	if f.store.Create(made) != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	again, err := f.store.Reload(made)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusCreated, again)
}

func (f *fields) change(c *gin.Context) { // ok: that who has made one was noted says nothing of whose it is
	f.store.Rename(c.Param("id"), c.PostForm("label"))
}

// Depots are all listed, though each is its tenant's.
type depots struct{ db *sql.DB }

func (d *depots) list(c *gin.Context) { // ok: names no depot
	text(c, d.db.QueryRow("SELECT string_agg(name, ',') FROM depots"))
}

func (d *depots) show(c *gin.Context) { // ok: of the key's tenant
	text(c, d.db.QueryRow("SELECT name FROM depots WHERE id = $1 AND tenant_id = $2", c.Param("id"), caller(c).TenantID))
}

func (d *depots) change(c *gin.Context) {
	d.db.Exec("UPDATE depots SET name = $1 WHERE id = $2", c.PostForm("name"), c.Param("id")) // want `PUT "/depots/:id", handler depots\.change, reaches what "id" names without asking whose it is, unlike GET "/depots/:id"`
}
