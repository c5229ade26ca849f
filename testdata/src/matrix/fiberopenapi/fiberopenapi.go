// Package fiberopenapi has the scenarios of the matrix with fiber behind a router that
// describes the routes.
package fiberopenapi

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/oaswrap/spec/adapter/fiberopenapi"
	"github.com/oaswrap/spec/option"

	"keystore"
)

func routes() *fiber.App {
	app := fiber.New()
	api := fiberopenapi.NewRouter(app, option.WithTitle("matrix"))
	api.Get("/format", checksOnlyTheFormat).With(option.Summary("format"))
	api.Get("/prefix", requirePrefix, isBehindAPrefix)
	api.Get("/bearer", checksOnlyTheFormatOfABearerToken)
	api.Get("/verified", verifiesTheKey)
	api.Get("/made", isMadeByAFactory(40))

	tenants := api.Group("/tenants/:tenant_id").With(option.GroupTags("tenants"))
	tenants.Use(authenticate)
	tenants.Get("/any", usesAnyTenant)
	tenants.Get("/compared", comparesTheTenant)
	tenants.Get("/middleware", requireTenant, isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.Get("/method", s.isAMethodValue)
	for _, rt := range []struct {
		path    string
		handler fiber.Handler
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.Get(rt.path, rt.handler)
	}

	api.Post("/reset", authenticate, resetsForAnyKey)
	api.Post("/scoped/reset", authenticate, RequireScope("admin:reset"), isBehindAScopeMiddleware)
	group := api.Group("/group", authenticate)
	admin := group.Group("/admin", RequireScope("admin:reset"))
	admin.Post("/reset", isBehindAGuardedGroup)
	register(api.Group("/registered", authenticate))
	return app
}

func checksOnlyTheFormat(c *fiber.Ctx) error {
	if !strings.HasPrefix(c.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Secret())
}

func requirePrefix(c *fiber.Ctx) error {
	if !strings.HasPrefix(c.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.Next()
}

func isBehindAPrefix(c *fiber.Ctx) error {
	return c.JSON(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(c *fiber.Ctx) error {
	token, ok := strings.CutPrefix(c.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Secret())
}

func verifiesTheKey(c *fiber.Ctx) error { // ok: the key is looked up
	key := c.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return c.SendStatus(fiber.StatusForbidden)
	}
	if !keystore.Valid(key) { // guard: formatonly
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Secret())
}

func authenticate(c *fiber.Ctx) error {
	k, err := keystore.Find(c.UserContext(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.NewError(fiber.StatusUnauthorized, "unauthorized")
	}
	c.Locals("key", k)
	return c.Next()
}

func keyOf(c *fiber.Ctx) *keystore.Key {
	k, _ := c.Locals("key").(*keystore.Key)
	return k
}

func usesAnyTenant(c *fiber.Ctx) error {
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *fiber.Ctx) error { // ok: the handler compares
	if keyOf(c).TenantID != c.Params("tenant_id") { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id")))
}

func requireTenant(c *fiber.Ctx) error {
	if keyOf(c).TenantID != c.Params("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.Next()
}

func isBehindATenantMiddleware(c *fiber.Ctx) error { // ok: the second middleware compares
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id")))
}

func resetsForAnyKey(c *fiber.Ctx) error {
	keystore.Reset(c.UserContext()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if !keyOf(c).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			return c.SendStatus(fiber.StatusForbidden)
		}
		return c.Next()
	}
}

func isBehindAScopeMiddleware(c *fiber.Ctx) error { // ok: the made middleware checks the scope
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

func isBehindAGuardedGroup(c *fiber.Ctx) error { // ok: the group checks the scope
	keystore.Reset(c.UserContext())
	return c.SendStatus(fiber.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(c *fiber.Ctx) error {
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if len(c.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return c.SendStatus(fiber.StatusForbidden)
		}
		return c.JSON(keystore.Secret())
	}
}

func register(r fiberopenapi.Router) {
	r.Post("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(c *fiber.Ctx) error {
	keystore.Reset(c.UserContext()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func isInATable(c *fiber.Ctx) error {
	return c.JSON(keystore.Records(c.UserContext(), c.Params("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(c *fiber.Ctx) error { // ok: the handler compares
	tenant := c.Params("tenant_id")
	if keyOf(c).TenantID != tenant { // guard: crosstenant
		return c.SendStatus(fiber.StatusForbidden)
	}
	return c.JSON(keystore.Records(c.UserContext(), tenant))
}
