// Package bunrouter has the scenarios of the matrix with bunrouter.
package bunrouter

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/uptrace/bunrouter"

	"keystore"
)

func routes() *bunrouter.Router {
	r := bunrouter.New(bunrouter.Use(logs), bunrouter.WithNotFoundHandler(notFound))
	r.GET("/format", checksOnlyTheFormat)
	r.WithMiddleware(requirePrefix).GET("/prefix", isBehindAPrefix)
	r.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	r.GET("/verified", verifiesTheKey)
	r.GET("/made", isMadeByAFactory(40))

	tenants := r.NewGroup("/tenants/:tenant_id", bunrouter.Use(authenticate))
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.Use(requireTenant).GET("/middleware", isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		method, path string
		handler      bunrouter.HandlerFunc
	}{
		{"GET", "/table", isInATable},
		{"GET", "/table/compared", isInATableAndCompares},
	} {
		tenants.Handle(rt.method, rt.path, rt.handler)
	}

	r.Use(authenticate).POST("/reset", resetsForAnyKey)
	r.Use(authenticate, RequireScope("admin:reset")).POST("/scoped/reset", isBehindAScopeMiddleware)
	r.NewGroup("/group", bunrouter.Use(authenticate), bunrouter.WithGroup(func(g *bunrouter.Group) {
		g = g.Use(RequireScope("admin:reset"))
		g.WithGroup("/admin", func(g *bunrouter.Group) {
			g.POST("/reset", isBehindAGuardedGroup)
		})
	}))
	register(r.NewGroup("/registered", bunrouter.Use(authenticate)))
	return r
}

func logs(next bunrouter.HandlerFunc) bunrouter.HandlerFunc {
	return func(w http.ResponseWriter, req bunrouter.Request) error {
		fmt.Println(req.URL.Path)
		return next(w, req)
	}
}

func notFound(w http.ResponseWriter, req bunrouter.Request) error {
	http.NotFound(w, req.Request)
	return nil
}

func deny(w http.ResponseWriter) error {
	http.Error(w, "forbidden", http.StatusForbidden)
	return nil
}

func checksOnlyTheFormat(w http.ResponseWriter, req bunrouter.Request) error {
	if !strings.HasPrefix(req.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return deny(w)
	}
	return bunrouter.JSON(w, keystore.Secret())
}

func requirePrefix(next bunrouter.HandlerFunc) bunrouter.HandlerFunc {
	return func(w http.ResponseWriter, req bunrouter.Request) error {
		if !strings.HasPrefix(req.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return deny(w)
		}
		return next(w, req)
	}
}

func isBehindAPrefix(w http.ResponseWriter, req bunrouter.Request) error {
	return bunrouter.JSON(w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, req bunrouter.Request) error {
	token, ok := strings.CutPrefix(req.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return deny(w)
	}
	return bunrouter.JSON(w, keystore.Secret())
}

func verifiesTheKey(w http.ResponseWriter, req bunrouter.Request) error { // ok: the key is looked up
	key := req.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		return deny(w)
	}
	if !keystore.Valid(key) { // guard: formatonly
		return deny(w)
	}
	return bunrouter.JSON(w, keystore.Secret())
}

func authenticate(next bunrouter.HandlerFunc) bunrouter.HandlerFunc {
	return func(w http.ResponseWriter, req bunrouter.Request) error {
		k, err := keystore.Find(req.Context(), req.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return nil
		}
		return next(w, req.WithContext(context.WithValue(req.Context(), contextKey{}, k)))
	}
}

type contextKey struct{}

func keyOf(req bunrouter.Request) *keystore.Key {
	k, _ := req.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, req bunrouter.Request) error {
	return bunrouter.JSON(w, keystore.Records(req.Context(), req.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, req bunrouter.Request) error { // ok: the handler compares
	if keyOf(req).TenantID != req.Param("tenant_id") { // guard: crosstenant
		return deny(w)
	}
	return bunrouter.JSON(w, keystore.Records(req.Context(), req.Param("tenant_id")))
}

func requireTenant(next bunrouter.HandlerFunc) bunrouter.HandlerFunc {
	return func(w http.ResponseWriter, req bunrouter.Request) error {
		if keyOf(req).TenantID != req.Param("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			return deny(w)
		}
		return next(w, req)
	}
}

func isBehindATenantMiddleware(w http.ResponseWriter, req bunrouter.Request) error { // ok: the second middleware compares
	return bunrouter.JSON(w, keystore.Records(req.Context(), req.Param("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, req bunrouter.Request) error {
	keystore.Reset(req.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(bunrouter.HandlerFunc) bunrouter.HandlerFunc {
	return func(next bunrouter.HandlerFunc) bunrouter.HandlerFunc {
		return func(w http.ResponseWriter, req bunrouter.Request) error {
			if !keyOf(req).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				return deny(w)
			}
			return next(w, req)
		}
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, req bunrouter.Request) error { // ok: the made middleware checks the scope
	keystore.Reset(req.Context())
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func isBehindAGuardedGroup(w http.ResponseWriter, req bunrouter.Request) error { // ok: the group checks the scope
	keystore.Reset(req.Context())
	w.WriteHeader(http.StatusNoContent)
	return nil
}

type server struct{ name string }

func (s *server) isAMethodValue(w http.ResponseWriter, req bunrouter.Request) error {
	return bunrouter.JSON(w, keystore.Records(req.Context(), req.Param("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) bunrouter.HandlerFunc {
	return func(w http.ResponseWriter, req bunrouter.Request) error {
		if len(req.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			return deny(w)
		}
		return bunrouter.JSON(w, keystore.Secret())
	}
}

func register(g *bunrouter.Group) {
	g.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(w http.ResponseWriter, req bunrouter.Request) error {
	keystore.Reset(req.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func isInATable(w http.ResponseWriter, req bunrouter.Request) error {
	return bunrouter.JSON(w, keystore.Records(req.Context(), req.Param("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, req bunrouter.Request) error { // ok: the handler compares
	tenant := req.Params().ByName("tenant_id")
	if keyOf(req).TenantID != tenant { // guard: crosstenant
		return deny(w)
	}
	return bunrouter.JSON(w, keystore.Records(req.Context(), tenant))
}
