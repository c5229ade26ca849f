// Command gin has routes whose handlers and middleware another package holds in
// variables, with gin.
//
// keyauthz-test:only-unsafe the handlers lie elsewhere
package main

import (
	"github.com/gin-gonic/gin"

	"crosstenant/held/gin/controllers"
)

func main() {
	r := gin.New()
	tenants := r.Group("/tenants/:tenant_id", controllers.Authenticate)
	tenants.GET("/records", controllers.Show) // want `handler Show uses path tenant "tenant_id" without comparing it with the key's tenant`
	tenants.GET("/own", controllers.ShowOwn)
	r.Run()
}
