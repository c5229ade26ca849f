package oapichi

// This file has the shape of what oapi-codegen generates for chi.

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/oapi-codegen/runtime"
)

// KeyParams defines the parameters of operations that take a key.
type KeyParams struct {
	XAPIKey string `json:"X-API-Key"`
}

type MiddlewareFunc func(http.Handler) http.Handler

type ChiServerOptions struct {
	BaseURL          string
	BaseRouter       chi.Router
	Middlewares      []MiddlewareFunc
	ErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

// OpenServerInterface represents all server handlers.
type OpenServerInterface interface {
	// (GET /format)
	ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params KeyParams)
	// (GET /bearer)
	ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request)
	// (GET /verified)
	VerifiesTheKey(w http.ResponseWriter, r *http.Request, params KeyParams)
}

type OpenWrapper struct {
	Handler            OpenServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *OpenWrapper) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := r.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %d values", n))
			return
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %w", err))
			return
		}

		params.XAPIKey = XAPIKey
	} else {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("Header parameter X-API-Key is required, but not found"))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ChecksOnlyTheFormat(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

func (siw *OpenWrapper) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ChecksOnlyTheFormatOfABearerToken(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

func (siw *OpenWrapper) VerifiesTheKey(w http.ResponseWriter, r *http.Request) {
	// Parameter object where we will unmarshal all parameters from the context
	var params KeyParams

	headers := r.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %d values", n))
			return
		}

		err := runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %w", err))
			return
		}

		params.XAPIKey = XAPIKey
	} else {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("Header parameter X-API-Key is required, but not found"))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.VerifiesTheKey(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// OpenHandlerWithOptions creates http.Handler with additional options
func OpenHandlerWithOptions(si OpenServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := OpenWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat)
	})
	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken)
	})
	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/verified", wrapper.VerifiesTheKey)
	})

	return r
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {
	// (GET /prefix)
	IsBehindAPrefix(w http.ResponseWriter, r *http.Request)
}

type PrefixedWrapper struct {
	Handler            PrefixedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *PrefixedWrapper) IsBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsBehindAPrefix(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PrefixedHandlerWithOptions creates http.Handler with additional options
func PrefixedHandlerWithOptions(si PrefixedServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := PrefixedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/prefix", wrapper.IsBehindAPrefix)
	})

	return r
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {
	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(w http.ResponseWriter, r *http.Request, tenantId string)
	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(w http.ResponseWriter, r *http.Request, tenantId string)
	// (POST /reset)
	ResetsForAnyKey(w http.ResponseWriter, r *http.Request)
	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(w http.ResponseWriter, r *http.Request, tenantId string)
}

type LedgerWrapper struct {
	Handler            LedgerServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *LedgerWrapper) UsesAnyTenant(w http.ResponseWriter, r *http.Request) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", chi.URLParam(r, "tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.UsesAnyTenant(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

func (siw *LedgerWrapper) ComparesTheTenant(w http.ResponseWriter, r *http.Request) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", chi.URLParam(r, "tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ComparesTheTenant(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

func (siw *LedgerWrapper) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ResetsForAnyKey(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

func (siw *LedgerWrapper) IsAMethodValue(w http.ResponseWriter, r *http.Request) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", chi.URLParam(r, "tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsAMethodValue(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// LedgerHandlerWithOptions creates http.Handler with additional options
func LedgerHandlerWithOptions(si LedgerServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := LedgerWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/tenants/{tenant_id}/any", wrapper.UsesAnyTenant)
	})
	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/tenants/{tenant_id}/compared", wrapper.ComparesTheTenant)
	})
	r.Group(func(r chi.Router) {
		r.Post(options.BaseURL+"/reset", wrapper.ResetsForAnyKey)
	})
	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/tenants/{tenant_id}/method", wrapper.IsAMethodValue)
	})

	return r
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {
	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, tenantId string)
}

type CheckedWrapper struct {
	Handler            CheckedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *CheckedWrapper) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) {
	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err := runtime.BindStyledParameterWithOptions("simple", "tenant_id", chi.URLParam(r, "tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsBehindATenantMiddleware(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// CheckedHandlerWithOptions creates http.Handler with additional options
func CheckedHandlerWithOptions(si CheckedServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := CheckedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Get(options.BaseURL+"/tenants/{tenant_id}/middleware", wrapper.IsBehindATenantMiddleware)
	})

	return r
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {
	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request)
}

type ScopedWrapper struct {
	Handler            ScopedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *ScopedWrapper) IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsBehindAScopeMiddleware(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ScopedHandlerWithOptions creates http.Handler with additional options
func ScopedHandlerWithOptions(si ScopedServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := ScopedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Post(options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware)
	})

	return r
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {
	// (POST /reset)
	IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request)
}

type GroupedWrapper struct {
	Handler            GroupedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *GroupedWrapper) IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsBehindAGuardedGroup(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GroupedHandlerWithOptions creates http.Handler with additional options
func GroupedHandlerWithOptions(si GroupedServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := GroupedWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Post(options.BaseURL+"/reset", wrapper.IsBehindAGuardedGroup)
	})

	return r
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {
	// (POST /registered/reset)
	IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request)
}

type RegisteredWrapper struct {
	Handler            RegisteredServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

func (siw *RegisteredWrapper) IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsRegisteredByAFunction(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// RegisteredHandlerWithOptions creates http.Handler with additional options
func RegisteredHandlerWithOptions(si RegisteredServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := RegisteredWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	r.Group(func(r chi.Router) {
		r.Post(options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction)
	})

	return r
}
