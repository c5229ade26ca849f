// Package api has the shape of what ogen v1.24.0 generates: what measures and
// traces, clients and most of the router are left out.
package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/go-faster/errors"
	ht "github.com/ogen-go/ogen/http"
	"github.com/ogen-go/ogen/middleware"
	"github.com/ogen-go/ogen/ogenerrors"
	"github.com/ogen-go/ogen/uri"
	"github.com/ogen-go/ogen/validate"
	"go.opentelemetry.io/otel/attribute"
	semconv "go.opentelemetry.io/otel/semconv/v1.39.0"
)

// -- cfg --

// Middleware is middleware type.
type Middleware = middleware.Middleware

// ErrorHandler is error handler.
type ErrorHandler = ogenerrors.ErrorHandler

type optionFunc[C any] func(*C)

type serverConfig struct {
	NotFound     http.HandlerFunc
	ErrorHandler ErrorHandler
	Prefix       string
	Middleware   Middleware
	Attributes   []attribute.KeyValue
}

// ServerOption is server config option.
type ServerOption interface {
	applyServer(*serverConfig)
}

var _ ServerOption = (optionFunc[serverConfig])(nil)

func (o optionFunc[C]) applyServer(c *C) {
	o(c)
}

func newServerConfig(opts ...ServerOption) serverConfig {
	cfg := serverConfig{
		NotFound:     http.NotFound,
		ErrorHandler: ogenerrors.DefaultErrorHandler,
		Middleware:   nil,
	}
	for _, opt := range opts {
		opt.applyServer(&cfg)
	}
	return cfg
}

type baseServer struct {
	cfg serverConfig
}

func (s baseServer) notFound(w http.ResponseWriter, r *http.Request) {
	s.cfg.NotFound(w, r)
}

func (cfg serverConfig) baseServer() (s baseServer, err error) {
	s = baseServer{cfg: cfg}
	return s, nil
}

// WithErrorHandler specifies error handler to use.
func WithErrorHandler(h ErrorHandler) ServerOption {
	return optionFunc[serverConfig](func(cfg *serverConfig) {
		if h != nil {
			cfg.ErrorHandler = h
		}
	})
}

// WithPathPrefix specifies server path prefix.
func WithPathPrefix(prefix string) ServerOption {
	return optionFunc[serverConfig](func(cfg *serverConfig) {
		cfg.Prefix = prefix
	})
}

// WithMiddleware specifies middlewares to use.
func WithMiddleware(m ...Middleware) ServerOption {
	return optionFunc[serverConfig](func(cfg *serverConfig) {
		switch len(m) {
		case 0:
			cfg.Middleware = nil
		case 1:
			cfg.Middleware = m[0]
		default:
			cfg.Middleware = middleware.ChainMiddlewares(m...)
		}
	})
}

// -- operations --

// OperationName is the ogen operation name
type OperationName = string

const (
	ChecksOnlyTheFormatOperation               OperationName = "ChecksOnlyTheFormat"
	ChecksOnlyTheFormatOfABearerTokenOperation OperationName = "ChecksOnlyTheFormatOfABearerToken"
	VerifiesTheKeyOperation                    OperationName = "VerifiesTheKey"
	IsBehindAPrefixOperation                   OperationName = "IsBehindAPrefix"
	IsBehindAFormatOnlyOperation               OperationName = "IsBehindAFormatOnly"
	UsesAnyTenantOperation                     OperationName = "UsesAnyTenant"
	ComparesTheTenantOperation                 OperationName = "ComparesTheTenant"
	IsBehindATenantMiddlewareOperation         OperationName = "IsBehindATenantMiddleware"
	ResetsForAnyKeyOperation                   OperationName = "ResetsForAnyKey"
	IsBehindAScopeMiddlewareOperation          OperationName = "IsBehindAScopeMiddleware"
	IsAMethodValueOperation                    OperationName = "IsAMethodValue"
	IsRegisteredByAFunctionOperation           OperationName = "IsRegisteredByAFunction"
)

// -- schemas --

type KeyAuth struct {
	APIKey string
	Roles  []string
}

type Records []string

type ChecksOnlyTheFormatRes interface {
	checksOnlyTheFormatRes()
}

// ChecksOnlyTheFormatForbidden is response for ChecksOnlyTheFormat operation.
type ChecksOnlyTheFormatForbidden struct{}

func (*ChecksOnlyTheFormatForbidden) checksOnlyTheFormatRes() {}

func (*Records) checksOnlyTheFormatRes() {}

type ChecksOnlyTheFormatOfABearerTokenRes interface {
	checksOnlyTheFormatOfABearerTokenRes()
}

// ChecksOnlyTheFormatOfABearerTokenForbidden is response for ChecksOnlyTheFormatOfABearerToken operation.
type ChecksOnlyTheFormatOfABearerTokenForbidden struct{}

func (*ChecksOnlyTheFormatOfABearerTokenForbidden) checksOnlyTheFormatOfABearerTokenRes() {}

func (*Records) checksOnlyTheFormatOfABearerTokenRes() {}

type VerifiesTheKeyRes interface {
	verifiesTheKeyRes()
}

// VerifiesTheKeyForbidden is response for VerifiesTheKey operation.
type VerifiesTheKeyForbidden struct{}

func (*VerifiesTheKeyForbidden) verifiesTheKeyRes() {}

func (*Records) verifiesTheKeyRes() {}

type IsBehindAPrefixRes interface {
	isBehindAPrefixRes()
}

// IsBehindAPrefixForbidden is response for IsBehindAPrefix operation.
type IsBehindAPrefixForbidden struct{}

func (*IsBehindAPrefixForbidden) isBehindAPrefixRes() {}

func (*Records) isBehindAPrefixRes() {}

type IsBehindAFormatOnlyRes interface {
	isBehindAFormatOnlyRes()
}

// IsBehindAFormatOnlyForbidden is response for IsBehindAFormatOnly operation.
type IsBehindAFormatOnlyForbidden struct{}

func (*IsBehindAFormatOnlyForbidden) isBehindAFormatOnlyRes() {}

func (*Records) isBehindAFormatOnlyRes() {}

type UsesAnyTenantRes interface {
	usesAnyTenantRes()
}

// UsesAnyTenantForbidden is response for UsesAnyTenant operation.
type UsesAnyTenantForbidden struct{}

func (*UsesAnyTenantForbidden) usesAnyTenantRes() {}

func (*Records) usesAnyTenantRes() {}

type ComparesTheTenantRes interface {
	comparesTheTenantRes()
}

// ComparesTheTenantForbidden is response for ComparesTheTenant operation.
type ComparesTheTenantForbidden struct{}

func (*ComparesTheTenantForbidden) comparesTheTenantRes() {}

func (*Records) comparesTheTenantRes() {}

type IsBehindATenantMiddlewareRes interface {
	isBehindATenantMiddlewareRes()
}

// IsBehindATenantMiddlewareForbidden is response for IsBehindATenantMiddleware operation.
type IsBehindATenantMiddlewareForbidden struct{}

func (*IsBehindATenantMiddlewareForbidden) isBehindATenantMiddlewareRes() {}

func (*Records) isBehindATenantMiddlewareRes() {}

type ResetsForAnyKeyRes interface {
	resetsForAnyKeyRes()
}

// ResetsForAnyKeyForbidden is response for ResetsForAnyKey operation.
type ResetsForAnyKeyForbidden struct{}

func (*ResetsForAnyKeyForbidden) resetsForAnyKeyRes() {}

// ResetsForAnyKeyNoContent is response for ResetsForAnyKey operation.
type ResetsForAnyKeyNoContent struct{}

func (*ResetsForAnyKeyNoContent) resetsForAnyKeyRes() {}

type IsBehindAScopeMiddlewareRes interface {
	isBehindAScopeMiddlewareRes()
}

// IsBehindAScopeMiddlewareForbidden is response for IsBehindAScopeMiddleware operation.
type IsBehindAScopeMiddlewareForbidden struct{}

func (*IsBehindAScopeMiddlewareForbidden) isBehindAScopeMiddlewareRes() {}

// IsBehindAScopeMiddlewareNoContent is response for IsBehindAScopeMiddleware operation.
type IsBehindAScopeMiddlewareNoContent struct{}

func (*IsBehindAScopeMiddlewareNoContent) isBehindAScopeMiddlewareRes() {}

type IsAMethodValueRes interface {
	isAMethodValueRes()
}

// IsAMethodValueForbidden is response for IsAMethodValue operation.
type IsAMethodValueForbidden struct{}

func (*IsAMethodValueForbidden) isAMethodValueRes() {}

func (*Records) isAMethodValueRes() {}

type IsRegisteredByAFunctionRes interface {
	isRegisteredByAFunctionRes()
}

// IsRegisteredByAFunctionForbidden is response for IsRegisteredByAFunction operation.
type IsRegisteredByAFunctionForbidden struct{}

func (*IsRegisteredByAFunctionForbidden) isRegisteredByAFunctionRes() {}

// IsRegisteredByAFunctionNoContent is response for IsRegisteredByAFunction operation.
type IsRegisteredByAFunctionNoContent struct{}

func (*IsRegisteredByAFunctionNoContent) isRegisteredByAFunctionRes() {}

// -- server --

// Handler handles operations described by OpenAPI v3 specification.
type Handler interface {
	// ChecksOnlyTheFormat implements checksOnlyTheFormat operation.
	//
	// GET /format
	ChecksOnlyTheFormat(ctx context.Context, params ChecksOnlyTheFormatParams) (ChecksOnlyTheFormatRes, error)
	// ChecksOnlyTheFormatOfABearerToken implements checksOnlyTheFormatOfABearerToken operation.
	//
	// GET /bearer
	ChecksOnlyTheFormatOfABearerToken(ctx context.Context, params ChecksOnlyTheFormatOfABearerTokenParams) (ChecksOnlyTheFormatOfABearerTokenRes, error)
	// VerifiesTheKey implements verifiesTheKey operation.
	//
	// GET /verified
	VerifiesTheKey(ctx context.Context, params VerifiesTheKeyParams) (VerifiesTheKeyRes, error)
	// IsBehindAPrefix implements isBehindAPrefix operation.
	//
	// GET /prefix
	IsBehindAPrefix(ctx context.Context) (IsBehindAPrefixRes, error)
	// IsBehindAFormatOnly implements isBehindAFormatOnly operation.
	//
	// GET /weak
	IsBehindAFormatOnly(ctx context.Context) (IsBehindAFormatOnlyRes, error)
	// UsesAnyTenant implements usesAnyTenant operation.
	//
	// GET /tenants/{tenant_id}/any
	UsesAnyTenant(ctx context.Context, params UsesAnyTenantParams) (UsesAnyTenantRes, error)
	// ComparesTheTenant implements comparesTheTenant operation.
	//
	// GET /tenants/{tenant_id}/compared
	ComparesTheTenant(ctx context.Context, params ComparesTheTenantParams) (ComparesTheTenantRes, error)
	// IsBehindATenantMiddleware implements isBehindATenantMiddleware operation.
	//
	// GET /tenants/{tenant_id}/middleware
	IsBehindATenantMiddleware(ctx context.Context, params IsBehindATenantMiddlewareParams) (IsBehindATenantMiddlewareRes, error)
	// ResetsForAnyKey implements resetsForAnyKey operation.
	//
	// POST /reset
	ResetsForAnyKey(ctx context.Context) (ResetsForAnyKeyRes, error)
	// IsBehindAScopeMiddleware implements isBehindAScopeMiddleware operation.
	//
	// POST /scoped/reset
	IsBehindAScopeMiddleware(ctx context.Context) (IsBehindAScopeMiddlewareRes, error)
	// IsAMethodValue implements isAMethodValue operation.
	//
	// GET /tenants/{tenant_id}/method
	IsAMethodValue(ctx context.Context, params IsAMethodValueParams) (IsAMethodValueRes, error)
	// IsRegisteredByAFunction implements isRegisteredByAFunction operation.
	//
	// POST /registered/reset
	IsRegisteredByAFunction(ctx context.Context) (IsRegisteredByAFunctionRes, error)
}

// Server implements http server based on OpenAPI v3 specification and
// calls Handler to handle requests.
type Server struct {
	h   Handler
	sec SecurityHandler
	baseServer
}

// NewServer creates new Server.
func NewServer(h Handler, sec SecurityHandler, opts ...ServerOption) (*Server, error) {
	s, err := newServerConfig(opts...).baseServer()
	if err != nil {
		return nil, err
	}
	return &Server{
		h:          h,
		sec:        sec,
		baseServer: s,
	}, nil
}

// UnimplementedHandler is no-op Handler which returns http.ErrNotImplemented.
type UnimplementedHandler struct{}

var _ Handler = UnimplementedHandler{}

func (UnimplementedHandler) ChecksOnlyTheFormat(ctx context.Context, params ChecksOnlyTheFormatParams) (r ChecksOnlyTheFormatRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, params ChecksOnlyTheFormatOfABearerTokenParams) (r ChecksOnlyTheFormatOfABearerTokenRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) VerifiesTheKey(ctx context.Context, params VerifiesTheKeyParams) (r VerifiesTheKeyRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsBehindAPrefix(ctx context.Context) (r IsBehindAPrefixRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsBehindAFormatOnly(ctx context.Context) (r IsBehindAFormatOnlyRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) UsesAnyTenant(ctx context.Context, params UsesAnyTenantParams) (r UsesAnyTenantRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) ComparesTheTenant(ctx context.Context, params ComparesTheTenantParams) (r ComparesTheTenantRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsBehindATenantMiddleware(ctx context.Context, params IsBehindATenantMiddlewareParams) (r IsBehindATenantMiddlewareRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) ResetsForAnyKey(ctx context.Context) (r ResetsForAnyKeyRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsBehindAScopeMiddleware(ctx context.Context) (r IsBehindAScopeMiddlewareRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsAMethodValue(ctx context.Context, params IsAMethodValueParams) (r IsAMethodValueRes, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) IsRegisteredByAFunction(ctx context.Context) (r IsRegisteredByAFunctionRes, _ error) {
	return r, ht.ErrNotImplemented
}

// -- security --

// SecurityHandler is handler for security parameters.
type SecurityHandler interface {
	// HandleKeyAuth handles KeyAuth security.
	HandleKeyAuth(ctx context.Context, operationName OperationName, t KeyAuth) (context.Context, error)
}

// operationRolesKeyAuth is a private map storing roles per operation.
var operationRolesKeyAuth = map[string][]string{
	IsBehindAFormatOnlyOperation:       []string{},
	UsesAnyTenantOperation:             []string{},
	ComparesTheTenantOperation:         []string{},
	IsBehindATenantMiddlewareOperation: []string{},
	ResetsForAnyKeyOperation:           []string{},
	IsBehindAScopeMiddlewareOperation:  []string{"admin:reset"},
	IsAMethodValueOperation:            []string{},
	IsRegisteredByAFunctionOperation:   []string{},
}

func (s *Server) securityKeyAuth(ctx context.Context, operationName OperationName, req *http.Request) (context.Context, bool, error) {
	var t KeyAuth
	const parameterName = "X-API-Key"
	value := req.Header.Get(parameterName)
	if value == "" {
		return ctx, false, nil
	}
	t.APIKey = value
	t.Roles = operationRolesKeyAuth[operationName]
	rctx, err := s.sec.HandleKeyAuth(ctx, operationName, t)
	if errors.Is(err, ogenerrors.ErrSkipServerSecurity) {
		return nil, false, nil
	} else if err != nil {
		return nil, false, err
	}
	return rctx, true, err
}

// -- parameters --

// ChecksOnlyTheFormatParams is parameters of checksOnlyTheFormat operation.
type ChecksOnlyTheFormatParams struct {
	XAPIKey string
}

func decodeChecksOnlyTheFormatParams(args [0]string, argsEscaped bool, r *http.Request) (params ChecksOnlyTheFormatParams, _ error) {
	h := uri.NewHeaderDecoder(r.Header)
	// Decode header: X-API-Key.
	if err := func() error {
		cfg := uri.HeaderParameterDecodingConfig{
			Name:    "X-API-Key",
			Explode: false,
		}
		if err := h.HasParam(cfg); err == nil {
			if err := h.DecodeParam(cfg, func(d uri.Decoder) error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.XAPIKey = val
				return nil
			}); err != nil {
				return err
			}
		} else {
			return err
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "X-API-Key",
			In:   "header",
			Err:  err,
		}
	}
	return params, nil
}

// ChecksOnlyTheFormatOfABearerTokenParams is parameters of checksOnlyTheFormatOfABearerToken operation.
type ChecksOnlyTheFormatOfABearerTokenParams struct {
	Authorization string
}

func decodeChecksOnlyTheFormatOfABearerTokenParams(args [0]string, argsEscaped bool, r *http.Request) (params ChecksOnlyTheFormatOfABearerTokenParams, _ error) {
	h := uri.NewHeaderDecoder(r.Header)
	// Decode header: Authorization.
	if err := func() error {
		cfg := uri.HeaderParameterDecodingConfig{
			Name:    "Authorization",
			Explode: false,
		}
		if err := h.HasParam(cfg); err == nil {
			if err := h.DecodeParam(cfg, func(d uri.Decoder) error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.Authorization = val
				return nil
			}); err != nil {
				return err
			}
		} else {
			return err
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "Authorization",
			In:   "header",
			Err:  err,
		}
	}
	return params, nil
}

// VerifiesTheKeyParams is parameters of verifiesTheKey operation.
type VerifiesTheKeyParams struct {
	XAPIKey string
}

func decodeVerifiesTheKeyParams(args [0]string, argsEscaped bool, r *http.Request) (params VerifiesTheKeyParams, _ error) {
	h := uri.NewHeaderDecoder(r.Header)
	// Decode header: X-API-Key.
	if err := func() error {
		cfg := uri.HeaderParameterDecodingConfig{
			Name:    "X-API-Key",
			Explode: false,
		}
		if err := h.HasParam(cfg); err == nil {
			if err := h.DecodeParam(cfg, func(d uri.Decoder) error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.XAPIKey = val
				return nil
			}); err != nil {
				return err
			}
		} else {
			return err
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "X-API-Key",
			In:   "header",
			Err:  err,
		}
	}
	return params, nil
}

// UsesAnyTenantParams is parameters of usesAnyTenant operation.
type UsesAnyTenantParams struct {
	TenantID string
}

func decodeUsesAnyTenantParams(args [1]string, argsEscaped bool, r *http.Request) (params UsesAnyTenantParams, _ error) {
	// Decode path: tenant_id.
	if err := func() error {
		param := args[0]
		if len(param) > 0 {
			d := uri.NewPathDecoder(uri.PathDecoderConfig{
				Param:   "tenant_id",
				Value:   param,
				Style:   uri.PathStyleSimple,
				Explode: false,
			})

			if err := func() error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.TenantID = val
				return nil
			}(); err != nil {
				return err
			}
		} else {
			return validate.ErrFieldRequired
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "tenant_id",
			In:   "path",
			Err:  err,
		}
	}
	return params, nil
}

// ComparesTheTenantParams is parameters of comparesTheTenant operation.
type ComparesTheTenantParams struct {
	TenantID string
}

func decodeComparesTheTenantParams(args [1]string, argsEscaped bool, r *http.Request) (params ComparesTheTenantParams, _ error) {
	// Decode path: tenant_id.
	if err := func() error {
		param := args[0]
		if len(param) > 0 {
			d := uri.NewPathDecoder(uri.PathDecoderConfig{
				Param:   "tenant_id",
				Value:   param,
				Style:   uri.PathStyleSimple,
				Explode: false,
			})

			if err := func() error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.TenantID = val
				return nil
			}(); err != nil {
				return err
			}
		} else {
			return validate.ErrFieldRequired
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "tenant_id",
			In:   "path",
			Err:  err,
		}
	}
	return params, nil
}

// IsBehindATenantMiddlewareParams is parameters of isBehindATenantMiddleware operation.
type IsBehindATenantMiddlewareParams struct {
	TenantID string
}

func decodeIsBehindATenantMiddlewareParams(args [1]string, argsEscaped bool, r *http.Request) (params IsBehindATenantMiddlewareParams, _ error) {
	// Decode path: tenant_id.
	if err := func() error {
		param := args[0]
		if len(param) > 0 {
			d := uri.NewPathDecoder(uri.PathDecoderConfig{
				Param:   "tenant_id",
				Value:   param,
				Style:   uri.PathStyleSimple,
				Explode: false,
			})

			if err := func() error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.TenantID = val
				return nil
			}(); err != nil {
				return err
			}
		} else {
			return validate.ErrFieldRequired
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "tenant_id",
			In:   "path",
			Err:  err,
		}
	}
	return params, nil
}

// IsAMethodValueParams is parameters of isAMethodValue operation.
type IsAMethodValueParams struct {
	TenantID string
}

func decodeIsAMethodValueParams(args [1]string, argsEscaped bool, r *http.Request) (params IsAMethodValueParams, _ error) {
	// Decode path: tenant_id.
	if err := func() error {
		param := args[0]
		if len(param) > 0 {
			d := uri.NewPathDecoder(uri.PathDecoderConfig{
				Param:   "tenant_id",
				Value:   param,
				Style:   uri.PathStyleSimple,
				Explode: false,
			})

			if err := func() error {
				val, err := d.DecodeValue()
				if err != nil {
					return err
				}

				params.TenantID = val
				return nil
			}(); err != nil {
				return err
			}
		} else {
			return validate.ErrFieldRequired
		}
		return nil
	}(); err != nil {
		return params, &ogenerrors.DecodeParamError{
			Name: "tenant_id",
			In:   "path",
			Err:  err,
		}
	}
	return params, nil
}

// -- handlers --

// handleChecksOnlyTheFormatRequest handles checksOnlyTheFormat operation.
//
// GET /format
func (s *Server) handleChecksOnlyTheFormatRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/format"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: ChecksOnlyTheFormatOperation,
		ID:   "checksOnlyTheFormat",
	}
	params, err := decodeChecksOnlyTheFormatParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: ChecksOnlyTheFormatOperation,
		Params: middleware.Parameters{
			{
				Name: "X-API-Key",
				In:   "header",
			}: params.XAPIKey,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (ChecksOnlyTheFormatRes, error) {
		return s.h.ChecksOnlyTheFormat(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleChecksOnlyTheFormatOfABearerTokenRequest handles checksOnlyTheFormatOfABearerToken operation.
//
// GET /bearer
func (s *Server) handleChecksOnlyTheFormatOfABearerTokenRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/bearer"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: ChecksOnlyTheFormatOfABearerTokenOperation,
		ID:   "checksOnlyTheFormatOfABearerToken",
	}
	params, err := decodeChecksOnlyTheFormatOfABearerTokenParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: ChecksOnlyTheFormatOfABearerTokenOperation,
		Params: middleware.Parameters{
			{
				Name: "Authorization",
				In:   "header",
			}: params.Authorization,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (ChecksOnlyTheFormatOfABearerTokenRes, error) {
		return s.h.ChecksOnlyTheFormatOfABearerToken(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleVerifiesTheKeyRequest handles verifiesTheKey operation.
//
// GET /verified
func (s *Server) handleVerifiesTheKeyRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/verified"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: VerifiesTheKeyOperation,
		ID:   "verifiesTheKey",
	}
	params, err := decodeVerifiesTheKeyParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: VerifiesTheKeyOperation,
		Params: middleware.Parameters{
			{
				Name: "X-API-Key",
				In:   "header",
			}: params.XAPIKey,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (VerifiesTheKeyRes, error) {
		return s.h.VerifiesTheKey(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsBehindAPrefixRequest handles isBehindAPrefix operation.
//
// GET /prefix
func (s *Server) handleIsBehindAPrefixRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/prefix"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsBehindAPrefixOperation,
		Params:        middleware.Parameters{},
		Raw:           r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsBehindAPrefixRes, error) {
		return s.h.IsBehindAPrefix(ctx)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsBehindAFormatOnlyRequest handles isBehindAFormatOnly operation.
//
// GET /weak
func (s *Server) handleIsBehindAFormatOnlyRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/weak"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: IsBehindAFormatOnlyOperation,
		ID:   "isBehindAFormatOnly",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, IsBehindAFormatOnlyOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsBehindAFormatOnlyOperation,
		Params:        middleware.Parameters{},
		Raw:           r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsBehindAFormatOnlyRes, error) {
		return s.h.IsBehindAFormatOnly(ctx)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleUsesAnyTenantRequest handles usesAnyTenant operation.
//
// GET /tenants/{tenant_id}/any
func (s *Server) handleUsesAnyTenantRequest(args [1]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/tenants/{tenant_id}/any"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: UsesAnyTenantOperation,
		ID:   "usesAnyTenant",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, UsesAnyTenantOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}
	params, err := decodeUsesAnyTenantParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: UsesAnyTenantOperation,
		Params: middleware.Parameters{
			{
				Name: "tenant_id",
				In:   "path",
			}: params.TenantID,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (UsesAnyTenantRes, error) {
		return s.h.UsesAnyTenant(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleComparesTheTenantRequest handles comparesTheTenant operation.
//
// GET /tenants/{tenant_id}/compared
func (s *Server) handleComparesTheTenantRequest(args [1]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/tenants/{tenant_id}/compared"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: ComparesTheTenantOperation,
		ID:   "comparesTheTenant",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, ComparesTheTenantOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}
	params, err := decodeComparesTheTenantParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: ComparesTheTenantOperation,
		Params: middleware.Parameters{
			{
				Name: "tenant_id",
				In:   "path",
			}: params.TenantID,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (ComparesTheTenantRes, error) {
		return s.h.ComparesTheTenant(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsBehindATenantMiddlewareRequest handles isBehindATenantMiddleware operation.
//
// GET /tenants/{tenant_id}/middleware
func (s *Server) handleIsBehindATenantMiddlewareRequest(args [1]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/tenants/{tenant_id}/middleware"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: IsBehindATenantMiddlewareOperation,
		ID:   "isBehindATenantMiddleware",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, IsBehindATenantMiddlewareOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}
	params, err := decodeIsBehindATenantMiddlewareParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsBehindATenantMiddlewareOperation,
		Params: middleware.Parameters{
			{
				Name: "tenant_id",
				In:   "path",
			}: params.TenantID,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsBehindATenantMiddlewareRes, error) {
		return s.h.IsBehindATenantMiddleware(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleResetsForAnyKeyRequest handles resetsForAnyKey operation.
//
// POST /reset
func (s *Server) handleResetsForAnyKeyRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("POST"),
		semconv.HTTPRouteKey.String("/reset"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: ResetsForAnyKeyOperation,
		ID:   "resetsForAnyKey",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, ResetsForAnyKeyOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: ResetsForAnyKeyOperation,
		Params:        middleware.Parameters{},
		Raw:           r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (ResetsForAnyKeyRes, error) {
		return s.h.ResetsForAnyKey(ctx)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsBehindAScopeMiddlewareRequest handles isBehindAScopeMiddleware operation.
//
// POST /scoped/reset
func (s *Server) handleIsBehindAScopeMiddlewareRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("POST"),
		semconv.HTTPRouteKey.String("/scoped/reset"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: IsBehindAScopeMiddlewareOperation,
		ID:   "isBehindAScopeMiddleware",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, IsBehindAScopeMiddlewareOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsBehindAScopeMiddlewareOperation,
		Params:        middleware.Parameters{},
		Raw:           r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsBehindAScopeMiddlewareRes, error) {
		return s.h.IsBehindAScopeMiddleware(ctx)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsAMethodValueRequest handles isAMethodValue operation.
//
// GET /tenants/{tenant_id}/method
func (s *Server) handleIsAMethodValueRequest(args [1]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/tenants/{tenant_id}/method"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: IsAMethodValueOperation,
		ID:   "isAMethodValue",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, IsAMethodValueOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}
	params, err := decodeIsAMethodValueParams(args, argsEscaped, r)
	if err != nil {
		err = &ogenerrors.DecodeParamsError{
			OperationContext: opErrContext,
			Err:              err,
		}
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsAMethodValueOperation,
		Params: middleware.Parameters{
			{
				Name: "tenant_id",
				In:   "path",
			}: params.TenantID,
		},
		Raw: r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsAMethodValueRes, error) {
		return s.h.IsAMethodValue(ctx, params)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// handleIsRegisteredByAFunctionRequest handles isRegisteredByAFunction operation.
//
// POST /registered/reset
func (s *Server) handleIsRegisteredByAFunctionRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("POST"),
		semconv.HTTPRouteKey.String("/registered/reset"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := contextWithLabels(r.Context(), otelAttrs)

	opErrContext := ogenerrors.OperationContext{
		Name: IsRegisteredByAFunctionOperation,
		ID:   "isRegisteredByAFunction",
	}
	{
		sctx, ok, err := s.securityKeyAuth(ctx, IsRegisteredByAFunctionOperation, r)
		if err == nil && !ok {
			err = ogenerrors.ErrSecurityRequirementIsNotSatisfied
		}
		if err != nil {
			err = &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Security:         "KeyAuth",
				Err:              err,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
		ctx = sctx
	}

	mreq := middleware.Request{
		Context:       ctx,
		OperationName: IsRegisteredByAFunctionOperation,
		Params:        middleware.Parameters{},
		Raw:           r,
	}
	response, err := serve(s, mreq, func(ctx context.Context) (IsRegisteredByAFunctionRes, error) {
		return s.h.IsRegisteredByAFunction(ctx)
	})
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}

	if err := encodeResponse(response, w); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// serve runs the middlewares in front of an operation.
func serve[Response any](s *Server, req middleware.Request, op func(context.Context) (Response, error)) (r Response, err error) {
	if s.cfg.Middleware == nil {
		return op(req.Context)
	}
	resp, err := s.cfg.Middleware(req, func(req middleware.Request) (middleware.Response, error) {
		response, err := op(req.Context)
		return middleware.Response{Type: response}, err
	})
	if err != nil {
		return r, err
	}
	return resp.Type.(Response), nil
}

type labels struct{}

func contextWithLabels(ctx context.Context, attrs []attribute.KeyValue) context.Context {
	return context.WithValue(ctx, labels{}, attrs)
}

func encodeResponse(response any, w http.ResponseWriter) error {
	return json.NewEncoder(w).Encode(response)
}

// -- router --

// ServeHTTP serves http request as defined by OpenAPI v3 specification,
// calling handler that matches the path or returning not found error.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	elem := r.URL.Path
	elemIsEscaped := false
	if len(elem) == 0 {
		s.notFound(w, r)
		return
	}
	args := [1]string{}

	// Static code generated router with unwrapped path search.
	switch {
	default:
		switch elem {
		case "/format":
			switch r.Method {
			case "GET":
				s.handleChecksOnlyTheFormatRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/bearer":
			switch r.Method {
			case "GET":
				s.handleChecksOnlyTheFormatOfABearerTokenRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/verified":
			switch r.Method {
			case "GET":
				s.handleVerifiesTheKeyRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/prefix":
			switch r.Method {
			case "GET":
				s.handleIsBehindAPrefixRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/weak":
			switch r.Method {
			case "GET":
				s.handleIsBehindAFormatOnlyRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/reset":
			switch r.Method {
			case "POST":
				s.handleResetsForAnyKeyRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/scoped/reset":
			switch r.Method {
			case "POST":
				s.handleIsBehindAScopeMiddlewareRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		case "/registered/reset":
			switch r.Method {
			case "POST":
				s.handleIsRegisteredByAFunctionRequest([0]string{}, elemIsEscaped, w, r)
				return
			}
		}
		// Param: "tenant_id"
		// Match until "/"
		elem = strings.TrimPrefix(elem, "/tenants/")
		idx := strings.IndexByte(elem, '/')
		if idx < 0 {
			idx = len(elem)
		}
		args[0] = elem[:idx]
		elem = elem[idx:]
		switch elem {
		case "/any":
			switch r.Method {
			case "GET":
				s.handleUsesAnyTenantRequest([1]string{
					args[0],
				}, elemIsEscaped, w, r)
				return
			}
		case "/compared":
			switch r.Method {
			case "GET":
				s.handleComparesTheTenantRequest([1]string{
					args[0],
				}, elemIsEscaped, w, r)
				return
			}
		case "/middleware":
			switch r.Method {
			case "GET":
				s.handleIsBehindATenantMiddlewareRequest([1]string{
					args[0],
				}, elemIsEscaped, w, r)
				return
			}
		case "/method":
			switch r.Method {
			case "GET":
				s.handleIsAMethodValueRequest([1]string{
					args[0],
				}, elemIsEscaped, w, r)
				return
			}
		}
	}
	s.notFound(w, r)
}
