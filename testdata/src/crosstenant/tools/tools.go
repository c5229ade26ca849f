// Package tools has a context that also carries what the program works with, which says
// nothing of who asks.
package tools

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A Generator makes tokens.
type Generator struct{ TenantID, Secret string }

func (g *Generator) token(name string) string { return g.Secret + name }

func public() *gin.Engine {
	r := gin.New()
	r.Use(equipped)
	r.GET("/tenants/:tenant/greeting", greeting)
	r.POST("/tenants/:tenant/passkeys", enrol)
	return r
}

// A Parser knows what a new passkey looks like.
type Parser interface {
	ParseCredential(r *http.Request) (string, error)
}

var parser Parser

func enrol(c *gin.Context) { // ok: what is parsed says nothing of who asks
	k, err := parser.ParseCredential(c.Request)
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	c.JSON(http.StatusOK, append(keystore.Records(c.Request.Context(), c.Param("tenant")), k))
}

func private() *gin.Engine {
	r := gin.New()
	r.Use(keyed)
	r.GET("/tenants/:tenant/records", records)
	return r
}

func equipped(c *gin.Context) {
	c.Set("jwt_generator", &Generator{})
	c.Set("tool", c.MustGet("webauthn_client"))
}

func keyed(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func greeting(c *gin.Context) { // ok: the program's own generator is nobody
	g, ok := c.MustGet("jwt_generator").(*Generator)
	if !ok {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Set("greeter", g)
	c.JSON(http.StatusOK, g.token("guest")+keystore.Records(c.Request.Context(), c.Param("tenant"))[0])
}

func records(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant"))) // want `handler records uses path tenant "tenant" without comparing it with the key's tenant`
}
