// Command gin puts its middleware before something that has no routes, or too late, with
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
	items(r)
	tickets(r)
	labels(r)
	stamps(r)
	parcels(r)
	notes(r)
	cabinet(r)
	stalls(r)
	r.Run(":8080")
}

// items guards its routes.
func items(r *gin.Engine) {
	r.GET("/items/:id", requireKey, guardedShow)
	r.PUT("/items/:id", requireKey, guardedSave)
}

// tickets makes no use of what it guards.
func tickets(r *gin.Engine) {
	r.Group("/tickets", requireKey)
	r.GET("/tickets/:id", show)
	r.DELETE("/tickets/:id", remove) // want `DELETE "/tickets/:id", handler remove, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// labels adds its routes to another router than the guarded one.
func labels(r *gin.Engine) {
	guarded := r.Group("/labels")
	guarded.Use(requireKey)
	r.PUT("/labels/:id", save) // want `PUT "/labels/:id", handler save, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// stamps guards a group that nobody knows.
func stamps(r *gin.Engine) {
	r.Group("/stamps").Use(requireKey)
	r.DELETE("/stamps/:id", removeStamp) // want `DELETE "/stamps/:id", handler removeStamp, is open to everybody: requireKey authenticates, and is used on a group without routes`
}

// parcels is guarded too late.
func parcels(r *gin.Engine) {
	g := r.Group("/parcels")
	g.GET("/:id", peek)
	g.DELETE("/:id", removeParcel) // want `DELETE "/parcels/:id", handler removeParcel, is open to everybody: requireKey authenticates, and is added only later`
	g.Use(requireKey)
	g.PUT("/:id", guardedLate)
}

// notes has a middleware that authenticates nobody before nothing.
func notes(r *gin.Engine) {
	r.Group("/notes", logged)
	r.DELETE("/notes/:id", removeNote)
}

// cabinet hands its guarded router on, and has a drawer that is for everybody to read.
func cabinet(r *gin.Engine) {
	guarded := r.Group("/drawers")
	guarded.Use(requireKey)
	drawers(guarded)
	r.GET("/cabinet/:id", cabinetShow)
}

// stalls asks for a key where it is told to.
func stalls(r *gin.Engine) {
	g := r.Group("/stalls", func(c *gin.Context) { requireKey(c) })
	g.PUT("/:id", guardedStall)
	r.PUT("/market/:id", openStall)
}

func drawers(r *gin.RouterGroup) {
	r.PUT("/:id", guardedDrawer)
	r.DELETE("/:id", guardedRemove)
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

var things = make(map[string]string)

func guardedShow(c *gin.Context) { // ok: the middleware is there
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func guardedSave(c *gin.Context) { // ok: the middleware is there
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func show(c *gin.Context) { // ok: it only reads, and may be for everybody
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func remove(c *gin.Context) {
	delete(things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func save(c *gin.Context) {
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func removeStamp(c *gin.Context) {
	delete(things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func peek(c *gin.Context) { // ok: it only reads, and may be for everybody
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func removeParcel(c *gin.Context) {
	delete(things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func guardedLate(c *gin.Context) { // ok: it comes after the middleware
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func removeNote(c *gin.Context) { // ok: what is before nothing authenticates nobody
	delete(things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func cabinetShow(c *gin.Context) { // ok: it only reads, and the guarded router is used
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func guardedDrawer(c *gin.Context) { // ok: the router that it is given has the middleware
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func guardedRemove(c *gin.Context) { // ok: the router that it is given has the middleware
	delete(things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func guardedStall(c *gin.Context) { // ok: a literal calls the middleware
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func openStall(c *gin.Context) { // ok: everybody may, as far as is seen
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}
