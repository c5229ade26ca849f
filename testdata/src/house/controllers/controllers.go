// Command controllers has controllers that share an object with middlewares, which is
// made with what verifies keys.
package main

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A Controller registers its routes.
type Controller interface {
	Register(r gin.IRouter)
}

// A Verifier knows keys.
type Verifier interface {
	Verify(ctx context.Context, key string) (*keystore.Key, error)
}

type verifier struct{ name string }

func (v *verifier) Verify(ctx context.Context, key string) (*keystore.Key, error) {
	return keystore.Find(ctx, key)
}

// Middlewares are what controllers put in front of their routes.
type Middlewares struct {
	Known gin.HandlerFunc
	Admin gin.HandlerFunc
}

// NewMiddlewares makes them.
func NewMiddlewares(v Verifier) *Middlewares {
	return &Middlewares{
		Known: func(c *gin.Context) {
			k, err := v.Verify(c.Request.Context(), c.GetHeader("X-API-Key"))
			if err != nil {
				c.AbortWithStatus(http.StatusUnauthorized)
				return
			}
			c.Set("key", k)
		},
		Admin: func(c *gin.Context) {
			if k, ok := c.MustGet("key").(*keystore.Key); !ok || k.Role != "admin" { // guard: missingscope operations.clear
				c.AbortWithStatus(http.StatusForbidden)
			}
		},
	}
}

type records struct {
	name string
	mw   *Middlewares
}

// NewRecords returns a controller.
func NewRecords(mw *Middlewares) Controller { return &records{"records", mw} }

func (r *records) Register(on gin.IRouter) {
	g := on.Group("/tenants/:tenant_id")
	g.Use(r.mw.Known)
	g.GET("/records", r.list)
	g.GET("/summary", r.summary)
}

func (r *records) list(c *gin.Context) {
	fmt.Fprint(c.Writer, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler records\.list uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (r *records) summary(c *gin.Context) { // ok: compared
	if c.MustGet("key").(*keystore.Key).TenantID != c.Param("tenant_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	fmt.Fprint(c.Writer, len(keystore.Records(c.Request.Context(), c.Param("tenant_id"))))
}

type operations struct {
	name string
	mw   *Middlewares
}

// NewOperations returns a controller.
func NewOperations(mw *Middlewares) Controller { return &operations{"operations", mw} }

func (o *operations) Register(on gin.IRouter) {
	on.POST("/reset", o.mw.Known, o.reset)
	on.Group("/operations", o.mw.Known, o.mw.Admin).POST("/clear", o.clear)
}

func (o *operations) reset(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/api/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (o *operations) clear(c *gin.Context) { // ok: a middleware asks for the role
	keystore.Reset(c.Request.Context())
}

func newEngine(controllers []Controller) *gin.Engine {
	e := gin.New()
	api := e.Group("/api")
	for _, c := range controllers {
		c.Register(api)
	}
	return e
}

func main() {
	mw := NewMiddlewares(&verifier{})
	newEngine([]Controller{NewRecords(mw), NewOperations(mw)}).Run(":8080")
}
