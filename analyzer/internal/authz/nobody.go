package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about ways on which there is nothing to protect: nobody is asked
// for, or nothing is found.

// claimsTenant reports whether g asks a map of claims for that of a tenant:
//
//	org, ok := claims["org_id"]
//
// A table of the program's own says of the client what others of its kind may do, too:
// permissions[user.Role]["accounts"].
func (t *trace) claimsTenant(g *guard) bool {
	table := func(o flow.Origin) bool { return o.Kind == flow.Server && o.Has(flow.Elem) }
	return g.Kind == summary.Equal && g.Name == "map lookup" && t.Table.Any(g.X, t.principal) && !t.Table.Any(g.X, table) &&
		t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind == flow.Const && t.Names.TenantField(o.Name) })
}

// ofTenants reports whether the tenants that the client names are found as values of a type that
// the principal has, too, and that is not called after tenants: a party is a person or
// an organization, and what its fields say of tenants is said of the latter.
//
//	org, err := parties.ByName(r.PathValue("org"))    // *Party, as is the client
func (t *trace) ofTenants(typ string) bool {
	if typ == "" || t.Names.TenantField(typ[strings.LastIndexByte(typ, '.')+1:]) {
		return false
	}
	return slices.ContainsFunc(t.identities, func(id summary.Identity) bool {
		return id.Type == typ && t.Table.Any(id.Of, func(o flow.Origin) bool {
			if o.Kind != flow.Input || !o.Has(flow.Loaded) || o.Field != "" {
				return false
			}
			o.Flags &^= flow.Loaded
			_, ok := t.tenantOf(o, t.route.Pattern)
			return ok
		})
	})
}

// strangers reports whether the handler is one for those without a credential, too:
// it asks whether there is one, and compares nothing. What does not depend on the
// answer is for everybody.
func (t *trace) strangers(tn tenant) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		return g.Kind == summary.Shape && g.Name == "non-empty" && t.handler != nil && g.in == t.handler.Name && t.Table.Any(g.X, t.principal)
	}) && !slices.ContainsFunc(t.checks, func(g *guard) bool { return t.binds(g, tn) })
}

// absent reports whether g says that there is nothing of the kind that tn names,
// where what there is, is compared:
//
//	if doc != nil && doc.Tenant != key.Tenant { deny; return }
func (t *trace) absent(g *guard, tn tenant) bool {
	of := func(o flow.Origin) bool { return tn.is(o) && o.Field == "" }
	if !g.Not || !t.Table.Any(g.X, of) || t.Table.Any(g.X, t.who) {
		return false
	}
	switch g.Kind {
	case summary.Shape:
		return g.Name == "non-empty" && t.Table.Any(g.X, func(o flow.Origin) bool { return of(o) && o.Has(flow.Loaded) })
	case summary.Check:
		return true
	}
	return g.Kind == summary.Equal && g.Name == "map lookup"
}

// claimsOther reports whether g asks a map of claims whether there is one that is no
// privilege by itself: a role, say, of which it matters what it is.
//
//	if role, ok := claims["role"]; ok { c.Set("role", role) }
func (t *trace) claimsOther(g *guard) bool {
	return g.Name == "map lookup" && t.Table.Any(g.X, func(o flow.Origin) bool { return named(o.Field, []string{"claims"}) }) &&
		len(g.Y) > 0 && !t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const || t.Names.Rules(o.Name) || scopeLike(o.Name) })
}
