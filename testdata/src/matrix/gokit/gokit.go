// Package gokit has the scenarios of the matrix with go-kit: what a handler gets has
// been decoded before, and the key has been put into the context before that.
package gokit

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"

	"keystore"
)

func routes() http.Handler {
	options := []kithttp.ServerOption{
		kithttp.ServerErrorEncoder(encodeError),
		kithttp.ServerBefore(keepKey),
	}
	serve := kithttp.EncodeJSONResponse
	mux := http.NewServeMux()
	mux.Handle("GET /format", kithttp.NewServer(checksOnlyTheFormat, decodeKey, serve, options...))
	mux.Handle("GET /prefix", kithttp.NewServer(requirePrefix(isBehindAPrefix), decodeNothing, serve, options...))
	mux.Handle("GET /bearer", kithttp.NewServer(checksOnlyTheFormatOfABearerToken, decodeBearer, serve, options...))
	mux.Handle("GET /verified", kithttp.NewServer(verifiesTheKey, decodeKey, serve, options...))
	mux.Handle("GET /made", kithttp.NewServer(isMadeByAFactory(40), decodeKey, serve, options...))
	s := &server{name: "matrix"}
	e := makeEndpoints(s)
	mux.Handle("GET /tenants/{tenant_id}/any", kithttp.NewServer(e.any, decodeTenant, serve, options...))
	mux.Handle("GET /tenants/{tenant_id}/compared", kithttp.NewServer(e.compared, decodeTenant, serve, options...))
	mux.Handle("GET /tenants/{tenant_id}/middleware", kithttp.NewServer(endpoint.Chain(authenticate, requireTenant)(isBehindATenantMiddleware), decodeTenant, serve, options...))
	mux.Handle("GET /tenants/{tenant_id}/method", kithttp.NewServer(authenticate(s.isAMethodValue), decodeTenant, serve, options...))
	for _, rt := range []struct {
		pattern string
		handler endpoint.Endpoint
	}{
		{"GET /tenants/{tenant_id}/table", authenticate(isInATable)},
		{"GET /tenants/{tenant_id}/table/compared", authenticate(isInATableAndCompares)},
	} {
		mux.Handle(rt.pattern, kithttp.NewServer(rt.handler, decodeTenant, serve, options...))
	}
	mux.Handle("POST /reset", kithttp.NewServer(e.reset, decodeNothing, serve, options...))
	mux.Handle("POST /scoped/reset", kithttp.NewServer(authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)), decodeNothing, serve, options...))
	admin := endpoint.Chain(logs, authenticate, RequireScope("admin:reset"))
	group := http.NewServeMux()
	group.Handle("POST /reset", kithttp.NewServer(admin(isBehindAGuardedGroup), decodeNothing, serve, options...))
	mux.Handle("/group/", http.StripPrefix("/group", group))
	mux.Handle("GET /decoded", kithttp.NewServer(isBehindADecoder, decodeKnownKey, serve))
	var l ledger = store{}
	l = watched{next: l}
	mux.Handle("POST /admin/purge", kithttp.NewServer(authenticate(purgesBehindOthers(l)), decodeNothing, serve, options...))
	register(mux, options)
	return mux
}

type endpoints struct{ any, compared, reset endpoint.Endpoint }

func makeEndpoints(s *server) endpoints {
	return endpoints{
		any:      authenticate(usesAnyTenant),
		compared: authenticate(comparesTheTenant),
		reset:    authenticate(resetsForAnyKey),
	}
}

var errForbidden = errors.New("forbidden")

func encodeError(_ context.Context, err error, w http.ResponseWriter) {
	http.Error(w, err.Error(), http.StatusForbidden)
}

// -- before the endpoints --

type (
	headerKey  struct{}
	contextKey struct{}
)

func keepKey(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, headerKey{}, r.Header.Get("X-API-Key"))
}

type keyRequest struct{ Key string }

func decodeKey(_ context.Context, r *http.Request) (interface{}, error) {
	return keyRequest{Key: r.Header.Get("X-API-Key")}, nil
}

func decodeBearer(_ context.Context, r *http.Request) (interface{}, error) {
	return keyRequest{Key: r.Header.Get("Authorization")}, nil
}

type tenantRequest struct {
	TenantID string
	Limit    string
}

func decodeTenant(_ context.Context, r *http.Request) (interface{}, error) {
	tenant := r.PathValue("tenant_id")
	if tenant == "" {
		return nil, errors.New("no tenant")
	}
	return tenantRequest{TenantID: tenant, Limit: r.URL.Query().Get("limit")}, nil
}

func decodeNothing(context.Context, *http.Request) (interface{}, error) { return struct{}{}, nil }

// A decoder may refuse requests.
func decodeKnownKey(_ context.Context, r *http.Request) (interface{}, error) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return nil, errForbidden
	}
	if !keystore.Valid(key) { // guard: formatonly isBehindADecoder
		return nil, errForbidden
	}
	return keyRequest{Key: key}, nil
}

func isBehindADecoder(ctx context.Context, request interface{}) (interface{}, error) { // ok: the decoder looks the key up
	return []string{keystore.Secret()}, nil
}

// -- middlewares --

func logs(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		defer fmt.Println("served")
		return next(ctx, request)
	}
}

func requirePrefix(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		key, _ := ctx.Value(headerKey{}).(string)
		if !strings.HasPrefix(key, "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return nil, errForbidden
		}
		return next(ctx, request)
	}
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		key, _ := ctx.Value(headerKey{}).(string)
		k, err := keystore.Find(ctx, key)
		if err != nil {
			return nil, err
		}
		return next(context.WithValue(ctx, contextKey{}, k), request)
	}
}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

func requireTenant(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		if req := request.(tenantRequest); keyOf(ctx).TenantID != req.TenantID { // guard: crosstenant isBehindATenantMiddleware
			return nil, errForbidden
		}
		return next(ctx, request)
	}
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) endpoint.Middleware {
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		return func(ctx context.Context, request interface{}) (interface{}, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				return nil, errForbidden
			}
			return next(ctx, request)
		}
	}
}

// -- endpoints --

func checksOnlyTheFormat(ctx context.Context, request interface{}) (interface{}, error) {
	req := request.(keyRequest)
	if !strings.HasPrefix(req.Key, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func isBehindAPrefix(ctx context.Context, request interface{}) (interface{}, error) {
	return []string{keystore.Secret()}, nil
}

func checksOnlyTheFormatOfABearerToken(ctx context.Context, request interface{}) (interface{}, error) {
	token, ok := strings.CutPrefix(request.(keyRequest).Key, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func verifiesTheKey(ctx context.Context, request interface{}) (interface{}, error) { // ok: the key is looked up
	req := request.(keyRequest)
	if !strings.HasPrefix(req.Key, "tk_") {
		return nil, errForbidden
	}
	if !keystore.Valid(req.Key) { // guard: formatonly
		return nil, errForbidden
	}
	return []string{keystore.Secret()}, nil
}

func usesAnyTenant(ctx context.Context, request interface{}) (interface{}, error) {
	req := request.(tenantRequest)
	return keystore.Records(ctx, req.TenantID), nil // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx context.Context, request interface{}) (interface{}, error) { // ok: the endpoint compares
	req := request.(tenantRequest)
	if keyOf(ctx).TenantID != req.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return keystore.Records(ctx, req.TenantID), nil
}

func isBehindATenantMiddleware(ctx context.Context, request interface{}) (interface{}, error) { // ok: the second middleware compares
	return keystore.Records(ctx, request.(tenantRequest).TenantID), nil
}

func resetsForAnyKey(ctx context.Context, request interface{}) (interface{}, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil, nil
}

func isBehindAScopeMiddleware(ctx context.Context, request interface{}) (interface{}, error) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return nil, nil
}

func isBehindAGuardedGroup(ctx context.Context, request interface{}) (interface{}, error) { // ok: the chain checks the scope
	keystore.Reset(ctx)
	return nil, nil
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx context.Context, request interface{}) (interface{}, error) {
	req := request.(tenantRequest)
	return keystore.Records(ctx, req.TenantID), nil // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		if len(request.(keyRequest).Key) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return nil, errForbidden
		}
		return []string{keystore.Secret()}, nil
	}
}

func register(mux *http.ServeMux, options []kithttp.ServerOption) {
	mux.Handle("POST /registered/reset", kithttp.NewServer(authenticate(isRegisteredByAFunction), decodeNothing, kithttp.EncodeJSONResponse, options...))
}

func isRegisteredByAFunction(ctx context.Context, request interface{}) (interface{}, error) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil, nil
}

func isInATable(ctx context.Context, request interface{}) (interface{}, error) {
	req := request.(tenantRequest)
	return keystore.Records(ctx, req.TenantID), nil // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx context.Context, request interface{}) (interface{}, error) { // ok: the endpoint compares
	tenant := request.(tenantRequest).TenantID
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return nil, errForbidden
	}
	return keystore.Records(ctx, tenant), nil
}

// A ledger may be behind others that only watch it, and answers may tell of errors.
type ledger interface {
	Purge(ctx context.Context) error
}

type store struct{}

func (store) Purge(ctx context.Context) error {
	if !keyOf(ctx).Has("admin:purge") { // guard: missingscope purgesBehindOthers
		return errForbidden
	}
	keystore.Reset(ctx)
	return nil
}

type watched struct{ next ledger }

func (w watched) Purge(ctx context.Context) error {
	defer fmt.Println("purged")
	return w.next.Purge(ctx)
}

type purgeResponse struct{ Err error }

func purgesBehindOthers(l ledger) endpoint.Endpoint { // ok: what is behind the interface checks the scope
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		return purgeResponse{Err: l.Purge(ctx)}, nil
	}
}
