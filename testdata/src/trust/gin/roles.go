package gin

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

// billing has roles in orgs, and roles in the key's tenant.
func billing() *gin.Engine {
	root := gin.New()
	r := root.Group("/v1", requireKey)
	r.PUT("/orgs/:org_id/paid", paysAnyInvoiceForManagersOfOneOrg)
	r.PUT("/orgs/:org_id/colours", paintsAnyOrgForManagersOfOne)
	r.PUT("/orgs/:org_id/due", paysInvoicesOfTheOrg)
	r.PUT("/orgs/:org_id/sent", comparesTheOrgOfTheInvoice)
	r.POST("/orgs/:org_id/invoices", addsAnInvoice)
	r.PUT("/orgs/:org_id/template", choosesATemplate)
	r.PUT("/orgs/:org_id/void", voidsAnyInvoiceForAdministrators)
	r.PUT("/tickets/:id", changesATicketOfItsTenant)
	r.PUT("/tickets/:id/title", namesATicketOfItsTenant)
	r.PUT("/tickets/:id/closed", closesAnyTicketForEditors)
	r.PUT("/tickets/:id/locked", locksAnyTicketForAdministrators)
	r.PUT("/labels/:id", namesALabelOfAll)
	r.DELETE("/orgs/:org_id/drafts", deletesForMembersOfTheOrg)
	r.DELETE("/orgs/:org_id/trash", deletesForManagersWhomTheQueryAsksFor)
	r.DELETE("/orgs/:org_id/old", deletesForMembersWithAScope)
	r.DELETE("/orgs/:org_id/invoices", deletesForManagersOfTheOrg)
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

func paysAnyInvoiceForManagersOfOneOrg(c *gin.Context) {
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE invoices SET paid = true WHERE id = $1", in.ID); err != nil { // want `PUT "/v1/orgs/:org_id/paid" reaches DB\.ExecContext for whatever body field "id" names, but checks a role only in path tenant "org_id"`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func paintsAnyOrgForManagersOfOne(c *gin.Context) {
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE settings SET colour = 'red' WHERE org_id = $1", in.OrgID); err != nil { // want `handler paintsAnyOrgForManagersOfOne uses body field "org_id" without comparing it with the key's tenant`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func paysInvoicesOfTheOrg(c *gin.Context) { // ok: the statement asks for the org
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE invoices SET due = true WHERE id = $1 AND org_id = $2", in.ID, c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func comparesTheOrgOfTheInvoice(c *gin.Context) { // ok: what was loaded says whose it is
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var owner string
	if err := db.QueryRowContext(c.Request.Context(), "SELECT org_id FROM invoices WHERE id = $1", in.ID).Scan(&owner); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	if owner != c.Param("org_id") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE invoices SET sent = true WHERE id = $1", in.ID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func addsAnInvoice(c *gin.Context) { // ok: it adds one to the org
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO invoices (id, org_id) VALUES ($1, $2)", in.ID, c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func choosesATemplate(c *gin.Context) { // ok: what the id names is left as it is
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE settings SET template_id = $1 WHERE org_id = $2", in.ID, c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func voidsAnyInvoiceForAdministrators(c *gin.Context) { // ok: an administrator may change all
	k := key(c)
	if k == nil || !k.Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var in invoice
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE invoices SET void = true WHERE id = $1", in.ID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesATicketOfItsTenant(c *gin.Context) { // ok: the statement asks for the tenant, too
	k := key(c)
	if k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE tickets SET seen = true WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func namesATicketOfItsTenant(c *gin.Context) { // ok: the statement asks for the tenant, too
	k := key(c)
	if k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE tickets SET title = '' WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func closesAnyTicketForEditors(c *gin.Context) {
	k := key(c)
	if k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE tickets SET closed = true WHERE id = $1", c.Param("id")); err != nil { // want `PUT "/v1/tickets/:id/closed", handler closesAnyTicketForEditors, reaches what "id" names without asking whose it is, unlike PUT "/v1/tickets/:id" and PUT "/v1/tickets/:id/title"`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func locksAnyTicketForAdministrators(c *gin.Context) { // ok: an administrator may change all
	k := key(c)
	if k == nil || k.Role != "admin" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE tickets SET locked = true WHERE id = $1", c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func namesALabelOfAll(c *gin.Context) { // ok: no route for labels asks for a tenant
	k := key(c)
	if k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE labels SET name = '' WHERE id = $1", c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func deletesForMembersOfTheOrg(c *gin.Context) {
	k := key(c)
	if k == nil || !isMember(c.Request.Context(), k.Username, c.Param("org_id")) {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "DELETE FROM drafts WHERE org_id = $1", c.Param("org_id")); err != nil { // want `DELETE "/v1/orgs/:org_id/drafts" reaches DB\.ExecContext for any valid key: no scope or role is checked`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func deletesForManagersWhomTheQueryAsksFor(c *gin.Context) { // ok: the query asks for the role
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var one int
	if err := db.QueryRowContext(c.Request.Context(), "SELECT 1 FROM members WHERE username = $1 AND org_id = $2 AND role = 'manager'", k.Username, c.Param("org_id")).Scan(&one); err != nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "DELETE FROM trash WHERE org_id = $1", c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func deletesForMembersWithAScope(c *gin.Context) { // ok: the key has the scope, too
	k := key(c)
	if k == nil || !isMember(c.Request.Context(), k.Username, c.Param("org_id")) {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !k.Has("records:delete") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "DELETE FROM records WHERE org_id = $1", c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func deletesForManagersOfTheOrg(c *gin.Context) { // ok: the role is one in the org
	k := key(c)
	if k == nil || roleIn(c.Request.Context(), k.Username, c.Param("org_id")) != "manager" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "DELETE FROM invoices WHERE org_id = $1", c.Param("org_id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}
