// Package views has handlers with a receiver that is made for each request, some of which
// are made by what is handed it.
package views

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

type app struct{ db *sql.DB }

// A key is a row of the table of keys.
type key struct{ ID, TenantID string }

func (a *app) find(ctx context.Context, token string) (*key, error) {
	var k key
	row := a.db.QueryRowContext(ctx, "SELECT id, tenant_id FROM api_keys WHERE token = $1", token)
	if err := row.Scan(&k.ID, &k.TenantID); err != nil {
		return nil, err
	}
	return &k, nil
}

type view struct {
	*app
	key *key
}

// Routes returns the handler of the service.
func Routes() http.Handler {
	a := &app{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/records", a.known(view.usesAnyTenant))
	mux.HandleFunc("GET /tenants/{tenant_id}/compared", a.known(view.comparesTheTenant))
	mux.HandleFunc("GET /tenants/{tenant_id}/made", a.makes(view.made))
	mux.HandleFunc("GET /tenants/{tenant_id}/bound", a.makes(func(v view) http.HandlerFunc { return v.comparesTheTenant }))
	return mux
}

func (a *app) known(f func(view, http.ResponseWriter, *http.Request)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := a.find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		f(view{a, k}, w, r)
	}
}

func (a *app) makes(f func(view) http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := a.find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		f(view{a, k})(w, r)
	}
}

func (v view) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler view\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (v view) comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: compared with what the view was made of
	if v.key.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		w.WriteHeader(http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func (v view) made() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // ok: what it is made of is not followed
		if v.key.TenantID != r.PathValue("tenant_id") {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
	}
}
