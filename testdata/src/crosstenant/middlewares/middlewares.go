// Package middlewares has the key verified in a middleware, and the tenant
// compared there, in a second one, or in the handler, or nowhere.
package middlewares

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

var db *sql.DB

type contextKey struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/none", authenticate(http.HandlerFunc(isOnlyAuthenticated)))
	mux.Handle("GET /tenants/{tenant_id}/handler", authenticate(http.HandlerFunc(comparesInTheHandler)))
	mux.Handle("GET /tenants/{tenant_id}/same", authenticateTenant(http.HandlerFunc(isBehindAComparison)))
	mux.Handle("GET /tenants/{tenant_id}/second", authenticate(requireTenant(http.HandlerFunc(isBehindASecondComparison))))
	mux.Handle("GET /tenants/{tenant_id}/factory", authenticate(requireParam("tenant_id")(http.HandlerFunc(isBehindAMadeComparison))))
	mux.Handle("GET /tenants/{tenant_id}/factory/bad", authenticate(requireParam("team_id")(http.HandlerFunc(isBehindAComparisonOfAnotherParameter))))
	mux.Handle("GET /tenants/{tenant_id}/limited", authenticate(limitRate(http.HandlerFunc(comparesBehindALimiter))))
	mux.Handle("GET /tenants/{tenant_id}/quota", authenticate(limitTenant(http.HandlerFunc(isBehindAQuota))))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

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

func authenticateTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindAComparison `k.TenantID != r.PathValue("tenant_id")`
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAComparison(w http.ResponseWriter, r *http.Request) { // ok: the middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k := keyOf(r); k == nil || k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindASecondComparison
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindASecondComparison(w http.ResponseWriter, r *http.Request) { // ok: the second middleware compares
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func requireParam(name string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if keyOf(r).TenantID != r.PathValue(name) { // guard: crosstenant isBehindAMadeComparison
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAMadeComparison(w http.ResponseWriter, r *http.Request) { // ok: the made middleware compares the parameter
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func isBehindAComparisonOfAnotherParameter(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isBehindAComparisonOfAnotherParameter uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// limitRate counts the requests for a tenant before anybody has compared it.
func limitRate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := db.ExecContext(r.Context(), "UPDATE limits SET used = used + 1 WHERE tenant_id = ?", r.PathValue("tenant_id")); err != nil {
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func comparesBehindALimiter(w http.ResponseWriter, r *http.Request) { // ok: a limiter does nothing with the tenant that it counts for
	if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// A quota is asked for of a component that is not seen, for the tenant that the client names,
// or its own.
type quota interface {
	CheckLimit(ctx context.Context, tenant string) error
}

var quotas quota

func limitTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant := r.PathValue("tenant_id")
		if tenant == "" {
			tenant = keyOf(r).TenantID
		}
		if err := quotas.CheckLimit(r.Context(), tenant); err != nil {
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAQuota(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isBehindAQuota uses path tenant "tenant_id" without comparing it with the key.s tenant`
}
