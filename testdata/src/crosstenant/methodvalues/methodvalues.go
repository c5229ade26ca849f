// Package methodvalues has middlewares that are methods with three parameters, the
// last of which is the handler as a method value: h.ServeHTTP.
package methodvalues

import (
	"context"
	"fmt"
	"net/http"

	"keystore"
)

type contextKey struct{}

func routes() http.Handler {
	auth := newAuthenticator().withRealm("records")
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/none", auth.Handler(http.HandlerFunc(isOnlyAuthenticated)))
	mux.Handle("GET /tenants/{tenant_id}/handler", auth.Handler(http.HandlerFunc(comparesInTheHandler)))
	mux.Handle("GET /tenants/{tenant_id}/second", auth.Handler(tenants{}.Handler(http.HandlerFunc(isBehindAComparison))))
	mux.Handle("GET /tenants/{tenant_id}/relayed", auth.Handler(relay{}.Handler(http.HandlerFunc(isBehindWhatAlwaysContinues))))
	mux.Handle("GET /tenants/{tenant_id}/object", auth.Handler(&reports{}))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

// -- middlewares --

type authenticator struct{ realm string }

func newAuthenticator() *authenticator { return &authenticator{} }

func (a *authenticator) withRealm(realm string) *authenticator {
	a.realm = realm
	return a
}

func (a *authenticator) Handler(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.ServeHTTP(w, r, h.ServeHTTP)
	})
}

func (a *authenticator) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		w.Header().Set("WWW-Authenticate", a.realm)
		deny(w)
		return
	}
	next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

type tenants struct{}

func (t tenants) Handler(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t.ServeHTTP(w, r, h.ServeHTTP)
	})
}

func (tenants) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	if k := keyOf(r); k == nil || k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindAComparison
		deny(w)
		return
	}
	next(w, r)
}

type relay struct{}

func (l relay) Handler(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.ServeHTTP(w, r, h.ServeHTTP)
	})
}

func (relay) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	defer next(w, r)
	if r.Method != http.MethodPost {
		return
	}
	fmt.Println("relayed")
}

// -- handlers --

func isOnlyAuthenticated(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isOnlyAuthenticated uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesInTheHandler(w http.ResponseWriter, r *http.Request) { // ok: the handler compares with the key of the context
	if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func isBehindAComparison(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func isBehindWhatAlwaysContinues(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isBehindWhatAlwaysContinues uses path tenant "tenant_id" without comparing it with the key's tenant`
}

type reports struct{}

func (*reports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler reports.ServeHTTP uses path tenant "tenant_id" without comparing it with the key's tenant`
}
