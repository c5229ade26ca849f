package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says what of a request is the principal's own: who it is, and the
// tenants of the path that the route ties to it.

// owner reports whether o says who the principal is, by what the chain or the
// context say, rather than what it may do.
func (t *trace) owner(o flow.Origin) bool {
	if o.Kind == flow.Request || o.Has(flow.Written) || !t.principal(o) {
		return false
	}
	return o.Field == "" || t.Names.TenantField(o.Field) || named(o.Field, identifiers)
}

// identifiers are words in the names of fields that say who somebody is.
var identifiers = []string{"id", "user", "uid", "uuid", "sub", "subject", "owner", "creator", "created", "email", "username", "member", "claims", "app", "client"}

// tenants are tenants that the client names and that are tied to the principal.
type tenants []tenant

func (ts tenants) has(o flow.Origin) bool {
	return !o.Has(flow.Written) && slices.ContainsFunc(ts, func(tn tenant) bool { return tn.is(o) })
}

// spent reports whether set holds what was found by a secret that the client sends for it,
// rather than for who it is: links and codes that are used once and gone. The id of a key is
// none.
func (t *trace) spent(set flow.Set) bool {
	return t.Table.Any(set, func(o flow.Origin) bool {
		ws := words(o.Name)
		return o.Kind == flow.Input && o.Has(flow.Loaded) && model.Class(o.Class) == model.Query && len(ws) > 0 && slices.Contains(secrets, ws[len(ws)-1])
	})
}

// ownTenants returns the tenants that the client names, as far as the route ties
// them to the principal before the handler works on what they or the path name.
func (t *trace) ownTenants() tenants {
	var own, seen tenants
	for _, g := range t.checks {
		if g.Not {
			continue
		}
		for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
			o.Flags &^= flow.Loaded
			tn, ok := t.tenantOf(o, t.route.Pattern)
			if !ok || slices.Contains(seen, tn) || !t.binds(g, tn) {
				continue
			}
			seen = append(seen, tn)
			if ways := t.worksOn(tn); len(ways) > 0 && !t.open(ways, tn) {
				own = append(own, tn)
			}
		}
	}
	return own
}

// worksOn returns the ways to what the handler does with tn, or with objects that
// the path names, other than asking about the principal.
func (t *trace) worksOn(tn tenant) []way {
	var ways []way
	for _, e := range t.effects {
		if !e.handler || !stored(e.Kind) {
			continue
		}
		object := t.Table.Any(e.Args, func(o flow.Origin) bool { return inPath(o) && !tn.is(o) })
		if object || t.Table.Any(e.Args, tn.is) && !t.Table.Any(e.Args, t.owner) {
			ways = append(ways, e.ways...)
		}
	}
	return ways
}
