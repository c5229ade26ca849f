// Package gorilla has the scenarios of the matrix with gorilla/mux.
package gorilla

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/gorilla/mux"

	"keystore"
)

func routes() http.Handler {
	r := mux.NewRouter()
	r.HandleFunc("/format", checksOnlyTheFormat).Methods("GET")
	r.Handle("/prefix", requirePrefix(http.HandlerFunc(isBehindAPrefix))).Methods("GET")
	r.HandleFunc("/bearer", checksOnlyTheFormatOfABearerToken).Methods("GET")
	r.HandleFunc("/verified", verifiesTheKey).Methods("GET")
	r.Handle("/made", isMadeByAFactory(40)).Methods("GET")

	tenants := r.PathPrefix("/tenants/{tenant_id}").Subrouter()
	tenants.Use(authenticate)
	tenants.HandleFunc("/any", usesAnyTenant).Methods("GET")
	tenants.HandleFunc("/compared", comparesTheTenant).Methods(http.MethodGet)
	tenants.Handle("/middleware", requireTenant(http.HandlerFunc(isBehindATenantMiddleware))).Methods("GET")
	s := &server{name: "matrix"}
	tenants.HandleFunc("/method", s.isAMethodValue).Methods("GET")
	for _, rt := range []struct {
		path    string
		handler http.HandlerFunc
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.HandleFunc(rt.path, rt.handler).Methods("GET")
	}

	r.Handle("/reset", authenticate(http.HandlerFunc(resetsForAnyKey))).Methods("POST")
	r.Handle("/scoped/reset", authenticate(RequireScope("admin:reset")(http.HandlerFunc(isBehindAScopeMiddleware)))).Methods("POST")
	group := r.PathPrefix("/group").Subrouter()
	group.Use(authenticate)
	admin := group.PathPrefix("/admin").Subrouter()
	admin.Use(RequireScope("admin:reset"))
	admin.HandleFunc("/reset", isBehindAGuardedGroup).Methods("POST")
	registered := r.PathPrefix("/registered").Subrouter()
	registered.Use(authenticate)
	register(registered)
	return r
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
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"])) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if keyOf(r).TenantID != mux.Vars(r)["tenant_id"] { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"]))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r).TenantID != mux.Vars(r)["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindATenantMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"]))
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
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"])) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
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

func register(r *mux.Router) {
	r.HandleFunc("/reset", isRegisteredByAFunction).Methods("POST")
}

func isRegisteredByAFunction(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func isInATable(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"])) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	tenant := mux.Vars(r)["tenant_id"]
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}
