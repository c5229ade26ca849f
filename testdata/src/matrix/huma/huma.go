// Package huma has the scenarios of the matrix with huma v2: handlers get the
// request as a struct and answer with what they return.
package huma

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	api := humago.New(mux, huma.DefaultConfig("matrix", "1"))
	huma.Register(api, huma.Operation{Method: http.MethodGet, Path: "/format"}, checksOnlyTheFormat)
	huma.Register(api, huma.Operation{
		Method: http.MethodGet, Path: "/prefix", Middlewares: huma.Middlewares{requirePrefix},
	}, isBehindAPrefix)
	huma.Get(api, "/bearer", checksOnlyTheFormatOfABearerToken)
	huma.Get(api, "/verified", verifiesTheKey, huma.OperationTags("keys"))
	huma.Get(api, "/resolved", isBehindAResolver)
	huma.Get(api, "/resolved/prefix", isBehindAResolverOfTheFormat)
	huma.Get(api, "/tenants/{tenant_id}/resolved", isBehindAResolverAndComparesTheTenant)
	huma.Get(api, "/tenants/{tenant_id}/resolved/any", isBehindAResolverAndUsesAnyTenant)
	huma.Post(api, "/changed/reset", isChanged, func(op *huma.Operation) { op.Middlewares = append(op.Middlewares, requireScope("admin:reset")) })
	v1 := huma.NewGroup(api)
	v1.UseMiddleware(authenticate)
	huma.Get(v1, "/tenants/{tenant_id}/any", usesAnyTenant, func(op *huma.Operation) { op.Summary = "any" })
	huma.Get(v1, "/tenants/{tenant_id}/compared", comparesTheTenant)
	huma.Register(v1, operation(http.MethodGet, "/tenants/{tenant_id}/middleware", requireTenant), isBehindATenantMiddleware)
	huma.Post(v1, "/reset", resetsForAnyKey)
	huma.Register(v1, operation(http.MethodPost, "/scoped/reset", requireScope("admin:reset")), isBehindAScopeMiddleware)
	admin := huma.NewGroup(v1, "/group")
	admin.UseMiddleware(requireScope("admin:reset"))
	huma.Post(admin, "/reset", isBehindAGuardedGroup)
	s := &server{name: "matrix"}
	huma.Get(v1, "/tenants/{tenant_id}/method", s.isAMethodValue)
	huma.Get(api, "/made", isMadeByAFactory(40))
	register(v1)
	for _, rt := range []struct {
		path    string
		handler func(context.Context, *tenantInput) (*output, error)
	}{
		{"/tenants/{tenant_id}/table", isInATable},
		{"/tenants/{tenant_id}/table/compared", isInATableAndCompares},
	} {
		huma.Register(v1, huma.Operation{Method: http.MethodGet, Path: rt.path}, rt.handler)
	}
	return mux
}

func operation(method, path string, mw func(huma.Context, func(huma.Context))) huma.Operation {
	return huma.Operation{Method: method, Path: path, Middlewares: huma.Middlewares{mw}}
}

type keyInput struct {
	Key string `header:"X-API-Key"`
}

type tenantInput struct {
	TenantID string `path:"tenant_id"`
}

type bearerInput struct {
	Authorization string `header:"Authorization"`
}

type output struct {
	Body struct {
		Data []string `json:"data"`
	}
}

func answer(data ...string) *output {
	out := &output{}
	out.Body.Data = data
	return out
}

var errForbidden = huma.Error403Forbidden("forbidden")

func checksOnlyTheFormat(ctx context.Context, in *keyInput) (*output, error) {
	if !strings.HasPrefix(in.Key, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, huma.Error401Unauthorized("invalid key")
	}
	return answer(keystore.Secret()), nil
}

func requirePrefix(ctx huma.Context, next func(huma.Context)) {
	if !strings.HasPrefix(ctx.Header("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ctx.SetStatus(http.StatusUnauthorized)
		return
	}
	next(ctx)
}

func isBehindAPrefix(ctx context.Context, in *struct{}) (*output, error) {
	return answer(keystore.Secret()), nil
}

func checksOnlyTheFormatOfABearerToken(ctx context.Context, in *bearerInput) (*output, error) {
	token, ok := strings.CutPrefix(in.Authorization, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return nil, errForbidden
	}
	return answer(keystore.Secret()), nil
}

func verifiesTheKey(ctx context.Context, in *keyInput) (*output, error) { // ok: the key is looked up
	if !strings.HasPrefix(in.Key, "tk_") {
		return nil, huma.Error401Unauthorized("invalid key")
	}
	if !keystore.Valid(in.Key) { // guard: formatonly
		return nil, huma.Error401Unauthorized("invalid key")
	}
	return answer(keystore.Secret()), nil
}

// A resolvedKey is verified before the handler runs.
type resolvedKey struct {
	Key string `header:"X-API-Key"`

	found *keystore.Key
}

func (in *resolvedKey) Resolve(ctx huma.Context) []error {
	k, err := keystore.Find(ctx.Context(), in.Key)
	if err != nil {
		return []error{huma.Error401Unauthorized("invalid key")}
	}
	in.found = k
	return nil
}

func isBehindAResolver(ctx context.Context, in *resolvedKey) (*output, error) { // ok: the resolver verifies
	return answer(keystore.Secret()), nil
}

type resolvedTenant struct {
	resolvedKey
	TenantID string `path:"tenant_id"`
}

func isBehindAResolverAndComparesTheTenant(ctx context.Context, in *resolvedTenant) (*output, error) { // ok: the handler compares with what the resolver found
	if in.found.TenantID != in.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return answer(keystore.Records(ctx, in.TenantID)...), nil
}

func isBehindAResolverAndUsesAnyTenant(ctx context.Context, in *resolvedTenant) (*output, error) {
	return answer(keystore.Records(ctx, in.TenantID)...), nil // want `handler isBehindAResolverAndUsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

type resolvedPrefix struct {
	Key string `header:"X-API-Key"`
}

func (in *resolvedPrefix) Resolve(ctx huma.Context) []error {
	if !strings.HasPrefix(in.Key, "tk_") { // want `middleware resolvedPrefix\.Resolve grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return []error{huma.Error401Unauthorized("invalid key")}
	}
	return nil
}

func isBehindAResolverOfTheFormat(ctx context.Context, in *resolvedPrefix) (*output, error) {
	return answer(keystore.Secret()), nil
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(ctx huma.Context, next func(huma.Context)) {
	k, err := keystore.Find(ctx.Context(), ctx.Header("X-API-Key"))
	if err != nil {
		huma.WriteErr(nil, ctx, http.StatusUnauthorized, "unauthorized")
		return
	}
	next(huma.WithValue(ctx, contextKey{}, k))
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(ctx context.Context, in *tenantInput) (*output, error) {
	return answer(keystore.Records(ctx, in.TenantID)...), nil // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx context.Context, in *tenantInput) (*output, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != in.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return answer(keystore.Records(ctx, in.TenantID)...), nil
}

func requireTenant(ctx huma.Context, next func(huma.Context)) {
	if keyOf(ctx.Context()).TenantID != ctx.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		huma.WriteErr(nil, ctx, http.StatusForbidden, "forbidden")
		return
	}
	next(ctx)
}

func isBehindATenantMiddleware(ctx context.Context, in *tenantInput) (*output, error) { // ok: the second middleware compares
	return answer(keystore.Records(ctx, in.TenantID)...), nil
}

func resetsForAnyKey(ctx context.Context, in *struct{}) (*output, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return answer(), nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		if !keyOf(ctx.Context()).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			huma.WriteErr(nil, ctx, http.StatusForbidden, "forbidden")
			return
		}
		next(ctx)
	}
}

func isBehindAScopeMiddleware(ctx context.Context, in *struct{}) (*output, error) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return answer(), nil
}

func isBehindAGuardedGroup(ctx context.Context, in *struct{}) (*output, error) { // ok: the group checks the scope
	keystore.Reset(ctx)
	return answer(), nil
}

func isChanged(ctx context.Context, in *keyInput) (*output, error) { // ok: what changes the operation may add the check of a scope
	if !keystore.Valid(in.Key) {
		return nil, errForbidden
	}
	keystore.Reset(ctx)
	return answer(), nil
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx context.Context, in *tenantInput) (*output, error) {
	return answer(keystore.Records(ctx, in.TenantID)...), nil // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) func(context.Context, *keyInput) (*output, error) {
	return func(ctx context.Context, in *keyInput) (*output, error) {
		if len(in.Key) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return nil, errForbidden
		}
		return answer(keystore.Secret()), nil
	}
}

func register(api huma.API) {
	huma.Post(api, "/registered/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(ctx context.Context, in *struct{}) (*output, error) {
	keystore.Reset(ctx) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return answer(), nil
}

func isInATable(ctx context.Context, in *tenantInput) (*output, error) {
	return answer(keystore.Records(ctx, in.TenantID)...), nil // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx context.Context, in *tenantInput) (*output, error) { // ok: the handler compares
	tenant := in.TenantID
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return nil, errForbidden
	}
	return answer(keystore.Records(ctx, tenant)...), nil
}
