// Package macaron has objects that forms name, which handlers of macaron get by the
// forms' types, and which belong to the repository that the path names.
package macaron

import (
	"database/sql"
	"net/http"

	"github.com/go-macaron/binding"
	"gopkg.in/macaron.v1"

	"keystore"
)

type labelForm struct {
	ID   string
	Name string
}

type label struct{ ID, RepoID, Name string }

// ctx is what handlers are given.
type ctx struct {
	*macaron.Context
	Key  *keystore.Key
	Repo *repository
}

type repository struct {
	ID     string
	Access int
}

var db *sql.DB

func routes() *macaron.Macaron {
	m := macaron.New()
	bind := binding.Bind
	m.Group("/:repo", func() {
		m.Group("/labels", func() {
			m.Post("/new", bind(labelForm{}), create)
			m.Post("/edit", bind(labelForm{}), edit)
			m.Post("/rename", bind(labelForm{}), rename)
			m.Post("/hide", bind(labelForm{}), hide)
			m.Post("/remove", bind(labelForm{}), remove)
			m.Post("/archive", bind(labelForm{}), archive)
			m.Post("/delete/:id", dropLabel)
		})
	}, authenticate, repoOf, writers)
	return m
}

func authenticate(c *ctx) {
	k, err := keystore.Find(c.Req.Context(), c.Req.Header.Get("X-API-Key"))
	if err != nil {
		c.Error(http.StatusUnauthorized)
		return
	}
	c.Key = k
}

func repoOf(c *ctx) {
	var repo repository
	row := db.QueryRow("SELECT repo_id, access FROM repo_access WHERE repo_id = $1 AND username = $2", c.Params(":repo"), c.Key.Username)
	if row.Scan(&repo.ID, &repo.Access) != nil {
		c.Error(http.StatusNotFound)
		return
	}
	c.Repo = &repo
}

func writers(c *ctx) {
	if c.Repo.Access < 2 {
		c.Error(http.StatusForbidden)
		return
	}
}

func exec(c *ctx, query string, args ...any) {
	if _, err := db.Exec(query, args...); err != nil {
		c.Error(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, nil)
}

func load(query string, args ...any) (*label, error) {
	var l label
	err := db.QueryRow(query, args...).Scan(&l.ID, &l.RepoID, &l.Name)
	return &l, err
}

func create(c *ctx, f labelForm) { // ok: a new one
	exec(c, "INSERT INTO labels (repo_id, name) VALUES ($1, $2)", c.Repo.ID, f.Name)
}

func edit(c *ctx, f labelForm) {
	l, err := load("SELECT id, repo_id, name FROM labels WHERE id = $1", f.ID)
	if err != nil {
		c.Error(http.StatusNotFound)
		return
	}
	exec(c, "UPDATE labels SET name = $2 WHERE id = $1", l.ID, f.Name) // want `POST "/:repo/labels/edit", handler edit, reaches what "ID" names without asking whose it is, which repo says nothing about, unlike .*`
}

func rename(c *ctx, f labelForm) { // ok: of the repository of the path
	exec(c, "UPDATE labels SET name = $3 WHERE id = $1 AND repo_id = $2", f.ID, c.Repo.ID, f.Name)
}

func hide(c *ctx, f labelForm) { // ok: of the repository that the path names
	exec(c, "UPDATE labels SET hidden = true WHERE id = $1 AND repo_id = $2", f.ID, c.Params(":repo"))
}

func remove(c *ctx, f labelForm) { // ok: looked for in the repository of the path
	l, err := load("SELECT id, repo_id, name FROM labels WHERE id = $1 AND repo_id = $2", f.ID, c.Repo.ID)
	if err != nil {
		c.Error(http.StatusNotFound)
		return
	}
	exec(c, "UPDATE labels SET gone = true WHERE id = $1", l.ID)
}

func archive(c *ctx, f labelForm) { // ok: compared with the repository of the path
	l, err := load("SELECT id, repo_id, name FROM labels WHERE id = $1", f.ID)
	if err != nil || l.RepoID != c.Repo.ID {
		c.Error(http.StatusNotFound)
		return
	}
	exec(c, "UPDATE labels SET archived = true WHERE id = $1", l.ID)
}

func dropLabel(c *ctx) { // ok: of the repository of the path
	exec(c, "UPDATE labels SET gone = true WHERE id = $1 AND repo_id = $2", c.Params(":id"), c.Repo.ID)
}
