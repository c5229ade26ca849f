// Command gin has its middleware in comments, of different sorts, with gin.
package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	records(r)
	archive(r)
	drafts(r)
	settings(r)
	r.Run(":8080")
}

// records has its authentication switched off, for a test perhaps.
func records(r *gin.Engine) {
	g := r.Group("/records")
	// g.Use(requireKey)
	g.GET("/:id", show)
	g.DELETE("/:id", remove) // want `DELETE "/records/:id", handler remove, and another route are open to everybody: requireKey authenticates, and is commented out`
	g.PUT("/:id", replace)
}

// archive is guarded, in another way than it was.
func archive(r *gin.Engine) {
	// r.Use(requireKey)
	g := r.Group("/archive", requireKey)
	g.GET("/:id", guarded)
	g.DELETE("/:id", alsoGuarded)
}

// drafts says that requireKey (see below) is not needed here.
func drafts(r *gin.Engine) {
	// requireKey is for others (these are for everybody)
	r.GET("/drafts/:id", draft)
	r.PUT("/drafts/:id", save)
}

// settings has something else in a comment.
func settings(r *gin.Engine) {
	// r.Use(logged)
	r.PUT("/colours/:id", colour)
}

// requireKey lets only known keys through.
func requireKey(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

// logged says what was asked for.
func logged(c *gin.Context) {
	log.Print(c.Request.URL.Path)
	c.Next()
}

func show(c *gin.Context) { // ok: it only reads, and may be for everybody
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

func remove(c *gin.Context) {
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
	c.Status(http.StatusNoContent)
}

func replace(c *gin.Context) {
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
	c.Status(http.StatusNoContent)
}

func guarded(c *gin.Context) { // ok: the middleware is there
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

func alsoGuarded(c *gin.Context) { // ok: the middleware is there
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
	c.Status(http.StatusNoContent)
}

func draft(c *gin.Context) { // ok: the comment is a sentence
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

var drafted, coloured = make(map[string]string), make(map[string]string)

func save(c *gin.Context) { // ok: the comment is a sentence
	drafted[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func colour(c *gin.Context) { // ok: what is commented out authenticates nobody
	coloured[c.Param("id")] = c.PostForm("colour")
	c.Status(http.StatusNoContent)
}
