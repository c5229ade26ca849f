// Package gin has the traps of a framework that goes on by default.
package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	e.GET("/tenants/:tenant_id/abort", abortsWithoutReturn)
	e.GET("/tenants/:tenant_id/abort/safe", abortsAndReturns)
	e.POST("/reset/abort", abortsWithoutReturnAndResets)
	e.GET("/json", answersWithoutAbort, isBehindAnAnswerWithoutAbort)
	e.GET("/abort", abortsInFront, isBehindAnAbort)
	e.GET("/abort/middle", abortsWithoutReturnInFront, isBehindAnAbortWithoutReturn)
	return e
}

func abortsWithoutReturn(c *gin.Context) {
	tenant := c.Param("tenant_id")
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if k.TenantID != tenant {
		c.AbortWithStatus(http.StatusForbidden)
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant)) // want `handler abortsWithoutReturn uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func abortsAndReturns(c *gin.Context) { // ok: the function ends
	tenant := c.Param("tenant_id")
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if k.TenantID != tenant { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

func abortsWithoutReturnAndResets(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
	}
	keystore.Reset(c.Request.Context()) // want `POST "/reset/abort" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func answersWithoutAbort(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) { // want `middleware answersWithoutAbort goes on after refusing X-API-Key`
		c.JSON(http.StatusUnauthorized, gin.H{"error": "invalid key"})
		return
	}
	c.Next()
}

func isBehindAnAnswerWithoutAbort(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Secret())
}

func abortsInFront(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "invalid key"})
		return
	}
	c.Next()
}

func isBehindAnAbort(c *gin.Context) { // ok: the middleware aborts
	c.JSON(http.StatusOK, keystore.Secret())
}

func abortsWithoutReturnInFront(c *gin.Context) {
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
	}
	c.Set("seen", true)
}

func isBehindAnAbortWithoutReturn(c *gin.Context) { // ok: the chain ends even if the middleware goes on
	c.JSON(http.StatusOK, keystore.Secret())
}
