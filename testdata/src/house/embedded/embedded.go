// Package embedded has a context of its own that embeds gin's, and refuses through it.
package embedded

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A Ctx is what actions get.
type Ctx struct{ *gin.Context }

// Deny ends the chain.
func (c Ctx) Deny(status int) { c.AbortWithStatusJSON(status, gin.H{"error": "denied"}) }

func (c Ctx) key() *keystore.Key { return c.MustGet("key").(*keystore.Key) }

// Routes returns the router.
func Routes() *gin.Engine {
	r := gin.New()
	r.Use(known)
	r.GET("/tenants/:tenant_id/records", act(usesAnyTenant))
	r.GET("/tenants/:tenant_id/compared", act(comparesTheTenant))
	r.POST("/reset", act(resets))
	r.POST("/clear", act(admins(clears)))
	return r
}

func act(action func(Ctx)) gin.HandlerFunc {
	return func(c *gin.Context) { action(Ctx{c}) }
}

func known(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		Ctx{c}.Deny(401)
		return
	}
	c.Set("key", k)
}

func admins(action func(Ctx)) func(Ctx) {
	return func(c Ctx) {
		if c.key().Role != "admin" { // guard: missingscope clears
			c.Deny(403)
			return
		}
		action(c)
	}
}

func usesAnyTenant(c Ctx) {
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c Ctx) { // ok: compared
	if c.key().TenantID != c.Param("tenant_id") { // guard: crosstenant
		c.Deny(403)
		return
	}
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func resets(c Ctx) {
	keystore.Reset(c.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func clears(c Ctx) { // ok: the role is checked
	keystore.Reset(c.Request.Context())
}
