// Package echo4 has tenants that a client puts in the place of its own, checks that are
// skipped where something is absent, objects that nobody asks the owner of, and
// checks too weak for what they guard, with echo.
package echo4

import (
	"database/sql"
	"log"
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"keystore"
)

var db *sql.DB

func routes() *echo.Echo {
	root := echo.New()
	r := root.Group("/v1", requireKey)
	r.GET("/header", takesTheTenantOfAHeader)
	r.GET("/query", takesTheTenantOfAQuery)
	r.GET("/administrators", letsAdministratorsChoose)
	r.GET("/compared", comparesWhatWasChosen)
	r.GET("/own", choosesAmongItsOwn)
	r.POST("/body", keepsTheTenantOfTheBody)
	r.POST("/replaced", replacesTheTenantOfTheBody)
	r.GET("/tenants/:tenant_id/forgotten", findsTheKeyAndForgetsIt)
	r.GET("/tenants/:tenant_id/there", comparesATenantThatIsThere)
	r.GET("/tenants/:tenant_id/refused", refusesAKeyWithoutTenant)
	r.GET("/tenants/:tenant_id/platform", letsKeysOfThePlatformPass)
	r.GET("/notes/:id", showsItsOwnNote)
	r.PUT("/notes/:id", changesItsOwnNote)
	r.GET("/notes/:id/owned", comparesTheOwnerOfTheNote)
	r.POST("/notes/:id/pin", changesAnyNote)
	r.GET("/notes/:id/text", showsAnyNote)
	r.POST("/notes/:id/force", changesAnyNoteForAdministrators)
	r.POST("/scoped", asksForAScopeWhereThereIsAKey)
	r.POST("/read", resetsForReaders)
	r.DELETE("/records", deletesWithAScope)
	r.PUT("/profile", letsClientsNameTheirRole)
	r.PUT("/roles", letsAdministratorsNameRoles)
	r.PUT("/asked", asksWhereThereIsARole)
	r.PUT("/harmless", givesHarmlessRoles)
	r.POST("/messages", keepsTheRoleOfAMessage)
	r.PUT("/name", writesANameOnly)
	root.POST("/optional", verifiesAKeyThatIsThere)
	root.POST("/logged", logsThatTheKeyIsUnknown)
	root.GET("/greeting", greetsWhoHasAKey)
	return root
}

// requireKey lets through whose key is known, and keeps what is known of it.
func requireKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("key", k)
		return next(c)
	}
}

func key(c echo.Context) *keystore.Key {
	k, _ := c.Get("key").(*keystore.Key)
	return k
}

func deletesWithAScope(c echo.Context) error { // ok: the scope is one to delete
	ctx := c.Request().Context()
	k := key(c)
	if k == nil || !k.Has("records:delete") {
		return echo.ErrForbidden
	}
	keystore.DeleteRecords(ctx, k.TenantID)
	return c.NoContent(http.StatusNoContent)
}

// Tenants in the place of the key's.

func takesTheTenantOfAHeader(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Request().Header.Get("X-Tenant-ID"); t != "" { // want `GET "/v1/header", handler takesTheTenantOfAHeader: header X-Tenant-ID takes the place of the key's tenant`
		tenant = t
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

func takesTheTenantOfAQuery(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, either(c.QueryParam("tenant_id"), k.TenantID))) // want `GET "/v1/query", handler takesTheTenantOfAQuery: query parameter "tenant_id" takes the place of the key's tenant`
}

func either(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

func letsAdministratorsChoose(c echo.Context) error { // ok: only an administrator names another tenant
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Request().Header.Get("X-Tenant-ID"); t != "" && k.Admin {
		tenant = t
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

func comparesWhatWasChosen(c echo.Context) error { // ok: what was chosen is compared
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	tenant := either(c.Request().Header.Get("X-Tenant-ID"), k.TenantID)
	if tenant != k.TenantID {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

func choosesAmongItsOwn(c echo.Context) error { // ok: the key lists the tenants that may be chosen
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	tenant := k.TenantID
	if t := c.Request().Header.Get("X-Tenant-ID"); slices.Contains(k.Tenants, t) {
		tenant = t
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

type record struct {
	TenantID string `json:"tenant_id"`
	Text     string `json:"text"`
}

func keepsTheTenantOfTheBody(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	var in record
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	if in.TenantID == "" { // want `POST "/v1/body", handler keepsTheTenantOfTheBody: body field "tenant_id" takes the place of the key's tenant`
		in.TenantID = k.TenantID
	}
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	return c.NoContent(http.StatusNoContent)
}

func replacesTheTenantOfTheBody(c echo.Context) error { // ok: whatever the body says, the key's tenant is written
	ctx := c.Request().Context()
	k := key(c)
	var in record
	if err := c.Bind(&in); err != nil || k == nil {
		return echo.ErrForbidden
	}
	in.TenantID = k.TenantID
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	return c.NoContent(http.StatusNoContent)
}

// Absence.

func findsTheKeyAndForgetsIt(c echo.Context) error {
	ctx := c.Request().Context()
	if k := key(c); k == nil {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, c.Param("tenant_id"))) // want `handler findsTheKeyAndForgetsIt uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesATenantThatIsThere(c echo.Context) error {
	ctx := c.Request().Context()
	k := key(c)
	if k == nil {
		return echo.ErrForbidden
	}
	tenant := c.Param("tenant_id")
	if k.TenantID != "" {
		if k.TenantID != tenant {
			return echo.ErrForbidden
		}
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant)) // want `handler comparesATenantThatIsThere uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal's TenantID is absent`
}

func refusesAKeyWithoutTenant(c echo.Context) error { // ok: a key without a tenant is refused
	ctx := c.Request().Context()
	k := key(c)
	tenant := c.Param("tenant_id")
	if k == nil || k.TenantID == "" {
		return echo.ErrForbidden
	}
	if k.TenantID != tenant {
		return echo.ErrForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

func letsKeysOfThePlatformPass(c echo.Context) error { // ok: an administrator's key may do more
	ctx := c.Request().Context()
	k := key(c)
	tenant := c.Param("tenant_id")
	if k == nil {
		return echo.ErrForbidden
	}
	if !k.Admin {
		if k.TenantID != tenant {
			return echo.ErrForbidden
		}
	}
	return c.JSON(http.StatusOK, keystore.Records(ctx, tenant))
}

func verifiesAKeyThatIsThere(c echo.Context) error {
	ctx := c.Request().Context()
	if key := c.Request().Header.Get("X-API-Key"); key != "" {
		if !keystore.Valid(key) {
			return echo.ErrForbidden
		}
	}
	keystore.Reset(ctx) // want `POST "/optional" reaches keystore\.Reset without verifying X-API-Key, where header X-API-Key is absent` `POST "/optional" reaches keystore\.Reset for any key or none: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func logsThatTheKeyIsUnknown(c echo.Context) error {
	ctx := c.Request().Context()
	if _, err := keystore.Find(ctx, c.Request().Header.Get("X-API-Key")); err != nil {
		log.Print(err)
	}
	keystore.Reset(ctx) // want `POST "/logged" reaches keystore\.Reset whether or not X-API-Key is valid` `POST "/logged" reaches keystore\.Reset for any key or none: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

func greetsWhoHasAKey(c echo.Context) error { // ok: everybody may look
	ctx := c.Request().Context()
	name := "stranger"
	if key := c.Request().Header.Get("X-API-Key"); key != "" {
		k, err := keystore.Find(ctx, key)
		if err != nil {
			return echo.ErrForbidden
		}
		name = k.Role
	}
	return c.JSON(http.StatusOK, name)
}

func asksForAScopeWhereThereIsAKey(c echo.Context) error {
	ctx := c.Request().Context()
	if k := key(c); k != nil {
		if !k.Has("records:reset") {
			return echo.ErrForbidden
		}
	}
	keystore.Reset(ctx) // want `POST "/v1/scoped" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	return c.NoContent(http.StatusNoContent)
}
