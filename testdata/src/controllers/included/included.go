// Package included has controllers of beego whose routes are in comments, from which a
// tool of beego's writes tables: the routes are not known, and what runs in front of
// the methods is.
//
// keyauthz-test:no-routes they are in comments
package included

import (
	"strings"

	"github.com/beego/beego/v2/server/web"

	"keystore"
)

func routes() {
	web.Include(&OpenController{}, &GuardedController{})
}

// OpenController has nothing in front of its methods.
type OpenController struct{ web.Controller }

// Show trusts the form of a key.
//
// @router /open [get]
func (c *OpenController) Show() {
	if !strings.HasPrefix(c.Ctx.Input.Header("X-API-Key"), "tk_") { // want `handler OpenController\.Show grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.Abort("403")
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

// GuardedController verifies keys in front of its methods.
type GuardedController struct {
	web.Controller
	key *keystore.Key
}

func (c *GuardedController) Prepare() {
	k, err := keystore.Find(c.Ctx.Request.Context(), c.Ctx.Input.Header("X-API-Key"))
	if err != nil {
		c.Abort("401")
	}
	c.key = k
}

// Show is behind that.
//
// @router /guarded [get]
func (c *GuardedController) Show() { // ok: the key is verified in front of it
	if !strings.HasPrefix(c.Ctx.Input.Header("X-API-Key"), "tk_") {
		c.Abort("400")
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

// Reset is behind it, too.
//
// @router /guarded/reset [post]
func (c *GuardedController) Reset() {
	keystore.Reset(c.Ctx.Request.Context()) // want `handler GuardedController\.Reset reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.ServeJSON()
}

// Scoped asks for the scope.
//
// @router /guarded/scoped [post]
func (c *GuardedController) Scoped() { // ok: the scope is checked
	if !c.key.Has("admin:reset") { // guard: missingscope
		c.Abort("403")
	}
	keystore.Reset(c.Ctx.Request.Context())
	c.ServeJSON()
}
