package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file tells queries for a role from those for a membership, by their texts:
//
//	SELECT 1 FROM members WHERE user_id = $1 AND org_id = $2 AND role = 'manager'
//	SELECT 1 FROM members WHERE user_id = $1 AND org_id = $2    // whose member it is

// queried returns what a check of what was found by means of the principal says about
// privileges, as far as the texts of the queries on the route tell; it is unsureScope
// where they do not.
func (t *trace) queried(g *guard) scope {
	switch g.Kind {
	case summary.Check, summary.Order, summary.Truth, summary.Equal:
	default:
		return unsureScope
	}
	found := t.Table.Map(t.Table.Union(g.X, g.Y), func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Has(flow.Loaded) && (o.Field == "" || g.outcome(o.Field))
	})
	if !t.Table.Any(found, t.principal) {
		return unsureScope
	}
	of := t.tenantsIn(found)
	others := 0
	for _, e := range t.effects {
		if e.Kind != summary.Read || !t.Table.Any(e.Args, t.principal) ||
			slices.ContainsFunc(of, func(tn tenant) bool { return !t.Table.Any(e.Args, tn.is) }) {
			continue
		}
		switch e.Asks {
		case summary.AsksPrivilege:
			if g.Not {
				return unsureScope
			}
			return someScope
		case summary.AsksNothing:
			return unsureScope
		}
		others++
	}
	if others > 0 && len(of) > 0 {
		return noScope
	}
	return unsureScope
}

// outcome reports whether a check is one of how a query went, which its result says in a
// field of it: db.Where(...).First(&member).Error, result.RowsAffected.
func (g *guard) outcome(field string) bool {
	return g.Kind == summary.Check && g.Name == "error" || field == "RowsAffected"
}

// presumed reports whether g looks at a privilege of what a call has returned that, by its
// name, says who asks, of a component behind an interface. What that takes from the context,
// its results do not show:
//
//	_, member, err := s.auth.AuthenticateForWorkspace(ctx, workspace)
//	if member.Role != "owner" { deny; return }
//
// Or it compares who that is with what the program was set up with.
func (t *trace) presumed(g *guard) bool {
	switch g.Kind {
	case summary.Equal, summary.Truth, summary.Shape:
	default:
		return false
	}
	own := g.Kind == summary.Equal && len(g.Y) > 0 && !t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Server || o.Has(flow.Loaded) || o.Has(flow.Elem) })
	if g.Not || !t.Table.Any(g.X, func(o flow.Origin) bool {
		return o.Has(flow.Loaded) && (t.Names.ScopeField(o.Field) || own && named(o.Field, identities))
	}) {
		return false
	}
	found := t.Table.Map(g.X, func(o flow.Origin) (flow.Origin, bool) {
		return flow.Origin{Kind: o.Kind, Class: o.Class, Name: o.Name}, o.Has(flow.Loaded)
	})
	asks := func(c *guard) bool {
		return c.Kind == summary.Check && c.in == g.in && len(c.Late) > 0 && named(c.Name[strings.LastIndexByte(c.Name, '.')+1:], askers) &&
			!t.Table.Any(c.X, func(o flow.Origin) bool {
				by := flow.Origin{Kind: o.Kind, Class: o.Class, Name: o.Name}
				return o.Kind != flow.Const && !t.Table.Any(found, func(f flow.Origin) bool { return f == by })
			})
	}
	return slices.ContainsFunc(t.checks, asks) || slices.ContainsFunc(t.replaced, asks)
}

// askers are words in the names of calls that say who asks, and what he is.
var askers = []string{"auth", "authenticate", "authenticated", "authorize", "authorized", "session", "identity", "principal", "current", "caller", "permission", "access", "membership"}
