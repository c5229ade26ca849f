// Package beego has controllers of beego: a framework finds their methods by the names
// that a registration has, or by verbs, and runs Prepare in front of each.
package beego

import (
	"net/http"
	"strings"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"keystore"
)

func routes(app *web.HttpServer, secrets *secretStore) {
	web.Router("/open/format", &OpenController{}, "get:ChecksOnlyTheFormat")
	web.Router("/open/looked-up", &OpenController{}, "get,post:LooksTheKeyUp")

	web.Router("/tenants/:tenant_id/records", &RecordsController{}, "get:List;delete:Clear;*:Other")
	web.Router("/tenants/:tenant_id/compared", &RecordsController{}, "get:Compares")
	app.Router("/tenants/:tenant_id/kept", &RecordsController{}, "get:UsesTheKeysTenant")
	web.Router("/tenants/:tenant_id/secret", &SecretController{secrets: secrets})
	web.RESTRouter("/rest/:tenant_id", &RestController{})
	web.CtrlGet("/tenants/:tenant_id/expression", (*RecordsController).IsAnExpression)

	web.AutoRouter(&AdminController{})
	web.Router("/admin/scoped", &AdminController{}, "post:ResetsForTheScope")

	web.Router("/pages/redirected", &PagesController{}, "get:Show")
	web.Router("/nested", &NestedController{}, "post:Reset")

	ns := web.NewNamespace("/v1",
		web.NSBefore(verify),
		web.NSRouter("/tenants/:tenant_id/any", &FilteredController{}, "get:Any"),
		web.NSRouter("/reset", &FilteredController{}, "post:Reset"),
		web.NSGet("/tenants/:tenant_id/function", isAFunction),
		web.NSNamespace("/admin",
			web.NSBefore(requireScope),
			web.NSRouter("/reset", &FilteredController{}, "post:IsBehindAScope"),
		),
		web.NSInclude(&FilteredController{}),
	)
	web.AddNamespace(ns)

	web.InsertFilter("/filtered/:version/*", web.BeforeExec, verify)
	web.Router("/filtered/v1/tenants/:tenant_id", &FilteredController{}, "get:ByPattern")
}

// -- without anything in front --

// OpenController has nothing in front of its methods.
type OpenController struct{ web.Controller }

func (c *OpenController) ChecksOnlyTheFormat() {
	if !strings.HasPrefix(c.Ctx.Input.Header("X-API-Key"), "tk_") { // want `GET "/open/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.CustomAbort(http.StatusForbidden, "forbidden")
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

func (c *OpenController) LooksTheKeyUp() { // ok: the key is looked up, and a method that aborts does not return
	key := c.Ctx.Input.Header("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		c.Abort("401")
	}
	if !keystore.Valid(key) { // guard: formatonly
		c.Data["json"] = "unknown key"
		c.ServeJSON()
		c.StopRun()
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

// -- behind a base controller --

// BaseController verifies the key in front of the methods of all that embed it.
type BaseController struct {
	web.Controller
	Key *keystore.Key
}

func (c *BaseController) Prepare() {
	k, err := keystore.Find(c.Ctx.Request.Context(), c.Ctx.Input.Header("X-API-Key"))
	if err != nil {
		c.deny("unknown key")
	}
	c.Key = k
}

// deny ends the request.
func (c *BaseController) deny(why string) {
	c.Ctx.Output.SetStatus(http.StatusUnauthorized)
	c.Data["json"] = why
	c.ServeJSON()
	c.StopRun()
}

// RecordsController has the records of tenants.
type RecordsController struct{ BaseController }

func (c *RecordsController) List() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler RecordsController\.List uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

func (c *RecordsController) Clear() {
	tenant := c.GetString(":tenant_id")
	if c.Key.TenantID != tenant {
		c.Abort("403")
	}
	keystore.DeleteRecords(c.Ctx.Request.Context(), tenant) // want `DELETE "/tenants/:tenant_id/records" reaches keystore\.DeleteRecords for any valid key: no scope or role is checked`
	c.ServeJSON()
}

func (c *RecordsController) Other() { // ok: it does nothing
	c.Abort("405")
}

func (c *RecordsController) Compares() { // ok: the tenants are compared
	tenant := c.GetString(":tenant_id")
	if c.Key.TenantID != tenant { // guard: crosstenant
		c.deny("not your tenant")
	}
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), tenant)
	c.ServeJSON()
}

func (c *RecordsController) UsesTheKeysTenant() { // ok: the tenant is the key's
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.Key.TenantID)
	c.ServeJSON()
}

func (c *RecordsController) IsAnExpression() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler RecordsController\.IsAnExpression uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

type secretStore struct{ secrets map[string]string }

func (s *secretStore) of(tenant string) string { return s.secrets[tenant] }

// SecretController goes by verbs. What it has in a field was there before the request.
type SecretController struct {
	BaseController
	secrets *secretStore
}

func (c *SecretController) Get() {
	c.Data["json"] = c.secrets.of(c.GetString(":tenant_id")) // want `handler SecretController\.Get uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

func (c *SecretController) Put() { // ok: the tenants are compared
	if c.Key.TenantID != c.GetString(":tenant_id") { // guard: crosstenant
		c.Abort("403")
	}
	c.Data["json"] = c.secrets.of(c.GetString(":tenant_id"))
	c.ServeJSON()
}

// RestController is at two paths.
type RestController struct{ BaseController }

func (c *RestController) Get() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler RestController\.Get uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

// AdminController runs the service.
type AdminController struct{ BaseController }

func (c *AdminController) Reset() {
	keystore.Reset(c.Ctx.Request.Context()) // want `"/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.ServeJSON()
}

func (c *AdminController) ResetsForTheScope() { // ok: the key's scope is checked
	if !c.Key.Has("admin:reset") { // guard: missingscope
		c.CustomAbort(http.StatusForbidden, "insufficient scope")
	}
	keystore.Reset(c.Ctx.Request.Context())
	c.ServeJSON()
}

// -- answers in front of a method --

// PagesController sends those away who are not known: what has answered is not run.
type PagesController struct{ web.Controller }

func (c *PagesController) Prepare() {
	if !keystore.Valid(c.Ctx.Input.Header("X-API-Key")) {
		c.Ctx.Redirect(http.StatusFound, "/login")
	}
}

func (c *PagesController) Show() { // ok: the key is verified in front of it
	if !strings.HasPrefix(c.Ctx.Input.Header("X-API-Key"), "tk_") {
		c.Abort("400")
	}
	c.Data["json"] = keystore.Secret()
	c.ServeJSON()
}

// A nestPreparer has something of its own that runs in front of its methods.
type nestPreparer interface{ NestPrepare() }

// RootController lets controllers add to what runs in front.
type RootController struct {
	web.Controller
	Key *keystore.Key
}

func (c *RootController) Prepare() {
	k, err := keystore.Find(c.Ctx.Request.Context(), c.Ctx.Input.Header("X-API-Key"))
	if err != nil {
		c.Abort("401")
	}
	c.Key = k
	if app, ok := c.AppController.(nestPreparer); ok {
		app.NestPrepare()
	}
}

// NestedController asks for a scope in front of all of its methods.
type NestedController struct{ RootController }

func (c *NestedController) NestPrepare() {
	if !c.Key.Has("admin:reset") {
		c.Abort("403")
	}
}

func (c *NestedController) Reset() { // ok: what the base controller calls checks the scope
	keystore.Reset(c.Ctx.Request.Context())
	c.ServeJSON()
}

// -- behind filters --

func verify(ctx *context.Context) {
	k, err := keystore.Find(ctx.Request.Context(), ctx.Input.Header("X-API-Key"))
	if err != nil {
		ctx.Abort(http.StatusUnauthorized, "unknown key")
	}
	ctx.Input.SetData("key", k)
}

func requireScope(ctx *context.Context) {
	k, _ := ctx.Input.GetData("key").(*keystore.Key)
	if k == nil || !k.Has("admin:reset") {
		ctx.Abort(http.StatusForbidden, "insufficient scope")
	}
}

func isAFunction(ctx *context.Context) {
	ctx.JSONResp(keystore.Records(ctx.Request.Context(), ctx.Input.Param(":tenant_id"))) // want `handler isAFunction uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// FilteredController has its methods behind filters.
type FilteredController struct{ web.Controller }

func (c *FilteredController) Any() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler FilteredController\.Any uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

func (c *FilteredController) ByPattern() {
	c.Data["json"] = keystore.Records(c.Ctx.Request.Context(), c.GetString(":tenant_id")) // want `handler FilteredController\.ByPattern uses path tenant "tenant_id" without comparing it with the key's tenant`
	c.ServeJSON()
}

func (c *FilteredController) Reset() {
	keystore.Reset(c.Ctx.Request.Context()) // want `POST "/v1/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.ServeJSON()
}

func (c *FilteredController) IsBehindAScope() { // ok: the namespace checks the scope
	keystore.Reset(c.Ctx.Request.Context())
	c.ServeJSON()
}
