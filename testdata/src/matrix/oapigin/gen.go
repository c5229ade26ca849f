package oapigin

// This file has the shape of what oapi-codegen generates for Gin.

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/oapi-codegen/runtime"
)

// KeyParams defines the parameters of operations that take a key.
type KeyParams struct {
	XAPIKey string `json:"X-API-Key"`
}

type MiddlewareFunc func(c *gin.Context)

// GinServerOptions provides options for the Gin server.
type GinServerOptions struct {
	BaseURL      string
	Middlewares  []MiddlewareFunc
	ErrorHandler func(*gin.Context, error, int)
}

// OpenServerInterface represents all server handlers.
type OpenServerInterface interface {
	// (GET /format)
	ChecksOnlyTheFormat(c *gin.Context, params KeyParams)
	// (GET /bearer)
	ChecksOnlyTheFormatOfABearerToken(c *gin.Context)
	// (GET /verified)
	VerifiesTheKey(c *gin.Context, params KeyParams)
}

type OpenWrapper struct {
	Handler            OpenServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *OpenWrapper) ChecksOnlyTheFormat(c *gin.Context) {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := c.Request.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandler(c, fmt.Errorf("X-API-Key: %d values", n), http.StatusBadRequest)
			return
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandler(c, fmt.Errorf("X-API-Key: %w", err), http.StatusBadRequest)
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

func (siw *OpenWrapper) ChecksOnlyTheFormatOfABearerToken(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ChecksOnlyTheFormatOfABearerToken(c)
}

func (siw *OpenWrapper) VerifiesTheKey(c *gin.Context) {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := c.Request.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandler(c, fmt.Errorf("X-API-Key: %d values", n), http.StatusBadRequest)
			return
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandler(c, fmt.Errorf("X-API-Key: %w", err), http.StatusBadRequest)
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

// RegisterOpenHandlersWithOptions creates http.Handler with additional options
func RegisterOpenHandlersWithOptions(router gin.IRouter, si OpenServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := OpenWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat)
	router.GET(options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken)
	router.GET(options.BaseURL+"/verified", wrapper.VerifiesTheKey)
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {
	// (GET /prefix)
	IsBehindAPrefix(c *gin.Context)
}

type PrefixedWrapper struct {
	Handler            PrefixedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *PrefixedWrapper) IsBehindAPrefix(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAPrefix(c)
}

// RegisterPrefixedHandlersWithOptions creates http.Handler with additional options
func RegisterPrefixedHandlersWithOptions(router gin.IRouter, si PrefixedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := PrefixedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/prefix", wrapper.IsBehindAPrefix)
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {
	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(c *gin.Context, tenantId string)
	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(c *gin.Context, tenantId string)
	// (POST /reset)
	ResetsForAnyKey(c *gin.Context)
	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(c *gin.Context, tenantId string)
}

type LedgerWrapper struct {
	Handler            LedgerServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *LedgerWrapper) UsesAnyTenant(c *gin.Context) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("tenant_id: %w", err), http.StatusBadRequest)
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

func (siw *LedgerWrapper) ComparesTheTenant(c *gin.Context) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("tenant_id: %w", err), http.StatusBadRequest)
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

func (siw *LedgerWrapper) ResetsForAnyKey(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.ResetsForAnyKey(c)
}

func (siw *LedgerWrapper) IsAMethodValue(c *gin.Context) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("tenant_id: %w", err), http.StatusBadRequest)
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

// RegisterLedgerHandlersWithOptions creates http.Handler with additional options
func RegisterLedgerHandlersWithOptions(router gin.IRouter, si LedgerServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := LedgerWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/any", wrapper.UsesAnyTenant)
	router.GET(options.BaseURL+"/tenants/:tenant_id/compared", wrapper.ComparesTheTenant)
	router.POST(options.BaseURL+"/reset", wrapper.ResetsForAnyKey)
	router.GET(options.BaseURL+"/tenants/:tenant_id/method", wrapper.IsAMethodValue)
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {
	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(c *gin.Context, tenantId string)
}

type CheckedWrapper struct {
	Handler            CheckedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *CheckedWrapper) IsBehindATenantMiddleware(c *gin.Context) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", c.Param("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandler(c, fmt.Errorf("tenant_id: %w", err), http.StatusBadRequest)
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

// RegisterCheckedHandlersWithOptions creates http.Handler with additional options
func RegisterCheckedHandlersWithOptions(router gin.IRouter, si CheckedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := CheckedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.GET(options.BaseURL+"/tenants/:tenant_id/middleware", wrapper.IsBehindATenantMiddleware)
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {
	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(c *gin.Context)
}

type ScopedWrapper struct {
	Handler            ScopedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *ScopedWrapper) IsBehindAScopeMiddleware(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAScopeMiddleware(c)
}

// RegisterScopedHandlersWithOptions creates http.Handler with additional options
func RegisterScopedHandlersWithOptions(router gin.IRouter, si ScopedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := ScopedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware)
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {
	// (POST /reset)
	IsBehindAGuardedGroup(c *gin.Context)
}

type GroupedWrapper struct {
	Handler            GroupedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *GroupedWrapper) IsBehindAGuardedGroup(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsBehindAGuardedGroup(c)
}

// RegisterGroupedHandlersWithOptions creates http.Handler with additional options
func RegisterGroupedHandlersWithOptions(router gin.IRouter, si GroupedServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := GroupedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/reset", wrapper.IsBehindAGuardedGroup)
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {
	// (POST /registered/reset)
	IsRegisteredByAFunction(c *gin.Context)
}

type RegisteredWrapper struct {
	Handler            RegisteredServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandler       func(*gin.Context, error, int)
}

func (siw *RegisteredWrapper) IsRegisteredByAFunction(c *gin.Context) {
	for _, middleware := range siw.HandlerMiddlewares {
		middleware(c)
		if c.IsAborted() {
			return
		}
	}

	siw.Handler.IsRegisteredByAFunction(c)
}

// RegisterRegisteredHandlersWithOptions creates http.Handler with additional options
func RegisterRegisteredHandlersWithOptions(router gin.IRouter, si RegisteredServerInterface, options GinServerOptions) {
	errorHandler := options.ErrorHandler
	if errorHandler == nil {
		errorHandler = func(c *gin.Context, err error, statusCode int) {
			c.JSON(statusCode, gin.H{"msg": err.Error()})
		}
	}

	wrapper := RegisteredWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandler:       errorHandler,
	}

	router.POST(options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction)
}
