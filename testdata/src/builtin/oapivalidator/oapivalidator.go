// Package oapivalidator has the scenarios of built-in middlewares with the one that
// validates requests by an OpenAPI document: it leaves to a function whether the
// security requirements of a route are met.
package oapivalidator

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	middleware "github.com/oapi-codegen/nethttp-middleware"

	"keystore"
)

func routes(spec *openapi3.T) http.Handler {
	auth := middleware.OapiRequestValidatorWithOptions(spec, &middleware.Options{
		Options:               openapi3filter.Options{AuthenticationFunc: authenticate},
		SilenceServersWarning: true,
	})
	prefix := middleware.OapiRequestValidatorWithOptions(spec, &middleware.Options{
		Options: openapi3filter.Options{AuthenticationFunc: hasPrefix},
	})
	noop := middleware.OapiRequestValidatorWithOptions(spec, &middleware.Options{
		Options: openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
	})
	mux := http.NewServeMux()
	mux.Handle("GET /prefix", prefix(http.HandlerFunc(isBehindAFormatOnly)))
	mux.Handle("GET /secret", auth(http.HandlerFunc(isBehindTheMiddleware)))
	mux.Handle("GET /tenants/{tenant_id}", auth(http.HandlerFunc(usesAnyTenant)))
	mux.Handle("GET /tenants/{tenant_id}/compared", auth(http.HandlerFunc(comparesTheTenant)))
	mux.Handle("POST /reset", auth(http.HandlerFunc(resetsForAnyKey)))
	mux.Handle("POST /scoped/reset", auth(http.HandlerFunc(checksTheScope)))
	mux.Handle("GET /noop", noop(http.HandlerFunc(isBehindNothing)))
	mux.Handle("GET /plain", middleware.OapiRequestValidator(spec)(http.HandlerFunc(verifiesByItself)))
	return mux
}

func authenticate(ctx context.Context, input *openapi3filter.AuthenticationInput) error {
	r := input.RequestValidationInput.Request
	k, err := keystore.Find(ctx, r.Header.Get("X-API-Key"))
	if err != nil {
		return input.NewError(err)
	}
	*r = *r.WithContext(context.WithValue(ctx, contextKey{}, k))
	return nil
}

func hasPrefix(ctx context.Context, input *openapi3filter.AuthenticationInput) error {
	key := input.RequestValidationInput.Request.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { // want `middleware hasPrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return fmt.Errorf("malformed key")
	}
	return nil
}

func isBehindAFormatOnly(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, keystore.Secret()) }

func isBehindTheMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the function verifies
	fmt.Fprintln(w, keystore.Secret())
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func checksTheScope(w http.ResponseWriter, r *http.Request) { // ok: the handler checks the scope
	if !keyOf(r).Has("admin:reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

// isBehindNothing looks at the form of a key, behind a function that always agrees.
func isBehindNothing(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/noop" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, keystore.Secret())
}

func verifiesByItself(w http.ResponseWriter, r *http.Request) { // ok: the handler verifies
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		http.Error(w, "malformed key", http.StatusBadRequest)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, keystore.Secret())
}
