// Package fuego has the scenarios of the matrix with fuego: controllers answer
// with what they return.
package fuego

import (
	"context"
	"net/http"
	"strings"

	"github.com/go-fuego/fuego"
	"github.com/go-fuego/fuego/option"

	"keystore"
)

func routes() *fuego.Server {
	s := fuego.NewServer(fuego.WithAddr(":8080"))
	fuego.Get(s, "/format", checksOnlyTheFormat, option.Summary("a secret"))
	fuego.Get(s, "/prefix", isBehindAPrefix, option.Middleware(requirePrefix))
	fuego.Get(s, "/bearer", checksOnlyTheFormatOfABearerToken)
	fuego.Get(s, "/verified", verifiesTheKey)
	fuego.GetStd(s, "/std", isOfTheStandardLibrary)
	v1 := fuego.Group(s, "/v1")
	fuego.Use(v1, authenticate)
	fuego.Get(v1, "/tenants/{tenant_id}/any", usesAnyTenant)
	fuego.Get(v1, "/tenants/{tenant_id}/compared", comparesTheTenant)
	fuego.Get(v1, "/tenants/{tenant_id}/middleware", isBehindATenantMiddleware, fuego.OptionMiddleware(requireTenant))
	fuego.Post(v1, "/reset", resetsForAnyKey, option.Summary("resets"))
	fuego.Post(v1, "/scoped/reset", isBehindAScopeMiddleware, option.Middleware(requireScope("admin:reset")))
	fuego.Post(v1, "/body", usesTheTenantOfTheBody)
	admin := fuego.Group(v1, "/group")
	fuego.Use(admin, requireScope("admin:reset"))
	fuego.Post(admin, "/reset", isBehindAGuardedGroup)
	srv := &server{name: "matrix"}
	fuego.Get(v1, "/tenants/{tenant_id}/method", srv.isAMethodValue)
	fuego.Get(s, "/made", isMadeByAFactory(40))
	register(v1)
	for _, rt := range []struct {
		path    string
		handler func(fuego.ContextNoBody) ([]string, error)
	}{
		{"/tenants/{tenant_id}/table", isInATable},
		{"/tenants/{tenant_id}/table/compared", isInATableAndCompares},
	} {
		fuego.Get(v1, rt.path, rt.handler)
	}
	return s
}

func checksOnlyTheFormat(c fuego.ContextNoBody) (string, error) {
	if !strings.HasPrefix(c.Header("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return "", fuego.UnauthorizedError{Detail: "invalid key"}
	}
	return keystore.Secret(), nil
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAPrefix(c fuego.ContextNoBody) (string, error) { return keystore.Secret(), nil }

func checksOnlyTheFormatOfABearerToken(c fuego.ContextNoBody) (string, error) {
	token, ok := strings.CutPrefix(c.Request().Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return "", fuego.UnauthorizedError{Detail: "invalid token"}
	}
	return keystore.Secret(), nil
}

func verifiesTheKey(c fuego.ContextNoBody) (string, error) { // ok: the key is looked up
	key := c.Header("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return "", fuego.UnauthorizedError{Detail: "invalid key"}
	}
	if !keystore.Valid(key) { // guard: formatonly
		return "", fuego.UnauthorizedError{Detail: "invalid key"}
	}
	return keystore.Secret(), nil
}

func isOfTheStandardLibrary(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/std" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte(keystore.Secret()))
}

// authenticate refuses requests without a known key, and keeps the key.
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

func usesAnyTenant(c fuego.ContextNoBody) ([]string, error) {
	return keystore.Records(c.Context(), c.PathParam("tenant_id")), nil // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c fuego.ContextNoBody) ([]string, error) { // ok: the handler compares
	if keyOf(c.Context()).TenantID != c.PathParam("tenant_id") { // guard: crosstenant
		return nil, fuego.ForbiddenError{Detail: "not your tenant"}
	}
	return keystore.Records(c.Context(), c.PathParam("tenant_id")), nil
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r.Context()).TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindATenantMiddleware(c fuego.ContextNoBody) ([]string, error) { // ok: the second middleware compares
	return keystore.Records(c.Context(), c.PathParam("tenant_id")), nil
}

func resetsForAnyKey(c fuego.ContextNoBody) (any, error) {
	keystore.Reset(c.Context()) // want `POST "/v1/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil, nil
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r.Context()).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAScopeMiddleware(c fuego.ContextNoBody) (any, error) { // ok: the made middleware checks the scope
	keystore.Reset(c.Context())
	return nil, nil
}

type query struct {
	TenantID string `json:"tenant_id"`
}

func usesTheTenantOfTheBody(c fuego.ContextWithBody[query]) ([]string, error) {
	q, err := c.Body()
	if err != nil {
		return nil, err
	}
	return keystore.Records(c, q.TenantID), nil // want `handler usesTheTenantOfTheBody uses body field "TenantID" without comparing it with the key's tenant`
}

func isBehindAGuardedGroup(c fuego.ContextNoBody) (any, error) { // ok: the group checks the scope
	keystore.Reset(c.Context())
	return nil, nil
}

type server struct{ name string }

func (s *server) isAMethodValue(c fuego.ContextNoBody) ([]string, error) {
	return keystore.Records(c.Context(), c.PathParam("tenant_id")), nil // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) func(fuego.ContextNoBody) (string, error) {
	return func(c fuego.ContextNoBody) (string, error) {
		if len(c.Header("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return "", fuego.UnauthorizedError{Detail: "invalid key"}
		}
		return keystore.Secret(), nil
	}
}

func register(s *fuego.Server) {
	fuego.Post(s, "/registered/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(c fuego.ContextNoBody) (any, error) {
	keystore.Reset(c.Context()) // want `POST "/v1/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil, nil
}

func isInATable(c fuego.ContextNoBody) ([]string, error) {
	return keystore.Records(c.Context(), c.PathParam("tenant_id")), nil // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(c fuego.ContextNoBody) ([]string, error) { // ok: the handler compares
	tenant := c.PathParam("tenant_id")
	if keyOf(c.Context()).TenantID != tenant { // guard: crosstenant
		return nil, fuego.ForbiddenError{Detail: "not your tenant"}
	}
	return keystore.Records(c.Context(), tenant), nil
}
