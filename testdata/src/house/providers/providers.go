// Package providers has handlers and middlewares that methods of an interface make: who
// puts the program together says what is behind it.
package providers

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A Provider makes what the router wants.
type Provider interface {
	Authenticate() gin.HandlerFunc
	Tenant() gin.HandlerFunc
	OwnTenant() gin.HandlerFunc
	Reset() gin.HandlerFunc
	Clear() gin.HandlerFunc
	Scoped(scope string) gin.HandlerFunc
}

type server struct{ handlers Provider }

// New returns the router of a server.
func New(handlers Provider) *gin.Engine { return (&server{handlers}).router() }

func (s *server) router() *gin.Engine {
	r := gin.New()
	r.Use(s.handlers.Authenticate())
	r.GET("/tenants/:tenant_id/records", s.handlers.Tenant())
	r.GET("/tenants/:tenant_id/own", s.handlers.OwnTenant())
	r.POST("/reset", s.handlers.Reset())
	r.POST("/scoped/reset", s.handlers.Scoped("admin:reset"), s.handlers.Clear())
	return r
}

type provider struct{ header string }

// NewProvider returns the only one.
func NewProvider(header string) Provider { return &provider{header} }

func (p *provider) Authenticate() gin.HandlerFunc {
	return func(c *gin.Context) {
		k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("key", k)
	}
}

func keyOf(c *gin.Context) *keystore.Key {
	k, _ := c.MustGet("key").(*keystore.Key)
	return k
}

func (p *provider) Tenant() gin.HandlerFunc {
	return func(c *gin.Context) {
		fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler provider\.Tenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
}

func (p *provider) OwnTenant() gin.HandlerFunc { // ok: the literal compares
	return func(c *gin.Context) {
		if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
	}
}

func (p *provider) Reset() gin.HandlerFunc {
	return func(c *gin.Context) {
		keystore.Reset(c.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	}
}

func (p *provider) Clear() gin.HandlerFunc { // ok: a middleware asks for the scope
	return func(c *gin.Context) { keystore.Reset(c.Request.Context()) }
}

func (p *provider) Scoped(scope string) gin.HandlerFunc {
	return func(c *gin.Context) {
		if !keyOf(c).Has(scope) { // guard: missingscope provider.Clear
			c.AbortWithStatus(http.StatusForbidden)
		}
	}
}
