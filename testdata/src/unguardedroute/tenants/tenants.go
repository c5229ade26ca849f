// Command tenants has a middleware that takes a tenant from a header and refuses nobody,
// before some of the routes of the same handlers, and one that asks for a key before
// others.
package main

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

func main() {
	root := gin.New()
	deployments(root.Group("/v1"))
	deployments(root.Group("/v2"))
	deployments(root.Group("/v3", takeTenant))
	orders(root.Group("/v1"))
	orders(root.Group("/v3", requireKey))
	http.ListenAndServe(":8080", root.Handler())
}

// takeTenant keeps the tenant that the client names, or the default.
func takeTenant(c *gin.Context) {
	tenant := c.GetHeader("X-Tenant-ID")
	if tenant == "" {
		tenant = "default"
	}
	c.Set("tenant_id", tenant)
	c.Next()
}

func requireKey(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func deployments(r *gin.RouterGroup) {
	r.POST("/deployments", createDeployment)
	r.DELETE("/deployments/:id", dropDeployment)
	r.GET("/deployments", listDeployments)
}

func orders(r *gin.RouterGroup) {
	r.POST("/orders", createOrder) // want `POST "/v1/orders", handler createOrder, and another route are open to everybody: on POST "/v3/orders" the same handler is behind requireKey`
	r.DELETE("/orders/:id", dropOrder)
	r.GET("/orders", listOrders)
}

func createDeployment(c *gin.Context) { // ok: nobody is asked for a key before deployments
	db.ExecContext(c.Request.Context(), "INSERT INTO deployments (name) VALUES ($1)", c.PostForm("name"))
	c.Status(http.StatusNoContent)
}

func dropDeployment(c *gin.Context) { // ok: nobody is asked for a key before deployments
	db.ExecContext(c.Request.Context(), "DELETE FROM deployments WHERE id = $1", c.Param("id"))
	c.Status(http.StatusNoContent)
}

func listDeployments(c *gin.Context) { // ok: reads
	rows, _ := db.QueryContext(c.Request.Context(), "SELECT name FROM deployments")
	c.JSON(http.StatusOK, rows)
}

func createOrder(c *gin.Context) {
	db.ExecContext(c.Request.Context(), "INSERT INTO orders (name) VALUES ($1)", c.PostForm("name"))
	c.Status(http.StatusNoContent)
}

func dropOrder(c *gin.Context) {
	db.ExecContext(c.Request.Context(), "DELETE FROM orders WHERE id = $1", c.Param("id"))
	c.Status(http.StatusNoContent)
}

func listOrders(c *gin.Context) { // ok: reads
	rows, _ := db.QueryContext(c.Request.Context(), "SELECT name FROM orders")
	c.JSON(http.StatusOK, rows)
}
