// Package goa has the scenarios of the matrix with goa: handlers are the methods of a
// service, behind another method of it that authenticates, and goa generates all that
// lies between them and the mux.
package goa

import (
	"context"
	"errors"
	"net/http"
	"strings"

	goahttp "goa.design/goa/v3/http"
	goa "goa.design/goa/v3/pkg"
	"goa.design/goa/v3/security"

	"keystore"
	"matrix/goa/ledger"
	"matrix/goa/ledgersvr"
)

func routes() []http.Handler {
	mux := goahttp.NewMuxer()
	serve(mux, ledger.NewEndpoints(&server{name: "matrix"}))

	prefixed := goahttp.NewMuxer()
	h := handlers(prefixed, ledger.NewEndpoints(&prefixedService{}))
	h.Use(requirePrefix)
	ledgersvr.Mount(prefixed, h)

	weak := goahttp.NewMuxer()
	serve(weak, ledger.NewEndpoints(&weakService{}))

	checked := goahttp.NewMuxer()
	endpoints := ledger.NewEndpoints(&checkedService{})
	endpoints.Use(requireTenant)
	endpoints.Use(logs)
	h = handlers(checked, endpoints)
	h.Use(authenticate)
	ledgersvr.Mount(checked, h)

	scoped := goahttp.NewMuxer()
	endpoints = ledger.NewEndpoints(&scopedService{})
	endpoints.Use(RequireScope("admin:reset"))
	h = handlers(scoped, endpoints)
	h.Use(authenticate)
	ledgersvr.Mount(scoped, h)

	group := goahttp.NewMuxer()
	group.Use(authenticate)
	group.Use(requireResetScope)
	serve(group, ledger.NewEndpoints(&groupedService{}))

	return []http.Handler{mux, prefixed, weak, checked, scoped, group, register()}
}

func handlers(mux goahttp.Muxer, endpoints *ledger.Endpoints) *ledgersvr.Server {
	return ledgersvr.New(endpoints, mux, goahttp.RequestDecoder, goahttp.ResponseEncoder, nil, nil)
}

func serve(mux goahttp.Muxer, endpoints *ledger.Endpoints) {
	ledgersvr.Mount(mux, handlers(mux, endpoints))
}

var errForbidden = errors.New("forbidden")

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

// server is the service as most of it is meant to be. Other services have what they
// do not say themselves from nothing.
type server struct {
	nothing
	name string
}

// APIKeyAuth refuses requests without a known key, or without a scope that the design
// asks for, and keeps the key.
func (s *server) APIKeyAuth(ctx context.Context, key string, scheme *security.APIKeyScheme) (context.Context, error) {
	k, err := keystore.Find(ctx, key)
	if err != nil {
		return ctx, err
	}
	if err := scheme.Validate(k.Scopes); err != nil { // guard: missingscope server.ResetsForARequiredScope
		return ctx, err
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

func (s *server) ChecksOnlyTheFormat(ctx context.Context, p *ledger.ChecksOnlyTheFormatPayload) ([]string, error) {
	if !strings.HasPrefix(p.Key, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func (s *server) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, p *ledger.ChecksOnlyTheFormatOfABearerTokenPayload) ([]string, error) {
	if p.Authorization == nil {
		return nil, errForbidden
	}
	token, ok := strings.CutPrefix(*p.Authorization, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: .*strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func (s *server) VerifiesTheKey(ctx context.Context, p *ledger.VerifiesTheKeyPayload) ([]string, error) { // ok: the key is looked up
	if !strings.HasPrefix(p.Key, "tk_") {
		return nil, errForbidden
	}
	if !keystore.Valid(p.Key) { // guard: formatonly
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type prefixedService struct{ nothing }

func (s *prefixedService) IsBehindAPrefix(ctx context.Context) ([]string, error) {
	return []string{keystore.Secret()}, nil
}

// weakService looks only at the beginning of the key.
type weakService struct{ nothing }

func (s *weakService) APIKeyAuth(ctx context.Context, key string, scheme *security.APIKeyScheme) (context.Context, error) {
	if !strings.HasPrefix(key, "tk_") { // want `middleware weakService\.APIKeyAuth grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return ctx, errForbidden
	}
	return ctx, nil
}

func (s *weakService) IsBehindAFormatOnly(ctx context.Context, p *ledger.IsBehindAFormatOnlyPayload) ([]string, error) {
	return []string{keystore.Secret()}, nil
}

func (s *server) UsesAnyTenant(ctx context.Context, p *ledger.UsesAnyTenantPayload) ([]string, error) {
	return keystore.Records(ctx, p.TenantID), nil // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, p *ledger.ComparesTheTenantPayload) ([]string, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != p.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return keystore.Records(ctx, p.TenantID), nil
}

// authenticate is in front of methods for which the design asks for no key.
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

func requireTenant(next goa.Endpoint) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		if p, ok := req.(*ledger.IsBehindATenantMiddlewarePayload); ok && keyOf(ctx).TenantID != p.TenantID { // guard: crosstenant checkedService.IsBehindATenantMiddleware
			return nil, errForbidden
		}
		return next(ctx, req)
	}
}

func logs(next goa.Endpoint) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		res, err := next(ctx, req)
		if err != nil {
			println(err.Error())
		}
		return res, err
	}
}

type checkedService struct{ nothing }

func (s *checkedService) IsBehindATenantMiddleware(ctx context.Context, p *ledger.IsBehindATenantMiddlewarePayload) ([]string, error) { // ok: an endpoint middleware compares
	return keystore.Records(ctx, p.TenantID), nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, p *ledger.ResetsForAnyKeyPayload) error {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

func (s *server) ResetsForARequiredScope(ctx context.Context, p *ledger.ResetsForARequiredScopePayload) error { // ok: the design requires a scope, and APIKeyAuth asks for it
	keystore.Reset(ctx)
	return nil
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(goa.Endpoint) goa.Endpoint {
	return func(next goa.Endpoint) goa.Endpoint {
		return func(ctx context.Context, req any) (any, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedService.IsBehindAScopeMiddleware
				return nil, errForbidden
			}
			return next(ctx, req)
		}
	}
}

type scopedService struct{ nothing }

func (s *scopedService) IsBehindAScopeMiddleware(ctx context.Context) error { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return nil
}

// requireResetScope is in front of all that the mux serves.
func requireResetScope(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keyOf(r.Context()).Has("admin:reset") { // guard: missingscope groupedService.IsBehindAGuardedGroup
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type groupedService struct{ nothing }

func (s *groupedService) IsBehindAGuardedGroup(ctx context.Context) error { // ok: a middleware of the mux checks the scope
	keystore.Reset(ctx)
	return nil
}

func (s *server) IsAMethodValue(ctx context.Context, p *ledger.IsAMethodValuePayload) ([]string, error) {
	return keystore.Records(ctx, p.TenantID), nil // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func register() http.Handler {
	mux := goahttp.NewMuxer()
	serve(mux, ledger.NewEndpoints(&registeredService{}))
	return mux
}

type registeredService struct{ server }

func (s *registeredService) IsRegisteredByAFunction(ctx context.Context, p *ledger.IsRegisteredByAFunctionPayload) error {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}
