package stamped

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

// A binder binds headers, too.
type binder struct{ echo.DefaultBinder }

func (b *binder) Bind(i any, c echo.Context) error {
	if err := b.BindPathParams(c, i); err != nil {
		return err
	}
	return b.BindHeaders(c, i)
}

// A Store knows who is of which tenant.
type Store interface {
	Leave(tenant, user string) error
	Close(tenant string) error
}

var store Store

type membership struct {
	Tenant string `param:"tenant"`
	User   string `header:"X-User-ID"`
}

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.Binder = new(binder)
	e.Use(echoFront)
	e.DELETE("/tenants/:tenant/membership", leaves)
	e.DELETE("/tenants/:tenant/doors", closes)
	return e
}

func echoFront(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.NewHTTPError(http.StatusUnauthorized)
		}
		(&Identity{k.Username, k.TenantID}).WriteTo(c.Request().Header)
		return next(c)
	}
}

func leaves(c echo.Context) error { // ok: the member is who the front has found
	var m membership
	if err := c.Bind(&m); err != nil {
		return err
	}
	return store.Leave(m.Tenant, m.User)
}

func closes(c echo.Context) error {
	var m membership
	if err := c.Bind(&m); err != nil {
		return err
	}
	return store.Close(m.Tenant) // want `handler closes uses path tenant "tenant" without comparing it with the key's tenant`
}
