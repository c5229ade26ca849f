// Package controllers has handlers and a middleware of gin that are function
// literals in package-level variables.
//
// keyauthz-test:only-safe what is found is reported where the program begins
package controllers

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// Authenticate lets only known keys through.
var Authenticate = func(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

// Show shows the records of any tenant.
var Show = func(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

// ShowOwn shows those of the key's tenant.
var ShowOwn gin.HandlerFunc = func(c *gin.Context) { // ok: asks whose they are
	if c.MustGet("key").(*keystore.Key).TenantID != c.Param("tenant_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}
