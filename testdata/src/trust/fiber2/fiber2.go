// Package fiber2 has tenants that a client puts in the place of its own, checks that are
// skipped where something is absent, objects that nobody asks the owner of, and
// checks too weak for what they guard, with fiber.
package fiber2

import (
	"database/sql"
	"log"
	"slices"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

var db *sql.DB

func routes() *fiber.App {
	root := fiber.New()
	r := root.Group("/v1", requireKey)
	r.Get("/header", takesTheTenantOfAHeader)
	r.Get("/query", takesTheTenantOfAQuery)
	r.Get("/administrators", letsAdministratorsChoose)
	r.Get("/compared", comparesWhatWasChosen)
	r.Get("/own", choosesAmongItsOwn)
	r.Post("/body", keepsTheTenantOfTheBody)
	r.Post("/replaced", replacesTheTenantOfTheBody)
	r.Get("/tenants/:tenant_id/forgotten", findsTheKeyAndForgetsIt)
	r.Get("/tenants/:tenant_id/there", comparesATenantThatIsThere)
	r.Get("/tenants/:tenant_id/refused", refusesAKeyWithoutTenant)
	r.Get("/tenants/:tenant_id/platform", letsKeysOfThePlatformPass)
	r.Get("/notes/:id", showsItsOwnNote)
	r.Put("/notes/:id", changesItsOwnNote)
	r.Get("/notes/:id/owned", comparesTheOwnerOfTheNote)
	r.Post("/notes/:id/pin", changesAnyNote)
	r.Get("/notes/:id/text", showsAnyNote)
	r.Post("/notes/:id/force", changesAnyNoteForAdministrators)
	r.Post("/scoped", asksForAScopeWhereThereIsAKey)
	r.Post("/read", resetsForReaders)
	r.Delete("/records", deletesWithAScope)
	r.Put("/profile", letsClientsNameTheirRole)
	r.Put("/roles", letsAdministratorsNameRoles)
	r.Put("/asked", asksWhereThereIsARole)
	r.Put("/harmless", givesHarmlessRoles)
	r.Post("/messages", keepsTheRoleOfAMessage)
	r.Put("/name", writesANameOnly)
	root.Post("/optional", verifiesAKeyThatIsThere)
	root.Post("/logged", logsThatTheKeyIsUnknown)
	root.Get("/greeting", greetsWhoHasAKey)
	return root
}

// requireKey lets through whose key is known, and keeps what is known of it.
func requireKey(c *fiber.Ctx) error {
	k, err := keystore.Find(c.UserContext(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.ErrUnauthorized
	}
	c.Locals("key", k)
	return c.Next()
}

func key(c *fiber.Ctx) *keystore.Key {
	k, _ := c.Locals("key").(*keystore.Key)
	return k
}

func deletesWithAScope(c *fiber.Ctx) error { // ok: the scope is one to delete
	ctx := c.UserContext()
	k := key(c)
	if k == nil || !k.Has("records:delete") {
		return fiber.ErrForbidden
	}
	keystore.DeleteRecords(ctx, k.TenantID)
	return c.SendStatus(fiber.StatusNoContent)
}

// Tenants in the place of the key's.

func takesTheTenantOfAHeader(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Get("X-Tenant-ID"); t != "" { // want `GET "/v1/header", handler takesTheTenantOfAHeader: header X-Tenant-ID takes the place of the key's tenant`
		tenant = t
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

func takesTheTenantOfAQuery(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(ctx, either(c.Query("tenant_id"), k.TenantID))) // want `GET "/v1/query", handler takesTheTenantOfAQuery: query parameter "tenant_id" takes the place of the key's tenant`
}

func either(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

func letsAdministratorsChoose(c *fiber.Ctx) error { // ok: only an administrator names another tenant
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Get("X-Tenant-ID"); t != "" && k.Admin {
		tenant = t
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

func comparesWhatWasChosen(c *fiber.Ctx) error { // ok: what was chosen is compared
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	tenant := either(c.Get("X-Tenant-ID"), k.TenantID)
	if tenant != k.TenantID {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

func choosesAmongItsOwn(c *fiber.Ctx) error { // ok: the key lists the tenants that may be chosen
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Get("X-Tenant-ID"); slices.Contains(k.Tenants, t) {
		tenant = t
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

type record struct {
	TenantID string `json:"tenant_id"`
	Text     string `json:"text"`
}

func keepsTheTenantOfTheBody(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	var in record
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	if in.TenantID == "" { // want `POST "/v1/body", handler keepsTheTenantOfTheBody: body field "tenant_id" takes the place of the key's tenant`
		in.TenantID = k.TenantID
	}
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	return c.SendStatus(fiber.StatusNoContent)
}

func replacesTheTenantOfTheBody(c *fiber.Ctx) error { // ok: whatever the body says, the key's tenant is written
	ctx := c.UserContext()
	k := key(c)
	var in record
	if err := c.BodyParser(&in); err != nil || k == nil {
		return fiber.ErrForbidden
	}
	in.TenantID = k.TenantID
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	return c.SendStatus(fiber.StatusNoContent)
}

// Absence.

func findsTheKeyAndForgetsIt(c *fiber.Ctx) error {
	ctx := c.UserContext()
	if k := key(c); k == nil {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(ctx, c.Params("tenant_id"))) // want `handler findsTheKeyAndForgetsIt uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesATenantThatIsThere(c *fiber.Ctx) error {
	ctx := c.UserContext()
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	tenant := c.Params("tenant_id")
	if k.TenantID != "" {
		if k.TenantID != tenant {
			return fiber.ErrForbidden
		}
	}
	return c.JSON(keystore.Records(ctx, tenant)) // want `handler comparesATenantThatIsThere uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal's TenantID is absent`
}

func refusesAKeyWithoutTenant(c *fiber.Ctx) error { // ok: a key without a tenant is refused
	ctx := c.UserContext()
	k := key(c)
	tenant := c.Params("tenant_id")
	if k == nil || k.TenantID == "" {
		return fiber.ErrForbidden
	}
	if k.TenantID != tenant {
		return fiber.ErrForbidden
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

func letsKeysOfThePlatformPass(c *fiber.Ctx) error { // ok: an administrator's key may do more
	ctx := c.UserContext()
	k := key(c)
	tenant := c.Params("tenant_id")
	if k == nil {
		return fiber.ErrForbidden
	}
	if !k.Admin {
		if k.TenantID != tenant {
			return fiber.ErrForbidden
		}
	}
	return c.JSON(keystore.Records(ctx, tenant))
}

func verifiesAKeyThatIsThere(c *fiber.Ctx) error {
	ctx := c.UserContext()
	if key := c.Get("X-API-Key"); key != "" {
		if !keystore.Valid(key) {
			return fiber.ErrForbidden
		}
	}
	keystore.Reset(ctx) // want `POST "/optional" reaches keystore\.Reset without verifying X-API-Key, where header X-API-Key is absent` `POST "/optional" reaches keystore\.Reset for any key or none: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func logsThatTheKeyIsUnknown(c *fiber.Ctx) error {
	ctx := c.UserContext()
	if _, err := keystore.Find(ctx, c.Get("X-API-Key")); err != nil {
		log.Print(err)
	}
	keystore.Reset(ctx) // want `POST "/logged" reaches keystore\.Reset whether or not X-API-Key is valid` `POST "/logged" reaches keystore\.Reset for any key or none: no scope or role is checked`
	return c.SendStatus(fiber.StatusNoContent)
}

func greetsWhoHasAKey(c *fiber.Ctx) error { // ok: everybody may look
	ctx := c.UserContext()
	name := "stranger"
	if key := c.Get("X-API-Key"); key != "" {
		k, err := keystore.Find(ctx, key)
		if err != nil {
			return fiber.ErrForbidden
		}
		name = k.Role
	}
	return c.JSON(name)
}

func asksForAScopeWhereThereIsAKey(c *fiber.Ctx) error {
	ctx := c.UserContext()
	if k := key(c); k != nil {
		if !k.Has("records:reset") {
			return fiber.ErrForbidden
		}
	}
	keystore.Reset(ctx) // want `POST "/v1/scoped" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.SendStatus(fiber.StatusNoContent)
}
