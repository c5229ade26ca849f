// Package oapi has the scenarios of the matrix with servers that
// oapi-codegen generates: wrappers read the parameters and call the methods of an
// interface.
package oapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	OpenHandlerWithOptions(&openServer{}, StdHTTPServerOptions{BaseRouter: mux})
	PrefixedHandlerWithOptions(&prefixedServer{}, StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{requirePrefix}})
	LedgerHandlerWithOptions(&server{name: "matrix"}, StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{authenticate}})
	// The first of the middlewares is the innermost.
	CheckedHandlerWithOptions(&checkedServer{}, StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{requireTenant, authenticate}})
	ScopedHandlerWithOptions(&scopedServer{}, StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{RequireScope("admin:reset"), authenticate}})
	group := http.NewServeMux()
	GroupedHandlerWithOptions(&groupedServer{}, StdHTTPServerOptions{BaseRouter: group})
	mux.Handle("/group/", authenticate(RequireScope("admin:reset")(group)))
	register(mux)
	StrictHandlerWithOptions(NewStrictStrictHandler(&strictServer{}, nil), StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{authenticate}})
	MiddleHandlerWithOptions(NewMiddleStrictHandler(&middleServer{}, []StrictMiddlewareFunc{scopeReset}), StdHTTPServerOptions{
		BaseRouter: mux, Middlewares: []MiddlewareFunc{authenticate},
	})
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params KeyParams) {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: len, runtime\.BindStyledParameterWithOptions, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (s *openServer) VerifiesTheKey(w http.ResponseWriter, r *http.Request, params KeyParams) { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(next http.Handler) http.Handler {
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

func (s *server) UsesAnyTenant(w http.ResponseWriter, r *http.Request, tenantId string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId)) // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(w http.ResponseWriter, r *http.Request, tenantId string) { // ok: the handler compares
	if keyOf(r.Context()).TenantID != tenantId { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r.Context()).TenantID != r.PathValue("tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, tenantId string) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId))
}

func (s *server) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) MiddlewareFunc {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r.Context()).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) { // ok: what is around the mux checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) IsAMethodValue(w http.ResponseWriter, r *http.Request, tenantId string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId)) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func register(mux *http.ServeMux) {
	RegisteredHandlerWithOptions(&registeredServer{}, StdHTTPServerOptions{BaseRouter: mux, Middlewares: []MiddlewareFunc{authenticate}})
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// A strict server gets requests and returns responses as objects.
type strictServer struct{}

func (s *strictServer) UsesAny(ctx context.Context, request UsesAnyRequestObject) (UsesAnyResponseObject, error) {
	return UsesAny200JSONResponse(keystore.Records(ctx, request.TenantId)), nil // want `handler strictServer\.UsesAny uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *strictServer) Compares(ctx context.Context, request ComparesRequestObject) (ComparesResponseObject, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != request.TenantId { // guard: crosstenant
		return Compares403Response{}, nil
	}
	return Compares200JSONResponse(keystore.Records(ctx, request.TenantId)), nil
}

func (s *strictServer) ComparesLater(ctx context.Context, request ComparesLaterRequestObject) (ComparesLaterResponseObject, error) { // ok: what was loaded is compared before it is answered
	rows := keystore.Records(ctx, request.TenantId)
	if keyOf(ctx).TenantID != request.TenantId { // guard: crosstenant
		return ComparesLater403Response{}, nil
	}
	return ComparesLater200JSONResponse(rows), nil
}

func (s *strictServer) Resets(ctx context.Context, request ResetsRequestObject) (ResetsResponseObject, error) {
	keystore.Reset(ctx) // want `POST "/strict/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return Resets200JSONResponse(nil), nil
}

func scopeReset(f StrictHandlerFunc, operationID string) StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if !keyOf(ctx).Has("admin:reset") { // guard: missingscope middleServer.IsScoped
			return nil, errors.New("forbidden")
		}
		return f(ctx, w, r, request)
	}
}

type middleServer struct{}

func (s *middleServer) IsScoped(ctx context.Context, request IsScopedRequestObject) (IsScopedResponseObject, error) { // ok: the strict middleware checks the scope
	keystore.Reset(ctx)
	return IsScoped200JSONResponse(nil), nil
}
