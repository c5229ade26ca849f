// Package negroni has the scenarios of the matrix with negroni.
package negroni

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/urfave/negroni/v3"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /format", checksOnlyTheFormat)
	mux.Handle("GET /prefix", negroni.New(negroni.HandlerFunc(requirePrefix), negroni.WrapFunc(isBehindAPrefix)))
	mux.HandleFunc("GET /bearer", checksOnlyTheFormatOfABearerToken)
	mux.HandleFunc("GET /verified", verifiesTheKey)
	mux.HandleFunc("GET /made", isMadeByAFactory(40))

	authenticated := negroni.New(negroni.NewLogger(), &authenticator{realm: "matrix"})
	mux.Handle("GET /tenants/{tenant_id}/any", authenticated.With(negroni.WrapFunc(usesAnyTenant)))
	mux.Handle("GET /tenants/{tenant_id}/compared", authenticated.With(negroni.WrapFunc(comparesTheTenant)))
	mux.Handle("GET /tenants/{tenant_id}/middleware", authenticated.With(
		negroni.HandlerFunc(requireTenant),
		negroni.Wrap(http.HandlerFunc(isBehindATenantMiddleware)),
	))
	s := &server{name: "matrix"}
	mux.Handle("GET /tenants/{tenant_id}/method", authenticated.With(negroni.WrapFunc(s.isAMethodValue)))
	for _, rt := range []struct {
		pattern string
		handler http.HandlerFunc
	}{
		{"GET /tenants/{tenant_id}/table", isInATable},
		{"GET /tenants/{tenant_id}/table/compared", isInATableAndCompares},
	} {
		mux.Handle(rt.pattern, authenticated.With(negroni.Wrap(rt.handler)))
	}

	mux.Handle("POST /reset", authenticated.With(negroni.WrapFunc(resetsForAnyKey)))
	scoped := authenticated.With(RequireScope("admin:reset"))
	mux.Handle("POST /scoped/reset", scoped.With(negroni.WrapFunc(isBehindAScopeMiddleware)))
	admin := http.NewServeMux()
	admin.HandleFunc("POST /group/reset", isBehindAGuardedGroup)
	group := negroni.New()
	group.Use(&authenticator{realm: "matrix"})
	group.Use(RequireScope("admin:reset"))
	group.UseHandler(admin)
	mux.Handle("/group/", group)
	register(mux, authenticated)

	n := negroni.New(negroni.NewLogger())
	n.UseFunc(logs)
	n.UseHandler(mux)
	return n
}

func logs(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	next(w, r)
	log.Println(r.URL.Path)
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func checksOnlyTheFormat(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	next(w, r)
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

type authenticator struct{ realm string }

func (a *authenticator) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		w.Header().Set("WWW-Authenticate", a.realm)
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
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

func requireTenant(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		deny(w)
		return
	}
	next(w, r)
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) negroni.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
		if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			deny(w)
			return
		}
		next(w, r)
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

func register(mux *http.ServeMux, keys *negroni.Negroni) {
	mux.Handle("POST /registered/reset", keys.With(negroni.WrapFunc(isRegisteredByAFunction)))
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
