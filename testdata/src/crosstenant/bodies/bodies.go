// Package bodies has tenants that a body names, and others that take their place.
package bodies

import (
	"context"
	"database/sql"
	"encoding/json"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

type note struct {
	ID    string `json:"id"`
	OrgID string `json:"org_id"`
	Text  string `json:"text"`
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orgs/{org_id}/notes", addsToAnyOrg)
	mux.HandleFunc("POST /orgs/{org_id}/checked", putsTheComparedOrgInTheBody)
	mux.HandleFunc("POST /orgs/{org_id}/handed", handsOnTheComparedOrg)
	mux.HandleFunc("POST /orgs/{org_id}/bodies", comparesThePathAndTakesTheBody)
	mux.HandleFunc("POST /notes", takesTheOrgThatAHelperDecodes)
	mux.HandleFunc("POST /notes/raw", takesTheOrgThatTwoHelpersDecode)
	mux.HandleFunc("POST /notes/own", putsTheOrgOfTheKeyInTheBody)
	mux.HandleFunc("POST /notes/compared", comparesTheOrgThatAHelperDecodes)
	mux.HandleFunc("POST /notes/copied", copiesAllButTheOrg)
	mux.HandleFunc("GET /notes/link", linksToTheOrgOfTheQuery)
	mux.HandleFunc("GET /notes/count", countsInTheOrgOfTheQuery)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func clientOf(w http.ResponseWriter, r *http.Request) (*keystore.Key, bool) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return nil, false
	}
	return k, true
}

// readJSON decodes a body for its callers.
func readJSON(w http.ResponseWriter, r *http.Request, into any) bool {
	if err := json.NewDecoder(r.Body).Decode(into); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return false
	}
	return true
}

func unmarshal(data []byte, into any) error { return json.Unmarshal(data, into) }

func readAll(r *http.Request, into any) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	return unmarshal(data, into)
}

func insert(ctx context.Context, n *note) error {
	_, err := db.ExecContext(ctx, `INSERT INTO notes (id, org_id, text) VALUES (?, ?, ?)`, n.ID, n.OrgID, n.Text)
	return err
}

func answer(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "not added", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func addsToAnyOrg(w http.ResponseWriter, r *http.Request) {
	if _, ok := clientOf(w, r); !ok {
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	in.OrgID = r.PathValue("org_id")
	answer(w, insert(r.Context(), &in)) // want `handler addsToAnyOrg uses path tenant "org_id" without comparing it with the key's tenant`
}

func putsTheComparedOrgInTheBody(w http.ResponseWriter, r *http.Request) { // ok: the body's own never gets there
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	org := r.PathValue("org_id")
	if k.TenantID != org { // guard: crosstenant
		deny(w)
		return
	}
	var in note
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	in.OrgID = org
	answer(w, insert(r.Context(), &in))
}

type notes interface {
	Create(ctx context.Context, n *note) error
}

var store notes

func handsOnTheComparedOrg(w http.ResponseWriter, r *http.Request) { // ok: the body's own never gets there
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	if k.TenantID != r.PathValue("org_id") { // guard: crosstenant
		deny(w)
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	in.OrgID = r.PathValue("org_id")
	answer(w, store.Create(r.Context(), &in))
}

func comparesThePathAndTakesTheBody(w http.ResponseWriter, r *http.Request) {
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	if k.TenantID != r.PathValue("org_id") {
		deny(w)
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	answer(w, insert(r.Context(), &in)) // want `handler comparesThePathAndTakesTheBody uses body field "OrgID" without comparing it with the key's tenant`
}

func takesTheOrgThatAHelperDecodes(w http.ResponseWriter, r *http.Request) {
	if _, ok := clientOf(w, r); !ok {
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	answer(w, insert(r.Context(), &in)) // want `handler takesTheOrgThatAHelperDecodes uses body field "OrgID" without comparing it with the key's tenant`
}

func takesTheOrgThatTwoHelpersDecode(w http.ResponseWriter, r *http.Request) {
	if _, ok := clientOf(w, r); !ok {
		return
	}
	var in note
	if err := readAll(r, &in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	answer(w, insert(r.Context(), &in)) // want `handler takesTheOrgThatTwoHelpersDecode uses body field "OrgID" without comparing it with the key's tenant`
}

func putsTheOrgOfTheKeyInTheBody(w http.ResponseWriter, r *http.Request) { // ok: the key's tenant takes the place of the body's
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	in.OrgID = k.TenantID // guard: crosstenant
	answer(w, insert(r.Context(), &in))
}

func comparesTheOrgThatAHelperDecodes(w http.ResponseWriter, r *http.Request) { // ok: the body's tenant is compared
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	if in.OrgID != k.TenantID { // guard: crosstenant
		deny(w)
		return
	}
	answer(w, insert(r.Context(), &in))
}

func copiesAllButTheOrg(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the key's
	k, ok := clientOf(w, r)
	if !ok {
		return
	}
	var in note
	if !readJSON(w, r, &in) {
		return
	}
	answer(w, insert(r.Context(), &note{ID: in.ID, OrgID: k.TenantID, Text: in.Text}))
}

func ginRoutes() *gin.Engine {
	r := gin.New()
	g := r.Group("/orgs/:org_id", authenticate)
	g.POST("/notes", createsInAnyOrg)
	g.POST("/checked", createsInTheComparedOrg)
	return r
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

// The context of the framework is handed on as any other.
func createsInAnyOrg(c *gin.Context) {
	var in note
	if c.ShouldBindJSON(&in) != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	in.OrgID = c.Param("org_id")
	if err := store.Create(c, &in); err != nil { // want `handler createsInAnyOrg uses path tenant "org_id" without comparing it with the key's tenant`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusCreated, in)
}

func createsInTheComparedOrg(c *gin.Context) { // ok: the body's own never gets there
	if c.MustGet("key").(*keystore.Key).TenantID != c.Param("org_id") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in note
	if c.ShouldBindJSON(&in) != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	in.OrgID = c.Param("org_id")
	if err := store.Create(c, &in); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusCreated, in)
}

func linksToTheOrgOfTheQuery(w http.ResponseWriter, r *http.Request) { // ok: an echo says nothing new
	if _, ok := clientOf(w, r); !ok {
		return
	}
	org := r.URL.Query().Get("org_id")
	if org == "" {
		http.Error(w, "which organization?", http.StatusBadRequest)
		return
	}
	json.NewEncoder(w).Encode(map[string]string{"url": "https://example.org/authorize?state=" + org})
}

func countsInTheOrgOfTheQuery(w http.ResponseWriter, r *http.Request) {
	if _, ok := clientOf(w, r); !ok {
		return
	}
	var n int
	row := db.QueryRowContext(r.Context(), `SELECT COUNT(*) FROM notes WHERE org_id = ?`, r.URL.Query().Get("org_id")) // want `handler countsInTheOrgOfTheQuery uses query parameter "org_id" without comparing it with the key's tenant`
	if err := row.Scan(&n); err != nil {
		http.Error(w, "not counted", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(n)
}
