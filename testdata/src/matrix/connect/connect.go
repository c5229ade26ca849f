// Package connect has the scenarios of the matrix with connect: handlers are the
// methods of services, and the tenant is a field of the message.
package connect

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"connectrpc.com/connect"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(NewOpenHandler(&openServer{}))
	mux.Handle(NewPrefixedHandler(&prefixedServer{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(requirePrefix))))
	mux.Handle(NewLedgerHandler(&server{name: "matrix"}, connect.WithInterceptors(newAuthenticator())))
	mux.Handle(NewCheckedHandler(&checkedServer{}, connect.WithInterceptors(newAuthenticator(), connect.UnaryInterceptorFunc(requireTenant))))
	mux.Handle(NewScopedHandler(&scopedServer{}, connect.WithReadMaxBytes(1<<20), connect.WithInterceptors(&authenticator{}, requireScope("admin:reset"))))
	mux.Handle(NewMadeHandler(newMadeServer(40)))
	register(mux)
	group := http.NewServeMux()
	group.Handle(NewGroupedHandler(&groupedServer{}))
	mux.Handle("/matrix.Grouped/", identified(administrators(group)))
	return mux
}

var errForbidden = connect.NewError(connect.CodePermissionDenied, errors.New("forbidden"))

func unauthenticated() error {
	return connect.NewError(connect.CodeUnauthenticated, errors.New("invalid key"))
}

func records(data ...string) *connect.Response[Records] {
	return connect.NewResponse(&Records{Data: data})
}

type openServer struct{ UnimplementedOpenHandler }

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	if !strings.HasPrefix(req.Header().Get("X-API-Key"), "tk_") { // want `"/matrix\.Open/ChecksOnlyTheFormat" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, unauthenticated()
	}
	return records(keystore.Secret()), nil
}

func requirePrefix(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if !strings.HasPrefix(req.Header().Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return nil, unauthenticated()
		}
		return next(ctx, req)
	}
}

type prefixedServer struct{ UnimplementedPrefixedHandler }

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return records(keystore.Secret()), nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	token, ok := strings.CutPrefix(req.Header().Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/matrix\.Open/ChecksOnlyTheFormatOfABearerToken" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return records(keystore.Secret()), nil
}

func (s *openServer) VerifiesTheKey(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) { // ok: the key is looked up
	key := req.Header().Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return nil, unauthenticated()
	}
	if !keystore.Valid(key) { // guard: formatonly
		return nil, unauthenticated()
	}
	return records(keystore.Secret()), nil
}

// authenticator refuses requests without a known key, and keeps the key.
type authenticator struct{}

func newAuthenticator() connect.Interceptor { return &authenticator{} }

func (a *authenticator) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		k, err := keystore.Find(ctx, req.Header().Get("X-API-Key"))
		if err != nil {
			return nil, unauthenticated()
		}
		return next(context.WithValue(ctx, contextKey{}, k), req)
	}
}

func (a *authenticator) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (a *authenticator) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return next
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

type server struct{ name string }

func (s *server) UsesAnyTenant(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return records(keystore.Records(ctx, req.Msg.TenantId)...), nil // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.Msg.TenantId { // guard: crosstenant
		return nil, errForbidden
	}
	return records(keystore.Records(ctx, req.Msg.TenantId)...), nil
}

// requireTenant compares the tenant of messages that name one.
func requireTenant(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if m, ok := req.Any().(*TenantRequest); ok && keyOf(ctx).TenantID != m.TenantId { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return nil, errForbidden
		}
		return next(ctx, req)
	}
}

type checkedServer struct{ UnimplementedCheckedHandler }

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) { // ok: the second interceptor compares
	return records(keystore.Records(ctx, req.Msg.TenantId)...), nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	keystore.Reset(ctx) // want `"/matrix\.Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return records(), nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return nil, errForbidden
			}
			return next(ctx, req)
		}
	}
}

type scopedServer struct{ UnimplementedScopedHandler }

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) { // ok: the made interceptor checks the scope
	keystore.Reset(ctx)
	return records(), nil
}

func (s *server) IsAMethodValue(ctx context.Context, req *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return records(keystore.Records(ctx, req.Msg.TenantId)...), nil // want `handler server\.IsAMethodValue uses body field "TenantId" without comparing it with the key's tenant`
}

func register(mux *http.ServeMux) {
	mux.Handle(NewRegisteredHandler(&registeredServer{}, connect.WithInterceptors(newAuthenticator())))
}

type registeredServer struct{ UnimplementedRegisteredHandler }

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	keystore.Reset(ctx) // want `"/matrix\.Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return records(), nil
}

// identified is around handlers of services, in front of their interceptors.
func identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func administrators(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keyOf(r.Context()).Has("admin:reset") { // guard: missingscope groupedServer.IsBehindAGuardedGroup
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) { // ok: what is around the mux asks for the scope
	keystore.Reset(ctx)
	return records(), nil
}

type madeServer struct{ length int }

func newMadeServer(length int) MadeHandler { return &madeServer{length: length} }

func (s *madeServer) IsMadeByAFactory(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	if len(req.Header().Get("X-API-Key")) != s.length { // want `"/matrix\.Made/IsMadeByAFactory" grants access after checking only the format of X-API-Key: len`
		return nil, unauthenticated()
	}
	return records(keystore.Secret()), nil
}
