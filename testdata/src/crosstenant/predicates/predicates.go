// Package predicates looks through lists of the key's by functions of its own that are
// given what to look for, and converts what it finds by way of JSON.
package predicates

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// A key has permissions in several tenants, in one string for each.
type key struct {
	Tenants []string
	Grants  []grant
}

type grant struct{ Tenant, Permissions string }

var (
	keys    map[string]*key
	records map[string][]string
)

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/found", findsTheGrant)
	mux.HandleFunc("GET /tenants/{tenant_id}/second", asksTheSecondResult)
	mux.HandleFunc("GET /tenants/{tenant_id}/any", asksForAny)
	mux.HandleFunc("GET /tenants/{tenant_id}/filtered", countsWhatIsLeft)
	mux.HandleFunc("GET /tenants/{tenant_id}/made", asksAFunctionThatIsMade)
	mux.HandleFunc("GET /tenants/{tenant_id}/converted", convertsTheGrants)
	mux.HandleFunc("DELETE /tenants/{tenant_id}/records", findsThePermission)
	mux.HandleFunc("GET /tenants/{tenant_id}/other", findsAnyGrant)
	mux.HandleFunc("GET /tenants/{tenant_id}/constant", findsTheGrantForAnotherTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/late", findsTheGrantAndGoesOn)
	mux.HandleFunc("GET /tenants/{tenant_id}/body", looksThroughTheRequest)
	mux.HandleFunc("DELETE /tenants/{tenant_id}/drafts", findsNoPermission)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

// find returns the first element that is as asked for, or nil.
func find[T any](list []T, is func(T) bool) *T {
	for _, v := range list {
		if is(v) {
			return &v
		}
	}
	return nil
}

func lookFor[T any](list []T, is func(T) bool) (T, bool) {
	for i := range list {
		if is(list[i]) {
			return list[i], true
		}
	}
	var none T
	return none, false
}

func some[T any](list []T, is func(T) bool) bool {
	for _, v := range list {
		if is(v) {
			return true
		}
	}
	return false
}

func filter[T any](list []T, is func(T) bool) (kept []T) {
	for _, v := range list {
		if is(v) {
			kept = append(kept, v)
		}
	}
	return kept
}

// convert fills what to points to with what from is, as far as their fields agree.
func convert(from, to any) error {
	text, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}

func purge(tenant string) { delete(records, tenant) }

func findsTheGrant(w http.ResponseWriter, r *http.Request) { // ok: one of the key's grants is for the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if find(k.Grants, func(g grant) bool { return g.Tenant == tenant }) == nil { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant])
}

func asksTheSecondResult(w http.ResponseWriter, r *http.Request) { // ok: one of the key's grants is for the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	g, ok := lookFor(k.Grants, func(g grant) bool { return strings.EqualFold(g.Tenant, tenant) })
	if !ok { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, g.Permissions, records[tenant])
}

func asksForAny(w http.ResponseWriter, r *http.Request) { // ok: one of the key's tenants is the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if !some(k.Tenants, func(t string) bool { return t == tenant }) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant])
}

func countsWhatIsLeft(w http.ResponseWriter, r *http.Request) { // ok: there is a grant for the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if len(filter(k.Grants, func(g grant) bool { return g.Tenant == tenant })) == 0 { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant])
}

// forTenant makes the function that finds the grant for a tenant.
func forTenant(tenant string) func(grant) bool {
	return func(g grant) bool { return g.Tenant == tenant }
}

func asksAFunctionThatIsMade(w http.ResponseWriter, r *http.Request) { // ok: one of the key's grants is for the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if find(k.Grants, forTenant(tenant)) == nil { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant])
}

func convertsTheGrants(w http.ResponseWriter, r *http.Request) { // ok: what the key's grants were converted to has the tenant
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	var grants []struct{ Tenant string }
	if err := convert(k.Grants, &grants); err != nil {
		deny(w)
		return
	}
	for _, g := range grants {
		if g.Tenant == tenant {
			fmt.Fprint(w, records[tenant])
			return
		}
	}
	deny(w)
}

func findsThePermission(w http.ResponseWriter, r *http.Request) { // ok: the grant for the tenant has the permission
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	var grants []grant
	if err := convert(k.Grants, &grants); err != nil {
		deny(w)
		return
	}
	g := find(grants, func(g grant) bool { return g.Tenant == tenant })
	if g == nil {
		deny(w)
		return
	}
	granted := strings.Split(g.Permissions, ";")
	if find(granted, func(p string) bool { return p == "purge" || p == "all" }) == nil { // guard: missingscope
		deny(w)
		return
	}
	purge(tenant)
}

func findsAnyGrant(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if find(k.Grants, func(g grant) bool { return g.Permissions != "" }) == nil {
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant]) // want `handler findsAnyGrant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func findsTheGrantForAnotherTenant(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if find(k.Grants, forTenant("shared")) == nil {
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant]) // want `handler findsTheGrantForAnotherTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func findsTheGrantAndGoesOn(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if find(k.Grants, forTenant(tenant)) == nil {
		w.Header().Set("X-Warning", "no grant")
	}
	fmt.Fprint(w, records[tenant]) // want `handler findsTheGrantAndGoesOn uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func looksThroughTheRequest(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if _, ok := keys[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	if !some(strings.Split(r.URL.Query().Get("tenants"), ","), func(t string) bool { return t == tenant }) {
		deny(w)
		return
	}
	fmt.Fprint(w, records[tenant]) // want `handler looksThroughTheRequest uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func findsNoPermission(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, ok := keys[r.Header.Get("X-API-Key")]
	if !ok || find(k.Grants, forTenant(tenant)) == nil {
		deny(w)
		return
	}
	purge(tenant) // want `DELETE "/tenants/{tenant_id}/drafts" reaches purge for any valid key: no scope or role is checked`
}
