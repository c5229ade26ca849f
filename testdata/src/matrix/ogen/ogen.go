// Package ogen has the scenarios of the matrix with servers that ogen generates:
// handlers are methods that get the parameters as a struct, and an object that
// belongs to the server authenticates.
package ogen

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/ogen-go/ogen/middleware"

	"keystore"
	"matrix/ogen/api"
)

func servers() []http.Handler {
	open, _ := api.NewServer(&openServer{}, &security{})
	prefixed, _ := api.NewServer(&prefixedServer{}, &security{}, api.WithMiddleware(requirePrefix))
	weak, _ := api.NewServer(&weakServer{}, &weakSecurity{})
	ledger, _ := api.NewServer(&server{name: "matrix"}, &security{}, api.WithErrorHandler(nil))
	checked, _ := api.NewServer(&checkedServer{}, &security{}, api.WithMiddleware(logs, requireTenant))
	scoped, err := api.NewServer(&scopedServer{}, &security{}, api.WithErrorHandler(nil), api.WithMiddleware(RequireScope("admin:reset")))
	if err != nil {
		return nil
	}
	roles, _ := api.NewServer(&rolesServer{}, &roleSecurity{})
	return []http.Handler{open, prefixed, weak, ledger, checked, scoped, roles, register()}
}

var errForbidden = errors.New("forbidden")

type openServer struct{ api.UnimplementedHandler }

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, params api.ChecksOnlyTheFormatParams) (api.ChecksOnlyTheFormatRes, error) {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return &api.ChecksOnlyTheFormatForbidden{}, nil
	}
	return &api.Records{keystore.Secret()}, nil
}

func requirePrefix(req middleware.Request, next middleware.Next) (middleware.Response, error) {
	if !strings.HasPrefix(req.Raw.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return middleware.Response{}, errForbidden
	}
	return next(req)
}

type prefixedServer struct{ api.UnimplementedHandler }

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context) (api.IsBehindAPrefixRes, error) {
	return &api.Records{keystore.Secret()}, nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, params api.ChecksOnlyTheFormatOfABearerTokenParams) (api.ChecksOnlyTheFormatOfABearerTokenRes, error) {
	token, ok := strings.CutPrefix(params.Authorization, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return &api.Records{keystore.Secret()}, nil
}

func (s *openServer) VerifiesTheKey(ctx context.Context, params api.VerifiesTheKeyParams) (api.VerifiesTheKeyRes, error) { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		return &api.VerifiesTheKeyForbidden{}, nil
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		return &api.VerifiesTheKeyForbidden{}, nil
	}
	return &api.Records{keystore.Secret()}, nil
}

// security refuses requests without a known key, and keeps the key.
type security struct{}

func (s *security) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	k, err := keystore.Find(ctx, t.APIKey)
	if err != nil {
		return nil, err
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

// weakSecurity looks only at the beginning of the key.
type weakSecurity struct{}

func (s *weakSecurity) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	if !strings.HasPrefix(t.APIKey, "tk_") { // want `middleware weakSecurity\.HandleKeyAuth grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, errForbidden
	}
	return ctx, nil
}

type weakServer struct{ api.UnimplementedHandler }

func (s *weakServer) IsBehindAFormatOnly(ctx context.Context) (api.IsBehindAFormatOnlyRes, error) {
	return &api.Records{keystore.Secret()}, nil
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

// server leaves to what is generated what it has no handler for.
type server struct {
	api.UnimplementedHandler
	name string
}

func (s *server) UsesAnyTenant(ctx context.Context, params api.UsesAnyTenantParams) (api.UsesAnyTenantRes, error) {
	rows := api.Records(keystore.Records(ctx, params.TenantID)) // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	return &rows, nil
}

func (s *server) ComparesTheTenant(ctx context.Context, params api.ComparesTheTenantParams) (api.ComparesTheTenantRes, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != params.TenantID { // guard: crosstenant
		return &api.ComparesTheTenantForbidden{}, nil
	}
	rows := api.Records(keystore.Records(ctx, params.TenantID))
	return &rows, nil
}

func requireTenant(req middleware.Request, next middleware.Next) (middleware.Response, error) {
	if tenant, ok := req.Params.Path("tenant_id"); ok && keyOf(req.Context).TenantID != tenant.(string) { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
		return middleware.Response{}, errForbidden
	}
	return next(req)
}

func logs(req middleware.Request, next middleware.Next) (middleware.Response, error) {
	resp, err := next(req)
	if err != nil {
		println(req.OperationName)
	}
	return resp, err
}

type checkedServer struct{ api.UnimplementedHandler }

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, params api.IsBehindATenantMiddlewareParams) (api.IsBehindATenantMiddlewareRes, error) { // ok: the second middleware compares
	rows := api.Records(keystore.Records(ctx, params.TenantID))
	return &rows, nil
}

func (s *server) ResetsForAnyKey(ctx context.Context) (api.ResetsForAnyKeyRes, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &api.ResetsForAnyKeyNoContent{}, nil
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) middleware.Middleware {
	return func(req middleware.Request, next middleware.Next) (middleware.Response, error) {
		if !keyOf(req.Context).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
			return middleware.Response{}, errForbidden
		}
		return next(req)
	}
}

type scopedServer struct{ api.UnimplementedHandler }

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context) (api.IsBehindAScopeMiddlewareRes, error) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return &api.IsBehindAScopeMiddlewareNoContent{}, nil
}

// roleSecurity asks for the roles that the document wants of an operation.
type roleSecurity struct{}

func (s *roleSecurity) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	k, err := keystore.Find(ctx, t.APIKey)
	if err != nil {
		return nil, err
	}
	for _, role := range t.Roles {
		if !k.Has(role) { // guard: missingscope rolesServer.IsBehindAScopeMiddleware
			return nil, errForbidden
		}
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

type rolesServer struct{ api.UnimplementedHandler }

func (s *rolesServer) IsBehindAScopeMiddleware(ctx context.Context) (api.IsBehindAScopeMiddlewareRes, error) { // ok: the document wants a role, and it is asked for
	keystore.Reset(ctx)
	return &api.IsBehindAScopeMiddlewareNoContent{}, nil
}

func (s *rolesServer) ResetsForAnyKey(ctx context.Context) (api.ResetsForAnyKeyRes, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &api.ResetsForAnyKeyNoContent{}, nil
}

func (s *server) IsAMethodValue(ctx context.Context, params api.IsAMethodValueParams) (api.IsAMethodValueRes, error) {
	rows := api.Records(keystore.Records(ctx, params.TenantID)) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
	return &rows, nil
}

func register() http.Handler {
	s, err := api.NewServer(&registeredServer{}, &security{}, api.WithPathPrefix("/v1"))
	if err != nil {
		return nil
	}
	return s
}

type registeredServer struct{ api.UnimplementedHandler }

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context) (api.IsRegisteredByAFunctionRes, error) {
	keystore.Reset(ctx) // want `POST "/v1/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &api.IsRegisteredByAFunctionNoContent{}, nil
}
