// Package uncertain has handlers that lack a comparison, and where it is not
// certain what it would have to be. Each says why no fix is offered.
package uncertain

import (
	"fmt"
	"log"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

// A Member belongs to one tenant.
type Member struct {
	TenantID string
	Name     string
}

// A Chief may rule over all tenants.
type Chief struct {
	TenantID string
	Name     string
	IsAdmin  bool
}

// A Resident knows what it may see.
type Resident struct {
	TenantID string
	Name     string
}

// CanAccess reports whether the resident may see a tenant.
func (r *Resident) CanAccess(tenant string) bool { return true }

var (
	chiefs    map[string]*Chief
	residents map[string]*Resident
)

// An Operator may be of an organisation, and says so in two ways.
type Operator struct {
	OrgID   string
	OrgSlug string
	Number  int
}

// A Partner has one tenant and may see others.
type Partner struct {
	TenantID       string
	AllowedTenants []string
	Name           string
}

// A Guest may be shown any tenant: see mayGuest.
type Guest struct {
	TenantID string
	Demo     bool
	Name     string
}

// A Customer belongs to a tenant; who may see what is decided by mayCustomer.
type Customer struct {
	TenantID string
	Name     string
}

// A Worker belongs to a tenant with a number.
type Worker struct {
	TenantID int
	Name     string
}

var (
	members   map[string]*Member
	operators map[string]*Operator
	partners  map[string]*Partner
	guests    map[string]*Guest
	customers map[string]*Customer
	workers   map[string]*Worker
)

func member(r *http.Request) (*Member, bool) {
	m, ok := members[r.Header.Get("X-API-Key")]
	return m, ok
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/none", hasNoPrincipal)
	mux.HandleFunc("GET /tenants/{tenant_id}/two", hasTwoPrincipals)
	mux.HandleFunc("GET /tenants/{tenant_id}/kind", isOfAnotherKind)
	mux.HandleFunc("GET /orgs/{org_name}/name", isNamedOtherwise)
	mux.HandleFunc("GET /orgs/{org}/either", mayBeEitherField)
	mux.HandleFunc("GET /tenants/{tenant_id}/number", isANumber)
	mux.HandleFunc("GET /tenants/{tenant_id}/several", hasSeveralTenants)
	mux.HandleFunc("GET /tenants/{tenant_id}/guest", isExceptedElsewhere)
	mux.HandleFunc("GET /tenants/{tenant_id}/customer", isDecidedElsewhere)
	mux.HandleFunc("GET /tenants/{tenant_id}/customer/asked", asksWhoMay)
	mux.HandleFunc("GET /tenants/{tenant_id}/admin", knowsAdministrators)
	mux.HandleFunc("GET /tenants/{tenant_id}/maybe", mayBeAdministrator)
	mux.HandleFunc("GET /tenants/{tenant_id}/method", hasAMethodToDecide)
	mux.HandleFunc("GET /tenants/{tenant_id}/logged", logsTheDifference)
	mux.HandleFunc("GET /tenants/{tenant_id}/empty", asksForTheField)
	mux.HandleFunc("GET /tenants/{tenant_id}/helper", givesBothToAHelper)
	mux.HandleFunc("GET /tenants/{tenant_id}/reassigned", changesTheTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/read", readsItElsewhere)
	mux.HandleFunc("GET /tenants/{tenant_id}/forms", hasItInTwoForms)
	mux.HandleFunc("GET /tenants/{tenant_id}/shared", servesTwoRoutes)
	mux.HandleFunc("GET /all/shared", servesTwoRoutes)
	mux.HandleFunc("GET /tenants/{tenant_id}/ways", refusesInDifferentWays)
	mux.HandleFunc("GET /tenants/{tenant_id}/json", refusesWithJSON)
	mux.HandleFunc("GET /tenants/{tenant_id}/two-messages", refusesWithTwoMessages)
	mux.HandleFunc("GET /tenants/{tenant_id}/goto", jumps)
	mux.HandleFunc("GET /tenants/{tenant_id}/late", findsThePrincipalLate)
	mux.HandleFunc("GET /tenants/{tenant_id}/elseif", isInAnElseIf)
	mux.HandleFunc("GET /tenants/{tenant_id}/branches", setsThePrincipalInBranches)
	mux.HandleFunc("GET /tenants/{tenant_id}/shadowed", isHiddenByAnother)
	mux.HandleFunc("GET /tenants/{tenant_id}/wrapped", givesTheTenantInAStruct)
	mux.HandleFunc("GET /tenants/{tenant_id}/begun", beginsToAnswer)
	mux.HandleFunc("GET /tenants/{tenant_id}/many", isOneOfMany)
	return mux
}

func hasNoPrincipal(w http.ResponseWriter, r *http.Request) { // nofix: no principal is in scope
	if _, ok := members[r.Header.Get("X-API-Key")]; !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler hasNoPrincipal uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func hasTwoPrincipals(w http.ResponseWriter, r *http.Request) { // nofix: several variables are of the principal's type
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	n, ok := members[r.Header.Get("X-Access-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, m.Name, n.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler hasTwoPrincipals uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isOfAnotherKind(w http.ResponseWriter, r *http.Request) { // nofix: the principal has no field for "tenant_id"
	o, ok := operators[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, o.Number, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isOfAnotherKind uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isNamedOtherwise(w http.ResponseWriter, r *http.Request) { // nofix: OrgID is not what "org_name" holds
	b, ok := bosses[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, b.Name, keystore.Records(r.Context(), r.PathValue("org_name"))) // want `handler isNamedOtherwise uses path tenant "org_name" without comparing it with the key's tenant`
}

// A Boss has one organisation.
type Boss struct{ OrgID, Name string }

var bosses map[string]*Boss

func mayBeEitherField(w http.ResponseWriter, r *http.Request) { // nofix: OrgID and OrgSlug of the principal may both be "org"
	o, ok := operators[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, o.Number, keystore.Records(r.Context(), r.PathValue("org"))) // want `handler mayBeEitherField uses path tenant "org" without comparing it with the key's tenant`
}

func isANumber(w http.ResponseWriter, r *http.Request) { // nofix: k.TenantID and r.PathValue("tenant_id") are of different types
	k, ok := workers[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, k.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isANumber uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func hasSeveralTenants(w http.ResponseWriter, r *http.Request) { // nofix: AllowedTenants of the principal may hold other tenants
	p, ok := partners[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, p.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler hasSeveralTenants uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func mayGuest(g *Guest, tenant string) bool { return g.Demo || g.TenantID == tenant }

func isExceptedElsewhere(w http.ResponseWriter, r *http.Request) { // nofix: mayGuest makes exceptions where it compares TenantID
	g, ok := guests[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, g.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isExceptedElsewhere uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func mayCustomer(c *Customer, tenant string) bool { return strings.EqualFold(c.TenantID, tenant) }

func isDecidedElsewhere(w http.ResponseWriter, r *http.Request) { // nofix: handlers of the package ask mayCustomer who may see a tenant
	c, ok := customers[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, c.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isDecidedElsewhere uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func asksWhoMay(w http.ResponseWriter, r *http.Request) { // ok: the helper compares
	c, ok := customers[r.Header.Get("X-API-Key")]
	if !ok || !mayCustomer(c, r.PathValue("tenant_id")) {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func mayBeAdministrator(w http.ResponseWriter, r *http.Request) { // nofix: IsAdmin of the principal may mean all tenants
	c, ok := chiefs[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, c.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler mayBeAdministrator uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func hasAMethodToDecide(w http.ResponseWriter, r *http.Request) { // nofix: the principal has CanAccess to decide
	c, ok := residents[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, c.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler hasAMethodToDecide uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func knowsAdministrators(w http.ResponseWriter, r *http.Request) { // nofix: a privilege over all tenants is checked on the way
	m, ok := chiefs[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	if m.IsAdmin {
		w.Header().Set("X-Admin", "true")
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler knowsAdministrators uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func logsTheDifference(w http.ResponseWriter, r *http.Request) { // nofix: there is a comparison that does not hold on every way
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	if m.TenantID != r.PathValue("tenant_id") {
		log.Print("another tenant")
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler logsTheDifference uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func asksForTheField(w http.ResponseWriter, r *http.Request) { // nofix: the handler decides by m.TenantID already
	m, ok := member(r)
	if !ok || m.TenantID == "" {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler asksForTheField uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func givesBothToAHelper(w http.ResponseWriter, r *http.Request) { // nofix: the handler decides by n.TenantID already
	n, ok := notaries[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	n.note(r.PathValue("tenant_id"))
	fmt.Fprint(w, n.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler givesBothToAHelper uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// A Notary notes who sees what.
type Notary struct{ TenantID, Name string }

func (n *Notary) note(tenant string) {}

var notaries map[string]*Notary

func changesTheTenant(w http.ResponseWriter, r *http.Request) { // nofix: the tenant is not read into a variable that keeps it
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	tenant := r.PathValue("tenant_id")
	if r.URL.Query().Get("old") != "" {
		tenant = "old-" + tenant
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), tenant)) // want `handler changesTheTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func tenantOf(r *http.Request) string {
	if tenant := r.PathValue("tenant_id"); tenant != "" {
		return tenant
	}
	return "public"
}

func readsItElsewhere(w http.ResponseWriter, r *http.Request) { // nofix: the tenant is not read into a variable that keeps it
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), tenantOf(r))) // want `handler readsItElsewhere uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func hasItInTwoForms(w http.ResponseWriter, r *http.Request) { // nofix: the tenant is in both upper and lower
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	lower, upper := strings.ToLower(r.PathValue("tenant_id")), strings.ToUpper(r.PathValue("tenant_id"))
	keystore.DeleteRecords(r.Context(), upper) // want `handler hasItInTwoForms uses path tenant "tenant_id" without comparing it with the key's tenant`
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), lower))
}

func servesTwoRoutes(w http.ResponseWriter, r *http.Request) { // nofix: the handler also serves a route without the tenant
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler servesTwoRoutes uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func refusesInDifferentWays(w http.ResponseWriter, r *http.Request) { // nofix: the handler refuses in different ways
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	if m.Name == "" {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler refusesInDifferentWays uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func refusesWithJSON(w http.ResponseWriter, r *http.Request) { // nofix: how the handler refuses is particular to the reason
	m, ok := member(r)
	if !ok {
		http.Error(w, `{"error": "unknown key"}`, http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler refusesWithJSON uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func refuse(w http.ResponseWriter, status int, code, message string) { w.WriteHeader(status) }

func refusesWithTwoMessages(w http.ResponseWriter, r *http.Request) { // nofix: how the handler refuses is particular to the reason
	m, ok := member(r)
	if !ok {
		refuse(w, http.StatusUnauthorized, "unknown_key", "This key is not known.")
		return
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler refusesWithTwoMessages uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func jumps(w http.ResponseWriter, r *http.Request) { // nofix: the handler jumps with goto or labels
	m, ok := member(r)
	if !ok {
		goto refuse
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler jumps uses path tenant "tenant_id" without comparing it with the key's tenant`
	return
refuse:
	http.Error(w, "unknown key", http.StatusUnauthorized)
}

func findsThePrincipalLate(w http.ResponseWriter, r *http.Request) { // nofix: m is not in scope where the comparison goes
	if _, ok := members[r.Header.Get("X-API-Key")]; !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	records := keystore.Records(r.Context(), r.PathValue("tenant_id")) // want `handler findsThePrincipalLate uses path tenant "tenant_id" without comparing it with the key's tenant`
	m, _ := member(r)
	fmt.Fprint(w, m.Name, records)
}

func isInAnElseIf(w http.ResponseWriter, r *http.Request) { // nofix: the use is in a condition that another branch comes before
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	if r.URL.Query().Has("mine") {
		fmt.Fprint(w, m.Name)
	} else if records := keystore.Records(r.Context(), r.PathValue("tenant_id")); len(records) > 0 { // want `handler isInAnElseIf uses path tenant "tenant_id" without comparing it with the key's tenant`
		fmt.Fprint(w, records)
	}
}

func setsThePrincipalInBranches(w http.ResponseWriter, r *http.Request) { // nofix: m is not checked in front of the use
	var m *Member
	if key := r.Header.Get("X-API-Key"); key != "" {
		m, _ = member(r)
	} else {
		m, _ = member(r)
	}
	if m == nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, m.Name, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler setsThePrincipalInBranches uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isHiddenByAnother(w http.ResponseWriter, r *http.Request) { // nofix: m is not in scope where the comparison goes
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	w.Header().Set("X-Name", m.Name)
	if m := r.URL.Query().Get("m"); m != "" {
		fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler isHiddenByAnother uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
}

// A query is what to look for.
type query struct{ tenant string }

func (q query) run() []string { return keystore.Records(nil, q.tenant) }

func givesTheTenantInAStruct(w http.ResponseWriter, r *http.Request) { // nofix: the tenant is not read into a variable that keeps it
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	q := query{tenant: r.PathValue("tenant_id")}
	fmt.Fprint(w, m.Name, q.run()) // want `handler givesTheTenantInAStruct uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func beginsToAnswer(w http.ResponseWriter, r *http.Request) { // nofix: the answer may have begun in front of the use
	m, ok := member(r)
	if !ok {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprintln(w, m.Name)
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler beginsToAnswer uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isOneOfMany(w http.ResponseWriter, r *http.Request) { // ok: the list holds the tenant
	p, ok := partners[r.Header.Get("X-API-Key")]
	if !ok || !slices.Contains(p.AllowedTenants, r.PathValue("tenant_id")) {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}
