// Package oapichi has the scenarios of the matrix with servers that oapi-codegen
// generates for chi.
package oapichi

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func routes() http.Handler {
	r := chi.NewRouter()
	OpenHandlerWithOptions(&openServer{}, ChiServerOptions{BaseRouter: r})
	PrefixedHandlerWithOptions(&prefixedServer{}, ChiServerOptions{BaseRouter: r, Middlewares: []MiddlewareFunc{requirePrefix}})
	LedgerHandlerWithOptions(&server{name: "matrix"}, ChiServerOptions{BaseRouter: r, Middlewares: []MiddlewareFunc{authenticate}})
	// The first of the middlewares is the innermost.
	CheckedHandlerWithOptions(&checkedServer{}, ChiServerOptions{BaseRouter: r, Middlewares: []MiddlewareFunc{requireTenant, authenticate}})
	ScopedHandlerWithOptions(&scopedServer{}, ChiServerOptions{BaseRouter: r, Middlewares: []MiddlewareFunc{RequireScope("admin:reset"), authenticate}})
	r.Route("/group", func(r chi.Router) {
		r.Use(authenticate, RequireScope("admin:reset"))
		GroupedHandlerWithOptions(&groupedServer{}, ChiServerOptions{BaseRouter: r})
	})
	register(r)
	return r
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(w http.ResponseWriter, r *http.Request, params KeyParams) {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: len, runtime\.BindStyledParameterWithOptions, strings\.HasPrefix`
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

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (s *openServer) VerifiesTheKey(w http.ResponseWriter, r *http.Request, params KeyParams) { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		deny(w)
		return
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
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

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

type server struct{ name string }

func (s *server) UsesAnyTenant(w http.ResponseWriter, r *http.Request, tenantId string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId)) // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(w http.ResponseWriter, r *http.Request, tenantId string) { // ok: the handler compares
	if keyOf(r).TenantID != tenantId { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r).TenantID != chi.URLParam(r, "tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(w http.ResponseWriter, r *http.Request, tenantId string) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId))
}

func (s *server) ResetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) MiddlewareFunc {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(w http.ResponseWriter, r *http.Request) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) IsAMethodValue(w http.ResponseWriter, r *http.Request, tenantId string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenantId)) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func register(r chi.Router) {
	RegisteredHandlerWithOptions(&registeredServer{}, ChiServerOptions{BaseRouter: r, Middlewares: []MiddlewareFunc{authenticate}})
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}
