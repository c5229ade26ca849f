// Package comparison has comparisons of tenants that do not protect.
//
// keyauthz-test:only-unsafe each trap stands for itself
package comparison

import (
	"fmt"
	"log"
	"net/http"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/logged", isOnlyLogged)
	mux.HandleFunc("GET /tenants/{tenant_id}/branch", isMadeOnOneBranchOnly)
	mux.HandleFunc("GET /tenants/{tenant_id}/after", isMadeAfterTheEffect)
	mux.HandleFunc("GET /tenants/{tenant_id}/constant", isMadeWithAConstant)
	mux.HandleFunc("GET /tenants/{tenant_id}/empty", isMadeWithAnEmptyString)
	mux.HandleFunc("GET /tenants/{tenant_id}/client", isMadeWithAHeaderOfTheClient)
	mux.HandleFunc("GET /tenants/{tenant_id}/query", isMadeWithAQueryOfTheClient)
	mux.HandleFunc("GET /tenants/{tenant_id}/absent", isSkippedWhenTheKeyHasNoTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/falls", fallsThrough)
	mux.HandleFunc("DELETE /tenants/{tenant_id}/falls", fallsThroughToADeletion)
	mux.HandleFunc("GET /tenants/{tenant_id}/exists", asksWhetherTheTenantExists)
	mux.HandleFunc("GET /tenants/{tenant_id}/discarded", discardsTheResult)
	mux.HandleFunc("GET /records", trustsAHeader)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func isOnlyLogged(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != tenant {
		log.Printf("key of %s used for %s", k.TenantID, tenant)
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isOnlyLogged uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeOnOneBranchOnly(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if r.URL.Query().Get("verbose") == "" {
		if k.TenantID != tenant {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeOnOneBranchOnly uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeAfterTheEffect(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeAfterTheEffect uses path tenant "tenant_id" without comparing it with the key's tenant`
	if k.TenantID != tenant {
		deny(w)
		return
	}
}

func isMadeWithAConstant(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	if tenant == "internal" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeWithAConstant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeWithAnEmptyString(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.TenantID == "" || tenant == "" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeWithAnEmptyString uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeWithAHeaderOfTheClient(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	if r.Header.Get("X-Tenant-ID") != tenant {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeWithAHeaderOfTheClient uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeWithAQueryOfTheClient(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	if r.URL.Query().Get("owner") != tenant {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isMadeWithAQueryOfTheClient uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isSkippedWhenTheKeyHasNoTenant(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != "" {
		if k.TenantID != tenant {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler isSkippedWhenTheKeyHasNoTenant uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal's TenantID is absent`
}

func fallsThrough(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != tenant {
		deny(w)
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler fallsThrough uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func fallsThroughToADeletion(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Admin {
		deny(w)
		return
	}
	if k.TenantID != tenant {
		deny(w)
	}
	keystore.DeleteRecords(r.Context(), tenant) // want `handler fallsThroughToADeletion uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func asksWhetherTheTenantExists(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	if _, ok := tenants[tenant]; !ok { // want `handler asksWhetherTheTenantExists uses path tenant "tenant_id" without comparing it with the key's tenant`
		http.Error(w, "no such tenant", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

var tenants map[string]bool

func discardsTheResult(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	_ = mustOwn(k, tenant)
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler discardsTheResult uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func mustOwn(k *keystore.Key, tenant string) error {
	if k.TenantID != tenant {
		return fmt.Errorf("key of %s", k.TenantID)
	}
	return nil
}

func trustsAHeader(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.Header.Get("X-Tenant-ID"))) // want `handler trustsAHeader uses header X-Tenant-ID without comparing it with the key's tenant`
}
