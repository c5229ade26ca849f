// Package revel has the scenarios of the matrix with revel, as far as they are in a
// controller: which routes lead there is in a file that is no Go code. What runs in front
// of methods is found by the types of their controllers.
//
// keyauthz-test:no-routes they are in conf/routes
package revel

import (
	"context"
	"strings"

	"github.com/revel/revel"

	"keystore"
)

// App is a controller, of which a request has one.
type App struct{ *revel.Controller }

func (c App) ChecksOnlyTheFormat() revel.Result {
	if !strings.HasPrefix(c.Request.Header.Get("X-API-Key"), "tk_") { // want `handler App\.ChecksOnlyTheFormat grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Secret())
}

func (c App) ChecksOnlyTheFormatOfABearerToken() revel.Result {
	token, ok := strings.CutPrefix(c.Request.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `handler App\.ChecksOnlyTheFormatOfABearerToken grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Secret())
}

func (c App) VerifiesTheKey() revel.Result { // ok: the key is looked up
	key := c.Request.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return c.Forbidden("forbidden")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Secret())
}

func (c App) ChecksOnlyTheLength() revel.Result {
	if len(c.Request.Header.Get("X-API-Key")) != 40 { // want `handler App\.ChecksOnlyTheLength grants access after checking only the format of X-API-Key: len`
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Secret())
}

// known reports whether the client has a key.
func (c App) known() (*keystore.Key, bool) {
	k, err := keystore.Find(context.Background(), c.Request.Header.Get("X-API-Key"))
	return k, err == nil
}

func (c App) VerifiesInAHelper() revel.Result { // ok: the helper looks the key up
	if _, ok := c.known(); !ok {
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Secret())
}

func (c App) IsPublic() revel.Result { // ok: nobody is asked for a key
	return c.RenderText("ready")
}

func (c App) ResetsForAnyKey() revel.Result {
	if _, ok := c.known(); !ok {
		return c.Forbidden("forbidden")
	}
	keystore.Reset(context.Background()) // want `handler App\.ResetsForAnyKey reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.RenderText("done")
}

func (c App) ResetsForAScope() revel.Result { // ok: the handler asks for the scope
	k, ok := c.known()
	if !ok {
		return c.Forbidden("forbidden")
	}
	if !k.Has("admin:reset") { // guard: missingscope
		return c.Forbidden("forbidden")
	}
	keystore.Reset(context.Background())
	return c.RenderText("done")
}

func init() {
	revel.InterceptFunc(requirePrefix, revel.BEFORE, &Prefixed{})
	revel.InterceptMethod((*Tenants).authenticate, revel.BEFORE)
	revel.InterceptMethod((*OwnTenants).requireTenant, revel.BEFORE)
	revel.InterceptMethod((*Admin).requireScope, revel.BEFORE)
	revel.InterceptMethod((*Late).requireScope, revel.AFTER)
}

// Prefixed has its methods behind a function.
type Prefixed struct{ *revel.Controller }

func requirePrefix(c *revel.Controller) revel.Result {
	if !strings.HasPrefix(c.Request.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return c.Forbidden("forbidden")
	}
	return nil
}

func (c Prefixed) IsBehindAPrefix() revel.Result {
	return c.RenderJSON(keystore.Secret())
}

// Tenants has its methods, and those of what embeds it, behind one of its own.
type Tenants struct {
	*revel.Controller
	key *keystore.Key
}

func (c *Tenants) authenticate() revel.Result {
	k, err := keystore.Find(context.Background(), c.Request.Header.Get("X-API-Key"))
	if err != nil {
		return c.Forbidden("unauthorized")
	}
	c.key = k
	return nil
}

func (c Tenants) UsesAnyTenant(tenantID string) revel.Result {
	return c.RenderJSON(keystore.Records(context.Background(), tenantID)) // want `handler Tenants\.UsesAnyTenant uses path tenant "tenantID" without comparing it with the key's tenant`
}

func (c Tenants) UsesAnyTenantOfTheRoute() revel.Result {
	return c.RenderJSON(keystore.Records(context.Background(), c.Params.Route.Get("tenant_id"))) // want `handler Tenants\.UsesAnyTenantOfTheRoute uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (c Tenants) ComparesTheTenant(tenantID string) revel.Result { // ok: the handler compares
	if c.key.TenantID != tenantID { // guard: crosstenant
		return c.Forbidden("forbidden")
	}
	return c.RenderJSON(keystore.Records(context.Background(), tenantID))
}

// OwnTenants compares the tenants in front of its methods.
type OwnTenants struct{ Tenants }

func (c *OwnTenants) requireTenant() revel.Result {
	if c.key.TenantID != c.Params.Route.Get("tenant_id") { // guard: crosstenant OwnTenants.IsBehindATenantMiddleware
		return c.Forbidden("forbidden")
	}
	return nil
}

func (c OwnTenants) IsBehindATenantMiddleware() revel.Result { // ok: the second interceptor compares
	return c.RenderJSON(keystore.Records(context.Background(), c.Params.Route.Get("tenant_id")))
}

// Admin asks for a scope in front of its methods.
type Admin struct{ Tenants }

func (c *Admin) requireScope() revel.Result {
	if !c.key.Has("admin:reset") { // guard: missingscope Admin.IsBehindAScopeMiddleware
		return c.Forbidden("forbidden")
	}
	return nil
}

func (c Admin) IsBehindAScopeMiddleware() revel.Result { // ok: the second interceptor checks the scope
	keystore.Reset(context.Background())
	return c.RenderText("done")
}

// Resets is one of those who run the service.
type Resets struct{ Admin }

func (c Resets) IsBehindAGuardedGroup() revel.Result { // ok: what it embeds checks the scope
	keystore.Reset(context.Background())
	return c.RenderText("done")
}

// Late asks too late.
type Late struct{ Tenants }

func (c *Late) requireScope() revel.Result {
	if !c.key.Has("admin:reset") {
		return c.Forbidden("forbidden")
	}
	return nil
}

func (c Late) ResetsFirst() revel.Result {
	keystore.Reset(context.Background()) // want `handler Late\.ResetsFirst reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.RenderText("done")
}
