package parameters

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

var db *sql.DB

type account struct {
	TenantID, Role, Tier string
	Admin                bool
}

type accountOf struct{}

// accountFor finds the account of a key.
func accountFor(ctx context.Context, hash string) (*account, error) {
	var a account
	err := db.QueryRowContext(ctx, "SELECT tenant_id, role, tier, admin FROM keys WHERE hash = $1", hash).Scan(&a.TenantID, &a.Role, &a.Tier, &a.Admin)
	if err != nil {
		return nil, err
	}
	return &a, nil
}

// identify keeps the account of the key.
func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, err := accountFor(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), accountOf{}, a)))
	})
}

// has reports whether a tenant has something.
func has(ctx context.Context, table, tenant, id string) (bool, error) {
	var ok bool
	err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM "+table+" WHERE tenant_id = $1 AND id = $2)", tenant, id).Scan(&ok)
	return ok, err
}

func manyRoutes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /v3/tenants/{tenant_id}/settings", identify(access(http.HandlerFunc(showsItsSettings))))
	mux.Handle("GET /v3/tenants/{tenant}/settings", identify(access(http.HandlerFunc(showsAnySettings))))
	return mux
}

// access compares whatever the path names, in more ways than are told apart.
func access(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, _ := r.Context().Value(accountOf{}).(*account)
		if k == nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if tenant := r.PathValue("tenant_id"); tenant != "" && tenant != k.TenantID {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		if id := r.PathValue("project_id"); id != "" {
			if ok, err := has(r.Context(), "projects", k.TenantID, id); err != nil || !ok {
				http.NotFound(w, r)
				return
			}
		}
		if id := r.PathValue("channel_id"); id != "" {
			ok, err := has(r.Context(), "channels", k.TenantID, id)
			switch {
			case err != nil:
				http.Error(w, "internal", http.StatusInternalServerError)
				return
			case !ok && k.Admin:
			case !ok && k.Role == "support" && r.Method == http.MethodGet:
			case !ok:
				http.NotFound(w, r)
				return
			}
		}
		if r.Header.Get("X-Dry-Run") != "" && k.Tier != "pro" && k.Tier != "enterprise" && !k.Admin {
			http.Error(w, "upgrade", http.StatusPaymentRequired)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func showsItsSettings(w http.ResponseWriter, r *http.Request) { // ok: the route has the tenant that is compared if it is there
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func showsAnySettings(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler showsAnySettings uses path tenant "tenant" without comparing it with the key's tenant`
}
