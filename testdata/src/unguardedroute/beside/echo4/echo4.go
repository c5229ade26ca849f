// Command echo4 asks for a key on most of its routes, with echo.
package main

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

func main() {
	r := echo.New()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	r.Start(":8080")
}

// orders has its routes for clients of old in the open.
func orders(r *echo.Echo) {
	r.PUT("/v1/orders/:id", save, requireKey)
	r.POST("/v1/orders/:id/pay", pay, requireKey)
	r.GET("/v1/orders/:id", show, requireKey)
	r.GET("/orders/:id", show) // what only reads may be public
	r.PUT("/orders/:id", save) // want `PUT "/orders/:id", handler save, and another route are open to everybody: on PUT "/v1/orders/:id" the same handler is behind requireKey`
	r.POST("/orders/:id/pay", pay)
	r.PUT("/public/orders/:id", save) // the path says that it is public
	r.POST("/basket/:id", save)       // another method and path: for visitors
	r.POST("/login", login)
}

// keys asks its method values for a key, but one.
func keys(r *echo.Echo, s *shop) {
	r.GET("/shop/keys/:id", s.list, requireKey)
	r.POST("/shop/keys", s.create, requireKey)
	r.PUT("/shop/keys/:id", s.rename, requireKey)
}

// more forgets to.
func more(r *echo.Echo, s *shop) {
	r.DELETE("/shop/keys/:id", s.remove) // want `DELETE "/shop/keys/:id", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.GET("/shop/offers", s.offers)
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r *echo.Echo) {
	r.GET("/settings/:id", settingsShow, requireKey)
	r.POST("/admin/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.POST("/settings/wipe", wipe)   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.POST("/settings/colour", colour)
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := echo.New()
	r.PUT("/inner/orders/:id", save) // on another server
	r.Start("127.0.0.1:8081")
}

// requireKey lets only known keys through.
func requireKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !keystore.Valid(c.Request().Header.Get("X-API-Key")) {
			return echo.ErrUnauthorized
		}
		return next(c)
	}
}

var things = make(map[string]string)

func show(c echo.Context) error { // ok: what only reads may be public, too
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func save(c echo.Context) error {
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func pay(c echo.Context) error {
	things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func login(c echo.Context) error { // ok: nobody has a key before
	things["login"] = c.FormValue("user")
	return c.NoContent(http.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(c echo.Context) error { // ok: the middleware is there
	return c.JSON(http.StatusOK, s.things[c.Param("id")])
}

func (s *shop) create(c echo.Context) error { // ok: the middleware is there
	s.things["new"] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func (s *shop) rename(c echo.Context) error { // ok: the middleware is there
	s.things[c.Param("id")] = c.FormValue("text")
	return c.NoContent(http.StatusNoContent)
}

func (s *shop) remove(c echo.Context) error {
	delete(s.things, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func (s *shop) offers(c echo.Context) error { // ok: what only reads may be public
	return c.JSON(http.StatusOK, s.things["offers"])
}

func settingsShow(c echo.Context) error { // ok: the middleware is there
	return c.JSON(http.StatusOK, things[c.Param("id")])
}

func createApp(c echo.Context) error {
	things["app"] = c.FormValue("app")
	return c.NoContent(http.StatusNoContent)
}

func wipe(c echo.Context) error {
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func colour(c echo.Context) error { // ok: everybody may, as far as is seen
	things["colour"] = c.FormValue("colour")
	return c.NoContent(http.StatusNoContent)
}
