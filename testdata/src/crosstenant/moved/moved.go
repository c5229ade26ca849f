// Package moved has rows that the client takes out of its own tenant, to put them into
// one that the body names.
package moved

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"

	"keystore"
)

var (
	db  *sql.DB
	orm *gorm.DB
)

type change struct {
	Name     string `json:"name"`
	TenantID string `json:"tenant_id"`
	OrgID    string `json:"org_id"`
}

type contextKey struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(contextKey{}).(*keystore.Key) }

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("PUT /notes/{id}", authenticate(http.HandlerFunc(movesANote)))
	mux.Handle("PUT /notes/{id}/name", authenticate(http.HandlerFunc(keepsTheTenantOfANote)))
	mux.Handle("PUT /notes/{id}/own", authenticate(http.HandlerFunc(movesANoteToItsOwnTenant)))
	mux.Handle("PUT /notes/{id}/among", authenticate(http.HandlerFunc(movesANoteAmongItsTenants)))
	mux.Handle("PUT /notes/{id}/any", authenticate(http.HandlerFunc(letsAdministratorsMoveANote)))
	mux.Handle("PUT /notes/{id}/found", authenticate(http.HandlerFunc(looksForANoteOfTheTenantOfTheBody)))
	mux.Handle("PUT /current", authenticate(http.HandlerFunc(choosesItsOwnCurrentTenant)))
	mux.Handle("POST /notes", authenticate(http.HandlerFunc(addsToTheTenantOfTheBody)))
	mux.Handle("POST /notes/own", authenticate(http.HandlerFunc(addsToItsOwnTenant)))
	mux.Handle("POST /notes/for", authenticate(http.HandlerFunc(addsForItsOwnTenant)))
	mux.Handle("POST /notes/checked", authenticate(http.HandlerFunc(checksWhatItAddsToItsOwnTenant)))
	mux.Handle("POST /notes/late", authenticate(http.HandlerFunc(comesBackToItsOwnTenant)))
	mux.Handle("POST /requests", authenticate(http.HandlerFunc(asksToJoinATenant)))
	return mux
}

func body(r *http.Request) change {
	var in change
	json.NewDecoder(r.Body).Decode(&in)
	return in
}

func run(w http.ResponseWriter, query string, args ...any) {
	if _, err := db.Exec(query, args...); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func movesANote(w http.ResponseWriter, r *http.Request) {
	in := body(r)
	_, err := db.Exec("UPDATE notes SET name = $1, tenant_id = $2 WHERE id = $3 AND tenant_id = $4", in.Name, in.TenantID, r.PathValue("id"), keyOf(r).TenantID) // want `handler movesANote uses body field "TenantID" without comparing it with the key's tenant`
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func keepsTheTenantOfANote(w http.ResponseWriter, r *http.Request) { // ok: the tenant is not written
	in := body(r)
	run(w, "UPDATE notes SET name = $1 WHERE id = $2 AND tenant_id = $3", in.Name, r.PathValue("id"), keyOf(r).TenantID)
}

func movesANoteToItsOwnTenant(w http.ResponseWriter, r *http.Request) { // ok: it is the client's own again
	in := body(r)
	if in.TenantID != keyOf(r).TenantID { // guard: crosstenant
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	_, err := db.Exec("UPDATE notes SET name = $1, tenant_id = $2 WHERE id = $3 AND tenant_id = $4", in.Name, in.TenantID, r.PathValue("id"), keyOf(r).TenantID)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func movesANoteAmongItsTenants(w http.ResponseWriter, r *http.Request) { // ok: the client is a member of both
	in := body(r)
	if !slices.Contains(keyOf(r).Tenants, in.TenantID) { // guard: crosstenant
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	_, err := db.Exec("UPDATE notes SET tenant_id = $1 WHERE id = $2 AND tenant_id = $3", in.TenantID, r.PathValue("id"), keyOf(r).TenantID)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func letsAdministratorsMoveANote(w http.ResponseWriter, r *http.Request) { // ok: administrators may
	in := body(r)
	if !keyOf(r).Admin {
		http.Error(w, "administrators only", http.StatusForbidden)
		return
	}
	_, err := db.Exec("UPDATE notes SET tenant_id = $1 WHERE id = $2 AND tenant_id = $3", in.TenantID, r.PathValue("id"), keyOf(r).TenantID)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func looksForANoteOfTheTenantOfTheBody(w http.ResponseWriter, r *http.Request) { // ok: nothing is found in another tenant
	in := body(r)
	_, err := db.Exec("UPDATE notes SET name = $1 WHERE id = $2 AND tenant_id = $3 AND tenant_id = $4", in.Name, r.PathValue("id"), in.TenantID, keyOf(r).TenantID)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func choosesItsOwnCurrentTenant(w http.ResponseWriter, r *http.Request) { // ok: the row is the client itself
	_, err := db.Exec("UPDATE users SET org_id = $1 WHERE username = $2", body(r).OrgID, keyOf(r).Username)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func asksToJoinATenant(w http.ResponseWriter, r *http.Request) { // ok: what is added says who asks
	_, err := db.Exec("INSERT INTO requests (org_id, username) VALUES ($1, $2)", body(r).OrgID, keyOf(r).Username)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// -- what is decoded as a whole --

type note struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	TenantID string `json:"tenant_id"`
}

type notes interface {
	CheckNew(n *note) error
	Add(ctx context.Context, n *note) error
	AddFor(ctx context.Context, tenant string, n *note) error
}

var all notes

func addsToTheTenantOfTheBody(w http.ResponseWriter, r *http.Request) {
	var n note
	if err := json.NewDecoder(r.Body).Decode(&n); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	all.Add(r.Context(), &n) // want `handler addsToTheTenantOfTheBody uses body field "TenantID" without comparing it with the key's tenant`
}

func addsToItsOwnTenant(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the key's
	var n note
	json.NewDecoder(r.Body).Decode(&n)
	n.TenantID = keyOf(r).TenantID
	all.Add(r.Context(), &n)
}

func addsForItsOwnTenant(w http.ResponseWriter, r *http.Request) { // ok: the call takes the key's tenant, too
	var n note
	json.NewDecoder(r.Body).Decode(&n)
	all.AddFor(r.Context(), keyOf(r).TenantID, &n)
}

func checksWhatItAddsToItsOwnTenant(w http.ResponseWriter, r *http.Request) { // ok: what is looked at is not what is kept
	var n note
	json.NewDecoder(r.Body).Decode(&n)
	if err := all.CheckNew(&n); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	all.Add(r.Context(), &note{Text: n.Text, TenantID: keyOf(r).TenantID})
}

func comesBackToItsOwnTenant(w http.ResponseWriter, r *http.Request) { // ok: another tenant was refused
	var n note
	json.NewDecoder(r.Body).Decode(&n)
	if n.TenantID != keyOf(r).TenantID { // guard: crosstenant
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	all.Add(r.Context(), &n)
}

// -- gin, and gorm --

func ginRoutes() *gin.Engine {
	e := gin.New()
	e.Use(func(c *gin.Context) {
		k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("key", k)
	})
	e.PATCH("/files/:id", movesAFile)
	e.PATCH("/files/:id/name", renamesAFile)
	return e
}

type file struct{ ID, Name, TenantID string }

func movesAFile(c *gin.Context) {
	var in change
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	k := c.MustGet("key").(*keystore.Key)
	q := orm.Model(&file{}).Where("id = ? AND tenant_id = ?", c.Param("id"), k.TenantID)
	q.Update("tenant_id", in.TenantID) // want `handler movesAFile uses body field "tenant_id" without comparing it with the key's tenant`
	c.Status(http.StatusNoContent)
}

func renamesAFile(c *gin.Context) { // ok: the tenant is not written
	var in change
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	k := c.MustGet("key").(*keystore.Key)
	orm.Model(&file{}).Where("id = ? AND tenant_id = ?", c.Param("id"), k.TenantID).Update("name", in.Name)
	c.Status(http.StatusNoContent)
}

// -- echo --

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
			if err != nil {
				return echo.ErrUnauthorized
			}
			c.Set("key", k)
			return next(c)
		}
	})
	e.PATCH("/sheets/:id", movesASheet)
	e.PATCH("/sheets/:id/checked", movesASheetWhereTheClientMayWork)
	return e
}

func movesASheet(c echo.Context) error {
	var in change
	if err := c.Bind(&in); err != nil {
		return err
	}
	k := c.Get("key").(*keystore.Key)
	_, err := db.Exec("UPDATE sheets SET org_id = ? WHERE id = ? AND org_id = ?", in.OrgID, c.Param("id"), k.TenantID) // want `handler movesASheet uses body field "org_id" without comparing it with the key's tenant`
	return err
}

func movesASheetWhereTheClientMayWork(c echo.Context) error { // ok: a query asks whether the client is a member there
	var in change
	if err := c.Bind(&in); err != nil {
		return err
	}
	k := c.Get("key").(*keystore.Key)
	var n int
	if err := db.QueryRow("SELECT 1 FROM members WHERE org_id = ? AND username = ?", in.OrgID, k.Username).Scan(&n); err != nil {
		return echo.ErrForbidden
	}
	_, err := db.Exec("UPDATE sheets SET org_id = ? WHERE id = ? AND org_id = ?", in.OrgID, c.Param("id"), k.TenantID)
	return err
}
