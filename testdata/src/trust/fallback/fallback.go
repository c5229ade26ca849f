// Package fallback has an administrator's secret, which has no tenant, beside the keys of
// tenants, and handlers that let those name a tenant who have none.
package fallback

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

type definition struct {
	method, path string
	handler      gin.HandlerFunc
	adminOnly    bool
}

type options struct{ adminOnly bool }

func routes(secret string) *gin.Engine {
	root := gin.New()
	v1 := root.Group("/v1")
	for _, def := range []definition{
		{method: http.MethodGet, path: "/records", handler: fallsBack},
		{method: http.MethodGet, path: "/records/getter", handler: fallsBackInAGetter},
		{method: http.MethodGet, path: "/records/replaced", handler: prefersTheQuery},
		{method: http.MethodPost, path: "/records", handler: writesForAnyTenant},
		{method: http.MethodPost, path: "/records/admin", handler: writesForAdministrators, adminOnly: true},
	} {
		v1.Handle(def.method, def.path, chain(secret, def)...)
	}
	root.GET("/optional", findsAKey, fallsBackForAnybody)
	return root
}

func chain(secret string, def definition) []gin.HandlerFunc {
	return []gin.HandlerFunc{requireKey(secret, options{adminOnly: def.adminOnly}), def.handler}
}

// requireKey lets everybody through where no secret is set: the service is not to be
// reached from outside then.
func requireKey(secret string, opts options) gin.HandlerFunc {
	if secret == "" {
		return func(c *gin.Context) {
			c.Set("role", "admin")
			if c.Param("id") == "0" {
				c.AbortWithStatus(http.StatusNotFound)
				return
			}
			c.Next()
		}
	}
	return func(c *gin.Context) {
		key := c.GetHeader("X-API-Key")
		if key == "" {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		if key == secret {
			c.Set("role", "admin")
			c.Next()
			return
		}
		k, err := keystore.Find(c.Request.Context(), key)
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		if opts.adminOnly {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Set("tenant_id", k.TenantID)
		c.Set("role", "tenant")
		c.Next()
	}
}

func fallsBack(c *gin.Context) { // ok: only who has no tenant names one
	tenant := c.GetString("tenant_id")
	if tenant == "" {
		tenant = c.Query("tenant_id")
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

func tenantOf(c *gin.Context) string {
	if id, ok := c.Get("tenant_id"); ok {
		return id.(string)
	}
	return c.Param("tenant_id")
}

func fallsBackInAGetter(c *gin.Context) { // ok: only who has no tenant names one
	tenant := tenantOf(c)
	if tenant == "" {
		tenant = c.Query("tenant_id")
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

func prefersTheQuery(c *gin.Context) {
	tenant := c.Query("tenant_id") // want `GET "/v1/records/replaced", handler prefersTheQuery: query parameter "tenant_id" takes the place of the key's tenant`
	if tenant == "" {
		tenant = c.GetString("tenant_id")
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}

type record struct {
	TenantID string `json:"tenant_id" binding:"required"`
	Text     string `json:"text"`
}

func writesForAnyTenant(c *gin.Context) {
	var in record
	if err := c.ShouldBindJSON(&in); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	db.ExecContext(c.Request.Context(), "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text) // want `handler writesForAnyTenant uses body field "tenant_id" without comparing it with the key's tenant`
	c.Status(http.StatusNoContent)
}

func writesForAdministrators(c *gin.Context) { // ok: an administrator writes for any tenant
	var in record
	if err := c.ShouldBindJSON(&in); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	db.ExecContext(c.Request.Context(), "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	c.Status(http.StatusNoContent)
}

// findsAKey lets through who has no key, too.
func findsAKey(c *gin.Context) {
	if key := c.GetHeader("X-API-Key"); key != "" {
		k, err := keystore.Find(c.Request.Context(), key)
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("tenant_id", k.TenantID)
	}
	c.Next()
}

func fallsBackForAnybody(c *gin.Context) {
	tenant := c.GetString("tenant_id")
	if tenant == "" {
		tenant = c.Query("tenant_id") // want `GET "/optional", handler fallsBackForAnybody: query parameter "tenant_id" takes the place of the key's tenant`
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenant))
}
