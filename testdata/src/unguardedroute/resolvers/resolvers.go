// Command resolvers finds out for some routes which tenant a request is for: that a tenant
// is looked for does not say that anybody asks who the client is.
//
// keyauthz-test:only-safe each case must stay silent
package main

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
)

var db *sql.DB

type config struct{ Header string }

type tenants interface {
	Find(name string) (*tenant, error)
}

type tenant struct {
	ID     string
	Status string
}

type resolver struct {
	config  config
	tenants tenants
}

func (m *resolver) resolve(c *gin.Context) { // says which tenant is asked for
	found, err := m.tenants.Find(c.GetHeader(m.config.Header))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.Set("tenant", found)
	c.Set("tenant_id", found.ID)
	c.Next()
}

func (m *resolver) validate(c *gin.Context) { // says whether the tenant is active
	found, ok := c.MustGet("tenant").(*tenant)
	if !ok || found.Status != "active" {
		c.AbortWithStatus(http.StatusPaymentRequired)
		return
	}
	c.Next()
}

func main() {
	m := &resolver{}
	r := gin.New()
	admin := r.Group("/admin")
	admin.POST("/tenants", add)
	admin.PUT("/tenants/:id/brand", brand)
	admin.DELETE("/tenants/:id/limits", unlimit)
	api := r.Group("/api", m.resolve, m.validate)
	api.GET("/brand", showBrand)
	api.GET("/limits", showLimits)
	api.GET("/pages", showPages)
	api.GET("/plans", showPages)
	r.Run(":8080")
}

func add(c *gin.Context) { // ok: nothing in the program asks who the client is
	db.Exec("INSERT INTO tenants (name) VALUES ($1)", c.Query("name"))
}

func brand(c *gin.Context) { // ok: likewise
	db.Exec("UPDATE tenants SET brand = $2 WHERE id = $1", c.Param("id"), c.Query("brand"))
}

func unlimit(c *gin.Context) { // ok: likewise
	db.Exec("DELETE FROM limits WHERE tenant_id = $1", c.Param("id"))
}

func show(c *gin.Context, row *sql.Row) {
	var text string
	if row.Scan(&text) != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.String(http.StatusOK, text)
}

func showBrand(c *gin.Context) { // ok: what a tenant shows to everybody
	show(c, db.QueryRow("SELECT brand FROM tenants WHERE id = $1", c.GetString("tenant_id")))
}

func showLimits(c *gin.Context) { // ok: what a tenant shows to everybody
	show(c, db.QueryRow("SELECT max FROM limits WHERE tenant_id = $1", c.GetString("tenant_id")))
}

func showPages(c *gin.Context) { // ok: what a tenant shows to everybody
	show(c, db.QueryRow("SELECT count(*) FROM pages WHERE tenant_id = $1", c.GetString("tenant_id")))
}
