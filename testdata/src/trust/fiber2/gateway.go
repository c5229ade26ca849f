package fiber2

import (
	"errors"

	"github.com/gofiber/fiber/v2"
)

// invoices has routes that mind the account that they are asked for, and some that
// only ask for one. Nobody verifies who asks.
func invoices() *fiber.App {
	app := fiber.New()
	app.Use(billed)
	app.Get("/invoices", listsInvoices)
	app.Get("/invoices/:id", showsItsInvoice)
	app.Post("/invoices/:id", changesItsInvoice)
	app.Get("/invoices/:id/lines", comparesTheAccountOfTheInvoice)
	app.Post("/invoices/:id/cancel", cancelsAnyInvoice)
	app.Get("/invoices/:id/print", printsAnyInvoice)
	app.Get("/invoices/:id/export", exportsWithoutAsking)
	app.Get("/rates/:currency", showsARate)
	app.Delete("/drafts", dropsItsDrafts)
	return app
}

// billed keeps the account that whatever stands before the service names.
func billed(c *fiber.Ctx) error {
	c.Locals("account", c.Get("X-Account-ID"))
	return c.Next()
}

// account returns the account that the request is for.
func account(c *fiber.Ctx) (string, error) {
	id, _ := c.Locals("account").(string)
	if id == "" {
		return "", errors.New("no account")
	}
	return id, nil
}

func listsInvoices(c *fiber.Ctx) error { // ok: it names no object
	id, err := account(c)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT numbers FROM invoices WHERE account_id = $1", id).Scan(&text)
	return c.JSON(text)
}

func showsItsInvoice(c *fiber.Ctx) error { // ok: the query asks whose the invoice is
	id, err := account(c)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM invoices WHERE id = $1 AND account_id = $2", c.Params("id"), id).Scan(&text)
	return c.JSON(text)
}

func changesItsInvoice(c *fiber.Ctx) error { // ok: the statement asks whose the invoice is
	id, err := account(c)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	db.ExecContext(c.UserContext(), "UPDATE invoices SET seen = true WHERE id = $1 AND account_id = $2", c.Params("id"), id)
	return c.SendStatus(fiber.StatusNoContent)
}

func comparesTheAccountOfTheInvoice(c *fiber.Ctx) error { // ok: what was loaded says whose it is
	id, err := account(c)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	var text, owner string
	db.QueryRowContext(c.UserContext(), "SELECT lines, account_id FROM invoices WHERE id = $1", c.Params("id")).Scan(&text, &owner)
	if owner != id {
		return fiber.ErrForbidden
	}
	return c.JSON(text)
}

func cancelsAnyInvoice(c *fiber.Ctx) error {
	if _, err := account(c); err != nil {
		return fiber.ErrUnauthorized
	}
	db.ExecContext(c.UserContext(), "UPDATE invoices SET cancelled = true WHERE id = $1", c.Params("id")) // want `POST "/invoices/:id/cancel", handler cancelsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.SendStatus(fiber.StatusNoContent)
}

func printsAnyInvoice(c *fiber.Ctx) error {
	if _, err := account(c); err != nil {
		return fiber.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM invoices WHERE id = $1", c.Params("id")).Scan(&text) // want `GET "/invoices/:id/print", handler printsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.JSON(text)
}

func exportsWithoutAsking(c *fiber.Ctx) error {
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT text FROM invoices WHERE id = $1", c.Params("id")).Scan(&text) // want `GET "/invoices/:id/export", handler exportsWithoutAsking, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.JSON(text)
}

func showsARate(c *fiber.Ctx) error { // ok: a rate is the same for everybody
	if _, err := account(c); err != nil {
		return fiber.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.UserContext(), "SELECT rate FROM rates WHERE currency = $1", c.Params("currency")).Scan(&text)
	return c.JSON(text)
}

func dropsItsDrafts(c *fiber.Ctx) error { // ok: only what is the account's
	id, err := account(c)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	db.ExecContext(c.UserContext(), "DELETE FROM drafts WHERE account_id = $1", id)
	return c.SendStatus(fiber.StatusNoContent)
}
