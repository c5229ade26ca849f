// Package fiberjwt3 has the scenarios of built-in middlewares with fiber's contrib/v3/jwt.
package fiberjwt3

import (
	"slices"
	"strings"

	jwtware "github.com/gofiber/contrib/v3/jwt"
	"github.com/gofiber/fiber/v3"
	"github.com/golang-jwt/jwt/v5"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	auth := jwtware.New(jwtware.Config{SigningKey: jwtware.SigningKey{Key: []byte("secret")}})
	keys := app.Group("/keys", auth)
	keys.Get("/secret", isBehindTheMiddleware)
	keys.Get("/tenants/:tenant_id", usesAnyTenant)
	keys.Get("/tenants/:tenant_id/compared", comparesTheTenant)
	app.Post("/reset", auth, resetsForAnyKey)
	app.Post("/scoped/reset", auth, checksTheScope)
	return app
}

func isBehindTheMiddleware(c fiber.Ctx) error { // ok: the middleware verifies
	return c.JSON(keystore.Secret())
}

func claimsOf(c fiber.Ctx) jwt.MapClaims {
	token := jwtware.FromContext(c)
	claims, _ := token.Claims.(jwt.MapClaims)
	return claims
}

func scopes(c fiber.Ctx) []string {
	scope, _ := claimsOf(c)["scope"].(string)
	return strings.Fields(scope)
}

func usesAnyTenant(c fiber.Ctx) error {
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c fiber.Ctx) error { // ok: the handler compares
	if claimsOf(c)["tenant_id"] != c.Params("tenant_id") { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.Context(), c.Params("tenant_id")))
}

func resetsForAnyKey(c fiber.Ctx) error {
	keystore.Reset(c.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func checksTheScope(c fiber.Ctx) error { // ok: the handler checks the scope
	if !slices.Contains(scopes(c), "admin:reset") { // guard: missingscope
		return c.SendStatus(fiber.StatusForbidden)
	}
	keystore.Reset(c.Context())
	return c.SendStatus(fiber.StatusNoContent)
}
