// Package twirphooks has the scenarios of the matrix with the hooks of twirp: functions
// in a struct that run before a method, and get nothing but the context, into which a
// handler of HTTP in front of the server has put the key.
package twirphooks

import (
	"context"
	"log"
	"net/http"
	"strings"

	"github.com/twitchtv/twirp"

	"keystore"
)

func routes(others *twirp.ServerHooks) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/twirp/matrix.Open/", NewOpenServer(&openServer{}, twirp.WithServerHooks(logs())))
	mux.Handle("/twirp/matrix.Prefixed/", NewPrefixedServer(&prefixedServer{}, twirp.WithServerHooks(&twirp.ServerHooks{RequestReceived: requirePrefix})))
	mux.Handle("/twirp/matrix.Ledger/", NewLedgerServer(&server{name: "matrix"}, authenticates()))
	mux.Handle("/twirp/matrix.Scoped/", NewScopedServer(&scopedServer{}, twirp.WithServerHooks(twirp.ChainHooks(logs(), authenticates(), requireScope("admin:reset")))))
	chain := twirp.ChainHooks(requireScope("admin:reset"), &twirp.ServerHooks{RequestReceived: authenticate})
	mux.Handle("/twirp/matrix.Chained/", NewChainedServer(&chainedServer{}, chain))
	mux.Handle("/twirp/matrix.Ordered/", NewOrderedServer(&orderedServer{}, twirp.WithServerInterceptors(onlyAdministrators), twirp.WithServerHooks(authenticates())))
	mux.Handle("/twirp/matrix.Replaced/", NewReplacedServer(&replacedServer{}, twirp.WithServerHooks(requireScope("admin:reset")), twirp.WithServerHooks(authenticates())))
	mux.Handle("/twirp/matrix.Exempt/", NewExemptServer(&exemptServer{}, exceptPing()))
	mux.Handle("/twirp/matrix.Given/", NewGivenServer(&givenServer{}, twirp.ChainHooks(authenticates(), others)))
	group := http.NewServeMux()
	group.Handle("/twirp/matrix.Grouped/", NewGroupedServer(&groupedServer{}, logs()))
	mux.Handle("/group/", http.StripPrefix("/group", guard(group)))
	register(mux)
	return withKey(mux)
}

type (
	headerKey  struct{}
	tokenKey   struct{}
	contextKey struct{}
)

// withKey puts what the client shows into the context.
func withKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), headerKey{}, r.Header.Get("X-API-Key"))
		ctx = context.WithValue(ctx, tokenKey{}, r.Header.Get("Authorization"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func keyFrom(ctx context.Context) string {
	key, _ := ctx.Value(headerKey{}).(string)
	return key
}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

var errForbidden = twirp.NewError(twirp.PermissionDenied, "forbidden")

func unauthenticated() error { return twirp.NewError(twirp.Unauthenticated, "invalid key") }

// logs has hooks that are no guards.
func logs() *twirp.ServerHooks {
	return &twirp.ServerHooks{
		RequestRouted: func(ctx context.Context) (context.Context, error) {
			method, _ := twirp.MethodName(ctx)
			log.Print(method)
			return ctx, nil
		},
		ResponseSent: func(ctx context.Context) { log.Print("sent") },
		Error:        func(ctx context.Context, err twirp.Error) context.Context { return ctx },
	}
}

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(ctx context.Context, req *Request) (*Records, error) {
	if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `"/twirp/Open/ChecksOnlyTheFormat" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, unauthenticated()
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func requirePrefix(ctx context.Context) (context.Context, error) {
	if !strings.HasPrefix(keyFrom(ctx), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return ctx, unauthenticated()
	}
	return ctx, nil
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(ctx context.Context, req *Request) (*Records, error) {
	header, _ := ctx.Value(tokenKey{}).(string)
	token, ok := strings.CutPrefix(header, "Bearer ")
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
func authenticate(ctx context.Context) (context.Context, error) {
	k, err := keystore.Find(ctx, keyFrom(ctx))
	if err != nil {
		return ctx, unauthenticated()
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

func authenticates() *twirp.ServerHooks {
	hooks := &twirp.ServerHooks{}
	hooks.RequestRouted = authenticate
	return hooks
}

// exceptPing asks for a key in front of all methods but one.
func exceptPing() *twirp.ServerHooks {
	return &twirp.ServerHooks{RequestRouted: func(ctx context.Context) (context.Context, error) {
		if method, ok := twirp.MethodName(ctx); ok && method == "Ping" {
			return ctx, nil
		}
		return authenticate(ctx)
	}}
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

type server struct{ name string }

func (s *server) UsesAnyTenant(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler server\.UsesAnyTenant uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares with what the hook has kept
	if keyOf(ctx).TenantID != req.GetTenantId() { // guard: crosstenant
		return nil, errForbidden
	}
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

func (s *server) ResetsForAnyKey(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Ledger/ResetsForAnyKey" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) *twirp.ServerHooks {
	return &twirp.ServerHooks{
		RequestRouted: func(ctx context.Context) (context.Context, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				return ctx, errForbidden
			}
			return ctx, nil
		},
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(ctx context.Context, req *Request) (*Records, error) { // ok: the last of the hooks checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

type chainedServer struct{}

func (s *chainedServer) IsBehindChainedHooks(ctx context.Context, req *Request) (*Records, error) { // ok: what runs when a request is received comes first
	keystore.Reset(ctx)
	return &Records{}, nil
}

func onlyAdministrators(next twirp.Method) twirp.Method {
	return func(ctx context.Context, req interface{}) (interface{}, error) {
		if !keyOf(ctx).Admin {
			return nil, errForbidden
		}
		return next(ctx, req)
	}
}

type orderedServer struct{}

func (s *orderedServer) IsBehindHooksThatRunFirst(ctx context.Context, req *Request) (*Records, error) { // ok: hooks run before interceptors
	keystore.Reset(ctx)
	return &Records{}, nil
}

type replacedServer struct{}

func (s *replacedServer) IsBehindHooksThatAreReplaced(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Replaced/IsBehindHooksThatAreReplaced" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

type exemptServer struct{}

func (s *exemptServer) Ping(ctx context.Context, req *Request) (*Records, error) { // ok: it gives nothing away
	return &Records{}, nil
}

func (s *exemptServer) IsBehindAHookWithAnException(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Exempt/IsBehindAHookWithAnException" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

type givenServer struct{}

func (s *givenServer) IsBehindHooksOfSomebodyElse(ctx context.Context, req *Request) (*Records, error) { // ok: what the other hooks ask for is not known
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
	mux.Handle("/twirp/matrix.Registered/", NewRegisteredServer(&registeredServer{}, twirp.WithServerHooks(authenticates())))
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/twirp/Registered/IsRegisteredByAFunction" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}
