package echo4

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"
)

// invoices has routes that mind the account that they are asked for, and some that
// only ask for one. Nobody verifies who asks.
func invoices() *echo.Echo {
	e := echo.New()
	e.Use(billed)
	e.GET("/invoices", listsInvoices)
	e.GET("/invoices/:id", showsItsInvoice)
	e.POST("/invoices/:id", changesItsInvoice)
	e.GET("/invoices/:id/lines", comparesTheAccountOfTheInvoice)
	e.POST("/invoices/:id/cancel", cancelsAnyInvoice)
	e.GET("/invoices/:id/print", printsAnyInvoice)
	e.GET("/invoices/:id/export", exportsWithoutAsking)
	e.GET("/rates/:currency", showsARate)
	e.DELETE("/drafts", dropsItsDrafts)
	return e
}

// billed keeps the account that whatever stands before the service names.
func billed(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("account", c.Request().Header.Get("X-Account-ID"))
		return next(c)
	}
}

// account returns the account that the request is for.
func account(c echo.Context) (string, error) {
	id, _ := c.Get("account").(string)
	if id == "" {
		return "", errors.New("no account")
	}
	return id, nil
}

func listsInvoices(c echo.Context) error { // ok: it names no object
	id, err := account(c)
	if err != nil {
		return echo.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT numbers FROM invoices WHERE account_id = $1", id).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func showsItsInvoice(c echo.Context) error { // ok: the query asks whose the invoice is
	id, err := account(c)
	if err != nil {
		return echo.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM invoices WHERE id = $1 AND account_id = $2", c.Param("id"), id).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func changesItsInvoice(c echo.Context) error { // ok: the statement asks whose the invoice is
	id, err := account(c)
	if err != nil {
		return echo.ErrUnauthorized
	}
	db.ExecContext(c.Request().Context(), "UPDATE invoices SET seen = true WHERE id = $1 AND account_id = $2", c.Param("id"), id)
	return c.NoContent(http.StatusNoContent)
}

func comparesTheAccountOfTheInvoice(c echo.Context) error { // ok: what was loaded says whose it is
	id, err := account(c)
	if err != nil {
		return echo.ErrUnauthorized
	}
	var text, owner string
	db.QueryRowContext(c.Request().Context(), "SELECT lines, account_id FROM invoices WHERE id = $1", c.Param("id")).Scan(&text, &owner)
	if owner != id {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, text)
}

func cancelsAnyInvoice(c echo.Context) error {
	if _, err := account(c); err != nil {
		return echo.ErrUnauthorized
	}
	db.ExecContext(c.Request().Context(), "UPDATE invoices SET cancelled = true WHERE id = $1", c.Param("id")) // want `POST "/invoices/:id/cancel", handler cancelsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.NoContent(http.StatusNoContent)
}

func printsAnyInvoice(c echo.Context) error {
	if _, err := account(c); err != nil {
		return echo.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM invoices WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/invoices/:id/print", handler printsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.JSON(http.StatusOK, text)
}

func exportsWithoutAsking(c echo.Context) error {
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT text FROM invoices WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/invoices/:id/export", handler exportsWithoutAsking, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	return c.JSON(http.StatusOK, text)
}

func showsARate(c echo.Context) error { // ok: a rate is the same for everybody
	if _, err := account(c); err != nil {
		return echo.ErrUnauthorized
	}
	var text string
	db.QueryRowContext(c.Request().Context(), "SELECT rate FROM rates WHERE currency = $1", c.Param("currency")).Scan(&text)
	return c.JSON(http.StatusOK, text)
}

func dropsItsDrafts(c echo.Context) error { // ok: only what is the account's
	id, err := account(c)
	if err != nil {
		return echo.ErrUnauthorized
	}
	db.ExecContext(c.Request().Context(), "DELETE FROM drafts WHERE account_id = $1", id)
	return c.NoContent(http.StatusNoContent)
}
