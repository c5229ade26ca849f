// Command gin has a middleware that authenticates, and puts it before nothing, with
// gin.
package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	r.Use(logged)
	r.GET("/items", list)
	r.POST("/items", create)
	r.DELETE("/items/:id", remove) // want `DELETE "/items/:id", handler remove, and 2 other routes are open to everybody: requireKey authenticates, and no route of the program uses it`
	r.GET("/health", health)
	r.POST("/login", login)
	r.POST("/webhooks/:id", receive)
	r.Run(":8080")
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

var items = make(map[string]string)

func list(c *gin.Context) {
	c.JSON(http.StatusOK, items)
}

func create(c *gin.Context) {
	items[c.PostForm("id")] = c.PostForm("name")
	c.Status(http.StatusNoContent)
}

func remove(c *gin.Context) {
	delete(items, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func health(c *gin.Context) { // ok: it tells nothing
	c.JSON(http.StatusOK, "ok")
}

func login(c *gin.Context) { // ok: nobody has a key before
	items["login"] = c.PostForm("user")
	c.Status(http.StatusNoContent)
}

func receive(c *gin.Context) { // ok: webhooks carry another proof
	items[c.Param("id")] = c.PostForm("event")
	c.Status(http.StatusNoContent)
}
