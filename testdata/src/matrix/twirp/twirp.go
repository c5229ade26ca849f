// Package twirp has the scenarios of the matrix with twirp: handlers are the methods
// of services, and the key comes with the headers of the request.
package twirp

import (
	"context"
	"net/http"
	"strings"

	"github.com/twitchtv/twirp"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	open := NewOpenServer(&openServer{}, twirp.WithServerJSONSkipDefaults(true))
	mux.Handle(open.PathPrefix(), open)
	mux.Handle("/twirp/matrix.Prefixed/", NewPrefixedServer(&prefixedServer{}, twirp.WithServerInterceptors(requirePrefix)))
	mux.Handle("/twirp/matrix.Ledger/", keepKey(NewLedgerServer(&server{name: "matrix"}, twirp.WithServerInterceptors(authenticate))))
	mux.Handle("/twirp/matrix.Checked/", NewCheckedServer(&checkedServer{}, twirp.WithServerInterceptors(authenticate, requireTenant)))
	mux.Handle("/twirp/matrix.Scoped/", NewScopedServer(&scopedServer{}, twirp.WithServerInterceptors(authenticate, requireScope("admin:reset"))))
	group := http.NewServeMux()
	group.Handle("/twirp/matrix.Grouped/", NewGroupedServer(&groupedServer{}))
	mux.Handle("/group/", http.StripPrefix("/group", guard(group)))
	register(mux)
	return mux
}

var errForbidden = twirp.NewError(twirp.PermissionDenied, "forbidden")

func unauthenticated() error { return twirp.NewError(twirp.Unauthenticated, "invalid key") }

// keyFrom returns the key that the client sent.
func keyFrom(ctx context.Context) string {
	h, ok := twirp.HTTPRequestHeaders(ctx)
	if !ok {
		return ""
	}
	return h.Get("X-API-Key")
}

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, req *Request) (*Records, error) {
	if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `"/twirp/Open/ChecksOnlyTheFormat" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, unauthenticated()
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func requirePrefix(next twirp.Method) twirp.Method {
	return func(ctx context.Context, req interface{}) (interface{}, error) {
		if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return nil, unauthenticated()
		}
		return next(ctx, req)
	}
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, req *Request) (*Records, error) {
	h, _ := twirp.HTTPRequestHeaders(ctx)
	token, ok := strings.CutPrefix(h.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/twirp/Open/ChecksOnlyTheFormatOfABearerToken" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (s *openServer) VerifiesTheKey(ctx context.Context, req *Request) (*Records, error) { // ok: the key is looked up
	key := keyFrom(ctx)
	if !strings.HasPrefix(key, "tk_") {
		return nil, unauthenticated()
	}
	if !keystore.Valid(key) { // guard: formatonly
		return nil, unauthenticated()
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(next twirp.Method) twirp.Method {
	return func(ctx context.Context, req interface{}) (interface{}, error) {
		k, err := keystore.Find(ctx, keyFrom(ctx))
		if err != nil {
			return nil, unauthenticated()
		}
		return next(context.WithValue(ctx, contextKey{}, k), req)
	}
}

// keepKey only passes on the header.
func keepKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), headerKey{}, r.Header.Get("X-API-Key"))))
	})
}

// guard is the same for handlers of HTTP, with a scope.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || !k.Has("admin:reset") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type (
	contextKey struct{}
	headerKey  struct{}
)

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

type server struct{ name string }

func (s *server) UsesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.GetTenantId() { // guard: crosstenant
		return nil, errForbidden
	}
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

// requireTenant compares the tenant of messages that name one.
func requireTenant(next twirp.Method) twirp.Method {
	return func(ctx context.Context, req interface{}) (interface{}, error) {
		if t, ok := req.(interface{ GetTenantId() string }); ok && keyOf(ctx).TenantID != t.GetTenantId() { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return nil, errForbidden
		}
		return next(ctx, req)
	}
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the second interceptor compares
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) twirp.Interceptor {
	return func(next twirp.Method) twirp.Method {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return nil, errForbidden
			}
			return next(ctx, req)
		}
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, req *Request) (*Records, error) { // ok: the made interceptor checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(ctx context.Context, req *Request) (*Records, error) { // ok: the router around the server checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

func (s *server) IsAMethodValue(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil // want `handler server\.IsAMethodValue uses body field "TenantId" without comparing it with the key's tenant`
}

func register(mux *http.ServeMux) {
	mux.Handle("/twirp/matrix.Registered/", NewRegisteredServer(&registeredServer{}, twirp.WithServerInterceptors(authenticate)))
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}
