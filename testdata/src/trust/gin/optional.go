package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// shop serves strangers, too, and notes who is an administrator.
func shop() *gin.Engine {
	root := gin.New()
	r := root.Group("/v2")
	r.GET("/tenants/:tenant_id/optional", optionalKey, comparesWhereThereIsAKey)
	r.GET("/tenants/:tenant_id/strict", optionalKey, refusesStrangers)
	r.POST("/strangers", optionalKey, resetsForStrangersAndAdministrators)
	r.POST("/administrators", optionalKey, resetsForAdministrators)
	r.POST("/limited", optionalKey, resetsUnlessAScopeIsMissing)
	r.POST("/scope", optionalKey, resetsWithAScope)
	r.GET("/offers", optionalKey, showsMoreToClients)
	r.DELETE("/all", requireKey, maybeRole, resetsBehindAMiddlewareThatDeniesNobody)
	r.DELETE("/all/role", requireKey, maybeRole, resetsInTheRole)
	r.DELETE("/all/any", requireKey, notes, resetsForWhoeverHasAKey)
	r.DELETE("/all/denied", requireKey, requireRole, resetsBehindAMiddlewareThatDenies)
	return root
}

// optionalKey lets strangers through, and keeps what is known of a key that is there.
func optionalKey(c *gin.Context) {
	header := c.GetHeader("X-API-Key")
	if header == "" {
		c.Next()
		return
	}
	k, err := keystore.Find(c.Request.Context(), header) // want `middleware optionalKey reaches keystore\.Reset without verifying X-API-Key, where header X-API-Key is absent`
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
	c.Next()
}

// maybeRole notes the role of administrators.
func maybeRole(c *gin.Context) {
	if k := key(c); k != nil && k.Role == "admin" {
		c.Set("role", "admin")
	}
	c.Next()
}

// notes keeps something of everybody.
func notes(c *gin.Context) {
	c.Set("note", "seen")
	c.Next()
}

// requireRole lets administrators through.
func requireRole(c *gin.Context) {
	if k := key(c); k == nil || k.Role != "admin" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func comparesWhereThereIsAKey(c *gin.Context) {
	tenant := c.Param("tenant_id")
	if k := key(c); k != nil && k.TenantID != tenant {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant)) // want `handler comparesWhereThereIsAKey uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal is absent`
}

func refusesStrangers(c *gin.Context) { // ok: without a key nothing is shown
	tenant := c.Param("tenant_id")
	if k := key(c); k == nil || k.TenantID != tenant {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

func resetsForStrangersAndAdministrators(c *gin.Context) {
	if k := key(c); k != nil && !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context()) // want `POST "/v2/strangers" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	c.Status(http.StatusNoContent)
}

func resetsForAdministrators(c *gin.Context) { // ok: strangers are no administrators
	if k := key(c); k == nil || !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func resetsUnlessAScopeIsMissing(c *gin.Context) {
	if k := key(c); k != nil && !k.Has("records:reset") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context()) // want `POST "/v2/limited" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	c.Status(http.StatusNoContent)
}

func resetsWithAScope(c *gin.Context) { // ok: strangers have no scope
	if k := key(c); k == nil || !k.Has("records:reset") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func showsMoreToClients(c *gin.Context) { // ok: a stranger sees what everybody may
	tenant := "everybody"
	if k := key(c); k != nil {
		tenant = k.TenantID
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

func resetsBehindAMiddlewareThatDeniesNobody(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `DELETE "/v2/all" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

func resetsInTheRole(c *gin.Context) { // ok: it asks for what the middleware notes of administrators
	role, _ := c.Get("role")
	if role == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func resetsForWhoeverHasAKey(c *gin.Context) {
	note, _ := c.Get("note")
	if note == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context()) // want `DELETE "/v2/all/any" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

func resetsBehindAMiddlewareThatDenies(c *gin.Context) { // ok: the middleware asks for the role
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}
