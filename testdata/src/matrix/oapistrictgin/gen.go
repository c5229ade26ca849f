package oapistrictgin

// This file is what oapi-codegen v2.8.2 generates for Gin, with a strict server for each
// middleware that the scenarios differ in.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
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
	ChecksOnlyTheFormatOfABearerToken(c *gin.Context, params ChecksOnlyTheFormatOfABearerTokenParams)

	// (GET /format)
	ChecksOnlyTheFormat(c *gin.Context, params ChecksOnlyTheFormatParams)

	// (GET /verified)
	VerifiesTheKey(c *gin.Context, params VerifiesTheKeyParams)
}

// OpenServerInterfaceWrapper converts contexts to parameters.
type OpenServerInterfaceWrapper struct {
	Handler            OpenServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

type MiddlewareFunc func(c *gin.Context)

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (siw *OpenServerInterfaceWrapper) ChecksOnlyTheFormatOfABearerToken(c *gin.Context) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatOfABearerTokenParams

	headers := c.Request.Header

	// ------------- Required header parameter "Authorization" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Authorization")]; found {
		var Authorization string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandler(c, fmt.Errorf("Expected one value for Authorization, got %d", n), http.StatusBadRequest)
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Authorization", valueList[0], &Authorization, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter Authorization: %w", err), http.StatusBadRequest)
			return
		}

		params.Authorization = Authorization

	} else {
		siw.ErrorHandler(c, fmt.Errorf("Header parameter Authorization is required, but not found"), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ChecksOnlyTheFormatOfABearerToken(c, params)
}

// ChecksOnlyTheFormat operation middleware
func (siw *OpenServerInterfaceWrapper) ChecksOnlyTheFormat(c *gin.Context) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatParams

	headers := c.Request.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandler(c, fmt.Errorf("Expected one value for X-API-Key, got %d", n), http.StatusBadRequest)
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter X-API-Key: %w", err), http.StatusBadRequest)
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		siw.ErrorHandler(c, fmt.Errorf("Header parameter X-API-Key is required, but not found"), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ChecksOnlyTheFormat(c, params)
}

// VerifiesTheKey operation middleware
func (siw *OpenServerInterfaceWrapper) VerifiesTheKey(c *gin.Context) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params VerifiesTheKeyParams

	headers := c.Request.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandler(c, fmt.Errorf("Expected one value for X-API-Key, got %d", n), http.StatusBadRequest)
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter X-API-Key: %w", err), http.StatusBadRequest)
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		siw.ErrorHandler(c, fmt.Errorf("Header parameter X-API-Key is required, but not found"), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.VerifiesTheKey(c, params)
}

// GinServerOptions provides options for the Gin server.
type GinServerOptions struct {
	BaseURL      string
	Middlewares  []MiddlewareFunc
	ErrorHandler func(*gin.Context, error, int)
}

// RegisterOpenHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterOpenHandlers(router gin.IRouter, si OpenServerInterface) {
	RegisterOpenHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterOpenHandlersWithOptions creates http.Handler with additional options
func RegisterOpenHandlersWithOptions(router gin.IRouter, si OpenServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := OpenServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken)
	router.GET(options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat)
	router.GET(options.BaseURL+"/verified", wrapper.VerifiesTheKey)
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

type StrictHandlerFunc func(ctx *gin.Context, request any) (any, error)

type StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc

type StrictGinServerOptions struct {
	// RequestErrorHandlerFunc is called when a request cannot be parsed or
	// decoded. It is invoked for JSON bind failures, form parse/bind errors,
	// multipart reader errors, media type parse errors, missing multipart
	// boundaries, and request body read errors. The default returns 400.
	RequestErrorHandlerFunc func(ctx *gin.Context, err error)
	// HandlerErrorFunc is called when the application handler (or any
	// middleware wrapping it) returns a non-nil error. The default returns 500.
	HandlerErrorFunc func(ctx *gin.Context, err error)
	// ResponseErrorHandlerFunc is called when the response object fails to
	// serialize (Visit*Response returns an error) or when the handler returns
	// an unexpected response type. The default returns 500.
	ResponseErrorHandlerFunc func(ctx *gin.Context, err error)
}

func NewOpenStrictHandler(ssi OpenStrictServerInterface, middlewares []StrictMiddlewareFunc) OpenServerInterface {
	return &openStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type openStrictHandler struct {
	ssi         OpenStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormatOfABearerToken(ctx *gin.Context, params ChecksOnlyTheFormatOfABearerTokenParams) {
	var request ChecksOnlyTheFormatOfABearerTokenRequestObject

	request.Params = params

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormatOfABearerToken(ctx, request.(ChecksOnlyTheFormatOfABearerTokenRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormatOfABearerToken")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(ChecksOnlyTheFormatOfABearerTokenResponseObject); ok {
		if err := validResponse.VisitChecksOnlyTheFormatOfABearerTokenResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ChecksOnlyTheFormat operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormat(ctx *gin.Context, params ChecksOnlyTheFormatParams) {
	var request ChecksOnlyTheFormatRequestObject

	request.Params = params

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormat(ctx, request.(ChecksOnlyTheFormatRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormat")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(ChecksOnlyTheFormatResponseObject); ok {
		if err := validResponse.VisitChecksOnlyTheFormatResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// VerifiesTheKey operation middleware
func (sh *openStrictHandler) VerifiesTheKey(ctx *gin.Context, params VerifiesTheKeyParams) {
	var request VerifiesTheKeyRequestObject

	request.Params = params

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.VerifiesTheKey(ctx, request.(VerifiesTheKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "VerifiesTheKey")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(VerifiesTheKeyResponseObject); ok {
		if err := validResponse.VisitVerifiesTheKeyResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {

	// (GET /prefix)
	IsBehindAPrefix(c *gin.Context)
}

// PrefixedServerInterfaceWrapper converts contexts to parameters.
type PrefixedServerInterfaceWrapper struct {
	Handler            PrefixedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// IsBehindAPrefix operation middleware
func (siw *PrefixedServerInterfaceWrapper) IsBehindAPrefix(c *gin.Context) {

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAPrefix(c)
}

// RegisterPrefixedHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterPrefixedHandlers(router gin.IRouter, si PrefixedServerInterface) {
	RegisterPrefixedHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterPrefixedHandlersWithOptions creates http.Handler with additional options
func RegisterPrefixedHandlersWithOptions(router gin.IRouter, si PrefixedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := PrefixedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/prefix", wrapper.IsBehindAPrefix)
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
	return &prefixedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type prefixedStrictHandler struct {
	ssi         PrefixedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// IsBehindAPrefix operation middleware
func (sh *prefixedStrictHandler) IsBehindAPrefix(ctx *gin.Context) {
	var request IsBehindAPrefixRequestObject

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAPrefix(ctx, request.(IsBehindAPrefixRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAPrefix")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsBehindAPrefixResponseObject); ok {
		if err := validResponse.VisitIsBehindAPrefixResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {

	// (POST /reset)
	ResetsForAnyKey(c *gin.Context)

	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(c *gin.Context, tenantId string)

	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(c *gin.Context, tenantId string)

	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(c *gin.Context, tenantId string)
}

// LedgerServerInterfaceWrapper converts contexts to parameters.
type LedgerServerInterfaceWrapper struct {
	Handler            LedgerServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// ResetsForAnyKey operation middleware
func (siw *LedgerServerInterfaceWrapper) ResetsForAnyKey(c *gin.Context) {

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ResetsForAnyKey(c)
}

// UsesAnyTenant operation middleware
func (siw *LedgerServerInterfaceWrapper) UsesAnyTenant(c *gin.Context) {

	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter tenant_id: %w", err), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.UsesAnyTenant(c, tenantId)
}

// ComparesTheTenant operation middleware
func (siw *LedgerServerInterfaceWrapper) ComparesTheTenant(c *gin.Context) {

	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter tenant_id: %w", err), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ComparesTheTenant(c, tenantId)
}

// IsAMethodValue operation middleware
func (siw *LedgerServerInterfaceWrapper) IsAMethodValue(c *gin.Context) {

	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter tenant_id: %w", err), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsAMethodValue(c, tenantId)
}

// RegisterLedgerHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterLedgerHandlers(router gin.IRouter, si LedgerServerInterface) {
	RegisterLedgerHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterLedgerHandlersWithOptions creates http.Handler with additional options
func RegisterLedgerHandlersWithOptions(router gin.IRouter, si LedgerServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := LedgerServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/reset", wrapper.ResetsForAnyKey)
	router.GET(options.BaseURL+"/tenants/:tenant_id/any", wrapper.UsesAnyTenant)
	router.GET(options.BaseURL+"/tenants/:tenant_id/compared", wrapper.ComparesTheTenant)
	router.GET(options.BaseURL+"/tenants/:tenant_id/method", wrapper.IsAMethodValue)
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
	return &ledgerStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type ledgerStrictHandler struct {
	ssi         LedgerStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// ResetsForAnyKey operation middleware
func (sh *ledgerStrictHandler) ResetsForAnyKey(ctx *gin.Context) {
	var request ResetsForAnyKeyRequestObject

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ResetsForAnyKey(ctx, request.(ResetsForAnyKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ResetsForAnyKey")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(ResetsForAnyKeyResponseObject); ok {
		if err := validResponse.VisitResetsForAnyKeyResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// UsesAnyTenant operation middleware
func (sh *ledgerStrictHandler) UsesAnyTenant(ctx *gin.Context, tenantId string) {
	var request UsesAnyTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.UsesAnyTenant(ctx, request.(UsesAnyTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "UsesAnyTenant")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(UsesAnyTenantResponseObject); ok {
		if err := validResponse.VisitUsesAnyTenantResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ComparesTheTenant operation middleware
func (sh *ledgerStrictHandler) ComparesTheTenant(ctx *gin.Context, tenantId string) {
	var request ComparesTheTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.ComparesTheTenant(ctx, request.(ComparesTheTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ComparesTheTenant")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(ComparesTheTenantResponseObject); ok {
		if err := validResponse.VisitComparesTheTenantResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// IsAMethodValue operation middleware
func (sh *ledgerStrictHandler) IsAMethodValue(ctx *gin.Context, tenantId string) {
	var request IsAMethodValueRequestObject

	request.TenantId = tenantId

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsAMethodValue(ctx, request.(IsAMethodValueRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsAMethodValue")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsAMethodValueResponseObject); ok {
		if err := validResponse.VisitIsAMethodValueResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {

	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(c *gin.Context, tenantId string)
}

// CheckedServerInterfaceWrapper converts contexts to parameters.
type CheckedServerInterfaceWrapper struct {
	Handler            CheckedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// IsBehindATenantMiddleware operation middleware
func (siw *CheckedServerInterfaceWrapper) IsBehindATenantMiddleware(c *gin.Context) {

	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("Invalid format for parameter tenant_id: %w", err), http.StatusBadRequest)
		return
	}

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindATenantMiddleware(c, tenantId)
}

// RegisterCheckedHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterCheckedHandlers(router gin.IRouter, si CheckedServerInterface) {
	RegisterCheckedHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterCheckedHandlersWithOptions creates http.Handler with additional options
func RegisterCheckedHandlersWithOptions(router gin.IRouter, si CheckedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := CheckedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/middleware", wrapper.IsBehindATenantMiddleware)
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
	return &checkedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type checkedStrictHandler struct {
	ssi         CheckedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// IsBehindATenantMiddleware operation middleware
func (sh *checkedStrictHandler) IsBehindATenantMiddleware(ctx *gin.Context, tenantId string) {
	var request IsBehindATenantMiddlewareRequestObject

	request.TenantId = tenantId

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindATenantMiddleware(ctx, request.(IsBehindATenantMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindATenantMiddleware")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsBehindATenantMiddlewareResponseObject); ok {
		if err := validResponse.VisitIsBehindATenantMiddlewareResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {

	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(c *gin.Context)
}

// ScopedServerInterfaceWrapper converts contexts to parameters.
type ScopedServerInterfaceWrapper struct {
	Handler            ScopedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// IsBehindAScopeMiddleware operation middleware
func (siw *ScopedServerInterfaceWrapper) IsBehindAScopeMiddleware(c *gin.Context) {

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAScopeMiddleware(c)
}

// RegisterScopedHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterScopedHandlers(router gin.IRouter, si ScopedServerInterface) {
	RegisterScopedHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterScopedHandlersWithOptions creates http.Handler with additional options
func RegisterScopedHandlersWithOptions(router gin.IRouter, si ScopedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := ScopedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware)
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
	return &scopedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type scopedStrictHandler struct {
	ssi         ScopedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// IsBehindAScopeMiddleware operation middleware
func (sh *scopedStrictHandler) IsBehindAScopeMiddleware(ctx *gin.Context) {
	var request IsBehindAScopeMiddlewareRequestObject

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAScopeMiddleware(ctx, request.(IsBehindAScopeMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAScopeMiddleware")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsBehindAScopeMiddlewareResponseObject); ok {
		if err := validResponse.VisitIsBehindAScopeMiddlewareResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {

	// (POST /reset)
	IsBehindAGuardedGroup(c *gin.Context)
}

// GroupedServerInterfaceWrapper converts contexts to parameters.
type GroupedServerInterfaceWrapper struct {
	Handler            GroupedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// IsBehindAGuardedGroup operation middleware
func (siw *GroupedServerInterfaceWrapper) IsBehindAGuardedGroup(c *gin.Context) {

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAGuardedGroup(c)
}

// RegisterGroupedHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterGroupedHandlers(router gin.IRouter, si GroupedServerInterface) {
	RegisterGroupedHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterGroupedHandlersWithOptions creates http.Handler with additional options
func RegisterGroupedHandlersWithOptions(router gin.IRouter, si GroupedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := GroupedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/reset", wrapper.IsBehindAGuardedGroup)
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
	return &groupedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type groupedStrictHandler struct {
	ssi         GroupedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// IsBehindAGuardedGroup operation middleware
func (sh *groupedStrictHandler) IsBehindAGuardedGroup(ctx *gin.Context) {
	var request IsBehindAGuardedGroupRequestObject

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAGuardedGroup(ctx, request.(IsBehindAGuardedGroupRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAGuardedGroup")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsBehindAGuardedGroupResponseObject); ok {
		if err := validResponse.VisitIsBehindAGuardedGroupResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {

	// (POST /registered/reset)
	IsRegisteredByAFunction(c *gin.Context)
}

// RegisteredServerInterfaceWrapper converts contexts to parameters.
type RegisteredServerInterfaceWrapper struct {
	Handler            RegisteredServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

// IsRegisteredByAFunction operation middleware
func (siw *RegisteredServerInterfaceWrapper) IsRegisteredByAFunction(c *gin.Context) {

	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsRegisteredByAFunction(c)
}

// RegisterRegisteredHandlers creates http.Handler with routing matching OpenAPI spec.
func RegisterRegisteredHandlers(router gin.IRouter, si RegisteredServerInterface) {
	RegisterRegisteredHandlersWithOptions(router, si, GinServerOptions{})
}

// RegisterRegisteredHandlersWithOptions creates http.Handler with additional options
func RegisterRegisteredHandlersWithOptions(router gin.IRouter, si RegisteredServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := RegisteredServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction)
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
	return &registeredStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictGinServerOptions{
		RequestErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusBadRequest, gin.H{"msg": err.Error()})
		},
		HandlerErrorFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
		ResponseErrorHandlerFunc: func(ctx *gin.Context, err error) {
			ctx.JSON(http.StatusInternalServerError, gin.H{"msg": err.Error()})
		},
	}}
}

type registeredStrictHandler struct {
	ssi         RegisteredStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictGinServerOptions
}

// IsRegisteredByAFunction operation middleware
func (sh *registeredStrictHandler) IsRegisteredByAFunction(ctx *gin.Context) {
	var request IsRegisteredByAFunctionRequestObject

	handler := func(ctx *gin.Context, request interface{}) (interface{}, error) {
		return sh.ssi.IsRegisteredByAFunction(ctx, request.(IsRegisteredByAFunctionRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsRegisteredByAFunction")
	}

	response, err := handler(ctx, request)

	if err != nil {
		sh.options.HandlerErrorFunc(ctx, err)
	} else if validResponse, ok := response.(IsRegisteredByAFunctionResponseObject); ok {
		if err := validResponse.VisitIsRegisteredByAFunctionResponse(ctx.Writer); err != nil {
			sh.options.ResponseErrorHandlerFunc(ctx, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(ctx, fmt.Errorf("unexpected response type: %T", response))
	}
}
