package gin

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

// wiki has objects that are tied to the client by other means than a query of one table.
func wiki() *gin.Engine {
	root := gin.New()
	r := root.Group("/v1", requireKey)
	r.PUT("/pages/:id", changesItsOwnPage)
	r.POST("/pages/:id/copy", copiesItsOwnPage)
	r.POST("/pages/:id/clone", copiesAnyPage)
	r.POST("/pages/:id/draft", keepsItsOwnDraft)
	r.POST("/pages/:id/share", asksTheReadersOfThePage)
	r.POST("/pages/:id/show", asksWhetherThereAreReaders)
	r.PUT("/repos/:repo", withRepo, renamesItsOwnRepo)
	r.PUT("/repos/:repo/archive", withRepo, archivesItsOwnRepo)
	r.PUT("/repos/:repo/lock", withAnyRepo, locksAnyRepo)
	r.GET("/repos/:repo/name", withAnyRepo, namesAnyRepo)
	r.PUT("/repos/:repo/force", withAnyRepo, locksAnyRepoForAdministrators)
	return root
}

// readersOf returns who may read a page.
func readersOf(ctx context.Context, id string) (map[string]bool, error) {
	rows, err := db.QueryContext(ctx, "SELECT username FROM page_readers WHERE page_id = $1", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	readers := make(map[string]bool)
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		readers[name] = true
	}
	return readers, rows.Err()
}

type repository struct{ ID, Name, TenantID string }

func load(ctx context.Context, name string) (*repository, error) {
	var repo repository
	err := db.QueryRowContext(ctx, "SELECT id, name, tenant_id FROM repos WHERE name = $1", name).Scan(&repo.ID, &repo.Name, &repo.TenantID)
	return &repo, err
}

// withRepo keeps the repository that the path names, if it is the client's.
func withRepo(c *gin.Context) {
	repo, err := load(c.Request.Context(), c.Param("repo"))
	k := key(c)
	if err != nil || k == nil || repo.TenantID != k.TenantID {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Set("repo", repo)
	c.Next()
}

// withAnyRepo does not ask whose it is.
func withAnyRepo(c *gin.Context) {
	repo, err := load(c.Request.Context(), c.Param("repo"))
	if err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Set("repo", repo)
	c.Next()
}

func repo(c *gin.Context) *repository {
	v, _ := c.Get("repo")
	repo, _ := v.(*repository)
	return repo
}

func changesItsOwnPage(c *gin.Context) { // ok: the statement asks whose the page is
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE pages SET seen = true WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func copiesItsOwnPage(c *gin.Context) { // ok: what is copied is looked for with the tenant
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO copies (page_id, tenant_id) SELECT id, tenant_id FROM pages WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func copiesAnyPage(c *gin.Context) {
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO copies (page_id, text) SELECT id, text FROM pages WHERE id = $1", c.Param("id")); err != nil { // want `POST "/v1/pages/:id/clone", handler copiesAnyPage, reaches what "id" names without asking whose it is, unlike PUT "/v1/pages/:id" and 3 other routes beside it`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func keepsItsOwnDraft(c *gin.Context) { // ok: only what is the tenant's own is changed
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO pages (id, tenant_id) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET draft = true WHERE pages.tenant_id = $2", c.Param("id"), k.TenantID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func asksTheReadersOfThePage(c *gin.Context) { // ok: the client is among those who may read it
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	readers, err := readersOf(c.Request.Context(), c.Param("id"))
	if err != nil || !readers[k.Username] {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE pages SET shared = true WHERE id = $1", c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func asksWhetherThereAreReaders(c *gin.Context) {
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	readers, err := readersOf(c.Request.Context(), c.Param("id"))
	if err != nil || len(readers) == 0 {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE pages SET shown = true WHERE id = $1", c.Param("id")); err != nil { // want `POST "/v1/pages/:id/show", handler asksWhetherThereAreReaders, reaches what "id" names without asking whose it is, unlike PUT "/v1/pages/:id" and 3 other routes beside it`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func renamesItsOwnRepo(c *gin.Context) { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE repos SET seen = true WHERE id = $1", repo(c).ID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func archivesItsOwnRepo(c *gin.Context) { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE repos SET archived = true WHERE id = $1", repo(c).ID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func locksAnyRepo(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE repos SET locked = true WHERE id = $1", repo(c).ID); err != nil { // want `PUT "/v1/repos/:repo/lock", handler locksAnyRepo, reaches what "repo" names without asking whose it is, unlike PUT "/v1/repos/:repo" and PUT "/v1/repos/:repo/archive"`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func namesAnyRepo(c *gin.Context) { // ok: it only reads, and two siblings say nothing of that
	c.JSON(http.StatusOK, repo(c).Name)
}

func locksAnyRepoForAdministrators(c *gin.Context) { // ok: an administrator may lock all
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE repos SET locked = true WHERE id = $1", repo(c).ID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}
