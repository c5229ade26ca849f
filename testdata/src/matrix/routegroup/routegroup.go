// Package routegroup has the scenarios of the matrix with routegroup.
package routegroup

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/go-pkgz/routegroup"

	"keystore"
)

func routes() http.Handler {
	r := routegroup.New(http.NewServeMux())
	r.HandleFunc("GET /format", checksOnlyTheFormat)
	r.With(requirePrefix).HandleFunc("GET /prefix", isBehindAPrefix)
	r.HandleFunc("GET /bearer", checksOnlyTheFormatOfABearerToken)
	r.HandleFunc("GET /verified", verifiesTheKey)
	r.Handle("GET /made", isMadeByAFactory(40))
	tenants := r.Mount("/tenants/{tenant_id}")
	tenants.Use(authenticate)
	tenants.HandleFunc("GET /any", usesAnyTenant)
	tenants.HandleFunc("GET /compared", comparesTheTenant)
	tenants.With(requireTenant).HandleFunc("GET /middleware", isBehindATenantMiddleware)
	s := &server{name: "matrix"}
	tenants.Group().HandleFunc("GET /method", s.isAMethodValue)
	for _, rt := range []struct {
		pattern string
		handler http.HandlerFunc
	}{
		{"GET /table", isInATable},
		{"GET /table/compared", isInATableAndCompares},
	} {
		tenants.HandleFunc(rt.pattern, rt.handler)
	}
	r.Route(func(r *routegroup.Bundle) {
		r.Use(authenticate)
		r.HandleFunc("POST /reset", resetsForAnyKey)
		r.Handle("POST /scoped/reset", routegroup.Wrap(http.HandlerFunc(isBehindAScopeMiddleware), logs, RequireScope("admin:reset")))
		r.Mount("/group").Route(func(r *routegroup.Bundle) {
			r.Use(logs, RequireScope("admin:reset"))
			r.HandleRoot("POST", http.HandlerFunc(isBehindAGuardedGroup))
		})
		register(r.Mount("/registered"))
	})
	return r
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
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

func isBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
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

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func isBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			deny(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	}
}

func register(r *routegroup.Bundle) {
	r.HandleFunc("POST /reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func isInATable(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	tenant := r.PathValue("tenant_id")
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
