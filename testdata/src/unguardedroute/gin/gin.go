// Command gin adds its middleware to one group, and has another without, with
// gin.
package main

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	api := r.Group("/api")
	api.Use(authenticate)
	api.GET("/endpoints", list)
	api.POST("/endpoints", create)
	api.PUT("/endpoints/:id", create)
	api.DELETE("/endpoints/:id", remove)

	admin := r.Group("/admin")
	admin.POST("/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: authenticate checks who asks on 4 routes beside it`
	admin.GET("/apps", listApps)   // want `GET "/admin/apps", handler listApps, is open to everybody: authenticate checks who asks on 4 routes beside it`

	r.DELETE("/api/late/:id", removeLate) // want `DELETE "/api/late/:id", handler removeLate, is open to everybody: authenticate checks who asks on 4 routes beside it`
	r.GET("/health", health)
	r.PATCH("/skipped/:id", skipLists, skipped)
	r.Run()
}

func authenticate(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

// skipLists authenticates all but what lies below some paths.
func skipLists(c *gin.Context) {
	if strings.HasPrefix(c.Request.URL.Path, "/skipped/") {
		c.Next()
		return
	}
	authenticate(c)
}

var items = make(map[string]string)

func list(c *gin.Context) { c.JSON(http.StatusOK, items) } // ok: in the group with the middleware

func create(c *gin.Context) { items[c.Param("id")] = c.PostForm("url") } // ok: in the group with the middleware

func remove(c *gin.Context) { delete(items, c.Param("id")) } // ok: in the group with the middleware

func createApp(c *gin.Context) { items[c.PostForm("app")] = "key" }

func listApps(c *gin.Context) { c.JSON(http.StatusOK, items[c.Query("app")]) }

func removeLate(c *gin.Context) { delete(items, c.Param("id")) }

func health(c *gin.Context) { c.Status(http.StatusOK) } // ok: it tells nothing

func skipped(c *gin.Context) { items[c.Param("id")] = "" } // ok: a middleware lets it through for its path
