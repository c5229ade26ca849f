package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about operations on what belongs to a whole tenant: its members, keys,
// jobs. That the client is of the tenant is no privilege where clients have different
// ones, and whether it suffices is seen from other operations of the program:
//
//	DELETE FROM members WHERE org_id = {principal.OrgID} AND id = {client}
//	DELETE FROM invoices WHERE org_id = {principal.OrgID} AND id = {client}    // asks for a scope

// personal reports whether a set holds what says who the client is, of which is tells.
// Where principals carry scopes, the tenant alone does not, nor what is loaded by it.
func (t *trace) personal(set flow.Set, is func(flow.Origin) bool) bool {
	if !t.known().scope || !t.Table.Any(set, func(o flow.Origin) bool { return is(o) && t.namesTenant(o) }) {
		return t.Table.Any(set, is)
	}
	return t.Table.Any(set, func(o flow.Origin) bool { return is(o) && !t.namesTenant(o) && (o.Field != "" || !o.Has(flow.Loaded)) })
}

// namesTenant reports whether o, of a principal, says which tenant it is of.
func (t *trace) namesTenant(o flow.Origin) bool {
	return t.Names.TenantField(o.Field) || o.Field == "" && t.Names.TenantField(contextName(o.Name))
}

// common reports whether an effect is on what belongs to the whole tenant of the
// client: it is given the tenant, or on all ways there a comparison has tied the object
// to it.
func (t *trace) common(e *effect) bool {
	ofTenant := func(o flow.Origin) bool { return t.who(o) && t.namesTenant(o) }
	if !t.known().scope || t.personal(e.Args, t.who) {
		return false
	}
	return t.Table.Any(e.Args, ofTenant) || len(e.ways) > 0 && !slices.ContainsFunc(e.ways, func(w way) bool {
		return !t.exempted(w) && !slices.ContainsFunc(w, func(g *guard) bool {
			all := t.Table.Union(g.X, g.Y)
			return !g.Not && (t.Table.Any(all, ofTenant) && t.Table.Any(all, t.namesObject) || t.isTenant(g) && t.tiesObject(g) && !t.owns(g))
		})
	})
}

// isTenant reports whether g is an equality with a field of the tenant that the chain has
// found the client to be of, other than one that holds privileges: account.ID.
func (t *trace) isTenant(g *guard) bool {
	return g.Kind == summary.Equal && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
		return o.Kind == flow.Context && o.Field != "" && t.Names.TenantField(contextName(o.Name)) && !t.Names.ScopeField(o.Field)
	})
}

// grave reports whether an operation is one of the strongest kind, by what it does or by
// what it does it to: users, keys, roles.
func (t *trace) grave(e *effect) bool {
	return e.Severe || slices.ContainsFunc(words(e.What), t.Names.Severe.Has)
}

// askingInCommon returns the routes that ask for a privilege before they do something
// with what belongs to the whole tenant, unless more routes ask for nothing. What is
// grave needs a privilege if any change of such things does.
func (c *Cover) askingInCommon(covers []*Cover) []*Cover {
	var asking []*Cover
	silent := 0
	for _, s := range covers {
		switch {
		case s.Open != "":
		case s.demand.asks || c.demand.grave && s.demand.changes:
			asking = append(asking, s)
		case s.demand.common != nil:
			silent++
		}
	}
	if !c.demand.grave && silent > len(asking) {
		return nil
	}
	return asking
}
