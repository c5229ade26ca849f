package authz

import (
	"slices"

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
