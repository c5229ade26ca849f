package oapistrictecho

// This file is what oapi-codegen v2.8.2 generates for Echo, with a strict server for each
// middleware that the scenarios differ in.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/oapi-codegen/runtime"
)

// Records defines model for Records.
type Records = []string

// ChecksOnlyTheFormatOfABearerTokenParams defines parameters for ChecksOnlyTheFormatOfABearerToken.
type ChecksOnlyTheFormatOfABearerTokenParams struct {
	Authorization string `json:"Authorization"`
}

// ChecksOnlyTheFormatParams defines parameters for ChecksOnlyTheFormat.
type ChecksOnlyTheFormatParams struct {
	XAPIKey string `json:"X-API-Key"`
}

// VerifiesTheKeyParams defines parameters for VerifiesTheKey.
type VerifiesTheKeyParams struct {
	XAPIKey string `json:"X-API-Key"`
}

// OpenServerInterface represents all server handlers.
type OpenServerInterface interface {

	// (GET /bearer)
	ChecksOnlyTheFormatOfABearerToken(ctx echo.Context, params ChecksOnlyTheFormatOfABearerTokenParams) error

	// (GET /format)
	ChecksOnlyTheFormat(ctx echo.Context, params ChecksOnlyTheFormatParams) error

	// (GET /verified)
	VerifiesTheKey(ctx echo.Context, params VerifiesTheKeyParams) error
}

// OpenServerInterfaceWrapper converts echo contexts to parameters.
type OpenServerInterfaceWrapper struct {
	Handler OpenServerInterface
}

// ChecksOnlyTheFormatOfABearerToken converts echo context to params.
func (w *OpenServerInterfaceWrapper) ChecksOnlyTheFormatOfABearerToken(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatOfABearerTokenParams

	headers := ctx.Request().Header
	// ------------- Required header parameter "Authorization" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Authorization")]; found {
		var Authorization string
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Authorization, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Authorization", valueList[0], &Authorization, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Authorization: %s", err))
		}

		params.Authorization = Authorization
	} else {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Header parameter Authorization is required, but not found"))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ChecksOnlyTheFormatOfABearerToken(ctx, params)
	return err
}

// ChecksOnlyTheFormat converts echo context to params.
func (w *OpenServerInterfaceWrapper) ChecksOnlyTheFormat(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatParams

	headers := ctx.Request().Header
	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for X-API-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter X-API-Key: %s", err))
		}

		params.XAPIKey = XAPIKey
	} else {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Header parameter X-API-Key is required, but not found"))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ChecksOnlyTheFormat(ctx, params)
	return err
}

// VerifiesTheKey converts echo context to params.
func (w *OpenServerInterfaceWrapper) VerifiesTheKey(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params VerifiesTheKeyParams

	headers := ctx.Request().Header
	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for X-API-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter X-API-Key: %s", err))
		}

		params.XAPIKey = XAPIKey
	} else {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Header parameter X-API-Key is required, but not found"))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.VerifiesTheKey(ctx, params)
	return err
}

// This is a simple interface which specifies echo.Route addition functions which
// are present on both echo.Echo and echo.Group, since we want to allow using
// either of them for path registration
type EchoRouter interface {
	CONNECT(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	DELETE(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	GET(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	HEAD(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	OPTIONS(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	PATCH(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	POST(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	PUT(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	TRACE(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
}

// RegisterHandlersOptions configures RegisterOpenHandlersWithOptions.
type RegisterHandlersOptions struct {
	// BaseURL is prepended to every registered path so the API can be served
	// under a prefix.
	BaseURL string
	// OperationMiddlewares lets the caller attach per-operation middleware at
	// registration time. The map key is the OpenAPI `operationId` value as it
	// appears in the spec (the raw, un-normalized form). Operations that have
	// no entry are registered with no extra middleware. A nil map disables
	// per-operation middleware entirely.
	OperationMiddlewares map[string][]echo.MiddlewareFunc
}

// RegisterOpenHandlers adds each server route to the EchoRouter.
func RegisterOpenHandlers(router EchoRouter, si OpenServerInterface) {
	RegisterOpenHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterOpenHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterOpenHandlersWithOptions(router EchoRouter, si OpenServerInterface, options RegisterHandlersOptions) {

	wrapper := OpenServerInterfaceWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken, options.OperationMiddlewares["ChecksOnlyTheFormatOfABearerToken"]...)
	router.GET(options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat, options.OperationMiddlewares["ChecksOnlyTheFormat"]...)
	router.GET(options.BaseURL+"/verified", wrapper.VerifiesTheKey, options.OperationMiddlewares["VerifiesTheKey"]...)

}

type ChecksOnlyTheFormatOfABearerTokenRequestObject struct {
	Params ChecksOnlyTheFormatOfABearerTokenParams
}

type ChecksOnlyTheFormatOfABearerTokenResponseObject interface {
	VisitChecksOnlyTheFormatOfABearerTokenResponse(w http.ResponseWriter) error
}

type ChecksOnlyTheFormatOfABearerToken200JSONResponse Records

func (response ChecksOnlyTheFormatOfABearerToken200JSONResponse) VisitChecksOnlyTheFormatOfABearerTokenResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ChecksOnlyTheFormatOfABearerToken403Response struct {
}

func (response ChecksOnlyTheFormatOfABearerToken403Response) VisitChecksOnlyTheFormatOfABearerTokenResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

type ChecksOnlyTheFormatRequestObject struct {
	Params ChecksOnlyTheFormatParams
}

type ChecksOnlyTheFormatResponseObject interface {
	VisitChecksOnlyTheFormatResponse(w http.ResponseWriter) error
}

type ChecksOnlyTheFormat200JSONResponse Records

func (response ChecksOnlyTheFormat200JSONResponse) VisitChecksOnlyTheFormatResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ChecksOnlyTheFormat403Response struct {
}

func (response ChecksOnlyTheFormat403Response) VisitChecksOnlyTheFormatResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

type VerifiesTheKeyRequestObject struct {
	Params VerifiesTheKeyParams
}

type VerifiesTheKeyResponseObject interface {
	VisitVerifiesTheKeyResponse(w http.ResponseWriter) error
}

type VerifiesTheKey200JSONResponse Records

func (response VerifiesTheKey200JSONResponse) VisitVerifiesTheKeyResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type VerifiesTheKey403Response struct {
}

func (response VerifiesTheKey403Response) VisitVerifiesTheKeyResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// OpenStrictServerInterface represents all server handlers.
type OpenStrictServerInterface interface {

	// (GET /bearer)
	ChecksOnlyTheFormatOfABearerToken(ctx context.Context, request ChecksOnlyTheFormatOfABearerTokenRequestObject) (ChecksOnlyTheFormatOfABearerTokenResponseObject, error)

	// (GET /format)
	ChecksOnlyTheFormat(ctx context.Context, request ChecksOnlyTheFormatRequestObject) (ChecksOnlyTheFormatResponseObject, error)

	// (GET /verified)
	VerifiesTheKey(ctx context.Context, request VerifiesTheKeyRequestObject) (VerifiesTheKeyResponseObject, error)
}

type StrictHandlerFunc func(ctx echo.Context, request any) (any, error)

type StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc

func NewOpenStrictHandler(ssi OpenStrictServerInterface, middlewares []StrictMiddlewareFunc) OpenServerInterface {
	return &openStrictHandler{ssi: ssi, middlewares: middlewares}
}

type openStrictHandler struct {
	ssi         OpenStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormatOfABearerToken(ctx echo.Context, params ChecksOnlyTheFormatOfABearerTokenParams) error {
	var request ChecksOnlyTheFormatOfABearerTokenRequestObject

	request.Params = params

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormatOfABearerToken(ctx.Request().Context(), request.(ChecksOnlyTheFormatOfABearerTokenRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormatOfABearerToken")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(ChecksOnlyTheFormatOfABearerTokenResponseObject); ok {
		return validResponse.VisitChecksOnlyTheFormatOfABearerTokenResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// ChecksOnlyTheFormat operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormat(ctx echo.Context, params ChecksOnlyTheFormatParams) error {
	var request ChecksOnlyTheFormatRequestObject

	request.Params = params

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormat(ctx.Request().Context(), request.(ChecksOnlyTheFormatRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormat")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(ChecksOnlyTheFormatResponseObject); ok {
		return validResponse.VisitChecksOnlyTheFormatResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// VerifiesTheKey operation middleware
func (sh *openStrictHandler) VerifiesTheKey(ctx echo.Context, params VerifiesTheKeyParams) error {
	var request VerifiesTheKeyRequestObject

	request.Params = params

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.VerifiesTheKey(ctx.Request().Context(), request.(VerifiesTheKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "VerifiesTheKey")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(VerifiesTheKeyResponseObject); ok {
		return validResponse.VisitVerifiesTheKeyResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {

	// (GET /prefix)
	IsBehindAPrefix(ctx echo.Context) error
}

// PrefixedServerInterfaceWrapper converts echo contexts to parameters.
type PrefixedServerInterfaceWrapper struct {
	Handler PrefixedServerInterface
}

// IsBehindAPrefix converts echo context to params.
func (w *PrefixedServerInterfaceWrapper) IsBehindAPrefix(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsBehindAPrefix(ctx)
	return err
}

// RegisterPrefixedHandlers adds each server route to the EchoRouter.
func RegisterPrefixedHandlers(router EchoRouter, si PrefixedServerInterface) {
	RegisterPrefixedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterPrefixedHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterPrefixedHandlersWithOptions(router EchoRouter, si PrefixedServerInterface, options RegisterHandlersOptions) {

	wrapper := PrefixedServerInterfaceWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/prefix", wrapper.IsBehindAPrefix, options.OperationMiddlewares["IsBehindAPrefix"]...)

}

type IsBehindAPrefixRequestObject struct {
}

type IsBehindAPrefixResponseObject interface {
	VisitIsBehindAPrefixResponse(w http.ResponseWriter) error
}

type IsBehindAPrefix200JSONResponse Records

func (response IsBehindAPrefix200JSONResponse) VisitIsBehindAPrefixResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type IsBehindAPrefix403Response struct {
}

func (response IsBehindAPrefix403Response) VisitIsBehindAPrefixResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// PrefixedStrictServerInterface represents all server handlers.
type PrefixedStrictServerInterface interface {

	// (GET /prefix)
	IsBehindAPrefix(ctx context.Context, request IsBehindAPrefixRequestObject) (IsBehindAPrefixResponseObject, error)
}

func NewPrefixedStrictHandler(ssi PrefixedStrictServerInterface, middlewares []StrictMiddlewareFunc) PrefixedServerInterface {
	return &prefixedStrictHandler{ssi: ssi, middlewares: middlewares}
}

type prefixedStrictHandler struct {
	ssi         PrefixedStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// IsBehindAPrefix operation middleware
func (sh *prefixedStrictHandler) IsBehindAPrefix(ctx echo.Context) error {
	var request IsBehindAPrefixRequestObject

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAPrefix(ctx.Request().Context(), request.(IsBehindAPrefixRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAPrefix")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsBehindAPrefixResponseObject); ok {
		return validResponse.VisitIsBehindAPrefixResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {

	// (POST /reset)
	ResetsForAnyKey(ctx echo.Context) error

	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(ctx echo.Context, tenantId string) error

	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(ctx echo.Context, tenantId string) error

	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(ctx echo.Context, tenantId string) error
}

// LedgerServerInterfaceWrapper converts echo contexts to parameters.
type LedgerServerInterfaceWrapper struct {
	Handler LedgerServerInterface
}

// ResetsForAnyKey converts echo context to params.
func (w *LedgerServerInterfaceWrapper) ResetsForAnyKey(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ResetsForAnyKey(ctx)
	return err
}

// UsesAnyTenant converts echo context to params.
func (w *LedgerServerInterfaceWrapper) UsesAnyTenant(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter tenant_id: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.UsesAnyTenant(ctx, tenantId)
	return err
}

// ComparesTheTenant converts echo context to params.
func (w *LedgerServerInterfaceWrapper) ComparesTheTenant(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter tenant_id: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ComparesTheTenant(ctx, tenantId)
	return err
}

// IsAMethodValue converts echo context to params.
func (w *LedgerServerInterfaceWrapper) IsAMethodValue(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter tenant_id: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsAMethodValue(ctx, tenantId)
	return err
}

// RegisterLedgerHandlers adds each server route to the EchoRouter.
func RegisterLedgerHandlers(router EchoRouter, si LedgerServerInterface) {
	RegisterLedgerHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterLedgerHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterLedgerHandlersWithOptions(router EchoRouter, si LedgerServerInterface, options RegisterHandlersOptions) {

	wrapper := LedgerServerInterfaceWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/reset", wrapper.ResetsForAnyKey, options.OperationMiddlewares["ResetsForAnyKey"]...)
	router.GET(options.BaseURL+"/tenants/:tenant_id/any", wrapper.UsesAnyTenant, options.OperationMiddlewares["UsesAnyTenant"]...)
	router.GET(options.BaseURL+"/tenants/:tenant_id/compared", wrapper.ComparesTheTenant, options.OperationMiddlewares["ComparesTheTenant"]...)
	router.GET(options.BaseURL+"/tenants/:tenant_id/method", wrapper.IsAMethodValue, options.OperationMiddlewares["IsAMethodValue"]...)

}

type ResetsForAnyKeyRequestObject struct {
}

type ResetsForAnyKeyResponseObject interface {
	VisitResetsForAnyKeyResponse(w http.ResponseWriter) error
}

type ResetsForAnyKey204Response struct {
}

func (response ResetsForAnyKey204Response) VisitResetsForAnyKeyResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type ResetsForAnyKey403Response struct {
}

func (response ResetsForAnyKey403Response) VisitResetsForAnyKeyResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

type UsesAnyTenantRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type UsesAnyTenantResponseObject interface {
	VisitUsesAnyTenantResponse(w http.ResponseWriter) error
}

type UsesAnyTenant200JSONResponse Records

func (response UsesAnyTenant200JSONResponse) VisitUsesAnyTenantResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type UsesAnyTenant403Response struct {
}

func (response UsesAnyTenant403Response) VisitUsesAnyTenantResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

type ComparesTheTenantRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type ComparesTheTenantResponseObject interface {
	VisitComparesTheTenantResponse(w http.ResponseWriter) error
}

type ComparesTheTenant200JSONResponse Records

func (response ComparesTheTenant200JSONResponse) VisitComparesTheTenantResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ComparesTheTenant403Response struct {
}

func (response ComparesTheTenant403Response) VisitComparesTheTenantResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

type IsAMethodValueRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type IsAMethodValueResponseObject interface {
	VisitIsAMethodValueResponse(w http.ResponseWriter) error
}

type IsAMethodValue200JSONResponse Records

func (response IsAMethodValue200JSONResponse) VisitIsAMethodValueResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type IsAMethodValue403Response struct {
}

func (response IsAMethodValue403Response) VisitIsAMethodValueResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// LedgerStrictServerInterface represents all server handlers.
type LedgerStrictServerInterface interface {

	// (POST /reset)
	ResetsForAnyKey(ctx context.Context, request ResetsForAnyKeyRequestObject) (ResetsForAnyKeyResponseObject, error)

	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(ctx context.Context, request UsesAnyTenantRequestObject) (UsesAnyTenantResponseObject, error)

	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(ctx context.Context, request ComparesTheTenantRequestObject) (ComparesTheTenantResponseObject, error)

	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(ctx context.Context, request IsAMethodValueRequestObject) (IsAMethodValueResponseObject, error)
}

func NewLedgerStrictHandler(ssi LedgerStrictServerInterface, middlewares []StrictMiddlewareFunc) LedgerServerInterface {
	return &ledgerStrictHandler{ssi: ssi, middlewares: middlewares}
}

type ledgerStrictHandler struct {
	ssi         LedgerStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// ResetsForAnyKey operation middleware
func (sh *ledgerStrictHandler) ResetsForAnyKey(ctx echo.Context) error {
	var request ResetsForAnyKeyRequestObject

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ResetsForAnyKey(ctx.Request().Context(), request.(ResetsForAnyKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ResetsForAnyKey")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(ResetsForAnyKeyResponseObject); ok {
		return validResponse.VisitResetsForAnyKeyResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// UsesAnyTenant operation middleware
func (sh *ledgerStrictHandler) UsesAnyTenant(ctx echo.Context, tenantId string) error {
	var request UsesAnyTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.UsesAnyTenant(ctx.Request().Context(), request.(UsesAnyTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "UsesAnyTenant")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(UsesAnyTenantResponseObject); ok {
		return validResponse.VisitUsesAnyTenantResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// ComparesTheTenant operation middleware
func (sh *ledgerStrictHandler) ComparesTheTenant(ctx echo.Context, tenantId string) error {
	var request ComparesTheTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ComparesTheTenant(ctx.Request().Context(), request.(ComparesTheTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ComparesTheTenant")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(ComparesTheTenantResponseObject); ok {
		return validResponse.VisitComparesTheTenantResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// IsAMethodValue operation middleware
func (sh *ledgerStrictHandler) IsAMethodValue(ctx echo.Context, tenantId string) error {
	var request IsAMethodValueRequestObject

	request.TenantId = tenantId

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsAMethodValue(ctx.Request().Context(), request.(IsAMethodValueRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsAMethodValue")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsAMethodValueResponseObject); ok {
		return validResponse.VisitIsAMethodValueResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {

	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(ctx echo.Context, tenantId string) error
}

// CheckedServerInterfaceWrapper converts echo contexts to parameters.
type CheckedServerInterfaceWrapper struct {
	Handler CheckedServerInterface
}

// IsBehindATenantMiddleware converts echo context to params.
func (w *CheckedServerInterfaceWrapper) IsBehindATenantMiddleware(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", ctx.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter tenant_id: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsBehindATenantMiddleware(ctx, tenantId)
	return err
}

// RegisterCheckedHandlers adds each server route to the EchoRouter.
func RegisterCheckedHandlers(router EchoRouter, si CheckedServerInterface) {
	RegisterCheckedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterCheckedHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterCheckedHandlersWithOptions(router EchoRouter, si CheckedServerInterface, options RegisterHandlersOptions) {

	wrapper := CheckedServerInterfaceWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/middleware", wrapper.IsBehindATenantMiddleware, options.OperationMiddlewares["IsBehindATenantMiddleware"]...)

}

type IsBehindATenantMiddlewareRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type IsBehindATenantMiddlewareResponseObject interface {
	VisitIsBehindATenantMiddlewareResponse(w http.ResponseWriter) error
}

type IsBehindATenantMiddleware200JSONResponse Records

func (response IsBehindATenantMiddleware200JSONResponse) VisitIsBehindATenantMiddlewareResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type IsBehindATenantMiddleware403Response struct {
}

func (response IsBehindATenantMiddleware403Response) VisitIsBehindATenantMiddlewareResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// CheckedStrictServerInterface represents all server handlers.
type CheckedStrictServerInterface interface {

	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(ctx context.Context, request IsBehindATenantMiddlewareRequestObject) (IsBehindATenantMiddlewareResponseObject, error)
}

func NewCheckedStrictHandler(ssi CheckedStrictServerInterface, middlewares []StrictMiddlewareFunc) CheckedServerInterface {
	return &checkedStrictHandler{ssi: ssi, middlewares: middlewares}
}

type checkedStrictHandler struct {
	ssi         CheckedStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// IsBehindATenantMiddleware operation middleware
func (sh *checkedStrictHandler) IsBehindATenantMiddleware(ctx echo.Context, tenantId string) error {
	var request IsBehindATenantMiddlewareRequestObject

	request.TenantId = tenantId

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindATenantMiddleware(ctx.Request().Context(), request.(IsBehindATenantMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindATenantMiddleware")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsBehindATenantMiddlewareResponseObject); ok {
		return validResponse.VisitIsBehindATenantMiddlewareResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {

	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(ctx echo.Context) error
}

// ScopedServerInterfaceWrapper converts echo contexts to parameters.
type ScopedServerInterfaceWrapper struct {
	Handler ScopedServerInterface
}

// IsBehindAScopeMiddleware converts echo context to params.
func (w *ScopedServerInterfaceWrapper) IsBehindAScopeMiddleware(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsBehindAScopeMiddleware(ctx)
	return err
}

// RegisterScopedHandlers adds each server route to the EchoRouter.
func RegisterScopedHandlers(router EchoRouter, si ScopedServerInterface) {
	RegisterScopedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterScopedHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterScopedHandlersWithOptions(router EchoRouter, si ScopedServerInterface, options RegisterHandlersOptions) {

	wrapper := ScopedServerInterfaceWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware, options.OperationMiddlewares["IsBehindAScopeMiddleware"]...)

}

type IsBehindAScopeMiddlewareRequestObject struct {
}

type IsBehindAScopeMiddlewareResponseObject interface {
	VisitIsBehindAScopeMiddlewareResponse(w http.ResponseWriter) error
}

type IsBehindAScopeMiddleware204Response struct {
}

func (response IsBehindAScopeMiddleware204Response) VisitIsBehindAScopeMiddlewareResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type IsBehindAScopeMiddleware403Response struct {
}

func (response IsBehindAScopeMiddleware403Response) VisitIsBehindAScopeMiddlewareResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// ScopedStrictServerInterface represents all server handlers.
type ScopedStrictServerInterface interface {

	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(ctx context.Context, request IsBehindAScopeMiddlewareRequestObject) (IsBehindAScopeMiddlewareResponseObject, error)
}

func NewScopedStrictHandler(ssi ScopedStrictServerInterface, middlewares []StrictMiddlewareFunc) ScopedServerInterface {
	return &scopedStrictHandler{ssi: ssi, middlewares: middlewares}
}

type scopedStrictHandler struct {
	ssi         ScopedStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// IsBehindAScopeMiddleware operation middleware
func (sh *scopedStrictHandler) IsBehindAScopeMiddleware(ctx echo.Context) error {
	var request IsBehindAScopeMiddlewareRequestObject

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAScopeMiddleware(ctx.Request().Context(), request.(IsBehindAScopeMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAScopeMiddleware")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsBehindAScopeMiddlewareResponseObject); ok {
		return validResponse.VisitIsBehindAScopeMiddlewareResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {

	// (POST /reset)
	IsBehindAGuardedGroup(ctx echo.Context) error
}

// GroupedServerInterfaceWrapper converts echo contexts to parameters.
type GroupedServerInterfaceWrapper struct {
	Handler GroupedServerInterface
}

// IsBehindAGuardedGroup converts echo context to params.
func (w *GroupedServerInterfaceWrapper) IsBehindAGuardedGroup(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsBehindAGuardedGroup(ctx)
	return err
}

// RegisterGroupedHandlers adds each server route to the EchoRouter.
func RegisterGroupedHandlers(router EchoRouter, si GroupedServerInterface) {
	RegisterGroupedHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterGroupedHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterGroupedHandlersWithOptions(router EchoRouter, si GroupedServerInterface, options RegisterHandlersOptions) {

	wrapper := GroupedServerInterfaceWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/reset", wrapper.IsBehindAGuardedGroup, options.OperationMiddlewares["IsBehindAGuardedGroup"]...)

}

type IsBehindAGuardedGroupRequestObject struct {
}

type IsBehindAGuardedGroupResponseObject interface {
	VisitIsBehindAGuardedGroupResponse(w http.ResponseWriter) error
}

type IsBehindAGuardedGroup204Response struct {
}

func (response IsBehindAGuardedGroup204Response) VisitIsBehindAGuardedGroupResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type IsBehindAGuardedGroup403Response struct {
}

func (response IsBehindAGuardedGroup403Response) VisitIsBehindAGuardedGroupResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// GroupedStrictServerInterface represents all server handlers.
type GroupedStrictServerInterface interface {

	// (POST /reset)
	IsBehindAGuardedGroup(ctx context.Context, request IsBehindAGuardedGroupRequestObject) (IsBehindAGuardedGroupResponseObject, error)
}

func NewGroupedStrictHandler(ssi GroupedStrictServerInterface, middlewares []StrictMiddlewareFunc) GroupedServerInterface {
	return &groupedStrictHandler{ssi: ssi, middlewares: middlewares}
}

type groupedStrictHandler struct {
	ssi         GroupedStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// IsBehindAGuardedGroup operation middleware
func (sh *groupedStrictHandler) IsBehindAGuardedGroup(ctx echo.Context) error {
	var request IsBehindAGuardedGroupRequestObject

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAGuardedGroup(ctx.Request().Context(), request.(IsBehindAGuardedGroupRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAGuardedGroup")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsBehindAGuardedGroupResponseObject); ok {
		return validResponse.VisitIsBehindAGuardedGroupResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {

	// (POST /registered/reset)
	IsRegisteredByAFunction(ctx echo.Context) error
}

// RegisteredServerInterfaceWrapper converts echo contexts to parameters.
type RegisteredServerInterfaceWrapper struct {
	Handler RegisteredServerInterface
}

// IsRegisteredByAFunction converts echo context to params.
func (w *RegisteredServerInterfaceWrapper) IsRegisteredByAFunction(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.IsRegisteredByAFunction(ctx)
	return err
}

// RegisterRegisteredHandlers adds each server route to the EchoRouter.
func RegisterRegisteredHandlers(router EchoRouter, si RegisteredServerInterface) {
	RegisterRegisteredHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterRegisteredHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterRegisteredHandlersWithOptions(router EchoRouter, si RegisteredServerInterface, options RegisterHandlersOptions) {

	wrapper := RegisteredServerInterfaceWrapper{
		Handler: si,
	}

	router.POST(options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction, options.OperationMiddlewares["IsRegisteredByAFunction"]...)

}

type IsRegisteredByAFunctionRequestObject struct {
}

type IsRegisteredByAFunctionResponseObject interface {
	VisitIsRegisteredByAFunctionResponse(w http.ResponseWriter) error
}

type IsRegisteredByAFunction204Response struct {
}

func (response IsRegisteredByAFunction204Response) VisitIsRegisteredByAFunctionResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type IsRegisteredByAFunction403Response struct {
}

func (response IsRegisteredByAFunction403Response) VisitIsRegisteredByAFunctionResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// RegisteredStrictServerInterface represents all server handlers.
type RegisteredStrictServerInterface interface {

	// (POST /registered/reset)
	IsRegisteredByAFunction(ctx context.Context, request IsRegisteredByAFunctionRequestObject) (IsRegisteredByAFunctionResponseObject, error)
}

func NewRegisteredStrictHandler(ssi RegisteredStrictServerInterface, middlewares []StrictMiddlewareFunc) RegisteredServerInterface {
	return &registeredStrictHandler{ssi: ssi, middlewares: middlewares}
}

type registeredStrictHandler struct {
	ssi         RegisteredStrictServerInterface
	middlewares []StrictMiddlewareFunc
}

// IsRegisteredByAFunction operation middleware
func (sh *registeredStrictHandler) IsRegisteredByAFunction(ctx echo.Context) error {
	var request IsRegisteredByAFunctionRequestObject

	handler := func(ctx echo.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsRegisteredByAFunction(ctx.Request().Context(), request.(IsRegisteredByAFunctionRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsRegisteredByAFunction")
	}

	response, err := handler(ctx, request)

	if err != nil {
		return err
	} else if validResponse, ok := response.(IsRegisteredByAFunctionResponseObject); ok {
		return validResponse.VisitIsRegisteredByAFunctionResponse(ctx.Response())
	} else if response != nil {
		return fmt.Errorf("unexpected response type: %T", response)
	}
	return nil
}
