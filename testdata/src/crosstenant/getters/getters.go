// Command getters finds the client in the context by methods of an interface, and by keys that
// are the texts of constants.
package main

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"crosstenant/getters/keys"
	"keystore"
)

// accounts is what handlers see of [keys.Service].
type accounts interface {
	Current(ctx context.Context) (*keys.Account, error)
	TenantOf(ctx context.Context) string
	Oldest(ctx context.Context) (*keys.Account, error)
}

type server struct{ accounts accounts }

func main() {
	s := &server{accounts: &keys.Service{}}
	r := gin.New()
	r.Use(authenticate)
	r.GET("/tenants/:tenant_id/current", s.comparesWithTheCurrent)
	r.GET("/tenants/:tenant_id/text", s.comparesWithTheTenant)
	r.GET("/tenants/:tenant_id/oldest", s.comparesWithTheOldest)
	r.GET("/tenants/:tenant_id/looked", s.looksAtTheCurrent)
	r.GET("/tenants/:tenant_id/key", s.comparesWithAKey)
	r.GET("/tenants/:tenant_id/name", s.comparesWithTheNameOfTheKey)
	r.GET("/tenants/:tenant_id/other", s.comparesWithAnotherKey)
	r.Run()
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	a := &keys.Account{ID: k.Username, TenantID: k.TenantID}
	c.Set(keys.Tenant.String(), k.TenantID)
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), keys.User, a))
	c.Next()
}

func (s *server) comparesWithTheCurrent(c *gin.Context) { // ok: the interface's one implementation finds the client in the context
	a, err := s.accounts.Current(c.Request.Context())
	if err != nil || a.TenantID != c.Param("tenant_id") { // guard: crosstenant `a.TenantID != c.Param("tenant_id")`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id")))
}

func (s *server) comparesWithTheTenant(c *gin.Context) { // ok: the tenant of the client, by another method
	if s.accounts.TenantOf(c.Request.Context()) != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id")))
}

// comparesWithTheOldest compares with the tenant of somebody else.
func (s *server) comparesWithTheOldest(c *gin.Context) {
	a, err := s.accounts.Oldest(c.Request.Context())
	if err != nil || a.TenantID != c.Param("tenant_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id"))) // want `handler server\.comparesWithTheOldest uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) looksAtTheCurrent(c *gin.Context) {
	if _, err := s.accounts.Current(c.Request.Context()); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id"))) // want `handler server\.looksAtTheCurrent uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) comparesWithAKey(c *gin.Context) { // ok: the key is the text of the constant
	if c.GetString(keys.Tenant.String()) != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id")))
}

func (s *server) comparesWithTheNameOfTheKey(c *gin.Context) { // ok: that is the key, too
	if c.GetString("tenant") != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id")))
}

// comparesWithAnotherKey compares with what nobody has kept.
func (s *server) comparesWithAnotherKey(c *gin.Context) {
	if c.GetString(keys.Tenant.Prefixed()) != c.Param("tenant_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id"))) // want `handler server\.comparesWithAnotherKey uses path tenant "tenant_id" without comparing it with the key's tenant`
}
