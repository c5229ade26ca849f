// Package connectstream has the scenarios of the matrix with streams of connect:
// interceptors have a method of their own for these, and handlers answer by the stream.
package connectstream

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
	mux.Handle(NewPrefixedHandler(&prefixedServer{}, connect.WithInterceptors(streamInterceptor(requirePrefix))))
	mux.Handle(NewLedgerHandler(&server{name: "matrix"}, connect.WithInterceptors(newAuthenticator())))
	mux.Handle(NewChatHandler(&chatServer{}, connect.WithInterceptors(&authenticator{})))
	mux.Handle(NewCheckedHandler(&checkedServer{}, connect.WithInterceptors(newAuthenticator(), streamInterceptor(requireTenant))))
	mux.Handle(NewScopedHandler(&scopedServer{}, connect.WithReadMaxBytes(1<<20), connect.WithInterceptors(&authenticator{}, requireScope("admin:reset"))))
	mux.Handle(NewGatedHandler(&gatedServer{}, connect.WithRequestGate(identify)))
	mux.Handle(NewWeakHandler(&weakServer{}, connect.WithRequestGate(looksAtTheKeyOnly)))
	mux.Handle(NewUnaryHandler(&unaryServer{}, connect.WithInterceptors(&authenticator{}, connect.UnaryInterceptorFunc(administer))))
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

func records(data ...string) *Records { return &Records{Data: data} }

// streamInterceptor is a function that is in front of streams alone.
type streamInterceptor func(connect.StreamingHandlerFunc) connect.StreamingHandlerFunc

func (f streamInterceptor) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (f streamInterceptor) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (f streamInterceptor) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return f(next)
}

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	if !strings.HasPrefix(req.Header().Get("X-API-Key"), "tk_") { // want `"/matrix\.Open/ChecksOnlyTheFormat" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return unauthenticated()
	}
	return stream.Send(records(keystore.Secret()))
}

func requirePrefix(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		if !strings.HasPrefix(conn.RequestHeader().Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return unauthenticated()
		}
		return next(ctx, conn)
	}
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	return stream.Send(records(keystore.Secret()))
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	token, ok := strings.CutPrefix(req.Header().Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/matrix\.Open/ChecksOnlyTheFormatOfABearerToken" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return errForbidden
	}
	return stream.Send(records(keystore.Secret()))
}

func (s *openServer) VerifiesTheKey(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: the key is looked up
	key := req.Header().Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return unauthenticated()
	}
	if !keystore.Valid(key) { // guard: formatonly
		return unauthenticated()
	}
	return stream.Send(records(keystore.Secret()))
}

// authenticator refuses requests without a known key, and keeps the key.
type authenticator struct{}

func newAuthenticator() connect.Interceptor { return &authenticator{} }

func (a *authenticator) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (a *authenticator) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (a *authenticator) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		k, err := keystore.Find(ctx, conn.RequestHeader().Get("X-API-Key"))
		if err != nil {
			return unauthenticated()
		}
		return next(context.WithValue(ctx, contextKey{}, k), conn)
	}
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

type server struct {
	UnimplementedLedgerHandler
	name string
}

func (s *server) UsesAnyTenant(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error {
	return stream.Send(records(keystore.Records(ctx, req.Msg.TenantId)...)) // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error { // ok: the handler compares
	if keyOf(ctx).TenantID != req.Msg.TenantId { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(records(keystore.Records(ctx, req.Msg.TenantId)...))
}

// requireTenant lets only keys of the tenant of a header pass.
func requireTenant(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		if conn.RequestHeader().Get("X-Tenant-ID") != keyOf(ctx).TenantID { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			return errForbidden
		}
		return next(ctx, conn)
	}
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error { // ok: the second interceptor compares
	return stream.Send(records(keystore.Records(ctx, req.Header().Get("X-Tenant-ID"))...))
}

func (s *server) ResetsForAnyKey(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	keystore.Reset(ctx) // want `"/matrix\.Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) connect.Interceptor {
	return streamInterceptor(func(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
		return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return errForbidden
			}
			return next(ctx, conn)
		}
	})
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: the made interceptor checks the scope
	keystore.Reset(ctx)
	return nil
}

// administer is in front of no stream.
func administer(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if !keyOf(ctx).Has("admin:reset") {
			return nil, errForbidden
		}
		return next(ctx, req)
	}
}

type unaryServer struct{}

func (s *unaryServer) IsBehindNoInterceptor(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	keystore.Reset(ctx) // want `"/matrix\.Unary/IsBehindNoInterceptor" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

func (s *server) IsAMethodValue(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error {
	return stream.Send(records(keystore.Records(ctx, req.Msg.TenantId)...)) // want `handler server\.IsAMethodValue uses body field "TenantId" without comparing it with the key's tenant`
}

func register(mux *http.ServeMux) {
	mux.Handle(NewRegisteredHandler(&registeredServer{}, connect.WithInterceptors(newAuthenticator())))
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	keystore.Reset(ctx) // want `"/matrix\.Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// identify is a gate: it keeps the key of requests that have a known one.
func identify(ctx context.Context, spec connect.Spec, peer connect.Peer, header http.Header) (context.Context, error) {
	k, err := keystore.Find(ctx, header.Get("X-API-Key"))
	if err != nil {
		return nil, unauthenticated()
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

type gatedServer struct{}

func (s *gatedServer) IsBehindAGate(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error { // ok: the gate verifies, and the handler compares
	if keyOf(ctx).TenantID != req.Msg.GetTenantId() { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(records(keystore.Records(ctx, req.Msg.GetTenantId())...))
}

func (s *gatedServer) IsBehindAGateAndUsesAnyTenant(ctx context.Context, req *connect.Request[TenantRequest], stream *connect.ServerStream[Records]) error {
	return stream.Send(records(keystore.Records(ctx, req.Msg.GetTenantId())...)) // want `handler gatedServer\.IsBehindAGateAndUsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func looksAtTheKeyOnly(ctx context.Context, spec connect.Spec, peer connect.Peer, header http.Header) (context.Context, error) {
	if !strings.HasPrefix(header.Get("X-API-Key"), "tk_") { // want `middleware looksAtTheKeyOnly grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, unauthenticated()
	}
	return ctx, nil
}

type weakServer struct{}

func (s *weakServer) IsBehindAFormatOnly(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	return stream.Send(records(keystore.Secret()))
}

type chatServer struct{}

func (s *chatServer) LoadsWhatItIsSent(ctx context.Context, stream *connect.ClientStream[TenantRequest]) (*connect.Response[Records], error) {
	var data []string
	for stream.Receive() {
		data = append(data, keystore.Records(ctx, stream.Msg().TenantId)...) // want `handler chatServer\.LoadsWhatItIsSent uses body field "TenantId" without comparing it with the key's tenant`
	}
	return connect.NewResponse(records(data...)), stream.Err()
}

func (s *chatServer) ComparesWhatItIsSent(ctx context.Context, stream *connect.ClientStream[TenantRequest]) (*connect.Response[Records], error) { // ok: compared
	var data []string
	for stream.Receive() {
		if keyOf(ctx).TenantID != stream.Msg().TenantId { // guard: crosstenant
			return nil, errForbidden
		}
		data = append(data, keystore.Records(ctx, stream.Msg().TenantId)...)
	}
	return connect.NewResponse(records(data...)), stream.Err()
}

func (s *chatServer) AnswersWhatItIsSent(ctx context.Context, stream *connect.BidiStream[TenantRequest, Records]) error {
	for {
		req, err := stream.Receive()
		if err != nil {
			return err
		}
		if err := stream.Send(records(keystore.Records(ctx, req.GetTenantId())...)); err != nil { // want `handler chatServer\.AnswersWhatItIsSent uses body field "TenantId" without comparing it with the key's tenant`
			return err
		}
	}
}

func (s *chatServer) LooksAtAHeader(ctx context.Context, stream *connect.BidiStream[Request, Records]) error { // ok: the tenant that the header names is the key's
	tenant := stream.RequestHeader().Get("X-Tenant-ID")
	if tenant != keyOf(ctx).TenantID { // guard: crosstenant
		return errForbidden
	}
	return stream.Send(records(keystore.Records(ctx, tenant)...))
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

func (s *groupedServer) IsBehindAGuardedGroup(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: what is around the mux asks for the scope
	keystore.Reset(ctx)
	return stream.Send(records())
}

type madeServer struct{ length int }

func newMadeServer(length int) MadeHandler { return &madeServer{length: length} }

func (s *madeServer) IsMadeByAFactory(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	if len(req.Header().Get("X-API-Key")) != s.length { // want `"/matrix\.Made/IsMadeByAFactory" grants access after checking only the format of X-API-Key: len`
		return unauthenticated()
	}
	return stream.Send(records(keystore.Secret()))
}
