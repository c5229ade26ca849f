// Package doors has middlewares that are methods of a type, which other packages take
// as values: may := doors.May. Those who are not known get an error where the others
// have who they are.
package doors

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"github.com/labstack/echo/v4"
)

// A Client is who asks.
type Client struct {
	ID          int
	Role        int
	Permissions map[string]bool
	Lists       []int
}

// Founder is the role of who has set up the service.
const Founder = 1

// Doors know the keys.
type Doors struct{ keys map[string]Client }

// Know notes who asks, or what is wrong with the key.
func (d *Doors) Know(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		sum := sha256.Sum256([]byte(c.Request().Header.Get("X-API-Key")))
		client, ok := d.keys[hex.EncodeToString(sum[:])]
		if !ok {
			c.Set("client", echo.NewHTTPError(http.StatusForbidden, "unknown key"))
			return next(c)
		}
		c.Set("client", client)
		return next(c)
	}
}

// May lets through who has one of the permissions, and those of whom nothing is known.
func (d *Doors) May(next echo.HandlerFunc, permissions ...string) echo.HandlerFunc {
	return func(c echo.Context) error {
		client, ok := c.Get("client").(Client)
		if !ok {
			return next(c)
		}
		if client.Role == Founder {
			return next(c)
		}
		for _, p := range permissions {
			if _, ok := client.Permissions[p]; ok {
				return next(c)
			}
		}
		return echo.NewHTTPError(http.StatusForbidden, "permission denied")
	}
}
