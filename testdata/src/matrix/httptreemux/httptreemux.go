// Package httptreemux has the scenarios of the matrix with httptreemux.
package httptreemux

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/dimfeld/httptreemux/v5"

	"keystore"
)

func routes() http.Handler {
	r := httptreemux.New()
	r.GET("/format", checksOnlyTheFormat)
	r.GET("/prefix", requirePrefix(isBehindAPrefix))
	r.GET("/bearer", checksOnlyTheFormatOfABearerToken)
	r.UsingContext().GET("/verified", verifiesTheKey)
	r.GET("/made", isMadeByAFactory(40))

	tenants := r.NewGroup("/tenants/:tenant_id")
	tenants.Use(authenticate)
	tenants.GET("/any", usesAnyTenant)
	tenants.GET("/compared", comparesTheTenant)
	tenants.GET("/middleware", requireTenant(isBehindATenantMiddleware))
	s := &server{name: "matrix"}
	tenants.GET("/method", s.isAMethodValue)
	for _, rt := range []struct {
		method, path string
		handler      httptreemux.HandlerFunc
	}{
		{"GET", "/table", isInATable},
		{"GET", "/table/compared", isInATableAndCompares},
	} {
		tenants.Handle(rt.method, rt.path, rt.handler)
	}

	r.POST("/reset", authenticate(resetsForAnyKey))
	r.POST("/scoped/reset", authenticate(RequireScope("admin:reset")(isBehindAScopeMiddleware)))
	group := r.NewGroup("/group")
	group.UseHandler(logs)
	group.Use(authenticate)
	admin := group.NewGroup("/admin")
	admin.Use(RequireScope("admin:reset"))
	admin.POST("/reset", isBehindAGuardedGroup)
	registered := r.NewGroup("/registered")
	registered.Use(authenticate)
	register(registered)
	return r
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		fmt.Println(r.URL.Path)
	})
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params map[string]string) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(next httptreemux.HandlerFunc) httptreemux.HandlerFunc {
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
	fmt.Fprint(w, keystore.Secret())
}

func authenticate(next httptreemux.HandlerFunc) httptreemux.HandlerFunc {
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

func requireTenant(next httptreemux.HandlerFunc) httptreemux.HandlerFunc {
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
func RequireScope(scope string) func(httptreemux.HandlerFunc) httptreemux.HandlerFunc {
	return func(next httptreemux.HandlerFunc) httptreemux.HandlerFunc {
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

func isMadeByAFactory(n int) httptreemux.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	}
}

func register(g *httptreemux.Group) {
	g.POST("/reset", isRegisteredByAFunction)
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
