// Package beego1 has controllers of beego's first version, whose base is in another
// package.
package beego1

import (
	"strings"

	"github.com/astaxie/beego"

	"controllers/beego1/base"
	"keystore"
)

func routes(limits *base.Limits) {
	beego.Router("/open", &OpenController{}, "get:Show")
	beego.Router("/tenants/:tenant_id/records", &RecordsController{}, "get:List")
	beego.Router("/tenants/:tenant_id/compared", &RecordsController{}, "get:Compares")
	beego.Router("/tenants/:tenant_id/limit", &LimitsController{base.Controller{Limit: limits}})
	admin("/admin/reset", &RecordsController{})
	admin("/admin/scoped", &ScopedController{})
}

// admin registers any controller.
func admin(path string, c beego.ControllerInterface) {
	beego.Router(path, c, "post:Reset")
}

// OpenController has nothing in front of its methods.
type OpenController struct{ beego.Controller }

func (c *OpenController) Show() {
	if !strings.HasPrefix(c.Ctx.Input.Header("X-API-Key"), "tk_") { // want `GET "/open" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.Abort("403")
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

// RecordsController has the records of tenants.
type RecordsController struct{ base.Controller }

func (c *RecordsController) List() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler RecordsController\.List uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

func (c *RecordsController) Compares() { // ok: the tenants are compared
	if c.Key.TenantID != c.GetString(":tenant_id") { // guard: crosstenant
		c.Refuse()
	}
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id"))
	c.ServeJSON()
}

func (c *RecordsController) Reset() {
	keystore.Reset(c.Ctx.Request.Context()) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.ServeJSON()
}

// LimitsController has something that was there before the request, in a field of its base.
type LimitsController struct{ base.Controller }

func (c *LimitsController) Get() {
	c.Data["json"] = c.Limit.Of(c.GetString(":tenant_id")) // want `handler LimitsController\.Get uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

// ScopedController asks for a scope besides.
type ScopedController struct{ base.Controller }

// Prepare lets the base verify the key.
func (c *ScopedController) Prepare() {
	c.Controller.Prepare()
	if !c.Key.Has("admin:reset") {
		c.Abort("403")
	}
}

func (c *ScopedController) Reset() { // ok: the scope is checked in front of it
	keystore.Reset(c.Ctx.Request.Context())
	c.ServeJSON()
}
