// Command gin asks for a key on most of its routes, with gin.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	r.Run(":8080")
}

// orders has its routes for clients of old in the open.
func orders(r *gin.Engine) {
	r.PUT("/v1/orders/:id", requireKey, save)
	r.POST("/v1/orders/:id/pay", requireKey, pay)
	r.GET("/v1/orders/:id", requireKey, show)
	r.GET("/orders/:id", show) // what only reads may be public
	r.PUT("/orders/:id", save) // want `PUT "/orders/:id", handler save, and another route are open to everybody: on PUT "/v1/orders/:id" the same handler is behind requireKey`
	r.POST("/orders/:id/pay", pay)
	r.PUT("/public/orders/:id", save) // the path says that it is public
	r.POST("/basket/:id", save)       // another method and path: for visitors
	r.POST("/login", login)
}

// keys asks its method values for a key, but one.
func keys(r *gin.Engine, s *shop) {
	r.GET("/shop/keys/:id", requireKey, s.list)
	r.POST("/shop/keys", requireKey, s.create)
	r.PUT("/shop/keys/:id", requireKey, s.rename)
}

// more forgets to.
func more(r *gin.Engine, s *shop) {
	r.DELETE("/shop/keys/:id", s.remove) // want `DELETE "/shop/keys/:id", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.GET("/shop/offers", s.offers)
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r *gin.Engine) {
	r.GET("/settings/:id", requireKey, settingsShow)
	r.POST("/admin/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.POST("/settings/wipe", wipe)   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.POST("/settings/colour", colour)
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := gin.New()
	r.PUT("/inner/orders/:id", save) // on another server
	r.Run("127.0.0.1:8081")
}

// requireKey lets only known keys through.
func requireKey(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

var things = make(map[string]string)

func show(c *gin.Context) { // ok: what only reads may be public, too
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func save(c *gin.Context) {
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func pay(c *gin.Context) {
	things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func login(c *gin.Context) { // ok: nobody has a key before
	things["login"] = c.PostForm("user")
	c.Status(http.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(c *gin.Context) { // ok: the middleware is there
	c.JSON(http.StatusOK, s.things[c.Param("id")])
}

func (s *shop) create(c *gin.Context) { // ok: the middleware is there
	s.things["new"] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func (s *shop) rename(c *gin.Context) { // ok: the middleware is there
	s.things[c.Param("id")] = c.PostForm("text")
	c.Status(http.StatusNoContent)
}

func (s *shop) remove(c *gin.Context) {
	delete(s.things, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func (s *shop) offers(c *gin.Context) { // ok: what only reads may be public
	c.JSON(http.StatusOK, s.things["offers"])
}

func settingsShow(c *gin.Context) { // ok: the middleware is there
	c.JSON(http.StatusOK, things[c.Param("id")])
}

func createApp(c *gin.Context) {
	things["app"] = c.PostForm("app")
	c.Status(http.StatusNoContent)
}

func wipe(c *gin.Context) {
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func colour(c *gin.Context) { // ok: everybody may, as far as is seen
	things["colour"] = c.PostForm("colour")
	c.Status(http.StatusNoContent)
}
