// Package kratos has the scenarios of the matrix with kratos: routes of its own,
// behind filters, and services of both protocols, behind middlewares.
package kratos

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/go-kratos/kratos/v2/errors"
	"github.com/go-kratos/kratos/v2/middleware"
	"github.com/go-kratos/kratos/v2/middleware/recovery"
	"github.com/go-kratos/kratos/v2/middleware/selector"
	"github.com/go-kratos/kratos/v2/transport"
	kgrpc "github.com/go-kratos/kratos/v2/transport/grpc"
	khttp "github.com/go-kratos/kratos/v2/transport/http"

	"keystore"
)

func routes() *khttp.Server {
	srv := khttp.NewServer(khttp.Address(":8000"), khttp.Middleware(authorize()), khttp.Filter(logs))
	r := srv.Route("/")
	r.GET("/format", checksOnlyTheFormat)
	r.GET("/prefix", isBehindAPrefix, requirePrefix)
	r.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	r.GET("/verified", verifiesTheKey)
	r.GET("/made", isMadeByAFactory(40))

	tenants := srv.Route("/tenants/{tenant_id}", authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", isBehindATenantMiddleware, requireTenant)
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		method, path string
		handler      khttp.HandlerFunc
	}{
		{"GET", "/table", isInATable},
		{"GET", "/table/compared", isInATableAndCompares},
	} {
		tenants.Handle(rt.method, rt.path, rt.handler)
	}

	r.POST("/reset", resetsForAnyKey, authenticate)
	r.POST("/scoped/reset", isBehindAScopeMiddleware, authenticate, RequireScope("admin:reset"))
	group := r.Group("/group", authenticate)
	admin := group.Group("/admin", RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	register(srv.Route("/registered", authenticate))
	return srv
}

func servers() (*khttp.Server, *kgrpc.Server) {
	opts := []khttp.ServerOption{
		khttp.Middleware(
			recovery.Recovery(),
			selector.Server(authorize()).Match(isPrivate).Build(),
		),
	}
	if addr := os.Getenv("ADDRESS"); addr != "" {
		opts = append(opts, khttp.Address(addr))
	}
	hs := khttp.NewServer(opts...)
	l := newLedger("matrix")
	RegisterLedgerHTTPServer(hs, l)
	hs.Use("/matrix.Scoped/*", scoped("admin:reset"))
	RegisterScopedHTTPServer(hs, scopedService{})
	hs.Route("/").GET("/plain", middlewaresDoNotRunInFrontOfHandlers)
	gs := kgrpc.NewServer(kgrpc.Address(":9000"), kgrpc.Middleware(middleware.Chain(recovery.Recovery(), authorize())))
	RegisterLedgerServer(gs, l)
	return hs, gs
}

func isPrivate(ctx context.Context, operation string) bool {
	return operation != "/matrix.Ledger/Login"
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		fmt.Println(r.URL.Path)
	})
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(ctx khttp.Context) error {
	if !strings.HasPrefix(ctx.Header().Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return errors.Unauthorized("KEY", "invalid key")
	}
	return ctx.Result(200, keystore.Secret())
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

func isBehindAPrefix(ctx khttp.Context) error {
	return ctx.Result(200, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(ctx khttp.Context) error {
	token, ok := strings.CutPrefix(ctx.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return ctx.JSON(403, "forbidden")
	}
	return ctx.Result(200, keystore.Secret())
}

func verifiesTheKey(ctx khttp.Context) error { // ok: the key is looked up
	key := ctx.Header().Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return errors.Unauthorized("KEY", "invalid key")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return errors.Unauthorized("KEY", "unknown key")
	}
	return ctx.Result(200, keystore.Secret())
}

// authenticate is the filter that refuses requests without a known key, and keeps
// the key.
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

func usesAnyTenant(ctx khttp.Context) error {
	return ctx.Result(200, keystore.Records(ctx, ctx.Vars().Get("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx khttp.Context) error { // ok: the handler compares
	if keyOf(ctx).TenantID != ctx.Vars().Get("tenant_id") { // guard: crosstenant
		return errors.Forbidden("TENANT", "forbidden")
	}
	return ctx.Result(200, keystore.Records(ctx, ctx.Vars().Get("tenant_id")))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r.Context()).TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindATenantMiddleware(ctx khttp.Context) error { // ok: the second filter compares
	return ctx.Result(200, keystore.Records(ctx, ctx.Vars().Get("tenant_id")))
}

func resetsForAnyKey(ctx khttp.Context) error {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Result(200, nil)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) khttp.FilterFunc {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r.Context()).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAScopeMiddleware(ctx khttp.Context) error { // ok: the made filter checks the scope
	keystore.Reset(ctx)
	return ctx.Result(200, nil)
}

func isBehindAGuardedGroup(ctx khttp.Context) error { // ok: the group checks the scope
	keystore.Reset(ctx)
	return ctx.Result(200, nil)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx khttp.Context) error {
	var in struct {
		Tenant string `json:"tenant_id"`
	}
	if err := ctx.BindVars(&in); err != nil {
		return err
	}
	return ctx.Result(200, keystore.Records(ctx, in.Tenant)) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) khttp.HandlerFunc {
	return func(ctx khttp.Context) error {
		if len(ctx.Header().Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return errors.Forbidden("KEY", "forbidden")
		}
		return ctx.Result(200, keystore.Secret())
	}
}

func register(r *khttp.Router) {
	r.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx khttp.Context) error {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return ctx.Result(200, nil)
}

func isInATable(ctx khttp.Context) error {
	return ctx.Result(200, keystore.Records(ctx, ctx.Vars().Get("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx khttp.Context) error { // ok: the handler compares
	tenant := ctx.Vars().Get("tenant_id")
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return errors.Forbidden("TENANT", "forbidden")
	}
	return ctx.Result(200, keystore.Records(ctx, tenant))
}

// authorize is the middleware that refuses requests without a known key, and keeps
// the key.
func authorize() middleware.Middleware {
	return func(handler middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			tr, ok := transport.FromServerContext(ctx)
			if !ok {
				return nil, errors.Unauthorized("TRANSPORT", "unauthorized")
			}
			k, err := keystore.Find(ctx, tr.RequestHeader().Get("X-API-Key"))
			if err != nil {
				return nil, errors.Unauthorized("KEY", "unauthorized")
			}
			return handler(context.WithValue(ctx, contextKey{}, k), req)
		}
	}
}

// scoped is the middleware that lets only keys with the scope pass.
func scoped(scope string) middleware.Middleware {
	return func(handler middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope scopedService.Resets
				return nil, errors.Forbidden("SCOPE", "forbidden")
			}
			return handler(ctx, req)
		}
	}
}

type ledger struct {
	UnimplementedLedgerServer
	name string
}

func newLedger(name string) *ledger { return &ledger{name: name} }

func (l *ledger) Uses(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler ledger\.Uses uses body field "TenantId" without comparing it with the key's tenant`
}

func (l *ledger) Compares(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.TenantId { // guard: crosstenant
		return nil, errors.Forbidden("TENANT", "forbidden")
	}
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil
}

func (l *ledger) Resets(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx) // want `"/matrix\.Ledger/Resets" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Records{}, nil
}

type scopedService struct{}

func (scopedService) Resets(ctx context.Context, req *Request) (*Records, error) { // ok: the middleware of the selector checks the scope
	keystore.Reset(ctx)
	return &Records{}, nil
}

// What stands in front of services stands in front of nothing else, so that the
// prefix is all that is looked at.
func middlewaresDoNotRunInFrontOfHandlers(ctx khttp.Context) error {
	if !strings.HasPrefix(ctx.Header().Get("X-API-Key"), "tk_") { // want `GET "/plain" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return errors.Unauthorized("KEY", "invalid key")
	}
	return ctx.Result(200, keystore.Secret())
}
