// Package revel has the scenarios of the matrix with revel, as far as they are in a
// handler: which routes lead there, and what runs in front of them, is in files that are
// no Go code.
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
