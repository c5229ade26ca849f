// Package clients keeps who the client is in the context of several frameworks, and gets
// it from there.
package clients

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"

	"keystore"
)

// DB is the store.
var DB *sql.DB

type key struct{}

// Require lets only known keys through.
func Require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, k)))
	})
}

// From returns the client, or nil.
func From(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(key{}).(*keystore.Key)
	return k
}

// Tenant returns the client's tenant.
func Tenant(ctx context.Context) string { return From(ctx).TenantID }

// RequireGin is for gin, as Gin.
func RequireGin(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("client", k)
	c.Set("tenantID", k.TenantID)
	c.Next()
}

// Gin returns the client, or nil.
func Gin(c *gin.Context) *keystore.Key {
	v, _ := c.Get("client")
	k, _ := v.(*keystore.Key)
	return k
}

// RequireEcho is for Echo, as Echo.
func RequireEcho(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.NewHTTPError(http.StatusUnauthorized, "invalid key")
		}
		c.Set("client", k)
		return next(c)
	}
}

// Echo returns the client, or nil.
func Echo(c echo.Context) *keystore.Key {
	k, _ := c.Get("client").(*keystore.Key)
	return k
}

// RequireFiber is for Fiber, as Fiber.
func RequireFiber(c *fiber.Ctx) error {
	k, err := keystore.Find(context.Background(), c.Get("X-API-Key"))
	if err != nil {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	c.Locals("client", k)
	return c.Next()
}

// Fiber returns the client, or nil.
func Fiber(c *fiber.Ctx) *keystore.Key {
	k, _ := c.Locals("client").(*keystore.Key)
	return k
}

// Add stores a note of a tenant.
func Add(ctx context.Context, tenant, text string) error {
	_, err := DB.ExecContext(ctx, "INSERT INTO notes (tenant_id, text) VALUES ($1, $2)", tenant, text)
	return err
}

// Count returns the number of notes of a tenant.
func Count(ctx context.Context, tenant string) (n int, err error) {
	err = DB.QueryRowContext(ctx, "SELECT count(*) FROM notes WHERE tenant_id = $1", tenant).Scan(&n)
	return n, err
}
