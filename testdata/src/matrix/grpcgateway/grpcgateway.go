// Package grpcgateway has the scenarios of the matrix with grpc-gateway: handlers of
// its own, and services that it calls without a server between.
package grpcgateway

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func routes() http.Handler {
	gw := runtime.NewServeMux(runtime.WithDisableChunkedEncoding())
	gw.HandlePath("GET", "/format", checksOnlyTheFormat)
	gw.HandlePath("GET", "/prefix", requirePrefix(isBehindAPrefix))
	gw.HandlePath("GET", "/bearer", checksOnlyTheFormatOfABearerToken)
	gw.HandlePath("GET", "/verified", verifiesTheKey)
	gw.HandlePath("GET", "/made", isMadeByAFactory(40))
	gw.HandlePath("POST", "/reset", authenticate(resetsForAnyKey))
	gw.HandlePath("POST", "/scoped/reset", authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)))

	tenants := runtime.NewServeMux(runtime.WithMiddlewares(authenticate))
	tenants.HandlePath("GET", "/tenants/{tenant_id}/any", usesAnyTenant)
	tenants.HandlePath("GET", "/tenants/{tenant_id}/compared", comparesTheTenant)
	tenants.HandlePath("GET", "/tenants/{tenant_id}/middleware", requireTenant(isBehindATenantMiddleware))
	s := &server{name: "matrix"}
	tenants.HandlePath("GET", "/tenants/{tenant_id}/method", s.isAMethodValue)
	for _, rt := range []struct {
		method, path string
		handler      runtime.HandlerFunc
	}{
		{"GET", "/tenants/{tenant_id}/table", isInATable},
		{"GET", "/tenants/{tenant_id}/table/compared", isInATableAndCompares},
	} {
		if err := tenants.HandlePath(rt.method, rt.path, rt.handler); err != nil {
			panic(err)
		}
	}

	group := runtime.NewServeMux(runtime.WithMiddlewares(logs, authenticate, RequireScope("admin:reset")))
	group.HandlePath("POST", "/group/admin/reset", isBehindAGuardedGroup)
	registered := runtime.NewServeMux(runtime.WithMiddlewares(authenticate))
	register(registered)

	ctx := context.Background()
	services := runtime.NewServeMux(runtime.WithMiddlewares(authenticate))
	if err := RegisterLedgerHandlerServer(ctx, services, &ledger{name: "matrix"}); err != nil {
		panic(err)
	}
	scoped := runtime.NewServeMux(runtime.WithMiddlewares(authenticate, RequireScope("admin:reset")))
	if err := RegisterScopedHandlerServer(ctx, scoped, scopedServer{}); err != nil {
		panic(err)
	}
	open := runtime.NewServeMux()
	if err := RegisterOpenHandlerServer(ctx, open, openServer{}); err != nil {
		panic(err)
	}

	mux := http.NewServeMux()
	mux.Handle("/", gw)
	mux.Handle("/tenants/", tenants)
	mux.Handle("/group/", group)
	mux.Handle("/registered/", registered)
	mux.Handle("/ledger/", services)
	mux.Handle("/scoped/", scoped)
	mux.Handle("/open/", open)
	return mux
}

func logs(next runtime.HandlerFunc) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		next(w, r, params)
		fmt.Println(r.URL.Path)
	}
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params map[string]string) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(next runtime.HandlerFunc) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(w)
			return
		}
		next(w, r, params)
	}
}

func isBehindAPrefix(w http.ResponseWriter, r *http.Request, params map[string]string) {
	fmt.Fprint(w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request, params map[string]string) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func verifiesTheKey(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func authenticate(next runtime.HandlerFunc) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)), params)
	}
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request, params map[string]string) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the handler compares
	if keyOf(r).TenantID != params["tenant_id"] { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"]))
}

func requireTenant(next runtime.HandlerFunc) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		if keyOf(r).TenantID != params["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next(w, r, params)
	}
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"]))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request, params map[string]string) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(runtime.HandlerFunc) runtime.HandlerFunc {
	return func(next runtime.HandlerFunc) runtime.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
			if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next(w, r, params)
		}
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func isBehindAGuardedGroup(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(w http.ResponseWriter, r *http.Request, params map[string]string) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	}
}

func register(gw *runtime.ServeMux) {
	gw.HandlePath("POST", "/registered/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request, params map[string]string) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func isInATable(w http.ResponseWriter, r *http.Request, params map[string]string) {
	fmt.Fprint(w, keystore.Records(r.Context(), params["tenant_id"])) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, r *http.Request, params map[string]string) { // ok: the handler compares
	tenant := params["tenant_id"]
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

// A ledger is a service of gRPC behind the handlers of the gateway.
type ledger struct {
	UnimplementedLedgerServer
	name string
}

func (l *ledger) Uses(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil // want `handler ledger\.Uses uses body field "TenantId" without comparing it with the key's tenant`
}

func (l *ledger) Compares(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if k, _ := ctx.Value(contextKey{}).(*keystore.Key); k.TenantID != req.GetTenantId() { // guard: crosstenant
		return nil, status.Error(codes.PermissionDenied, "forbidden")
	}
	return &Records{Data: keystore.Records(ctx, req.GetTenantId())}, nil
}

func (l *ledger) Resets(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/Ledger/Resets" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

type scopedServer struct{ UnimplementedScopedServer }

func (scopedServer) IsScoped(ctx context.Context, req *Request) (*Records, error) { // ok: a middleware of the gateway checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

// openServer finds the key in what the gateway makes of the request's headers.
type openServer struct{ UnimplementedOpenServer }

func (openServer) LooksAtTheForm(ctx context.Context, req *Request) (*Records, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	keys := md.Get("grpcgateway-authorization")
	if len(keys) == 0 || !strings.HasPrefix(keys[0], "tk_") { // want `"/Open/LooksAtTheForm" grants access after checking only the format of grpcgateway-authorization: non-empty, len, strings\.HasPrefix`
		return nil, status.Error(codes.Unauthenticated, "invalid key")
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}

func (openServer) LooksUpTheKey(ctx context.Context, req *Request) (*Records, error) { // ok: the key is looked up
	md, _ := metadata.FromIncomingContext(ctx)
	keys := md.Get("grpcgateway-authorization")
	if len(keys) == 0 {
		return nil, status.Error(codes.Unauthenticated, "no key")
	}
	if !keystore.Valid(keys[0]) { // guard: formatonly
		return nil, status.Error(codes.Unauthenticated, "invalid key")
	}
	return &Records{Data: []string{keystore.Secret()}}, nil
}
