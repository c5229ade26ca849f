// Package gin has handlers that lack a comparison, and say otherwise how they
// refuse: with gin.
package gin

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	r := gin.New()
	r.GET("/tenants/:tenant_id/inline", verifiesByItself)
	tenants := r.Group("/tenants/:tenant_id", authenticate)
	tenants.DELETE("/context", takesTheKeyFromTheContext)
	tenants.GET("/list", isOfOneOfTheTenants)
	return r
}

func verifiesByItself(c *gin.Context) {
	key := c.GetHeader("X-API-Key")
	if key == "" {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "Missing key"})
		return
	}
	k, err := keystore.FindMember(c.Request.Context(), key)
	if err != nil {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "Invalid key"})
		return
	}
	c.Set("role", k.Role)
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler verifiesByItself uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func authenticate(c *gin.Context) {
	k, err := keystore.FindMember(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func takesTheKeyFromTheContext(c *gin.Context) {
	tenant := c.Param("tenant_id")
	k := c.MustGet("key").(*keystore.Member)
	if !k.Has("records:delete") {
		c.JSON(403, gin.H{"error": "no access to records"})
		return
	}
	// All of them, also the old ones.
	keystore.DeleteRecords(c.Request.Context(), tenant) // want `handler takesTheKeyFromTheContext uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.Status(http.StatusNoContent)
}

func isOfOneOfTheTenants(c *gin.Context) { // ok: the key's list of tenants holds it
	if !slices.Contains(keystore.Tenants(c.MustGet("key").(*keystore.Member)), c.Param("tenant_id")) {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}
