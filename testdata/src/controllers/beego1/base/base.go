// Package base has the controller that all of the service embed.
package base

import (
	"github.com/astaxie/beego"

	"keystore"
)

// Controller verifies the key in front of the methods of all that embed it.
type Controller struct {
	beego.Controller
	Key   *keystore.Key
	Limit *Limits
}

// Limits are of the service.
type Limits struct{ Records map[string]int }

// Of returns the limit of a tenant.
func (l *Limits) Of(tenant string) int { return l.Records[tenant] }

// Prepare runs in front of all methods.
func (c *Controller) Prepare() {
	k, err := keystore.Find(c.Ctx.Request.Context(), c.Ctx.Input.Header("X-API-Key"))
	if err != nil {
		c.Refuse()
	}
	c.Key = k
}

// Refuse ends the request.
func (c *Controller) Refuse() { c.Abort("401") }
