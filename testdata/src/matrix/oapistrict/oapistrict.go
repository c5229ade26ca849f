// Package oapistrict has the scenarios of the matrix with strict servers that
// oapi-codegen generates: handlers get requests and return responses as objects,
// and so do the middlewares in front of them.
package oapistrict

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	OpenHandlerWithOptions(NewOpenStrictHandler(&openServer{}, nil), StdHTTPServerOptions{BaseRouter: mux})
	PrefixedHandlerWithOptions(NewPrefixedStrictHandler(&prefixedServer{}, []StrictMiddlewareFunc{requirePrefix}), StdHTTPServerOptions{BaseRouter: mux})
	LedgerHandlerWithOptions(NewLedgerStrictHandler(&server{name: "matrix"}, []StrictMiddlewareFunc{authenticate}), StdHTTPServerOptions{BaseRouter: mux})
	// The first of the middlewares is the innermost.
	CheckedHandlerWithOptions(NewCheckedStrictHandler(&checkedServer{}, []StrictMiddlewareFunc{requireTenant, authenticate}), StdHTTPServerOptions{BaseRouter: mux})
	ScopedHandlerWithOptions(NewScopedStrictHandler(&scopedServer{}, []StrictMiddlewareFunc{RequireScope("admin:reset")}), StdHTTPServerOptions{
		BaseRouter: mux, Middlewares: []MiddlewareFunc{identify}, // in front of the strict ones
	})
	group := http.NewServeMux()
	GroupedHandlerWithOptions(NewGroupedStrictHandler(&groupedServer{}, nil), StdHTTPServerOptions{BaseRouter: group})
	mux.Handle("/group/", identify(requireReset(group)))
	register(mux)
	return mux
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
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return nil, errForbidden
		}
		return f(ctx, w, r, request)
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
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		k, err := keystore.Find(ctx, r.Header.Get("X-API-Key"))
		if err != nil {
			return nil, err
		}
		return f(context.WithValue(ctx, contextKey{}, k), w, r, request)
	}
}

// identify does the same in front of the decoding of requests.
func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
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

func (s *server) ComparesLater(ctx context.Context, request ComparesLaterRequestObject) (ComparesLaterResponseObject, error) { // ok: what was loaded is compared before it is answered
	rows := keystore.Records(ctx, request.TenantId)
	if keyOf(ctx).TenantID != request.TenantId { // guard: crosstenant
		return ComparesLater403Response{}, nil
	}
	return ComparesLater200JSONResponse(rows), nil
}

func (s *server) UsesItsOwnTenant(ctx context.Context, request UsesItsOwnTenantRequestObject) (UsesItsOwnTenantResponseObject, error) { // ok: the data is that of the key's tenant
	return UsesItsOwnTenant200JSONResponse(keystore.Records(ctx, keyOf(ctx).TenantID)), nil
}

func requireTenant(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if keyOf(ctx).TenantID != r.PathValue("tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return nil, errForbidden
		}
		return f(ctx, w, r, request)
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
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return nil, errForbidden
			}
			return f(ctx, w, r, request)
		}
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, request IsBehindAScopeMiddlewareRequestObject) (IsBehindAScopeMiddlewareResponseObject, error) { // ok: the strict middleware checks the scope
	keystore.Reset(ctx)
	return IsBehindAScopeMiddleware204Response{}, nil
}

// requireReset is around a mux.
func requireReset(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keyOf(r.Context()).Has("admin:reset") { // guard: missingscope groupedServer.IsBehindAGuardedGroup
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(ctx context.Context, request IsBehindAGuardedGroupRequestObject) (IsBehindAGuardedGroupResponseObject, error) { // ok: what is around the mux checks the scope
	keystore.Reset(ctx)
	return IsBehindAGuardedGroup204Response{}, nil
}

func (s *server) IsAMethodValue(ctx context.Context, request IsAMethodValueRequestObject) (IsAMethodValueResponseObject, error) {
	rows := keystore.Records(ctx, request.TenantId) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
	return IsAMethodValue200JSONResponse(rows), nil
}

func register(mux *http.ServeMux) {
	RegisteredHandlerWithOptions(NewRegisteredStrictHandler(&registeredServer{}, []StrictMiddlewareFunc{authenticate}), StdHTTPServerOptions{BaseRouter: mux})
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, request IsRegisteredByAFunctionRequestObject) (IsRegisteredByAFunctionResponseObject, error) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return IsRegisteredByAFunction204Response{}, nil
}
