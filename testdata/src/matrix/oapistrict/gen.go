package oapistrict

// This file is what oapi-codegen v2.8.2 generates, with a strict server for each
// middleware that the scenarios differ in.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

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
	ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request, params ChecksOnlyTheFormatOfABearerTokenParams)

	// (GET /format)
	ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params ChecksOnlyTheFormatParams)

	// (GET /verified)
	VerifiesTheKey(w http.ResponseWriter, r *http.Request, params VerifiesTheKeyParams)
}

// OpenServerInterfaceWrapper converts contexts to parameters.
type OpenServerInterfaceWrapper struct {
	Handler            OpenServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

type MiddlewareFunc func(http.Handler) http.Handler

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (siw *OpenServerInterfaceWrapper) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatOfABearerTokenParams

	headers := r.Header

	// ------------- Required header parameter "Authorization" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Authorization")]; found {
		var Authorization string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "Authorization", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Authorization", valueList[0], &Authorization, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "Authorization", Err: err})
			return
		}

		params.Authorization = Authorization

	} else {
		err := fmt.Errorf("Header parameter Authorization is required, but not found")
		siw.ErrorHandlerFunc(w, r, &RequiredHeaderError{ParamName: "Authorization", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ChecksOnlyTheFormatOfABearerToken(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ChecksOnlyTheFormat operation middleware
func (siw *OpenServerInterfaceWrapper) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params ChecksOnlyTheFormatParams

	headers := r.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "X-API-Key", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "X-API-Key", Err: err})
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		err := fmt.Errorf("Header parameter X-API-Key is required, but not found")
		siw.ErrorHandlerFunc(w, r, &RequiredHeaderError{ParamName: "X-API-Key", Err: err})
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

// VerifiesTheKey operation middleware
func (siw *OpenServerInterfaceWrapper) VerifiesTheKey(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params VerifiesTheKeyParams

	headers := r.Header

	// ------------- Required header parameter "X-API-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-API-Key")]; found {
		var XAPIKey string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "X-API-Key", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-API-Key", valueList[0], &XAPIKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "X-API-Key", Err: err})
			return
		}

		params.XAPIKey = XAPIKey

	} else {
		err := fmt.Errorf("Header parameter X-API-Key is required, but not found")
		siw.ErrorHandlerFunc(w, r, &RequiredHeaderError{ParamName: "X-API-Key", Err: err})
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

type UnescapedCookieParamError struct {
	ParamName string
	Err       error
}

func (e *UnescapedCookieParamError) Error() string {
	return fmt.Sprintf("error unescaping cookie parameter '%s'", e.ParamName)
}

func (e *UnescapedCookieParamError) Unwrap() error {
	return e.Err
}

type UnmarshalingParamError struct {
	ParamName string
	Err       error
}

func (e *UnmarshalingParamError) Error() string {
	return fmt.Sprintf("Error unmarshaling parameter %s as JSON: %s", e.ParamName, e.Err.Error())
}

func (e *UnmarshalingParamError) Unwrap() error {
	return e.Err
}

type RequiredParamError struct {
	ParamName string
}

func (e *RequiredParamError) Error() string {
	return fmt.Sprintf("Query argument %s is required, but not found", e.ParamName)
}

type RequiredHeaderError struct {
	ParamName string
	Err       error
}

func (e *RequiredHeaderError) Error() string {
	return fmt.Sprintf("Header parameter %s is required, but not found", e.ParamName)
}

func (e *RequiredHeaderError) Unwrap() error {
	return e.Err
}

type InvalidParamFormatError struct {
	ParamName string
	Err       error
}

func (e *InvalidParamFormatError) Error() string {
	return fmt.Sprintf("Invalid format for parameter %s: %s", e.ParamName, e.Err.Error())
}

func (e *InvalidParamFormatError) Unwrap() error {
	return e.Err
}

type TooManyValuesForParamError struct {
	ParamName string
	Count     int
}

func (e *TooManyValuesForParamError) Error() string {
	return fmt.Sprintf("Expected one value for %s, got %d", e.ParamName, e.Count)
}

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

	wrapper := OpenServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/format", wrapper.ChecksOnlyTheFormat)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/bearer", wrapper.ChecksOnlyTheFormatOfABearerToken)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/verified", wrapper.VerifiesTheKey)

	return m
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

type StrictHandlerFunc func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error)

type StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc

type StrictHTTPServerOptions struct {
	RequestErrorHandlerFunc  func(w http.ResponseWriter, r *http.Request, err error)
	ResponseErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

func NewOpenStrictHandler(ssi OpenStrictServerInterface, middlewares []StrictMiddlewareFunc) OpenServerInterface {
	return &openStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type openStrictHandler struct {
	ssi         OpenStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// ChecksOnlyTheFormatOfABearerToken operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request, params ChecksOnlyTheFormatOfABearerTokenParams) {
	var request ChecksOnlyTheFormatOfABearerTokenRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormatOfABearerToken(ctx, request.(ChecksOnlyTheFormatOfABearerTokenRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormatOfABearerToken")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ChecksOnlyTheFormatOfABearerTokenResponseObject); ok {
		if err := validResponse.VisitChecksOnlyTheFormatOfABearerTokenResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ChecksOnlyTheFormat operation middleware
func (sh *openStrictHandler) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params ChecksOnlyTheFormatParams) {
	var request ChecksOnlyTheFormatRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ChecksOnlyTheFormat(ctx, request.(ChecksOnlyTheFormatRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChecksOnlyTheFormat")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ChecksOnlyTheFormatResponseObject); ok {
		if err := validResponse.VisitChecksOnlyTheFormatResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// VerifiesTheKey operation middleware
func (sh *openStrictHandler) VerifiesTheKey(w http.ResponseWriter, r *http.Request, params VerifiesTheKeyParams) {
	var request VerifiesTheKeyRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.VerifiesTheKey(ctx, request.(VerifiesTheKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "VerifiesTheKey")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(VerifiesTheKeyResponseObject); ok {
		if err := validResponse.VisitVerifiesTheKeyResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PrefixedServerInterface represents all server handlers.
type PrefixedServerInterface interface {
	// (GET /prefix)
	IsBehindAPrefix(w http.ResponseWriter, r *http.Request)
}

// PrefixedServerInterfaceWrapper converts contexts to parameters.
type PrefixedServerInterfaceWrapper struct {
	Handler            PrefixedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsBehindAPrefix operation middleware
func (siw *PrefixedServerInterfaceWrapper) IsBehindAPrefix(w http.ResponseWriter, r *http.Request) {
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

	wrapper := PrefixedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/prefix", wrapper.IsBehindAPrefix)

	return m
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
	return &prefixedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type prefixedStrictHandler struct {
	ssi         PrefixedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// IsBehindAPrefix operation middleware
func (sh *prefixedStrictHandler) IsBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	var request IsBehindAPrefixRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAPrefix(ctx, request.(IsBehindAPrefixRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAPrefix")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsBehindAPrefixResponseObject); ok {
		if err := validResponse.VisitIsBehindAPrefixResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// LedgerServerInterface represents all server handlers.
type LedgerServerInterface interface {
	// (POST /reset)
	ResetsForAnyKey(w http.ResponseWriter, r *http.Request)

	// (GET /tenants/{tenant_id}/any)
	UsesAnyTenant(w http.ResponseWriter, r *http.Request, tenantId string)

	// (GET /tenants/{tenant_id}/compared)
	ComparesTheTenant(w http.ResponseWriter, r *http.Request, tenantId string)

	// (GET /tenants/{tenant_id}/loaded)
	ComparesLater(w http.ResponseWriter, r *http.Request, tenantId string)

	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(w http.ResponseWriter, r *http.Request, tenantId string)

	// (GET /tenants/{tenant_id}/own)
	UsesItsOwnTenant(w http.ResponseWriter, r *http.Request, tenantId string)
}

// LedgerServerInterfaceWrapper converts contexts to parameters.
type LedgerServerInterfaceWrapper struct {
	Handler            LedgerServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// ResetsForAnyKey operation middleware
func (siw *LedgerServerInterfaceWrapper) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ResetsForAnyKey(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// UsesAnyTenant operation middleware
func (siw *LedgerServerInterfaceWrapper) UsesAnyTenant(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
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
func (siw *LedgerServerInterfaceWrapper) ComparesTheTenant(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
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

// ComparesLater operation middleware
func (siw *LedgerServerInterfaceWrapper) ComparesLater(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
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

// IsAMethodValue operation middleware
func (siw *LedgerServerInterfaceWrapper) IsAMethodValue(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
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

// UsesItsOwnTenant operation middleware
func (siw *LedgerServerInterfaceWrapper) UsesItsOwnTenant(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.UsesItsOwnTenant(w, r, tenantId)
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

	wrapper := LedgerServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/any", wrapper.UsesAnyTenant)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/compared", wrapper.ComparesTheTenant)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/loaded", wrapper.ComparesLater)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/own", wrapper.UsesItsOwnTenant)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/reset", wrapper.ResetsForAnyKey)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/method", wrapper.IsAMethodValue)

	return m
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

type ComparesLaterRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type ComparesLaterResponseObject interface {
	VisitComparesLaterResponse(w http.ResponseWriter) error
}

type ComparesLater200JSONResponse Records

func (response ComparesLater200JSONResponse) VisitComparesLaterResponse(w http.ResponseWriter) error {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ComparesLater403Response struct {
}

func (response ComparesLater403Response) VisitComparesLaterResponse(w http.ResponseWriter) error {
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

type UsesItsOwnTenantRequestObject struct {
	TenantId string `json:"tenant_id"`
}

type UsesItsOwnTenantResponseObject interface {
	VisitUsesItsOwnTenantResponse(w http.ResponseWriter) error
}

type UsesItsOwnTenant200JSONResponse Records

func (response UsesItsOwnTenant200JSONResponse) VisitUsesItsOwnTenantResponse(w http.ResponseWriter) error {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type UsesItsOwnTenant403Response struct {
}

func (response UsesItsOwnTenant403Response) VisitUsesItsOwnTenantResponse(w http.ResponseWriter) error {
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

	// (GET /tenants/{tenant_id}/loaded)
	ComparesLater(ctx context.Context, request ComparesLaterRequestObject) (ComparesLaterResponseObject, error)

	// (GET /tenants/{tenant_id}/method)
	IsAMethodValue(ctx context.Context, request IsAMethodValueRequestObject) (IsAMethodValueResponseObject, error)

	// (GET /tenants/{tenant_id}/own)
	UsesItsOwnTenant(ctx context.Context, request UsesItsOwnTenantRequestObject) (UsesItsOwnTenantResponseObject, error)
}

func NewLedgerStrictHandler(ssi LedgerStrictServerInterface, middlewares []StrictMiddlewareFunc) LedgerServerInterface {
	return &ledgerStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type ledgerStrictHandler struct {
	ssi         LedgerStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// ResetsForAnyKey operation middleware
func (sh *ledgerStrictHandler) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	var request ResetsForAnyKeyRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ResetsForAnyKey(ctx, request.(ResetsForAnyKeyRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ResetsForAnyKey")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ResetsForAnyKeyResponseObject); ok {
		if err := validResponse.VisitResetsForAnyKeyResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// UsesAnyTenant operation middleware
func (sh *ledgerStrictHandler) UsesAnyTenant(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request UsesAnyTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.UsesAnyTenant(ctx, request.(UsesAnyTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "UsesAnyTenant")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(UsesAnyTenantResponseObject); ok {
		if err := validResponse.VisitUsesAnyTenantResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ComparesTheTenant operation middleware
func (sh *ledgerStrictHandler) ComparesTheTenant(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request ComparesTheTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ComparesTheTenant(ctx, request.(ComparesTheTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ComparesTheTenant")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ComparesTheTenantResponseObject); ok {
		if err := validResponse.VisitComparesTheTenantResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ComparesLater operation middleware
func (sh *ledgerStrictHandler) ComparesLater(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request ComparesLaterRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.ComparesLater(ctx, request.(ComparesLaterRequestObject))
	}
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

// IsAMethodValue operation middleware
func (sh *ledgerStrictHandler) IsAMethodValue(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request IsAMethodValueRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsAMethodValue(ctx, request.(IsAMethodValueRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsAMethodValue")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsAMethodValueResponseObject); ok {
		if err := validResponse.VisitIsAMethodValueResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// UsesItsOwnTenant operation middleware
func (sh *ledgerStrictHandler) UsesItsOwnTenant(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request UsesItsOwnTenantRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.UsesItsOwnTenant(ctx, request.(UsesItsOwnTenantRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "UsesItsOwnTenant")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(UsesItsOwnTenantResponseObject); ok {
		if err := validResponse.VisitUsesItsOwnTenantResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// CheckedServerInterface represents all server handlers.
type CheckedServerInterface interface {
	// (GET /tenants/{tenant_id}/middleware)
	IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, tenantId string)
}

// CheckedServerInterfaceWrapper converts contexts to parameters.
type CheckedServerInterfaceWrapper struct {
	Handler            CheckedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsBehindATenantMiddleware operation middleware
func (siw *CheckedServerInterfaceWrapper) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) {
	var err error
	_ = err

	// ------------- Path parameter "tenant_id" -------------
	var tenantId string

	err = runtime.BindStyledParameterWithOptions("simple", "tenant_id", r.PathValue("tenant_id"), &tenantId, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tenant_id", Err: err})
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

	wrapper := CheckedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tenants/{tenant_id}/middleware", wrapper.IsBehindATenantMiddleware)

	return m
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
	return &checkedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type checkedStrictHandler struct {
	ssi         CheckedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// IsBehindATenantMiddleware operation middleware
func (sh *checkedStrictHandler) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, tenantId string) {
	var request IsBehindATenantMiddlewareRequestObject

	request.TenantId = tenantId

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindATenantMiddleware(ctx, request.(IsBehindATenantMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindATenantMiddleware")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsBehindATenantMiddlewareResponseObject); ok {
		if err := validResponse.VisitIsBehindATenantMiddlewareResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ScopedServerInterface represents all server handlers.
type ScopedServerInterface interface {
	// (POST /scoped/reset)
	IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request)
}

// ScopedServerInterfaceWrapper converts contexts to parameters.
type ScopedServerInterfaceWrapper struct {
	Handler            ScopedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsBehindAScopeMiddleware operation middleware
func (siw *ScopedServerInterfaceWrapper) IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) {
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

	wrapper := ScopedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/scoped/reset", wrapper.IsBehindAScopeMiddleware)

	return m
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
	return &scopedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type scopedStrictHandler struct {
	ssi         ScopedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// IsBehindAScopeMiddleware operation middleware
func (sh *scopedStrictHandler) IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) {
	var request IsBehindAScopeMiddlewareRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAScopeMiddleware(ctx, request.(IsBehindAScopeMiddlewareRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAScopeMiddleware")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsBehindAScopeMiddlewareResponseObject); ok {
		if err := validResponse.VisitIsBehindAScopeMiddlewareResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// RegisteredServerInterface represents all server handlers.
type RegisteredServerInterface interface {
	// (POST /registered/reset)
	IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request)
}

// RegisteredServerInterfaceWrapper converts contexts to parameters.
type RegisteredServerInterfaceWrapper struct {
	Handler            RegisteredServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsRegisteredByAFunction operation middleware
func (siw *RegisteredServerInterfaceWrapper) IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
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

	wrapper := RegisteredServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/registered/reset", wrapper.IsRegisteredByAFunction)

	return m
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
	return &registeredStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type registeredStrictHandler struct {
	ssi         RegisteredStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// IsRegisteredByAFunction operation middleware
func (sh *registeredStrictHandler) IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	var request IsRegisteredByAFunctionRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsRegisteredByAFunction(ctx, request.(IsRegisteredByAFunctionRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsRegisteredByAFunction")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsRegisteredByAFunctionResponseObject); ok {
		if err := validResponse.VisitIsRegisteredByAFunctionResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GroupedServerInterface represents all server handlers.
type GroupedServerInterface interface {
	// (POST /group/admin/reset)
	IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request)
}

// GroupedServerInterfaceWrapper converts contexts to parameters.
type GroupedServerInterfaceWrapper struct {
	Handler            GroupedServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

// IsBehindAGuardedGroup operation middleware
func (siw *GroupedServerInterfaceWrapper) IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) {
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

	wrapper := GroupedServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/group/admin/reset", wrapper.IsBehindAGuardedGroup)

	return m
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
	// (POST /group/admin/reset)
	IsBehindAGuardedGroup(ctx context.Context, request IsBehindAGuardedGroupRequestObject) (IsBehindAGuardedGroupResponseObject, error)
}

func NewGroupedStrictHandler(ssi GroupedStrictServerInterface, middlewares []StrictMiddlewareFunc) GroupedServerInterface {
	return &groupedStrictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

type groupedStrictHandler struct {
	ssi         GroupedStrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// IsBehindAGuardedGroup operation middleware
func (sh *groupedStrictHandler) IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) {
	var request IsBehindAGuardedGroupRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request interface{}) (interface{}, error) {
		return sh.ssi.IsBehindAGuardedGroup(ctx, request.(IsBehindAGuardedGroupRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "IsBehindAGuardedGroup")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(IsBehindAGuardedGroupResponseObject); ok {
		if err := validResponse.VisitIsBehindAGuardedGroupResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}
