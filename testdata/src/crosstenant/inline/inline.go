// Package inline has comparisons of the path's tenant with the key's, or their
// lack, in the handler itself, in all the forms that a condition can take.
package inline

import (
	"bytes"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/none", verifiesAndLoads)
	mux.HandleFunc("GET /tenants/{tenant_id}/inequality", refusesAnotherTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/nested", answersInsideOfTheEquality)
	mux.HandleFunc("GET /tenants/{tenant_id}/nested/bad", answersOutsideOfTheEquality)
	mux.HandleFunc("GET /tenants/{tenant_id}/switch", switchesOnTheTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/and", requiresKeyAndTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/or", refusesNoKeyOrAnotherTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/or/bad", allowsTenantOrActive)
	mux.HandleFunc("GET /tenants/{tenant_id}/bool", keepsTheComparisonInABool)
	mux.HandleFunc("GET /tenants/{tenant_id}/error", keepsTheComparisonInAnError)
	mux.HandleFunc("GET /tenants/{tenant_id}/loop", loopsOverTheKeysTenants)
	mux.HandleFunc("GET /tenants/{tenant_id}/contains", findsTheTenantInAList)
	mux.HandleFunc("GET /tenants/{tenant_id}/fold", foldsCase)
	mux.HandleFunc("GET /tenants/{tenant_id}/bytes", comparesBytes)
	mux.HandleFunc("GET /tenants/{tenant_id}/constant-time", comparesInConstantTime)
	mux.HandleFunc("GET /tenants/{tenant_id}/trim", trimsBeforeComparing)
	mux.HandleFunc("GET /tenants/{tenant_id}/two-results", comparesTheTenantOfTheKey)
	mux.HandleFunc("GET /tenants/{tenant_id}/two-results/bad", ignoresTheTenantOfTheKey)
	mux.HandleFunc("GET /tenants/{id}/segment", takesTheNameFromTheSegment)
	mux.HandleFunc("GET /orgs/{org}/none", isCalledOrganization)
	mux.HandleFunc("DELETE /tenants/{tenant_id}/records", deletesForAnyTenant)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func verifiesAndLoads(w http.ResponseWriter, r *http.Request) {
	_, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler verifiesAndLoads uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func refusesAnotherTenant(w http.ResponseWriter, r *http.Request) { // ok: another tenant is refused
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func answersInsideOfTheEquality(w http.ResponseWriter, r *http.Request) { // ok: the data is loaded below the comparison
	tenant := r.PathValue("tenant_id")
	if k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err == nil {
		if k.TenantID == tenant { // guard: crosstenant `k.TenantID == tenant`
			fmt.Fprint(w, keystore.Records(r.Context(), tenant))
			return
		}
	}
	deny(w)
}

func answersOutsideOfTheEquality(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err == nil {
		if k.TenantID == tenant {
			w.Header().Set("X-Own", "true")
		}
		fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler answersOutsideOfTheEquality uses path tenant "tenant_id" without comparing it with the key's tenant`
		return
	}
	deny(w)
}

func switchesOnTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the default is the tenant of the key
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	switch {
	case err != nil:
		deny(w)
	case k.TenantID != r.PathValue("tenant_id"): // guard: crosstenant `k.TenantID != r.PathValue("tenant_id")`
		http.Error(w, "not found", http.StatusNotFound)
	default:
		fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
	}
}

func requiresKeyAndTenant(w http.ResponseWriter, r *http.Request) { // ok: both must hold
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err == nil && k.TenantID == tenant { // guard: crosstenant `k.TenantID == tenant`
		fmt.Fprint(w, keystore.Records(r.Context(), tenant))
		return
	}
	deny(w)
}

func refusesNoKeyOrAnotherTenant(w http.ResponseWriter, r *http.Request) { // ok: either is refused
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.TenantID != tenant { // guard: crosstenant `k.TenantID != tenant`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func allowsTenantOrActive(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID == tenant || !k.Revoked {
		fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler allowsTenantOrActive uses path tenant "tenant_id" without comparing it with the key's tenant`
		return
	}
	deny(w)
}

func keepsTheComparisonInABool(w http.ResponseWriter, r *http.Request) { // ok: the bool is the comparison
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	same := k.TenantID == tenant
	if !same { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func keepsTheComparisonInAnError(w http.ResponseWriter, r *http.Request) { // ok: the error is nil only for the own tenant
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err == nil && k.TenantID != tenant { // guard: crosstenant
		err = errors.New("another tenant")
	}
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func loopsOverTheKeysTenants(w http.ResponseWriter, r *http.Request) { // ok: the key's list of tenants holds it
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	member := false
	for _, t := range k.Tenants {
		if t == tenant {
			member = true
			break
		}
	}
	if !member { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func findsTheTenantInAList(w http.ResponseWriter, r *http.Request) { // ok: the key's list of tenants holds it
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if !slices.Contains(k.Tenants, tenant) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func foldsCase(w http.ResponseWriter, r *http.Request) { // ok: compared without regard to case
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if !strings.EqualFold(k.TenantID, tenant) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func comparesBytes(w http.ResponseWriter, r *http.Request) { // ok: compared as bytes
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if !bytes.Equal([]byte(k.TenantID), []byte(tenant)) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func comparesInConstantTime(w http.ResponseWriter, r *http.Request) { // ok: compared in constant time
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if subtle.ConstantTimeCompare([]byte(k.TenantID), []byte(tenant)) != 1 { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func trimsBeforeComparing(w http.ResponseWriter, r *http.Request) { // ok: both sides are normalised and compared
	tenant := strings.ToLower(strings.TrimSpace(r.PathValue("tenant_id")))
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if strings.ToLower(k.TenantID) != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func comparesTheTenantOfTheKey(w http.ResponseWriter, r *http.Request) { // ok: the tenant of the key is compared
	tenant := r.PathValue("tenant_id")
	own, ok := keystore.TenantOf(r.Header.Get("X-API-Key"))
	if !ok {
		deny(w)
		return
	}
	if own != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func ignoresTheTenantOfTheKey(w http.ResponseWriter, r *http.Request) {
	if _, ok := keystore.TenantOf(r.Header.Get("X-API-Key")); !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler ignoresTheTenantOfTheKey uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func takesTheNameFromTheSegment(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("id"))) // want `handler takesTheNameFromTheSegment uses path tenant "id" without comparing it with the key's tenant`
}

func isCalledOrganization(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("org"))) // want `handler isCalledOrganization uses path tenant "org" without comparing it with the key's tenant`
}

func deletesForAnyTenant(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Has("records:delete") {
		deny(w)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id")) // want `handler deletesForAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	w.WriteHeader(http.StatusNoContent)
}
