// Command commented has its middleware in comments, of different sorts.
package main

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	records(r)
	archive(r)
	drafts(r)
	r.Run(":8080")
}

// records has its authentication switched off, for a test perhaps.
func records(r *gin.Engine) {
	g := r.Group("/records")
	// g.Use(requireKey())
	g.GET("/:id", show)
	g.DELETE("/:id", remove) // want `DELETE "/records/:id", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.PUT("/:id", replace)
}

// archive is guarded, in another way than it was.
func archive(r *gin.Engine) {
	// r.Use(requireKey())
	g := r.Group("/archive", requireKey())
	g.GET("/:id", guarded)
	g.DELETE("/:id", alsoGuarded)
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *gin.Engine) {
	// requireKey is for others (these are for everybody)
	r.GET("/drafts/:id", draft)
}

func requireKey() gin.HandlerFunc {
	return func(c *gin.Context) {
		if !keystore.Valid(c.GetHeader("X-API-Key")) {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Next()
	}
}

func show(c *gin.Context) { // ok: it only reads, and may be for everybody
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

func remove(c *gin.Context) {
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
}

func replace(c *gin.Context) {
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
	fmt.Println("replaced")
}

func guarded(c *gin.Context) { // ok: the group has the middleware
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

func alsoGuarded(c *gin.Context) { // ok: the group has the middleware
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
}

func draft(c *gin.Context) { // ok: the comment is a sentence
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}
