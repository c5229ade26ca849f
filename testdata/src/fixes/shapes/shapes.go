// Package shapes has handlers that lack a comparison, in the forms that code
// around it can take.
package shapes

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"keystore"
)

// An Account is a principal with a field for each kind of tenant.
type Account struct {
	TenantID string
	OrgID    OrgID
	Project  int
	Name     string
}

// An OrgID is a string with a name.
type OrgID string

type store struct{ accounts map[string]*Account }

func (s *store) find(key string) (*Account, bool) {
	a, ok := s.accounts[key]
	return a, ok
}

func (s *store) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/tenants/{tenant_id}/methods", s.switchesOnTheMethod)
	mux.HandleFunc("GET /tenants/{tenant_id}/loop", s.loops)
	mux.HandleFunc("GET /tenants/{tenant_id}/branch", s.isInABranch)
	mux.HandleFunc("GET /tenants/{tenant_id}/comments", s.hasComments)
	mux.HandleFunc("GET /tenants/{id}/segment", s.takesTheNameFromTheSegment)
	mux.HandleFunc("GET /orgs/{org}", s.hasATypeOfItsOwn)
	mux.HandleFunc("GET /projects/{project_id}", s.parsesANumber)
	mux.HandleFunc("GET /tenants/{tenant_id}/literal", func(w http.ResponseWriter, r *http.Request) {
		a, ok := s.find(r.Header.Get("X-API-Key"))
		if !ok {
			refuse(w, http.StatusUnauthorized, "Unknown key.")
			return
		}
		fmt.Fprint(w, a.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler function literal in store\.routes uses path tenant "tenant_id" without comparing it with the key's tenant`
	})
	mux.HandleFunc("GET /tenants/{tenant_id}/list", s.looksInAList)
	mux.HandleFunc("GET /tenants/{tenant_id}/helper", s.hasAHelper)
	return mux
}

// refuse says why, as JSON.
func refuse(w http.ResponseWriter, status int, message string) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": message})
}

func (s *store) switchesOnTheMethod(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok || a == nil {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	tenant := r.PathValue("tenant_id")
	switch r.Method {
	case http.MethodGet:
		fmt.Fprint(w, a.Name, keystore.Records(r.Context(), tenant))
	case http.MethodDelete:
		keystore.DeleteRecords(r.Context(), tenant) // want `handler store\.switchesOnTheMethod uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
}

func (s *store) loops(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	for range 3 {
		fmt.Fprint(w, a.Name, keystore.Records(r.Context(), tenant)) // want `handler store\.loops uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
}

func (s *store) isInABranch(w http.ResponseWriter, r *http.Request) {
	if a, ok := s.find(r.Header.Get("X-API-Key")); ok {
		w.Header().Set("X-Name", a.Name)
		records := keystore.Records(r.Context(), r.PathValue("tenant_id")) // want `handler store\.isInABranch uses path tenant "tenant_id" without comparing it with the key's tenant`
		fmt.Fprint(w, records)
		return
	}
	refuse(w, http.StatusUnauthorized, "Unknown key.")
}

func (s *store) hasComments(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	w.Header().Set("X-Name", a.Name) // is no secret

	// The records are many:
	// they are not sorted.
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler store\.hasComments uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *store) takesTheNameFromTheSegment(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	id := r.PathValue("id")
	fmt.Fprint(w, a.Name, keystore.Records(r.Context(), id)) // want `handler store\.takesTheNameFromTheSegment uses path tenant "id" without comparing it with the key's tenant`
}

func (s *store) hasATypeOfItsOwn(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	fmt.Fprint(w, a.Name, keystore.Records(r.Context(), r.PathValue("org"))) // want `handler store\.hasATypeOfItsOwn uses path tenant "org" without comparing it with the key's tenant`
}

func (s *store) parsesANumber(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	project, err := strconv.Atoi(r.PathValue("project_id"))
	if err != nil {
		refuse(w, http.StatusBadRequest, "No number.")
		return
	}
	fmt.Fprint(w, a.Name, recordsOf(project)) // want `handler store\.parsesANumber uses path tenant "project_id" without comparing it with the key's tenant`
}

var records map[int][]string

func recordsOf(project int) []string { return records[project] }

func (s *store) looksInAList(w http.ResponseWriter, r *http.Request) { // ok: the list holds the tenant
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok || !slices.Contains([]string{a.TenantID, "t_demo"}, r.PathValue("tenant_id")) {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func tenantOf(r *http.Request) string {
	tenant := r.PathValue("tenant_id")
	return strings.ToLower(tenant)
}

func (s *store) hasAHelper(w http.ResponseWriter, r *http.Request) {
	a, ok := s.find(r.Header.Get("X-API-Key"))
	if !ok {
		refuse(w, http.StatusUnauthorized, "Unknown key.")
		return
	}
	fmt.Fprint(w, a.Name, keystore.Records(r.Context(), tenantOf(r))) // want `handler store\.hasAHelper uses path tenant "tenant_id" without comparing it with the key's tenant`
}
