package fiber2

import (
	"context"

	"github.com/gofiber/fiber/v2"
)

// wiki has objects that are tied to the client by other means than a query of one table.
func wiki() *fiber.App {
	root := fiber.New()
	r := root.Group("/v1", requireKey)
	r.Put("/pages/:id", changesItsOwnPage)
	r.Post("/pages/:id/copy", copiesItsOwnPage)
	r.Post("/pages/:id/clone", copiesAnyPage)
	r.Post("/pages/:id/draft", keepsItsOwnDraft)
	r.Post("/pages/:id/share", asksTheReadersOfThePage)
	r.Post("/pages/:id/show", asksWhetherThereAreReaders)
	r.Put("/repos/:repo", withRepo, renamesItsOwnRepo)
	r.Put("/repos/:repo/archive", withRepo, archivesItsOwnRepo)
	r.Put("/repos/:repo/lock", withAnyRepo, locksAnyRepo)
	r.Get("/repos/:repo/name", withAnyRepo, namesAnyRepo)
	r.Put("/repos/:repo/force", withAnyRepo, locksAnyRepoForAdministrators)
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
func withRepo(c *fiber.Ctx) error {
	repo, err := load(c.UserContext(), c.Params("repo"))
	k := key(c)
	if err != nil || k == nil || repo.TenantID != k.TenantID {
		return fiber.ErrForbidden
	}
	c.Locals("repo", repo)
	return c.Next()
}

// withAnyRepo does not ask whose it is.
func withAnyRepo(c *fiber.Ctx) error {
	repo, err := load(c.UserContext(), c.Params("repo"))
	if err != nil {
		return fiber.ErrForbidden
	}
	c.Locals("repo", repo)
	return c.Next()
}

func repo(c *fiber.Ctx) *repository {
	repo, _ := c.Locals("repo").(*repository)
	return repo
}

func changesItsOwnPage(c *fiber.Ctx) error { // ok: the statement asks whose the page is
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE pages SET seen = true WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func copiesItsOwnPage(c *fiber.Ctx) error { // ok: what is copied is looked for with the tenant
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO copies (page_id, tenant_id) SELECT id, tenant_id FROM pages WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func copiesAnyPage(c *fiber.Ctx) error {
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO copies (page_id, text) SELECT id, text FROM pages WHERE id = $1", c.Params("id")); err != nil { // want `POST "/v1/pages/:id/clone", handler copiesAnyPage, reaches what "id" names without asking whose it is, unlike PUT "/v1/pages/:id" and 3 other routes beside it`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func keepsItsOwnDraft(c *fiber.Ctx) error { // ok: only what is the tenant's own is changed
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO pages (id, tenant_id) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET draft = true WHERE pages.tenant_id = $2", c.Params("id"), k.TenantID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func asksTheReadersOfThePage(c *fiber.Ctx) error { // ok: the client is among those who may read it
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	readers, err := readersOf(c.UserContext(), c.Params("id"))
	if err != nil || !readers[k.Username] {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE pages SET shared = true WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func asksWhetherThereAreReaders(c *fiber.Ctx) error {
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	readers, err := readersOf(c.UserContext(), c.Params("id"))
	if err != nil || len(readers) == 0 {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE pages SET shown = true WHERE id = $1", c.Params("id")); err != nil { // want `POST "/v1/pages/:id/show", handler asksWhetherThereAreReaders, reaches what "id" names without asking whose it is, unlike PUT "/v1/pages/:id" and 3 other routes beside it`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func renamesItsOwnRepo(c *fiber.Ctx) error { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(c.UserContext(), "UPDATE repos SET seen = true WHERE id = $1", repo(c).ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func archivesItsOwnRepo(c *fiber.Ctx) error { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(c.UserContext(), "UPDATE repos SET archived = true WHERE id = $1", repo(c).ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func locksAnyRepo(c *fiber.Ctx) error {
	if _, err := db.ExecContext(c.UserContext(), "UPDATE repos SET locked = true WHERE id = $1", repo(c).ID); err != nil { // want `PUT "/v1/repos/:repo/lock", handler locksAnyRepo, reaches what "repo" names without asking whose it is, unlike PUT "/v1/repos/:repo" and PUT "/v1/repos/:repo/archive"`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func namesAnyRepo(c *fiber.Ctx) error { // ok: it only reads, and two siblings say nothing of that
	return c.JSON(repo(c).Name)
}

func locksAnyRepoForAdministrators(c *fiber.Ctx) error { // ok: an administrator may lock all
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	if !k.Admin {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE repos SET locked = true WHERE id = $1", repo(c).ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
