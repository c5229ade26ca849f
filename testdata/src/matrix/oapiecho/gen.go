package oapiecho

// This file has the shape of what oapi-codegen generates for Echo.

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/oapi-codegen/runtime"
)

// KeyParams defines the parameters of operations that take a key.
type KeyParams struct {
	XAPIKey string `json:"X-API-Key"`
}

// EchoRouter is the part of a router that is needed.
type EchoRouter interface {
	GET(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	POST(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
}

// RegisterHandlersOptions configures registration.
type RegisterHandlersOptions struct {
	BaseURL              string
	OperationMiddlewares map[string][]echo.MiddlewareFunc
}

// OpenServerInterface represents all server handlers.
type OpenServerInterface interface {
	// (GET /format)
	ChecksOnlyTheFormat(ctx echo.Context, params KeyParams) error
	// (GET /bearer)
	ChecksOnlyTheFormatOfABearerToken(ctx echo.Context) error
	// (GET /verified)
	VerifiesTheKey(ctx echo.Context, params KeyParams) error
}

type OpenWrapper struct {
	Handler OpenServerInterface
}

func (w *OpenWrapper) ChecksOnlyTheFormat(ctx echo.Context) error {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := ctx.Request().Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("X-API-Key: %d values", n))
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("X-API-Key: %w", err))
		}

		params.XAPIKey = XAPIKey
	} else {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("Header parameter X-API-Key is required, but not found"))
	}

	return w.Handler.ChecksOnlyTheFormat(ctx, params)
}

func (w *OpenWrapper) ChecksOnlyTheFormatOfABearerToken(ctx echo.Context) error {
	return w.Handler.ChecksOnlyTheFormatOfABearerToken(ctx)
}

func (w *OpenWrapper) VerifiesTheKey(ctx echo.Context) error {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := ctx.Request().Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("X-API-Key: %d values", n))
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("X-API-Key: %w", err))
		}

		params.XAPIKey = XAPIKey
	} else {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("Header parameter X-API-Key is required, but not found"))
	}

	return w.Handler.VerifiesTheKey(ctx, params)
}

// RegisterOpenHandlers adds each server route to the EchoRouter.
func RegisterOpenHandlers(router EchoRouter, si OpenServerInterface) {
	RegisterOpenHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterOpenHandlersWithOptions registers handlers using the supplied options.
func RegisterOpenHandlersWithOptions(router EchoRouter, si OpenServerInterface, options RegisterHandlersOptions) {
	wrapper := OpenWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat, options.OperationMiddlewares["checksOnlyTheFormat"]...)
	router.GET(options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken, options.OperationMiddlewares["checksOnlyTheFormatOfABearerToken"]...)
	router.GET(options.BaseURL+"/verified", wrapper.VerifiesTheKey, options.OperationMiddlewares["verifiesTheKey"]...)
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {
	// (GET /prefix)
	IsBehindAPrefix(ctx echo.Context) error
}

type PrefixedWrapper struct {
	Handler PrefixedServerInterface
}

func (w *PrefixedWrapper) IsBehindAPrefix(ctx echo.Context) error {
	return w.Handler.IsBehindAPrefix(ctx)
}

// RegisterPrefixedHandlers adds each server route to the EchoRouter.
func RegisterPrefixedHandlers(router EchoRouter, si PrefixedServerInterface) {
	RegisterPrefixedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterPrefixedHandlersWithOptions registers handlers using the supplied options.
func RegisterPrefixedHandlersWithOptions(router EchoRouter, si PrefixedServerInterface, options RegisterHandlersOptions) {
	wrapper := PrefixedWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/prefix", wrapper.IsBehindAPrefix, options.OperationMiddlewares["isBehindAPrefix"]...)
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {
	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(ctx echo.Context, tenantId string) error
	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(ctx echo.Context, tenantId string) error
	// (POST /reset)
	ResetsForAnyKey(ctx echo.Context) error
	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(ctx echo.Context, tenantId string) error
}

type LedgerWrapper struct {
	Handler LedgerServerInterface
}

func (w *LedgerWrapper) UsesAnyTenant(ctx echo.Context) error {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("tenant_id: %w", err))
	}

	return w.Handler.UsesAnyTenant(ctx, tenantId)
}

func (w *LedgerWrapper) ComparesTheTenant(ctx echo.Context) error {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("tenant_id: %w", err))
	}

	return w.Handler.ComparesTheTenant(ctx, tenantId)
}

func (w *LedgerWrapper) ResetsForAnyKey(ctx echo.Context) error {
	return w.Handler.ResetsForAnyKey(ctx)
}

func (w *LedgerWrapper) IsAMethodValue(ctx echo.Context) error {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("tenant_id: %w", err))
	}

	return w.Handler.IsAMethodValue(ctx, tenantId)
}

// RegisterLedgerHandlers adds each server route to the EchoRouter.
func RegisterLedgerHandlers(router EchoRouter, si LedgerServerInterface) {
	RegisterLedgerHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterLedgerHandlersWithOptions registers handlers using the supplied options.
func RegisterLedgerHandlersWithOptions(router EchoRouter, si LedgerServerInterface, options RegisterHandlersOptions) {
	wrapper := LedgerWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/any", wrapper.UsesAnyTenant, options.OperationMiddlewares["usesAnyTenant"]...)
	router.GET(options.BaseURL+"/tenants/:tenant_id/compared", wrapper.ComparesTheTenant, options.OperationMiddlewares["comparesTheTenant"]...)
	router.POST(options.BaseURL+"/reset", wrapper.ResetsForAnyKey, options.OperationMiddlewares["resetsForAnyKey"]...)
	router.GET(options.BaseURL+"/tenants/:tenant_id/method", wrapper.IsAMethodValue, options.OperationMiddlewares["isAMethodValue"]...)
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {
	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(ctx echo.Context, tenantId string) error
}

type CheckedWrapper struct {
	Handler CheckedServerInterface
}

func (w *CheckedWrapper) IsBehindATenantMiddleware(ctx echo.Context) error {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Errorf("tenant_id: %w", err))
	}

	return w.Handler.IsBehindATenantMiddleware(ctx, tenantId)
}

// RegisterCheckedHandlers adds each server route to the EchoRouter.
func RegisterCheckedHandlers(router EchoRouter, si CheckedServerInterface) {
	RegisterCheckedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterCheckedHandlersWithOptions registers handlers using the supplied options.
func RegisterCheckedHandlersWithOptions(router EchoRouter, si CheckedServerInterface, options RegisterHandlersOptions) {
	wrapper := CheckedWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/middleware", wrapper.IsBehindATenantMiddleware, options.OperationMiddlewares["isBehindATenantMiddleware"]...)
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {
	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(ctx echo.Context) error
}

type ScopedWrapper struct {
	Handler ScopedServerInterface
}

func (w *ScopedWrapper) IsBehindAScopeMiddleware(ctx echo.Context) error {
	return w.Handler.IsBehindAScopeMiddleware(ctx)
}

// RegisterScopedHandlers adds each server route to the EchoRouter.
func RegisterScopedHandlers(router EchoRouter, si ScopedServerInterface) {
	RegisterScopedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterScopedHandlersWithOptions registers handlers using the supplied options.
func RegisterScopedHandlersWithOptions(router EchoRouter, si ScopedServerInterface, options RegisterHandlersOptions) {
	wrapper := ScopedWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware, options.OperationMiddlewares["isBehindAScopeMiddleware"]...)
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {
	// (POST /reset)
	IsBehindAGuardedGroup(ctx echo.Context) error
}

type GroupedWrapper struct {
	Handler GroupedServerInterface
}

func (w *GroupedWrapper) IsBehindAGuardedGroup(ctx echo.Context) error {
	return w.Handler.IsBehindAGuardedGroup(ctx)
}

// RegisterGroupedHandlers adds each server route to the EchoRouter.
func RegisterGroupedHandlers(router EchoRouter, si GroupedServerInterface) {
	RegisterGroupedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterGroupedHandlersWithOptions registers handlers using the supplied options.
func RegisterGroupedHandlersWithOptions(router EchoRouter, si GroupedServerInterface, options RegisterHandlersOptions) {
	wrapper := GroupedWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/reset", wrapper.IsBehindAGuardedGroup, options.OperationMiddlewares["isBehindAGuardedGroup"]...)
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {
	// (POST /registered/reset)
	IsRegisteredByAFunction(ctx echo.Context) error
}

type RegisteredWrapper struct {
	Handler RegisteredServerInterface
}

func (w *RegisteredWrapper) IsRegisteredByAFunction(ctx echo.Context) error {
	return w.Handler.IsRegisteredByAFunction(ctx)
}

// RegisterRegisteredHandlers adds each server route to the EchoRouter.
func RegisterRegisteredHandlers(router EchoRouter, si RegisteredServerInterface) {
	RegisterRegisteredHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterRegisteredHandlersWithOptions registers handlers using the supplied options.
func RegisterRegisteredHandlersWithOptions(router EchoRouter, si RegisteredServerInterface, options RegisterHandlersOptions) {
	wrapper := RegisteredWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction, options.OperationMiddlewares["isRegisteredByAFunction"]...)
}
