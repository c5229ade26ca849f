package macaron

import (
	"net/http"

	"gopkg.in/macaron.v1"

	"keystore"
)

// named has parameters whose names a helper is given, with the colon that patterns have.
func named() *macaron.Macaron {
	m := macaron.New()
	m.Group("/named/:tenant_id", func() {
		m.Get("/any", showsAnyTenant)
		m.Get("/compared", showsOneTenant)
	}, authenticate)
	return m
}

func param(ctx *macaron.Context, name string) string { return ctx.Params(name) }

func showsAnyTenant(ctx *macaron.Context) {
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), param(ctx, ":tenant_id"))) // want `handler showsAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func showsOneTenant(ctx *macaron.Context) { // ok: what is compared and what is read have one name
	if keyOf(ctx).TenantID != ctx.Params(":tenant_id") {
		ctx.Error(http.StatusForbidden, "forbidden")
		return
	}
	ctx.JSON(http.StatusOK, keystore.Records(ctx.Req.Context(), param(ctx, ":tenant_id")))
}
