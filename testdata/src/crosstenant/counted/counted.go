// Package counted asks for memberships by statements that have a row in any case: that
// there was no error says nothing, what they count does.
package counted

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

func key(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return nil
	}
	return k
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant}/asked", asked)
	mux.HandleFunc("GET /tenants/{tenant}/forgotten", forgotten)
	mux.HandleFunc("GET /tenants/{tenant}/counted", counted)
	mux.HandleFunc("GET /tenants/{tenant}/uncounted", uncounted)
	mux.HandleFunc("GET /tenants/{tenant}/selected", selected)
	mux.HandleFunc("GET /tenants/{tenant}/helped", helped)
	return mux
}

func show(w http.ResponseWriter, tenant string) {
	rows, _ := db.Query("SELECT name FROM projects WHERE tenant_id = $1", tenant)
	defer rows.Close()
	w.Write([]byte(tenant))
}

func asked(w http.ResponseWriter, r *http.Request) { // ok: what it says is looked at
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	var is bool
	if err := db.QueryRow("SELECT EXISTS (SELECT 1 FROM members WHERE username = $1 AND tenant_id = $2)", k.Username, tenant).Scan(&is); err != nil || !is {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	show(w, tenant)
}

func forgotten(w http.ResponseWriter, r *http.Request) {
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	var is bool
	if err := db.QueryRow("SELECT EXISTS (SELECT 1 FROM members WHERE username = $1 AND tenant_id = $2)", k.Username, tenant).Scan(&is); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	show(w, tenant) // want `handler forgotten uses path tenant "tenant" without comparing it with the key's tenant`
}

func counted(w http.ResponseWriter, r *http.Request) { // ok: the number is looked at
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	var n int
	if err := db.QueryRow("SELECT COUNT(*) FROM members WHERE username = ? AND tenant_id = ?", k.Username, tenant).Scan(&n); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if n == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	show(w, tenant)
}

func uncounted(w http.ResponseWriter, r *http.Request) {
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	var n int
	if err := db.QueryRow("SELECT COUNT(*) FROM members WHERE username = ? AND tenant_id = ?", k.Username, tenant).Scan(&n); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	show(w, tenant) // want `handler uncounted uses path tenant "tenant" without comparing it with the key's tenant`
}

func selected(w http.ResponseWriter, r *http.Request) { // ok: there is no row where there is no such member
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	var id string
	if err := db.QueryRow("SELECT id FROM members WHERE username = $1 AND tenant_id = $2", k.Username, tenant).Scan(&id); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	show(w, tenant)
}

func member(ctx context.Context, user, tenant string) (bool, error) {
	var n int
	err := db.QueryRowContext(ctx, "SELECT COUNT(1) FROM members WHERE username = $1 AND tenant_id = $2", user, tenant).Scan(&n)
	return n > 0, err
}

func helped(w http.ResponseWriter, r *http.Request) { // ok: the helper says so
	k := key(w, r)
	if k == nil {
		return
	}
	tenant := r.PathValue("tenant")
	if ok, err := member(r.Context(), k.Username, tenant); err != nil || !ok {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	show(w, tenant)
}

func register(e *gin.Engine) {
	e.GET("/tenants/:tenant/ignored", ignored)
}

func ignored(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	tenant := c.Param("tenant")
	if _, err := member(c, k.Username, tenant); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	rows, _ := db.Query("SELECT name FROM projects WHERE tenant_id = $1", tenant) // want `handler ignored uses path tenant "tenant" without comparing it with the key's tenant`
	c.JSON(http.StatusOK, rows)
}

func init() { register(gin.New()) }
