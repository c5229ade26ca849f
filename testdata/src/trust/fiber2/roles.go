package fiber2

import (
	"context"

	"github.com/gofiber/fiber/v2"
)

// billing has roles in orgs, and roles in the key's tenant.
func billing() *fiber.App {
	root := fiber.New()
	r := root.Group("/v1", requireKey)
	r.Put("/orgs/:org_id/paid", paysAnyInvoiceForManagersOfOneOrg)
	r.Put("/orgs/:org_id/colours", paintsAnyOrgForManagersOfOne)
	r.Put("/orgs/:org_id/due", paysInvoicesOfTheOrg)
	r.Put("/orgs/:org_id/sent", comparesTheOrgOfTheInvoice)
	r.Post("/orgs/:org_id/invoices", addsAnInvoice)
	r.Put("/orgs/:org_id/template", choosesATemplate)
	r.Put("/orgs/:org_id/void", voidsAnyInvoiceForAdministrators)
	r.Put("/tickets/:id", changesATicketOfItsTenant)
	r.Put("/tickets/:id/title", namesATicketOfItsTenant)
	r.Put("/tickets/:id/closed", closesAnyTicketForEditors)
	r.Put("/tickets/:id/locked", locksAnyTicketForAdministrators)
	r.Put("/labels/:id", namesALabelOfAll)
	r.Delete("/orgs/:org_id/drafts", deletesForMembersOfTheOrg)
	r.Delete("/orgs/:org_id/trash", deletesForManagersWhomTheQueryAsksFor)
	r.Delete("/orgs/:org_id/old", deletesForMembersWithAScope)
	r.Delete("/orgs/:org_id/invoices", deletesForManagersOfTheOrg)
	return root
}

type invoice struct {
	ID    string `json:"id"`
	OrgID string `json:"org_id"`
}

// roleIn returns what somebody may do in an org.
func roleIn(ctx context.Context, user, org string) string {
	var role string
	db.QueryRowContext(ctx, "SELECT role FROM members WHERE username = $1 AND org_id = $2", user, org).Scan(&role)
	return role
}

// isMember reports whether somebody is in an org, in whatever role.
func isMember(ctx context.Context, user, org string) bool {
	var n int
	db.QueryRowContext(ctx, "SELECT count(*) FROM members WHERE username = $1 AND org_id = $2", user, org).Scan(&n)
	return n > 0
}

func paysAnyInvoiceForManagersOfOneOrg(c *fiber.Ctx) error {
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE invoices SET paid = true WHERE id = $1", in.ID); err != nil { // want `PUT "/v1/orgs/:org_id/paid" reaches DB\.ExecContext for whatever body field "id" names, but checks a role only in path tenant "org_id"`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func paintsAnyOrgForManagersOfOne(c *fiber.Ctx) error {
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE settings SET colour = 'red' WHERE org_id = $1", in.OrgID); err != nil { // want `handler paintsAnyOrgForManagersOfOne uses body field "org_id" without comparing it with the key's tenant`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func paysInvoicesOfTheOrg(c *fiber.Ctx) error { // ok: the statement asks for the org
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE invoices SET due = true WHERE id = $1 AND org_id = $2", in.ID, c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func comparesTheOrgOfTheInvoice(c *fiber.Ctx) error { // ok: what was loaded says whose it is
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	var owner string
	if err := db.QueryRowContext(c.UserContext(), "SELECT org_id FROM invoices WHERE id = $1", in.ID).Scan(&owner); err != nil {
		return err
	}
	if owner != c.Params("org_id") {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE invoices SET sent = true WHERE id = $1", in.ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func addsAnInvoice(c *fiber.Ctx) error { // ok: it adds one to the org
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "INSERT INTO invoices (id, org_id) VALUES ($1, $2)", in.ID, c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func choosesATemplate(c *fiber.Ctx) error { // ok: what the id names is left as it is
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE settings SET template_id = $1 WHERE org_id = $2", in.ID, c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func voidsAnyInvoiceForAdministrators(c *fiber.Ctx) error { // ok: an administrator may change all
	k := key(c)
	if k == nil || !k.Admin {
		return fiber.ErrForbidden
	}
	var in invoice
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE invoices SET void = true WHERE id = $1", in.ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func changesATicketOfItsTenant(c *fiber.Ctx) error { // ok: the statement asks for the tenant, too
	k := key(c)
	if k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE tickets SET seen = true WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func namesATicketOfItsTenant(c *fiber.Ctx) error { // ok: the statement asks for the tenant, too
	k := key(c)
	if k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE tickets SET title = '' WHERE id = $1 AND tenant_id = $2", c.Params("id"), k.TenantID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func closesAnyTicketForEditors(c *fiber.Ctx) error {
	k := key(c)
	if k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE tickets SET closed = true WHERE id = $1", c.Params("id")); err != nil { // want `PUT "/v1/tickets/:id/closed", handler closesAnyTicketForEditors, reaches what "id" names without asking whose it is, unlike PUT "/v1/tickets/:id" and PUT "/v1/tickets/:id/title"`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func locksAnyTicketForAdministrators(c *fiber.Ctx) error { // ok: an administrator may change all
	k := key(c)
	if k == nil || k.Role != "admin" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE tickets SET locked = true WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func namesALabelOfAll(c *fiber.Ctx) error { // ok: no route for labels asks for a tenant
	k := key(c)
	if k == nil || k.Role != "editor" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "UPDATE labels SET name = '' WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func deletesForMembersOfTheOrg(c *fiber.Ctx) error {
	k := key(c)
	if k == nil || !isMember(c.UserContext(), k.Username, c.Params("org_id")) {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "DELETE FROM drafts WHERE org_id = $1", c.Params("org_id")); err != nil { // want `DELETE "/v1/orgs/:org_id/drafts" reaches DB\.ExecContext for any valid key: no scope or role is checked`
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func deletesForManagersWhomTheQueryAsksFor(c *fiber.Ctx) error { // ok: the query asks for the role
	k := key(c)
	if k == nil {
		return fiber.ErrForbidden
	}
	var one int
	if err := db.QueryRowContext(c.UserContext(), "SELECT 1 FROM members WHERE username = $1 AND org_id = $2 AND role = 'manager'", k.Username, c.Params("org_id")).Scan(&one); err != nil {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "DELETE FROM trash WHERE org_id = $1", c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func deletesForMembersWithAScope(c *fiber.Ctx) error { // ok: the key has the scope, too
	k := key(c)
	if k == nil || !isMember(c.UserContext(), k.Username, c.Params("org_id")) {
		return fiber.ErrForbidden
	}
	if !k.Has("records:delete") {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "DELETE FROM records WHERE org_id = $1", c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func deletesForManagersOfTheOrg(c *fiber.Ctx) error { // ok: the role is one in the org
	k := key(c)
	if k == nil || roleIn(c.UserContext(), k.Username, c.Params("org_id")) != "manager" {
		return fiber.ErrForbidden
	}
	if _, err := db.ExecContext(c.UserContext(), "DELETE FROM invoices WHERE org_id = $1", c.Params("org_id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
