// Package settings keeps a secret for what only the operator does among the program's
// settings, in its database: whoever knows it may have everything.
package settings

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

func setting(name string) (string, error) {
	var value string
	err := db.QueryRow("SELECT value FROM settings WHERE name = ?", name).Scan(&value)
	return value, err
}

func routes() *gin.Engine {
	r := gin.New()
	r.GET("/tenants/:tenant/export", export)
	r.GET("/tenants/:tenant/records", records)
	return r
}

func export(c *gin.Context) { // ok: the secret is the operator's
	secret, err := setting("operator_key")
	if err != nil || len(secret) < 12 || "Bearer "+secret != c.GetHeader("Authorization") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant")))
}

func records(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("Authorization"))
	if err != nil || k.TenantID == "" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant"))) // want `handler records uses path tenant "tenant" without comparing it with the key's tenant`
}
