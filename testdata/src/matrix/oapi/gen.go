package oapi

// This file has the shape of what oapi-codegen generates for net/http.

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/oapi-codegen/runtime"
)

// KeyParams defines the parameters of operations that take a key.
type KeyParams struct {
	XAPIKey string `json:"X-API-Key"`
}

type MiddlewareFunc func(http.Handler) http.Handler

// ServeMux is an abstraction of [http.ServeMux].
type ServeMux interface {
	HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request))
	http.Handler
}

type StdHTTPServerOptions struct {
	BaseURL          string
	BaseRouter       ServeMux
	Middlewares      []MiddlewareFunc
	ErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

type (
	StrictHandlerFunc    func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error)
	StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc
)

type StrictHTTPServerOptions struct {
	RequestErrorHandlerFunc  func(w http.ResponseWriter, r *http.Request, err error)
	ResponseErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
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

// ChecksOnlyTheFormat operation middleware
func (siw *OpenWrapper) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	var err error

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

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %w", err))
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		err := fmt.Errorf("Header parameter X-API-Key is required, but not found")
		siw.ErrorHandlerFunc(w, r, err)
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

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (siw *OpenWrapper) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ChecksOnlyTheFormatOfABearerToken(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// VerifiesTheKey operation middleware
func (siw *OpenWrapper) VerifiesTheKey(w http.ResponseWriter, r *http.Request) {
	var err error

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

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, fmt.Errorf("X-API-Key: %w", err))
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		err := fmt.Errorf("Header parameter X-API-Key is required, but not found")
		siw.ErrorHandlerFunc(w, r, err)
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
func OpenHandlerWithOptions(si OpenServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("GET "+options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat)
	m.HandleFunc("GET "+options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken)
	m.HandleFunc("GET "+options.BaseURL+"/verified", wrapper.VerifiesTheKey)

	return m
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

// IsBehindAPrefix operation middleware
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
func PrefixedHandlerWithOptions(si PrefixedServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("GET "+options.BaseURL+"/prefix", wrapper.IsBehindAPrefix)

	return m
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

// UsesAnyTenant operation middleware
func (siw *LedgerWrapper) UsesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
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

// ComparesTheTenant operation middleware
func (siw *LedgerWrapper) ComparesTheTenant(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
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

// ResetsForAnyKey operation middleware
func (siw *LedgerWrapper) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ResetsForAnyKey(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// IsAMethodValue operation middleware
func (siw *LedgerWrapper) IsAMethodValue(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
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
func LedgerHandlerWithOptions(si LedgerServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("GET "+options.BaseURL+"/tenants/{tenant_id}/any", wrapper.UsesAnyTenant)
	m.HandleFunc("GET "+options.BaseURL+"/tenants/{tenant_id}/compared", wrapper.ComparesTheTenant)
	m.HandleFunc("POST "+options.BaseURL+"/reset", wrapper.ResetsForAnyKey)
	m.HandleFunc("GET "+options.BaseURL+"/tenants/{tenant_id}/method", wrapper.IsAMethodValue)

	return m
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

// IsBehindATenantMiddleware operation middleware
func (siw *CheckedWrapper) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
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
func CheckedHandlerWithOptions(si CheckedServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("GET "+options.BaseURL+"/tenants/{tenant_id}/middleware", wrapper.IsBehindATenantMiddleware)

	return m
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

// IsBehindAScopeMiddleware operation middleware
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
func ScopedHandlerWithOptions(si ScopedServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("POST "+options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware)

	return m
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

// IsRegisteredByAFunction operation middleware
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
func RegisteredHandlerWithOptions(si RegisteredServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("POST "+options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction)

	return m
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {
	// (POST /group/admin/reset)
	IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request)
}

type GroupedWrapper struct {
	Handler            GroupedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsBehindAGuardedGroup operation middleware
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
func GroupedHandlerWithOptions(si GroupedServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
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

	m.HandleFunc("POST "+options.BaseURL+"/group/admin/reset", wrapper.IsBehindAGuardedGroup)

	return m
}

// StrictServerInterface represents all server handlers.
type StrictServerInterface interface {
	// (GET /strict/{tenant_id}/any)
	UsesAny(w http.ResponseWriter, r *http.Request, tenantId string)
	// (GET /strict/{tenant_id}/compared)
	Compares(w http.ResponseWriter, r *http.Request, tenantId string)
	// (GET /strict/{tenant_id}/loaded)
	ComparesLater(w http.ResponseWriter, r *http.Request, tenantId string)
	// (POST /strict/reset)
	Resets(w http.ResponseWriter, r *http.Request)
}

type StrictWrapper struct {
	Handler            StrictServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// UsesAny operation middleware
func (siw *StrictWrapper) UsesAny(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.UsesAny(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// Compares operation middleware
func (siw *StrictWrapper) Compares(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Compares(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ComparesLater operation middleware
func (siw *StrictWrapper) ComparesLater(w http.ResponseWriter, r *http.Request) {
	var err error

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: ""})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, fmt.Errorf("tenant_id: %w", err))
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ComparesLater(w, r, tenantId)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// Resets operation middleware
func (siw *StrictWrapper) Resets(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Resets(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// StrictHandlerWithOptions creates http.Handler with additional options
func StrictHandlerWithOptions(si StrictServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := StrictWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc("GET "+options.BaseURL+"/strict/{tenant_id}/any", wrapper.UsesAny)
	m.HandleFunc("GET "+options.BaseURL+"/strict/{tenant_id}/compared", wrapper.Compares)
	m.HandleFunc("GET "+options.BaseURL+"/strict/{tenant_id}/loaded", wrapper.ComparesLater)
	m.HandleFunc("POST "+options.BaseURL+"/strict/reset", wrapper.Resets)

	return m
}

type StrictStrictServerInterface interface {
	// (GET /strict/{tenant_id}/any)
	UsesAny(ctx context.Context, request UsesAnyRequestObject) (UsesAnyResponseObject, error)
	// (GET /strict/{tenant_id}/compared)
	Compares(ctx context.Context, request ComparesRequestObject) (ComparesResponseObject, error)
	// (GET /strict/{tenant_id}/loaded)
	ComparesLater(ctx context.Context, request ComparesLaterRequestObject) (ComparesLaterResponseObject, error)
	// (POST /strict/reset)
	Resets(ctx context.Context, request ResetsRequestObject) (ResetsResponseObject, error)
}

type strictStrictHandler struct {
	ssi         StrictStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

func NewStrictStrictHandler(ssi StrictStrictServerInterface, middlewares []StrictMiddlewareFunc) StrictServerInterface {
	return &strictStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type UsesAnyRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type UsesAnyResponseObject interface {
	VisitUsesAnyResponse(w http.ResponseWriter) error
}

type UsesAny200JSONResponse []string

func (response UsesAny200JSONResponse) VisitUsesAnyResponse(w http.ResponseWriter) error {
	w.WriteHeader(200)
	return json.NewEncoder(w).Encode(response)
}

type UsesAny403Response struct{}

func (response UsesAny403Response) VisitUsesAnyResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// UsesAny operation middleware
func (sh *strictStrictHandler) UsesAny(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request UsesAnyRequestObject

	request.TenantId = tenantId

	handler := StrictHandlerFunc(func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.UsesAny(ctx, request.(UsesAnyRequestObject))
	})
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "UsesAny")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(UsesAnyResponseObject); ok {
		if err := validResponse.VisitUsesAnyResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

type ComparesRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type ComparesLaterRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type ComparesResponseObject interface {
	VisitComparesResponse(w http.ResponseWriter) error
}

type ComparesLaterResponseObject interface {
	VisitComparesLaterResponse(w http.ResponseWriter) error
}

type Compares200JSONResponse []string

type ComparesLater200JSONResponse []string

func (response Compares200JSONResponse) VisitComparesResponse(w http.ResponseWriter) error {
	w.WriteHeader(200)
	return json.NewEncoder(w).Encode(response)
}

func (response ComparesLater200JSONResponse) VisitComparesLaterResponse(w http.ResponseWriter) error {
	w.WriteHeader(200)
	return json.NewEncoder(w).Encode(response)
}

type Compares403Response struct{}

type ComparesLater403Response struct{}

func (response Compares403Response) VisitComparesResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

func (response ComparesLater403Response) VisitComparesLaterResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// Compares operation middleware
func (sh *strictStrictHandler) Compares(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request ComparesRequestObject

	request.TenantId = tenantId

	handler := StrictHandlerFunc(func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.Compares(ctx, request.(ComparesRequestObject))
	})
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "Compares")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ComparesResponseObject); ok {
		if err := validResponse.VisitComparesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ComparesLater operation middleware
func (sh *strictStrictHandler) ComparesLater(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request ComparesLaterRequestObject

	request.TenantId = tenantId

	handler := StrictHandlerFunc(func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ComparesLater(ctx, request.(ComparesLaterRequestObject))
	})
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ComparesLater")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ComparesLaterResponseObject); ok {
		if err := validResponse.VisitComparesLaterResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

type ResetsRequestObject struct {
}

type ResetsResponseObject interface {
	VisitResetsResponse(w http.ResponseWriter) error
}

type Resets200JSONResponse []string

func (response Resets200JSONResponse) VisitResetsResponse(w http.ResponseWriter) error {
	w.WriteHeader(200)
	return json.NewEncoder(w).Encode(response)
}

type Resets403Response struct{}

func (response Resets403Response) VisitResetsResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// Resets operation middleware
func (sh *strictStrictHandler) Resets(w http.ResponseWriter, r *http.Request) {
	var request ResetsRequestObject

	handler := StrictHandlerFunc(func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.Resets(ctx, request.(ResetsRequestObject))
	})
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "Resets")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ResetsResponseObject); ok {
		if err := validResponse.VisitResetsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// MiddleServerInterface represents all server handlers.
type MiddleServerInterface interface {
	// (POST /strict/scoped/reset)
	IsScoped(w http.ResponseWriter, r *http.Request)
}

type MiddleWrapper struct {
	Handler            MiddleServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsScoped operation middleware
func (siw *MiddleWrapper) IsScoped(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.IsScoped(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// MiddleHandlerWithOptions creates http.Handler with additional options
func MiddleHandlerWithOptions(si MiddleServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := MiddleWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc("POST "+options.BaseURL+"/strict/scoped/reset", wrapper.IsScoped)

	return m
}

type MiddleStrictServerInterface interface {
	// (POST /strict/scoped/reset)
	IsScoped(ctx context.Context, request IsScopedRequestObject) (IsScopedResponseObject, error)
}

type middleStrictHandler struct {
	ssi         MiddleStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

func NewMiddleStrictHandler(ssi MiddleStrictServerInterface, middlewares []StrictMiddlewareFunc) MiddleServerInterface {
	return &middleStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type IsScopedRequestObject struct {
}

type IsScopedResponseObject interface {
	VisitIsScopedResponse(w http.ResponseWriter) error
}

type IsScoped200JSONResponse []string

func (response IsScoped200JSONResponse) VisitIsScopedResponse(w http.ResponseWriter) error {
	w.WriteHeader(200)
	return json.NewEncoder(w).Encode(response)
}

type IsScoped403Response struct{}

func (response IsScoped403Response) VisitIsScopedResponse(w http.ResponseWriter) error {
	w.WriteHeader(403)
	return nil
}

// IsScoped operation middleware
func (sh *middleStrictHandler) IsScoped(w http.ResponseWriter, r *http.Request) {
	var request IsScopedRequestObject

	handler := StrictHandlerFunc(func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsScoped(ctx, request.(IsScopedRequestObject))
	})
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsScoped")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsScopedResponseObject); ok {
		if err := validResponse.VisitIsScopedResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}
