// Command gin has handlers that get the client from the context, with gin.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"unguardedroute/asked/clients"
)

func main() {
	r := gin.New()
	notes := r.Group("/notes", clients.RequireGin)
	notes.GET("", count)
	notes.POST("", add)
	r.POST("/drafts", add) // want `POST "/drafts", handler add, and another route are open to everybody: its handler asks the context for who the client is, which RequireGin puts there on GET "/notes"`
	r.POST("/offers", addIf)
	r.POST("/suggestions", suggest)
	r.POST("/login", add)
	r.GET("/:tenant_id/prices", prices)
	r.GET("/prices", pricesOfNone) // the other one
	r.Run(":8080")
}

func answered(c *gin.Context, err error) {
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}

func count(c *gin.Context) {
	n, err := clients.Count(c, clients.Gin(c).TenantID)
	answered(c, err)
	c.JSON(http.StatusOK, n)
}

func add(c *gin.Context) {
	answered(c, clients.Add(c, clients.Gin(c).TenantID, c.Query("text")))
}

// addIf refuses by itself.
func addIf(c *gin.Context) { // ok: it refuses by itself
	k := clients.Gin(c)
	if k == nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	answered(c, clients.Add(c, k.TenantID, c.Query("text")))
}

// suggest does not ask.
func suggest(c *gin.Context) { // ok: it does not ask
	answered(c, clients.Add(c, "everybody", c.Query("text")))
}

// prices asks for the tenant that the path names.
func prices(c *gin.Context) { // ok: that it is not there is another bug
	n, err := clients.Count(c, c.GetString("tenantID"))
	answered(c, err)
	c.JSON(http.StatusOK, n)
}

func pricesOfNone(c *gin.Context) {
	n, err := clients.Count(c, c.GetString("tenantID"))
	answered(c, err)
	c.JSON(http.StatusOK, n)
}
