package parameters

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

var db *sql.DB

// of reports whether a tenant has something.
func of(ctx context.Context, table, tenant, id string) (bool, error) {
	var n int
	err := db.QueryRowContext(ctx, "SELECT count(*) FROM "+table+" WHERE tenant_id = $1 AND id = $2", tenant, id).Scan(&n)
	return n > 0, err
}

func manyRoutes() http.Handler {
	r := mux.NewRouter()
	r.Handle("/v3/tenants/{tenant_id}/settings", access(http.HandlerFunc(showsItsSettings))).Methods("GET")
	r.Handle("/v3/tenants/{tenant}/settings", access(http.HandlerFunc(showsAnySettings))).Methods("GET")
	return r
}

// access compares whatever the path names, in more ways than are told apart.
func access(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		params := mux.Vars(r)
		if tenant := params["tenant_id"]; tenant != "" && tenant != k.TenantID {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		if id := params["project_id"]; id != "" {
			if ok, err := of(r.Context(), "projects", k.TenantID, id); err != nil || !ok {
				http.NotFound(w, r)
				return
			}
		}
		if id := params["channel_id"]; id != "" {
			ok, err := of(r.Context(), "channels", k.TenantID, id)
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
		if r.Header.Get("X-Dry-Run") != "" && k.Role != "pro" && k.Role != "enterprise" && !k.Admin {
			http.Error(w, "upgrade", http.StatusPaymentRequired)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func showsItsSettings(w http.ResponseWriter, r *http.Request) { // ok: the route has the tenant that is compared if it is there
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant_id"]))
}

func showsAnySettings(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), mux.Vars(r)["tenant"])) // want `handler showsAnySettings uses path tenant "tenant" without comparing it with the key's tenant`
}
