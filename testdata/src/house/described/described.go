// Package described keeps who asks beside what describes the request.
package described

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// Info is what the service knows of a request.
type Info struct {
	RequestID string
	Address   string
	Page      string
	Key       *keystore.Key
}

func infoOf(c *gin.Context) *Info { return c.MustGet("info").(*Info) }

func prepare(c *gin.Context) {
	c.Set("info", &Info{RequestID: c.GetHeader("X-Request-ID"), Address: c.ClientIP(), Page: c.Query("page")})
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	infoOf(c).Key = k
}

// Routes returns the router.
func Routes() *gin.Engine {
	r := gin.New()
	r.Use(prepare, authenticate)
	r.GET("/tenants/:tenant_id/records", usesAnyTenant)
	r.GET("/tenants/:tenant_id/compared", comparesTheTenant)
	r.GET("/tenants/:tenant_id/pages", comparesAPage)
	return r
}

func usesAnyTenant(c *gin.Context) {
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *gin.Context) { // ok: compared with the key's tenant, and with nothing else that is kept beside it
	if infoOf(c).Key.TenantID != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func comparesAPage(c *gin.Context) {
	if infoOf(c).Page != c.Param("tenant_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler comparesAPage uses path tenant "tenant_id" without comparing it with the key's tenant`
}
