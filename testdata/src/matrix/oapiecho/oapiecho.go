// Package oapiecho has the scenarios of the matrix with servers that oapi-codegen
// generates for Echo.
package oapiecho

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() *echo.Echo {
	e := echo.New()
	RegisterOpenHandlers(e, &openServer{})
	RegisterPrefixedHandlersWithOptions(e, &prefixedServer{}, RegisterHandlersOptions{OperationMiddlewares: map[string][]echo.MiddlewareFunc{"isBehindAPrefix": {requirePrefix}}})
	ledger := e.Group("", authenticate)
	RegisterLedgerHandlers(ledger, &server{name: "matrix"})
	RegisterCheckedHandlersWithOptions(ledger, &checkedServer{}, RegisterHandlersOptions{OperationMiddlewares: map[string][]echo.MiddlewareFunc{"isBehindATenantMiddleware": {requireTenant}}})
	RegisterScopedHandlersWithOptions(ledger, &scopedServer{}, RegisterHandlersOptions{OperationMiddlewares: map[string][]echo.MiddlewareFunc{"isBehindAScopeMiddleware": {RequireScope("admin:reset")}}})
	RegisterGroupedHandlers(e.Group("/group", authenticate, RequireScope("admin:reset")), &groupedServer{})
	register(ledger)
	return e
}

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(c echo.Context, params KeyParams) error {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: len, runtime\.BindStyledParameterWithOptions, strings\.HasPrefix`
		return echo.NewHTTPError(http.StatusForbidden, "forbidden")
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !strings.HasPrefix(c.Request().Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return echo.NewHTTPError(http.StatusForbidden, "forbidden")
		}
		return next(c)
	}
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(c echo.Context) error {
	return c.JSON(http.StatusOK, keystore.Secret())
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(c echo.Context) error {
	token, ok := strings.CutPrefix(c.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return echo.NewHTTPError(http.StatusForbidden, "forbidden")
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func (s *openServer) VerifiesTheKey(c echo.Context, params KeyParams) error { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		return echo.NewHTTPError(http.StatusForbidden, "forbidden")
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		return echo.NewHTTPError(http.StatusForbidden, "forbidden")
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.NewHTTPError(http.StatusUnauthorized, "unauthorized")
		}
		c.Set("key", k)
		return next(c)
	}
}

func keyOf(c echo.Context) *keystore.Key {
	k, _ := c.Get("key").(*keystore.Key)
	return k
}

type server struct{ name string }

func (s *server) UsesAnyTenant(c echo.Context, tenantId string) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenantId)) // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(c echo.Context, tenantId string) error { // ok: the handler compares
	if keyOf(c).TenantID != tenantId { // guard: crosstenant
		return echo.NewHTTPError(http.StatusForbidden, "forbidden")
	}
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenantId))
}

func requireTenant(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return echo.NewHTTPError(http.StatusForbidden, "forbidden")
		}
		return next(c)
	}
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(c echo.Context, tenantId string) error { // ok: the second middleware compares
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenantId))
}

func (s *server) ResetsForAnyKey(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if !keyOf(c).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return echo.NewHTTPError(http.StatusForbidden, "forbidden")
			}
			return next(c)
		}
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(c echo.Context) error { // ok: the made middleware checks the scope
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(c echo.Context) error { // ok: the group checks the scope
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func (s *server) IsAMethodValue(c echo.Context, tenantId string) error {
	return c.JSON(http.StatusOK, keystore.Records(c.Request().Context(), tenantId)) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func register(r EchoRouter) {
	RegisterRegisteredHandlers(r, &registeredServer{})
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(c echo.Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}
