// Package bound has handlers that need no comparison of the path's tenant.
//
// keyauthz-test:only-safe each case must stay silent
package bound

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"

	"gorm.io/gorm"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/fused", asksForTheKeysTenantToo)
	mux.HandleFunc("GET /tenants/{tenant_id}/orm", asksAnORMForBoth)
	mux.HandleFunc("GET /tenants/{tenant_id}/load", loadsAndCompares)
	mux.HandleFunc("GET /tenants/{tenant_id}/members", isMemberInAMap)
	mux.HandleFunc("GET /tenants/{tenant_id}/policy", asksAPolicyEngine)
	mux.HandleFunc("GET /tenants/{tenant_id}/admin", letsAdminsIn)
	mux.HandleFunc("GET /tenants/{tenant_id}/both", looksUpByTenantAndKey)
	mux.HandleFunc("GET /tenants/{tenant_id}/overwritten", overwritesTheTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/ignored", ignoresThePathsTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/static", asksForTheAdminSecret)
	mux.HandleFunc("GET /tenants/{tenant_id}/public", isPublic)
	mux.HandleFunc("GET /tenants/{tenant_id}/principal", handsThePrincipalOn)
	mux.HandleFunc("GET /tenants/{tenant_id}/concealed", answersNotFound)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

var db *sql.DB

func asksForTheKeysTenantToo(w http.ResponseWriter, r *http.Request) { // ok: the query takes the key's tenant
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	var name string
	if err := db.QueryRow("SELECT name FROM tenants WHERE id = $1 AND owner = $2", r.PathValue("tenant_id"), k.TenantID).Scan(&name); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, name)
}

var orm *gorm.DB

type record struct{ TenantID, Text string }

func asksAnORMForBoth(w http.ResponseWriter, r *http.Request) { // ok: the query takes the key's tenant
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	var rec record
	if err := orm.Where("slug = ? AND tenant_id = ?", r.PathValue("tenant_id"), k.TenantID).First(&rec).Error; err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(rec)
}

func load(tenant string) (*record, error) {
	var rec record
	err := db.QueryRow("SELECT tenant_id, text FROM records WHERE tenant = $1", tenant).Scan(&rec.TenantID, &rec.Text)
	return &rec, err
}

func loadsAndCompares(w http.ResponseWriter, r *http.Request) { // ok: what was loaded is compared before it is answered
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	rec, err := load(r.PathValue("tenant_id"))
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	if rec.TenantID != k.TenantID { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, rec.Text)
}

type account struct {
	TenantID string
	Members  map[string]bool
}

func findAccount(r *http.Request) (*account, error) {
	key := r.Header.Get("X-API-Key")
	a, ok := accounts[key]
	if !ok {
		return nil, keystore.ErrUnknown
	}
	return a, nil
}

var accounts map[string]*account

func isMemberInAMap(w http.ResponseWriter, r *http.Request) { // ok: the account's map holds the tenant
	a, err := findAccount(r)
	if err != nil {
		deny(w)
		return
	}
	if !a.Members[r.PathValue("tenant_id")] { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

type enforcer interface {
	Enforce(params ...any) (bool, error)
}

var policy enforcer

func asksAPolicyEngine(w http.ResponseWriter, r *http.Request) { // ok: the policy engine gets key and tenant
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	ok, err := policy.Enforce(k.Role, r.PathValue("tenant_id"), "read")
	if err != nil || !ok { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func letsAdminsIn(w http.ResponseWriter, r *http.Request) { // ok: only a verified privilege goes past the comparison
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !k.Admin && k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func lookup(tenant, key string) bool {
	var n int
	err := db.QueryRow("SELECT 1 FROM api_keys WHERE tenant = $1 AND hash = $2", tenant, key).Scan(&n)
	return err == nil
}

func looksUpByTenantAndKey(w http.ResponseWriter, r *http.Request) { // ok: the key is one of the tenant's
	if !lookup(r.PathValue("tenant_id"), r.Header.Get("X-API-Key")) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func overwritesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the key's tenant takes the place of the path's
	tenant := r.PathValue("tenant_id")
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	tenant = k.TenantID
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func ignoresThePathsTenant(w http.ResponseWriter, r *http.Request) { // ok: only the key's tenant is used
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), k.TenantID))
}

var adminSecret string

func asksForTheAdminSecret(w http.ResponseWriter, r *http.Request) { // ok: who has the secret may see every tenant
	if r.Header.Get("X-Admin-Key") != adminSecret {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func isPublic(w http.ResponseWriter, r *http.Request) { // ok: nobody is authenticated
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

type service interface {
	Records(k *keystore.Key, tenant string) ([]string, error)
}

var svc service

func handsThePrincipalOn(w http.ResponseWriter, r *http.Request) { // ok: the service gets key and tenant
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	recs, err := svc.Records(k, r.PathValue("tenant_id"))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, recs)
}

func answersNotFound(w http.ResponseWriter, r *http.Request) { // ok: another tenant does not exist
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	tenant := r.PathValue("tenant_id")
	if tenant == k.TenantID { // guard: crosstenant `tenant == k.TenantID`
		fmt.Fprint(w, keystore.Records(r.Context(), tenant))
		return
	}
	http.NotFound(w, r)
}
