package gin

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
)

// invoices has routes that mind the account that they are asked for, and some that
// only ask for one. Nobody verifies who asks.
func invoices() *gin.Engine {
	r := gin.New()
	r.Use(billed)
	r.GET("/invoices", listsInvoices)
	r.GET("/invoices/:id", showsItsInvoice)
	r.POST("/invoices/:id", changesItsInvoice)
	r.GET("/invoices/:id/lines", comparesTheAccountOfTheInvoice)
	r.POST("/invoices/:id/cancel", cancelsAnyInvoice)
	r.GET("/invoices/:id/print", printsAnyInvoice)
	r.GET("/invoices/:id/export", exportsWithoutAsking)
	r.GET("/rates/:currency", showsARate)
	r.DELETE("/drafts", dropsItsDrafts)
	return r
}

// billed keeps the account that whatever stands before the service names.
func billed(c *gin.Context) {
	c.Set("account", c.GetHeader("X-Account-ID"))
	c.Next()
}

// account returns the account that the request is for.
func account(c *gin.Context) (string, error) {
	id := c.GetString("account")
	if id == "" {
		return "", errors.New("no account")
	}
	return id, nil
}

func listsInvoices(c *gin.Context) { // ok: it names no object
	id, err := account(c)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT numbers FROM invoices WHERE account_id = $1", id).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func showsItsInvoice(c *gin.Context) { // ok: the query asks whose the invoice is
	id, err := account(c)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM invoices WHERE id = $1 AND account_id = $2", c.Param("id"), id).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func changesItsInvoice(c *gin.Context) { // ok: the statement asks whose the invoice is
	id, err := account(c)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	db.ExecContext(c.Request.Context(), "UPDATE invoices SET seen = true WHERE id = $1 AND account_id = $2", c.Param("id"), id)
	c.Status(http.StatusNoContent)
}

func comparesTheAccountOfTheInvoice(c *gin.Context) { // ok: what was loaded says whose it is
	id, err := account(c)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var text, owner string
	db.QueryRowContext(c.Request.Context(), "SELECT lines, account_id FROM invoices WHERE id = $1", c.Param("id")).Scan(&text, &owner)
	if owner != id {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, text)
}

func cancelsAnyInvoice(c *gin.Context) {
	if _, err := account(c); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	db.ExecContext(c.Request.Context(), "UPDATE invoices SET cancelled = true WHERE id = $1", c.Param("id")) // want `POST "/invoices/:id/cancel", handler cancelsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	c.Status(http.StatusNoContent)
}

func printsAnyInvoice(c *gin.Context) {
	if _, err := account(c); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM invoices WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/invoices/:id/print", handler printsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	c.JSON(http.StatusOK, text)
}

func exportsWithoutAsking(c *gin.Context) {
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM invoices WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/invoices/:id/export", handler exportsWithoutAsking, reaches what "id" names without asking whose it is, unlike GET "/invoices/:id" and 2 other routes beside it`
	c.JSON(http.StatusOK, text)
}

func showsARate(c *gin.Context) { // ok: a rate is the same for everybody
	if _, err := account(c); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT rate FROM rates WHERE currency = $1", c.Param("currency")).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func dropsItsDrafts(c *gin.Context) { // ok: only what is the account's
	id, err := account(c)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	db.ExecContext(c.Request.Context(), "DELETE FROM drafts WHERE account_id = $1", id)
	c.Status(http.StatusNoContent)
}
