// Command echo4 has handlers that get the client from the context, with Echo.
package main

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"unguardedroute/asked/clients"
)

func main() {
	e := echo.New()
	notes := e.Group("/notes", clients.RequireEcho)
	notes.GET("", count)
	notes.POST("", add)
	e.POST("/drafts", add) // want `POST "/drafts", handler add, is open to everybody: its handler asks the context for who the client is, which RequireEcho puts there on GET "/notes"`
	e.POST("/offers", addIf)
	e.POST("/suggestions", suggest)
	e.POST("/login", add)
	e.Start(":8080")
}

func count(c echo.Context) error {
	n, err := clients.Count(c.Request().Context(), clients.Echo(c).TenantID)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, n)
}

func add(c echo.Context) error {
	return clients.Add(c.Request().Context(), clients.Echo(c).TenantID, c.QueryParam("text"))
}

// addIf refuses by itself.
func addIf(c echo.Context) error { // ok: it refuses by itself
	k := clients.Echo(c)
	if k == nil {
		return echo.NewHTTPError(http.StatusUnauthorized, "who are you?")
	}
	return clients.Add(c.Request().Context(), k.TenantID, c.QueryParam("text"))
}

// suggest does not ask.
func suggest(c echo.Context) error { // ok: it does not ask
	return clients.Add(c.Request().Context(), "everybody", c.QueryParam("text"))
}
