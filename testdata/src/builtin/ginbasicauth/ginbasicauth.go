// Package ginbasicauth has the scenarios of built-in middlewares with gin's BasicAuth.
//
// keyauthz-test:only-safe whoever is in a list of the program is taken for its operator
package ginbasicauth

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	auth := gin.BasicAuth(gin.Accounts{"alice": "secret"})
	e.GET("/secret", auth, isBehindTheMiddleware)
	e.GET("/tenants/:tenant_id", auth, servesAnOperator)
	e.POST("/reset", auth, resetsForAnOperator)
	return e
}

func isBehindTheMiddleware(c *gin.Context) { // ok: the middleware verifies
	c.JSON(http.StatusOK, keystore.Secret())
}

func servesAnOperator(c *gin.Context) { // ok: an operator has no tenant
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

func resetsForAnOperator(c *gin.Context) { // ok: an operator may
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}
