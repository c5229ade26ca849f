// Command below has routes below groups that they were not made by, and apps that were
// filled before they were mounted: what counts there is the path.
package main

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"keystore"
)

func known(c *fiber.Ctx) error {
	k, err := keystore.Find(c.UserContext(), c.Get("X-API-Key"))
	if err != nil {
		return fiber.ErrUnauthorized
	}
	c.Locals("key", k)
	return c.Next()
}

func main() {
	reports := fiber.New()
	reports.Get("/sales", sales)
	reports.Get("/costs", costs)

	app := fiber.New()
	app.Delete("/early/:id", removeEarly) // want `DELETE "/early/:id", handler removeEarly, is open to everybody: known authenticates, and is added only later`
	app.Group("/early", known)
	app.Group("/api", known).Get("/plans", plans)
	app.Post("/api/plans", addPlan)
	users := app.Group("/api/users/:id")
	users.Get("/", user)
	users.Delete("/", removeUser)
	app.Mount("/api/reports", reports)
	app.Delete("/others/:id", removeOther) // want `DELETE "/others/:id", handler removeOther, is open to everybody: known checks who asks on \d routes beside it`
	app.Listen(":8080")
}

func plans(c *fiber.Ctx) error { return c.SendString(keystore.Secret()) } // ok: of the group

func addPlan(c *fiber.Ctx) error { // ok: below the group
	keystore.DeleteRecords(c.UserContext(), c.Locals("key").(*keystore.Key).TenantID)
	return c.SendString("added")
}

func user(c *fiber.Ctx) error { return c.SendString(keystore.Secret()) } // ok: a group below the group

func removeUser(c *fiber.Ctx) error { // ok: a group below the group
	keystore.DeleteRecords(c.UserContext(), c.Locals("key").(*keystore.Key).TenantID)
	return c.SendString("removed")
}

func sales(c *fiber.Ctx) error { // ok: mounted below the group
	return c.SendString(strings.Join(keystore.Records(c.UserContext(), c.Locals("key").(*keystore.Key).TenantID), ","))
}

func costs(c *fiber.Ctx) error { // ok: mounted below the group
	return c.SendString(strings.Join(keystore.Records(c.UserContext(), c.Locals("key").(*keystore.Key).TenantID), ","))
}

func removeEarly(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendString("removed")
}

func removeOther(c *fiber.Ctx) error {
	keystore.DeleteRecords(c.UserContext(), c.Params("id"))
	return c.SendString("removed")
}
