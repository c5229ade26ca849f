// Package oapistrictgin has the scenarios of the matrix with strict servers that
// oapi-codegen generates for Gin.
package oapistrictgin

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	e := gin.New()
	RegisterOpenHandlers(e, NewOpenStrictHandler(&openServer{}, nil))
	RegisterPrefixedHandlers(e, NewPrefixedStrictHandler(&prefixedServer{}, []StrictMiddlewareFunc{requirePrefix}))
	RegisterLedgerHandlers(e, NewLedgerStrictHandler(&server{name: "matrix"}, []StrictMiddlewareFunc{authenticate}))
	// The first of the middlewares is the innermost.
	RegisterCheckedHandlers(e, NewCheckedStrictHandler(&checkedServer{}, []StrictMiddlewareFunc{requireTenant, authenticate}))
	RegisterScopedHandlersWithOptions(e, NewScopedStrictHandler(&scopedServer{}, []StrictMiddlewareFunc{RequireScope("admin:reset")}), GinServerOptions{
		Middlewares: []MiddlewareFunc{identify}, // in front of the strict ones
	})
	group := e.Group("/group", identify, administer)
	RegisterGroupedHandlers(group, NewGroupedStrictHandler(&groupedServer{}, nil))
	register(e)
	return e
}

var errForbidden = errors.New("forbidden")

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, request ChecksOnlyTheFormatRequestObject) (ChecksOnlyTheFormatResponseObject, error) {
	if !strings.HasPrefix(request.Params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: len, runtime\.BindStyledParameterWithOptions, strings\.HasPrefix`
		return ChecksOnlyTheFormat403Response{}, nil
	}
	return ChecksOnlyTheFormat200JSONResponse{keystore.Secret()}, nil
}

func requirePrefix(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
	return func(ctx *gin.Context, request any) (any, error) {
		if !strings.HasPrefix(ctx.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return nil, errForbidden
		}
		return f(ctx, request)
	}
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, request IsBehindAPrefixRequestObject) (IsBehindAPrefixResponseObject, error) {
	return IsBehindAPrefix200JSONResponse{keystore.Secret()}, nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, request ChecksOnlyTheFormatOfABearerTokenRequestObject) (ChecksOnlyTheFormatOfABearerTokenResponseObject, error) {
	token, ok := strings.CutPrefix(request.Params.Authorization, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: len, runtime\.BindStyledParameterWithOptions, strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return ChecksOnlyTheFormatOfABearerToken200JSONResponse{keystore.Secret()}, nil
}

func (s *openServer) VerifiesTheKey(ctx context.Context, request VerifiesTheKeyRequestObject) (VerifiesTheKeyResponseObject, error) { // ok: the key is looked up
	key := request.Params.XAPIKey
	if !strings.HasPrefix(key, "tk_") {
		return VerifiesTheKey403Response{}, nil
	}
	if !keystore.Valid(key) { // guard: formatonly
		return VerifiesTheKey403Response{}, nil
	}
	return VerifiesTheKey200JSONResponse{keystore.Secret()}, nil
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
	return func(ctx *gin.Context, request any) (any, error) {
		k, err := keystore.Find(ctx, ctx.GetHeader("X-API-Key"))
		if err != nil {
			return nil, err
		}
		ctx.Set("key", k)
		return f(ctx, request)
	}
}

// identify does the same in front of the strict middlewares.
func identify(ctx *gin.Context) {
	k, err := keystore.Find(ctx, ctx.GetHeader("X-API-Key"))
	if err != nil {
		ctx.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	ctx.Set("key", k)
}

// keyOf returns the key: the context of a handler is Gin's.
func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value("key").(*keystore.Key)
	return k
}

type server struct{ name string }

func (s *server) UsesAnyTenant(ctx context.Context, request UsesAnyTenantRequestObject) (UsesAnyTenantResponseObject, error) {
	return UsesAnyTenant200JSONResponse(keystore.Records(ctx, request.TenantId)), nil // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, request ComparesTheTenantRequestObject) (ComparesTheTenantResponseObject, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != request.TenantId { // guard: crosstenant
		return ComparesTheTenant403Response{}, nil
	}
	return ComparesTheTenant200JSONResponse(keystore.Records(ctx, request.TenantId)), nil
}

func requireTenant(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
	return func(ctx *gin.Context, request any) (any, error) {
		if keyOf(ctx).TenantID != ctx.Param("tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return nil, errForbidden
		}
		return f(ctx, request)
	}
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, request IsBehindATenantMiddlewareRequestObject) (IsBehindATenantMiddlewareResponseObject, error) { // ok: the inner middleware compares
	return IsBehindATenantMiddleware200JSONResponse(keystore.Records(ctx, request.TenantId)), nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, request ResetsForAnyKeyRequestObject) (ResetsForAnyKeyResponseObject, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ResetsForAnyKey204Response{}, nil
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) StrictMiddlewareFunc {
	return func(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
		return func(ctx *gin.Context, request any) (any, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return nil, errForbidden
			}
			return f(ctx, request)
		}
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, request IsBehindAScopeMiddlewareRequestObject) (IsBehindAScopeMiddlewareResponseObject, error) { // ok: the strict middleware checks the scope
	keystore.Reset(ctx)
	return IsBehindAScopeMiddleware204Response{}, nil
}

// administer lets only keys with the scope pass, in front of the strict middlewares.
func administer(ctx *gin.Context) {
	if !keyOf(ctx).Has("admin:reset") { // guard: missingscope groupedServer.IsBehindAGuardedGroup
		ctx.AbortWithStatus(http.StatusForbidden)
	}
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(ctx context.Context, request IsBehindAGuardedGroupRequestObject) (IsBehindAGuardedGroupResponseObject, error) { // ok: the group checks the scope
	keystore.Reset(ctx)
	return IsBehindAGuardedGroup204Response{}, nil
}

func (s *server) IsAMethodValue(ctx context.Context, request IsAMethodValueRequestObject) (IsAMethodValueResponseObject, error) {
	rows := keystore.Records(ctx, request.TenantId) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
	return IsAMethodValue200JSONResponse(rows), nil
}

func register(r gin.IRouter) {
	RegisterRegisteredHandlers(r, NewRegisteredStrictHandler(&registeredServer{}, []StrictMiddlewareFunc{authenticate}))
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, request IsRegisteredByAFunctionRequestObject) (IsRegisteredByAFunctionResponseObject, error) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return IsRegisteredByAFunction204Response{}, nil
}
