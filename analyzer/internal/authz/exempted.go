package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about objects that are compared with the client, unless a method or flag of
// their own says that they are for all. Which ones are, the program has decided where that is seen to
// be asked:
//
//	if row.AccountID() != account.ID && !row.Shared() { deny; return }

// exempted reports whether on w an object has turned out not to be the client's, and to be
// one of those that are for all.
func (t *trace) exempted(w way) bool {
	return slices.ContainsFunc(w, func(a *guard) bool {
		if a.Kind != summary.Equal || !a.Not || !t.tiesObject(a) {
			return false
		}
		compared := t.Table.Union(a.X, a.Y)
		return slices.ContainsFunc(w, func(g *guard) bool {
			return t.saysOf(g) && t.Table.Any(g.X, func(o flow.Origin) bool {
				return o.Has(flow.Loaded) && t.Table.Any(compared, func(p flow.Origin) bool {
					return p.Has(flow.Loaded) && p.Kind == flow.Input && p.Class == o.Class && p.Name == o.Name && o.Kind == flow.Input
				})
			})
		})
	})
}

// saysOf reports whether g is a flag of what was loaded, or a method that says of it that
// something holds, and gets nothing of the client's.
func (t *trace) saysOf(g *guard) bool {
	asks := g.Kind == summary.Check && len(g.Late) > 0 && g.Late[0].NonZero && len(g.Late[0].Args) == 1
	return !g.Not && (asks || g.Kind == summary.Truth && g.Name == "") && !t.Table.Any(g.X, t.who)
}

// tiesObject reports whether g compares what was loaded by what the client names with who
// the client is.
func (t *trace) tiesObject(g *guard) bool {
	all := t.Table.Union(g.X, g.Y)
	return t.Table.Any(all, t.who) && t.Table.Any(all, func(o flow.Origin) bool { return o.Kind == flow.Input && o.Has(flow.Loaded) && !t.who(o) })
}
