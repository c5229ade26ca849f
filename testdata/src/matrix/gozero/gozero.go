// Package gozero has the scenarios of the matrix with go-zero: routes are described
// by structs, and handlers leave the work to a logic, which is made with the
// request's context.
package gozero

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/zeromicro/go-zero/rest"
	"github.com/zeromicro/go-zero/rest/httpx"
	"github.com/zeromicro/go-zero/rest/pathvar"
	"github.com/zeromicro/go-zero/zrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func run() {
	svc := newService()
	server := rest.MustNewServer(rest.RestConf{})
	server.Use(rest.ToMiddleware(logs))
	registerHandlers(server, svc)
	rpc := zrpc.MustNewServer(zrpc.RpcServerConf{}, func(s *grpc.Server) {
		RegisterLedgerServer(s, &ledgerServer{svc: svc})
	})
	rpc.AddUnaryInterceptors(identify)
	go rpc.Start()
	server.Start()
}

// A service is what handlers share: go-zero calls it the service context.
type service struct {
	name         string
	authenticate rest.Middleware
	scoped       rest.Middleware
}

func newService() *service {
	return &service{name: "matrix", authenticate: (&authenticator{}).Handle, scoped: requireScope("admin:reset")}
}

func registerHandlers(api *rest.Server, svc *service) {
	api.AddRoutes([]rest.Route{
		{Method: http.MethodGet, Path: "/format", Handler: checksOnlyTheFormat},
		{Method: http.MethodGet, Path: "/bearer", Handler: checksOnlyTheFormatOfABearerToken},
		{Method: http.MethodGet, Path: "/verified", Handler: verifiesTheKey},
		{Method: http.MethodGet, Path: "/made", Handler: isMadeByAFactory(40)},
	})
	api.AddRoute(rest.Route{Method: http.MethodGet, Path: "/prefix", Handler: requirePrefix(isBehindAPrefix)})
	s := &server{svc: svc}
	api.AddRoutes(
		rest.WithMiddlewares(
			[]rest.Middleware{svc.authenticate},
			[]rest.Route{
				{Method: http.MethodGet, Path: "/:tenant_id/any", Handler: usesAnyTenant(svc)},
				{Method: http.MethodGet, Path: "/:tenant_id/compared", Handler: comparesTheTenant(svc)},
				{Method: http.MethodGet, Path: "/:tenant_id/method", Handler: s.isAMethodValue},
				{Method: http.MethodPost, Path: "/reset", Handler: resetsForAnyKey},
			}...,
		),
		rest.WithPrefix("/v1"),
		rest.WithMaxBytes(1<<20),
	)
	api.AddRoutes(rest.WithMiddlewares([]rest.Middleware{svc.authenticate, requireTenant}, rest.Route{
		Method: http.MethodGet, Path: "/tenants/:tenant_id/middleware", Handler: isBehindATenantMiddleware,
	}))
	api.AddRoutes(rest.WithMiddlewares([]rest.Middleware{svc.authenticate, svc.scoped}, rest.Route{
		Method: http.MethodPost, Path: "/scoped/reset", Handler: isBehindAScopeMiddleware,
	}))
	group := []rest.Route{{Method: http.MethodPost, Path: "/reset", Handler: isBehindAGuardedGroup}}
	group = rest.WithMiddleware(requireScope("admin:reset"), group...)
	api.AddRoutes(rest.WithMiddleware(svc.authenticate, group...), rest.WithPrefix("/group/admin"))
	register(api, svc)
	addTable(api, svc.authenticate, []rest.Route{
		{Method: http.MethodGet, Path: "/table/:tenant_id", Handler: isInATable},
		{Method: http.MethodGet, Path: "/table/:tenant_id/compared", Handler: isInATableAndCompares},
	})
	api.AddRoutes([]rest.Route{
		{Method: http.MethodGet, Path: "/jwt/:tenant_id", Handler: usesAnyTenantWithAToken},
		{Method: http.MethodGet, Path: "/jwt/:tenant_id/compared", Handler: comparesTheTenantOfTheToken},
		{Method: http.MethodPost, Path: "/jwt/reset", Handler: resetsForAnyToken},
	}, rest.WithJwt("a secret of the program"))
}

func addTable(server *rest.Server, auth rest.Middleware, table []rest.Route) {
	for _, rt := range table {
		server.AddRoute(rest.Route{Method: rt.Method, Path: rt.Path, Handler: auth(rt.Handler)})
	}
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		fmt.Println(r.URL.Path)
	})
}

var errForbidden = errors.New("forbidden")

func deny(w http.ResponseWriter) { httpx.WriteJson(w, http.StatusForbidden, "forbidden") }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	var req struct {
		Key string `header:"X-API-Key"`
	}
	if err := httpx.Parse(r, &req); err != nil {
		httpx.ErrorCtx(r.Context(), w, err)
		return
	}
	if !strings.HasPrefix(req.Key, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		httpx.Error(w, errForbidden)
		return
	}
	httpx.OkJsonCtx(r.Context(), w, keystore.Secret())
}

func requirePrefix(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	httpx.OkJsonCtx(r.Context(), w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	httpx.OkJsonCtx(r.Context(), w, keystore.Secret())
}

func verifiesTheKey(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	httpx.OkJsonCtx(r.Context(), w, keystore.Secret())
}

// An authenticator refuses requests without a known key, and keeps the key.
type authenticator struct{}

func (a *authenticator) Handle(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			httpx.WriteJson(w, http.StatusUnauthorized, "unauthorized")
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	}
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

type tenantRequest struct {
	TenantID string `path:"tenant_id"`
	Limit    int    `form:"limit,optional"`
}

// A logic does the work of one request.
type logic struct {
	ctx context.Context
	svc *service
}

func newLogic(ctx context.Context, svc *service) *logic { return &logic{ctx: ctx, svc: svc} }

func (l *logic) records(req *tenantRequest) ([]string, error) {
	return keystore.Records(l.ctx, req.TenantID), nil
}

func (l *logic) ownRecords(req *tenantRequest) ([]string, error) {
	if keyOf(l.ctx).TenantID != req.TenantID { // guard: crosstenant comparesTheTenant
		return nil, errForbidden
	}
	return keystore.Records(l.ctx, req.TenantID), nil
}

func usesAnyTenant(svc *service) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req tenantRequest
		if err := httpx.Parse(r, &req); err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
			return
		}
		l := newLogic(r.Context(), svc)
		resp, err := l.records(&req) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
		if err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
		} else {
			httpx.OkJsonCtx(r.Context(), w, resp)
		}
	}
}

func comparesTheTenant(svc *service) http.HandlerFunc { // ok: the logic compares
	return func(w http.ResponseWriter, r *http.Request) {
		var req tenantRequest
		if err := httpx.Parse(r, &req); err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
			return
		}
		l := newLogic(r.Context(), svc)
		resp, err := l.ownRecords(&req)
		if err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
		} else {
			httpx.OkJsonCtx(r.Context(), w, resp)
		}
	}
}

func requireTenant(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r.Context()).TenantID != pathvar.Vars(r)["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), pathvar.Vars(r)["tenant_id"]))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/v1/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	httpx.Ok(w)
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) rest.Middleware {
	return func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r.Context()).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next(w, r)
		}
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	httpx.Ok(w)
}

func isBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) { // ok: a middleware of all routes of the group checks the scope
	keystore.Reset(r.Context())
	httpx.Ok(w)
}

type server struct{ svc *service }

func (s *server) isAMethodValue(w http.ResponseWriter, r *http.Request) {
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), pathvar.Vars(r)["tenant_id"])) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		httpx.OkJsonCtx(r.Context(), w, keystore.Secret())
	}
}

func register(server *rest.Server, svc *service) {
	server.AddRoutes(rest.WithMiddleware(svc.authenticate, rest.Route{Method: http.MethodPost, Path: "/registered/reset", Handler: isRegisteredByAFunction}))
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	httpx.Ok(w)
}

func isInATable(w http.ResponseWriter, r *http.Request) {
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), pathvar.Vars(r)["tenant_id"])) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	tenant := pathvar.Vars(r)["tenant_id"]
	if keyOf(r.Context()).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), tenant))
}

// WithJwt keeps the claims of a token in the context, under their names.
func usesAnyTenantWithAToken(w http.ResponseWriter, r *http.Request) {
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), pathvar.Vars(r)["tenant_id"])) // want `handler usesAnyTenantWithAToken uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenantOfTheToken(w http.ResponseWriter, r *http.Request) { // ok: the tenant is a claim
	tenant, _ := r.Context().Value("tenantId").(json.Number)
	if tenant.String() != pathvar.Vars(r)["tenant_id"] { // guard: crosstenant
		deny(w)
		return
	}
	httpx.OkJsonCtx(r.Context(), w, keystore.Records(r.Context(), pathvar.Vars(r)["tenant_id"]))
}

func resetsForAnyToken(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/jwt/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	httpx.Ok(w)
}

// identify is the interceptor of the services of gRPC.
func identify(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	keys := md.Get("x-api-key")
	if len(keys) == 0 {
		return nil, status.Error(codes.Unauthenticated, "no key")
	}
	k, err := keystore.Find(ctx, keys[0])
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unauthorized")
	}
	return handler(context.WithValue(ctx, contextKey{}, k), req)
}

type ledgerServer struct {
	UnimplementedLedgerServer
	svc *service
}

func (s *ledgerServer) UsesAny(ctx context.Context, req *TenantRequest) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler ledgerServer\.UsesAny uses body field "TenantId" without comparing it with the key's tenant`
}

func (s *ledgerServer) Compares(ctx context.Context, req *TenantRequest) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.TenantId { // guard: crosstenant
		return nil, status.Error(codes.PermissionDenied, "forbidden")
	}
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil
}
