// Package gin has bound structs, and identity that travels by name, with gin.
package gin

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	e.GET("/key", bindsAKey)
	e.GET("/key/safe", bindsAKeyAndLooksUp)
	e.GET("/key/required", requiresAKey)
	g := e.Group("", authenticate)
	g.GET("/tenants/:tenant_id/bound", bindsATenant)
	g.GET("/tenants/:tenant_id/bound/safe", bindsATenantAndCompares)
	g.GET("/tenants/:tenant_id/context", comparesTheTenantOfTheContext)
	g.GET("/tenants/:tenant_id/context/bad", comparesWhatTheClientNames)
	g.POST("/role", checksTheRoleOfTheContext)
	g.POST("/role/bad", asksWhetherThereIsARole)
	return e
}

type keyHeader struct {
	Key string `header:"X-API-Key"`
}

type requiredKey struct {
	Key string `header:"X-API-Key" binding:"required,len=40"`
}

func requiresAKey(c *gin.Context) {
	var in requiredKey
	if err := c.ShouldBindHeader(&in); err != nil { // want `GET "/key/required" grants access after checking only the format of X-API-Key: len=40`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

type tenantPath struct {
	TenantID string `uri:"tenant_id"`
}

func bindsAKey(c *gin.Context) {
	var in keyHeader
	if err := c.ShouldBindHeader(&in); err != nil || !strings.HasPrefix(in.Key, "tk_") { // want `GET "/key" grants access after checking only the format of X-API-Key: (\w+\.\w+, )?strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func bindsAKeyAndLooksUp(c *gin.Context) { // ok: the bound key is looked up
	var in keyHeader
	if err := c.ShouldBindHeader(&in); err != nil || in.Key == "" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !keystore.Valid(in.Key) { // guard: formatonly
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("tenant", k.TenantID)
	c.Set("role", k.Role)
	c.Set("named", c.GetHeader("X-Tenant-ID"))
	c.Next()
}

func bindsATenant(c *gin.Context) {
	var in tenantPath
	if err := c.ShouldBindUri(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), in.TenantID)) // want `handler bindsATenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func bindsATenantAndCompares(c *gin.Context) { // ok: the bound tenant is compared
	var in tenantPath
	if err := c.ShouldBindUri(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	tenant := c.GetString("tenant")
	if tenant != in.TenantID { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), in.TenantID))
}

func comparesTheTenantOfTheContext(c *gin.Context) { // ok: the context has the tenant of the key
	tenant := c.GetString("tenant")
	if tenant != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func comparesWhatTheClientNames(c *gin.Context) {
	named := c.GetString("named")
	if named != c.Param("tenant_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler comparesWhatTheClientNames uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func checksTheRoleOfTheContext(c *gin.Context) { // ok: the context has the role of the key
	v, _ := c.Get("role")
	role, _ := v.(string)
	if role != "admin" { // guard: missingscope
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func asksWhetherThereIsARole(c *gin.Context) {
	if _, ok := c.Get("role"); !ok {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context()) // want `POST "/role/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}
