// Package helpers has comparisons of tenants in functions that the handlers
// call: functions, methods, methods behind an interface.
package helpers

import (
	"errors"
	"fmt"
	"net/http"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	s := &server{owners: table{}}
	mux.HandleFunc("GET /tenants/{tenant_id}/bool", asksABool)
	mux.HandleFunc("GET /tenants/{tenant_id}/bool/bad", asksABoolThatComparesNothing)
	mux.HandleFunc("GET /tenants/{tenant_id}/error", asksAnError)
	mux.HandleFunc("GET /tenants/{tenant_id}/value", asksAValueAndAnError)
	mux.HandleFunc("GET /tenants/{tenant_id}/value/bad", asksAValueOfAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/answering", asksAHelperThatAnswers)
	mux.HandleFunc("GET /tenants/{tenant_id}/load", loadsInAHelper)
	mux.HandleFunc("GET /tenants/{tenant_id}/keymethod", asksAMethodOfTheKey)
	mux.HandleFunc("GET /tenants/{tenant_id}/method", s.asksAMethod)
	mux.HandleFunc("GET /tenants/{tenant_id}/interface", s.asksBehindAnInterface)
	mux.HandleFunc("GET /tenants/{tenant_id}/unseen", s.asksWhatIsNotSeen)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

func sameTenant(k *keystore.Key, tenant string) bool { return k.TenantID == tenant }

func asksABool(w http.ResponseWriter, r *http.Request) { // ok: the helper compares
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !sameTenant(k, r.PathValue("tenant_id")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func hasTenant(k *keystore.Key, tenant string) bool { return k.TenantID != "" && tenant != "" }

func asksABoolThatComparesNothing(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !hasTenant(k, r.PathValue("tenant_id")) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler asksABoolThatComparesNothing uses path tenant "tenant_id" without comparing it with the key's tenant`
}

var errTenant = errors.New("another tenant")

func mustOwn(k *keystore.Key, tenant string) error {
	if k.TenantID != tenant {
		return errTenant
	}
	return nil
}

func asksAnError(w http.ResponseWriter, r *http.Request) { // ok: a nil error means the same tenant
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if err := mustOwn(k, r.PathValue("tenant_id")); err != nil { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func tenantOf(r *http.Request) (string, error) {
	k, err := find(r)
	if err != nil {
		return "", err
	}
	tenant := r.PathValue("tenant_id")
	if k.TenantID != tenant { // guard: crosstenant asksAValueAndAnError
		return "", errTenant
	}
	return tenant, nil
}

func asksAValueAndAnError(w http.ResponseWriter, r *http.Request) { // ok: the helper compares before it returns the tenant
	tenant, err := tenantOf(r)
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func anyTenantOf(r *http.Request) (string, error) {
	if _, err := find(r); err != nil {
		return "", err
	}
	return r.PathValue("tenant_id"), nil
}

func asksAValueOfAnyTenant(w http.ResponseWriter, r *http.Request) {
	tenant, err := anyTenantOf(r)
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler asksAValueOfAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func allowed(w http.ResponseWriter, r *http.Request, tenant string) bool {
	k, err := find(r)
	if err != nil || k.TenantID != tenant { // guard: crosstenant asksAHelperThatAnswers `k.TenantID != tenant`
		deny(w)
		return false
	}
	return true
}

func asksAHelperThatAnswers(w http.ResponseWriter, r *http.Request) { // ok: the helper compares and answers
	tenant := r.PathValue("tenant_id")
	if !allowed(w, r, tenant) {
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func write(w http.ResponseWriter, r *http.Request, tenant string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func loadsInAHelper(w http.ResponseWriter, r *http.Request) {
	if _, err := find(r); err != nil {
		deny(w)
		return
	}
	write(w, r, r.PathValue("tenant_id")) // want `handler loadsInAHelper uses path tenant "tenant_id" without comparing it with the key's tenant`
}

type principal struct{ *keystore.Key }

func (p principal) owns(tenant string) bool { return p.TenantID == tenant }

func asksAMethodOfTheKey(w http.ResponseWriter, r *http.Request) { // ok: the principal's method compares
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !(principal{k}).owns(r.PathValue("tenant_id")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

type owners interface {
	Owns(k *keystore.Key, tenant string) bool
}

type table struct{}

func (table) Owns(k *keystore.Key, tenant string) bool { return k.TenantID == tenant }

type server struct {
	owners owners
	unseen interface {
		MayAccess(k *keystore.Key, tenant string) (bool, error)
	}
}

func (s *server) own(k *keystore.Key, tenant string) bool { return k.TenantID == tenant }

func (s *server) asksAMethod(w http.ResponseWriter, r *http.Request) { // ok: the method compares
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !s.own(k, r.PathValue("tenant_id")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func (s *server) asksBehindAnInterface(w http.ResponseWriter, r *http.Request) { // ok: the implementation compares
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !s.owners.Owns(k, r.PathValue("tenant_id")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func (s *server) asksWhatIsNotSeen(w http.ResponseWriter, r *http.Request) { // ok: something takes key and tenant and decides
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	ok, err := s.unseen.MayAccess(k, r.PathValue("tenant_id"))
	if err != nil || !ok { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}
