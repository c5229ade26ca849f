package chi

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-chi/chi/v5"
)

// billing has roles in orgs, and roles in the key's tenant.
func billing() http.Handler {
	r := chi.NewRouter()
	r.Use(requireKey)
	r.Put("/orgs/{org_id}/paid", paysAnyInvoiceForManagersOfOneOrg)
	r.Put("/orgs/{org_id}/colours", paintsAnyOrgForManagersOfOne)
	r.Put("/orgs/{org_id}/due", paysInvoicesOfTheOrg)
	r.Put("/orgs/{org_id}/sent", comparesTheOrgOfTheInvoice)
	r.Post("/orgs/{org_id}/invoices", addsAnInvoice)
	r.Put("/orgs/{org_id}/template", choosesATemplate)
	r.Put("/orgs/{org_id}/void", voidsAnyInvoiceForAdministrators)
	r.Put("/tickets/{id}", changesATicketOfItsTenant)
	r.Put("/tickets/{id}/title", namesATicketOfItsTenant)
	r.Put("/tickets/{id}/closed", closesAnyTicketForEditors)
	r.Put("/tickets/{id}/locked", locksAnyTicketForAdministrators)
	r.Put("/labels/{id}", namesALabelOfAll)
	r.Delete("/orgs/{org_id}/drafts", deletesForMembersOfTheOrg)
	r.Delete("/orgs/{org_id}/trash", deletesForManagersWhomTheQueryAsksFor)
	r.Delete("/orgs/{org_id}/old", deletesForMembersWithAScope)
	r.Delete("/orgs/{org_id}/invoices", deletesForManagersOfTheOrg)
	return r
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

func paysAnyInvoiceForManagersOfOneOrg(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE invoices SET paid = true WHERE id = $1", in.ID); err != nil { // want `PUT "/orgs/\{org_id\}/paid" reaches DB\.ExecContext for whatever body field "ID" names, but checks a role only in path tenant "org_id"`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func paintsAnyOrgForManagersOfOne(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE settings SET colour = 'red' WHERE org_id = $1", in.OrgID); err != nil { // want `handler paintsAnyOrgForManagersOfOne uses body field "OrgID" without comparing it with the key's tenant`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func paysInvoicesOfTheOrg(w http.ResponseWriter, r *http.Request) { // ok: the statement asks for the org
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE invoices SET due = true WHERE id = $1 AND org_id = $2", in.ID, chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func comparesTheOrgOfTheInvoice(w http.ResponseWriter, r *http.Request) { // ok: what was loaded says whose it is
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	var owner string
	if err := db.QueryRowContext(r.Context(), "SELECT org_id FROM invoices WHERE id = $1", in.ID).Scan(&owner); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if owner != chi.URLParam(r, "org_id") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE invoices SET sent = true WHERE id = $1", in.ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func addsAnInvoice(w http.ResponseWriter, r *http.Request) { // ok: it adds one to the org
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO invoices (id, org_id) VALUES ($1, $2)", in.ID, chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func choosesATemplate(w http.ResponseWriter, r *http.Request) { // ok: what the id names is left as it is
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE settings SET template_id = $1 WHERE org_id = $2", in.ID, chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func voidsAnyInvoiceForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: an administrator may change all
	k := key(r)
	if k == nil || !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var in invoice
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "no invoice", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE invoices SET void = true WHERE id = $1", in.ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesATicketOfItsTenant(w http.ResponseWriter, r *http.Request) { // ok: the statement asks for the tenant, too
	k := key(r)
	if k == nil || k.Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE tickets SET seen = true WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), k.TenantID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func namesATicketOfItsTenant(w http.ResponseWriter, r *http.Request) { // ok: the statement asks for the tenant, too
	k := key(r)
	if k == nil || k.Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE tickets SET title = '' WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), k.TenantID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func closesAnyTicketForEditors(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil || k.Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE tickets SET closed = true WHERE id = $1", chi.URLParam(r, "id")); err != nil { // want `PUT "/tickets/\{id\}/closed", handler closesAnyTicketForEditors, reaches what "id" names without asking whose it is, unlike PUT "/tickets/\{id\}" and PUT "/tickets/\{id\}/title"`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func locksAnyTicketForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: an administrator may change all
	k := key(r)
	if k == nil || k.Role != "admin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE tickets SET locked = true WHERE id = $1", chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func namesALabelOfAll(w http.ResponseWriter, r *http.Request) { // ok: no route for labels asks for a tenant
	k := key(r)
	if k == nil || k.Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE labels SET name = '' WHERE id = $1", chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func deletesForMembersOfTheOrg(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil || !isMember(r.Context(), k.Username, chi.URLParam(r, "org_id")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "DELETE FROM drafts WHERE org_id = $1", chi.URLParam(r, "org_id")); err != nil { // want `DELETE "/orgs/\{org_id\}/drafts" reaches DB\.ExecContext for any valid key: no scope or role is checked`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func deletesForManagersWhomTheQueryAsksFor(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the role
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var one int
	if err := db.QueryRowContext(r.Context(), "SELECT 1 FROM members WHERE username = $1 AND org_id = $2 AND role = 'manager'", k.Username, chi.URLParam(r, "org_id")).Scan(&one); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "DELETE FROM trash WHERE org_id = $1", chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func deletesForMembersWithAScope(w http.ResponseWriter, r *http.Request) { // ok: the key has the scope, too
	k := key(r)
	if k == nil || !isMember(r.Context(), k.Username, chi.URLParam(r, "org_id")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if !k.Has("records:delete") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "DELETE FROM records WHERE org_id = $1", chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func deletesForManagersOfTheOrg(w http.ResponseWriter, r *http.Request) { // ok: the role is one in the org
	k := key(r)
	if k == nil || roleIn(r.Context(), k.Username, chi.URLParam(r, "org_id")) != "manager" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "DELETE FROM invoices WHERE org_id = $1", chi.URLParam(r, "org_id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
