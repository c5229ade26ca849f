// Package nested has tenants within tenants, keys of several tenants, and tenants
// that a body names.
package nested

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"
	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant}/projects/{project}", comparesTheOuterTenant)
	mux.HandleFunc("GET /tenants/{tenant}/projects/{project}/bad", comparesNeither)
	mux.HandleFunc("GET /tenants/{tenant}/plural/bad", asksNoneOfTheTenants)
	mux.HandleFunc("GET /tenants/{tenant}/plural", findsTheTenantAmongSeveral)
	mux.HandleFunc("GET /tenants/{tenant}/role", isOwnerOfTheTenant)
	mux.HandleFunc("GET /tenants/{tenant}/role/bad", isOwnerOfSomeTenant)
	mux.HandleFunc("POST /body/bad", trustsTheBody)
	mux.HandleFunc("POST /body", overwritesTheTenantOfTheBody)
	mux.HandleFunc("GET /tenants/{tenant}/rows", picksTheRowsOfTheKey)
	return mux
}

func chiRoutes() http.Handler {
	r := chi.NewRouter()
	r.Route("/tenants/{tenant}/projects", func(r chi.Router) {
		r.Get("/{project}", comparesTheOuterTenantOfTheGroup)
		r.Get("/{project}/bad", comparesNeitherOfTheGroup)
	})
	return r
}

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.POST("/body/bad", trustsTheBoundBody)
	e.POST("/body", overwritesTheTenantOfTheBoundBody)
	return e
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type store interface {
	Project(tenant, project string) (string, error)
	Documents(tenant string) ([]document, error)
	Add(tenant, text string) error
}

var st store

type document struct {
	TenantID string `json:"tenant_id"`
	Text     string `json:"text"`
}

func comparesTheOuterTenant(w http.ResponseWriter, r *http.Request) { // ok: the project is one of a tenant that is compared
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if k.TenantID != r.PathValue("tenant") { // guard: crosstenant
		deny(w)
		return
	}
	p, err := st.Project(r.PathValue("tenant"), r.PathValue("project"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, p)
}

func comparesNeither(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	p, err := st.Project(r.PathValue("tenant"), r.PathValue("project")) // want `handler comparesNeither uses path tenant "tenant" without comparing it with the key's tenant`
	if err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, p)
}

func comparesTheOuterTenantOfTheGroup(w http.ResponseWriter, r *http.Request) { // ok: the project is one of a tenant that is compared
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.TenantID != chi.URLParam(r, "tenant") { // guard: crosstenant `k.TenantID != chi.URLParam(r, "tenant")`
		deny(w)
		return
	}
	p, err := st.Project(chi.URLParam(r, "tenant"), chi.URLParam(r, "project"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, p)
}

func comparesNeitherOfTheGroup(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	p, err := st.Project(chi.URLParam(r, "tenant"), chi.URLParam(r, "project")) // want `handler comparesNeitherOfTheGroup uses path tenant "tenant" without comparing it with the key's tenant`
	if err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, p)
}

// A user belongs to several tenants, and to none in particular.
type user struct {
	Name    string
	Tenants []string
	Roles   map[string]string // of each tenant
}

var users map[string]*user

func asksNoneOfTheTenants(w http.ResponseWriter, r *http.Request) {
	if _, ok := users[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler asksNoneOfTheTenants uses path tenant "tenant" without comparing it with the key's tenant`
}

func findsTheTenantAmongSeveral(w http.ResponseWriter, r *http.Request) { // ok: the tenant is one of the user's
	u, ok := users[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if !slices.Contains(u.Tenants, r.PathValue("tenant")) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}

func isOwnerOfTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the role is the one in this tenant
	u, ok := users[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	if u.Roles[r.PathValue("tenant")] == "owner" { // guard: crosstenant `u.Roles[r.PathValue("tenant")] == "owner"`
		fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant")))
		return
	}
	deny(w)
}

func isOwnerOfSomeTenant(w http.ResponseWriter, r *http.Request) {
	u, ok := users[r.Header.Get("X-API-Key")]
	if !ok {
		deny(w)
		return
	}
	for _, role := range u.Roles {
		if role == "owner" {
			fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler isOwnerOfSomeTenant uses path tenant "tenant" without comparing it with the key's tenant`
			return
		}
	}
	deny(w)
}

func trustsTheBody(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	var in document
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	if err := st.Add(in.TenantID, in.Text); err != nil { // want `handler trustsTheBody uses body field "TenantID" without comparing it with the key's tenant`
		http.Error(w, "not added", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func overwritesTheTenantOfTheBody(w http.ResponseWriter, r *http.Request) { // ok: the key's tenant takes the place of the body's
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	var in document
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	in.TenantID = k.TenantID // guard: crosstenant
	if err := st.Add(in.TenantID, in.Text); err != nil {
		http.Error(w, "not added", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func trustsTheBoundBody(c echo.Context) error {
	if _, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key")); err != nil {
		return echo.ErrUnauthorized
	}
	var in document
	if err := c.Bind(&in); err != nil {
		return err
	}
	if err := st.Add(in.TenantID, in.Text); err != nil { // want `handler trustsTheBoundBody uses body field "tenant_id" without comparing it with the key's tenant`
		return err
	}
	return c.NoContent(http.StatusCreated)
}

func overwritesTheTenantOfTheBoundBody(c echo.Context) error { // ok: the key's tenant takes the place of the body's
	k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
	if err != nil {
		return echo.ErrUnauthorized
	}
	var in document
	if err := c.Bind(&in); err != nil {
		return err
	}
	in.TenantID = k.TenantID // guard: crosstenant
	if err := st.Add(in.TenantID, in.Text); err != nil {
		return err
	}
	return c.NoContent(http.StatusCreated)
}

func picksTheRowsOfTheKey(w http.ResponseWriter, r *http.Request) { // ok: only rows of the key's tenant are answered
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	ds, err := st.Documents(r.PathValue("tenant"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	var own []document
	for _, d := range ds {
		if d.TenantID == k.TenantID { // guard: crosstenant `d.TenantID == k.TenantID`
			own = append(own, d)
		}
	}
	json.NewEncoder(w).Encode(own)
}
