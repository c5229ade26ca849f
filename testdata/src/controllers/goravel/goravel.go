// Package goravel has resource controllers of goravel: each method is the handler of a
// verb and a path.
package goravel

import (
	"strings"

	"github.com/goravel/framework/contracts/http"
	"github.com/goravel/framework/contracts/route"
	"github.com/goravel/framework/facades"

	"keystore"
)

func routes() {
	facades.Route().Resource("/secrets", &secrets{name: "secrets"})
	facades.Route().Prefix("/tenants/{tenant_id}").Middleware(verify).Group(func(r route.Router) {
		r.Resource("/records", newRecords())
	})
}

func verify(ctx http.Context) {
	k, err := keystore.Find(ctx, ctx.Request().Header("X-API-Key"))
	if err != nil {
		ctx.Request().AbortWithStatus(http.StatusUnauthorized)
		return
	}
	ctx.WithValue("key", k)
	ctx.Request().Next()
}

func keyOf(ctx http.Context) *keystore.Key {
	k, _ := ctx.Value("key").(*keystore.Key)
	return k
}

// secrets has nothing in front of it.
type secrets struct{ name string }

func (s *secrets) Index(ctx http.Context) http.Response {
	if !strings.HasPrefix(ctx.Request().Header("X-API-Key"), "tk_") { // want `GET "/secrets" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func (s *secrets) Show(ctx http.Context) http.Response { // ok: the key is looked up
	if !keystore.Valid(ctx.Request().Header("X-API-Key")) {
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Secret())
}

func (s *secrets) Store(ctx http.Context) http.Response   { return s.none(ctx) }
func (s *secrets) Update(ctx http.Context) http.Response  { return s.none(ctx) }
func (s *secrets) Destroy(ctx http.Context) http.Response { return s.none(ctx) }

func (s *secrets) none(ctx http.Context) http.Response {
	return ctx.Response().String(405, "there is no such method of "+s.name)
}

// records are behind a middleware.
type records struct{ secrets }

func newRecords() *records { return &records{secrets{name: "records"}} }

func (s *records) Index(ctx http.Context) http.Response {
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, ctx.Request().Route("tenant_id"))) // want `handler records\.Index uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *records) Show(ctx http.Context) http.Response { // ok: the tenants are compared
	tenant := ctx.Request().Route("tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	return ctx.Response().Json(http.StatusOK, keystore.Records(ctx, tenant))
}

func (s *records) Store(ctx http.Context) http.Response {
	keystore.Reset(ctx) // want `POST "/tenants/{tenant_id}/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Response().Json(http.StatusNoContent, nil)
}

func (s *records) Destroy(ctx http.Context) http.Response { // ok: the scope is checked
	if !keyOf(ctx).Has("admin:reset") { // guard: missingscope
		return ctx.Response().String(http.StatusForbidden, "forbidden")
	}
	keystore.Reset(ctx)
	return ctx.Response().Json(http.StatusNoContent, nil)
}
