package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about what a middleware notes of some clients only, and lets the others
// through without it:
//
//	if key.Role == "admin" { c.Set("role", "admin") }
//	c.Next()
//
//	if _, ok := c.Get("role"); !ok { deny; return }    // in a handler behind it

// keep enters what the function keeps in the context.
func (in *instance) keep() {
	for _, cv := range in.sum.Context {
		delete(in.when, cv.Key)
		if _, kept := in.context[cv.Key]; !kept && len(cv.When) > 0 {
			in.when[cv.Key] = in.ways(cv.When)
		}
		cv.Value = in.resolve(cv.Value)
		if old, ok := in.context[cv.Key]; ok {
			cv.Value = in.Table.Union(cv.Value, old.Value)
			cv.Tenant, cv.Scope = cv.Tenant || old.Tenant, cv.Scope || old.Scope
		}
		in.context[cv.Key] = cv
		in.resolved, in.looked = nil, nil // the context says more now
	}
}

// withKept returns the alternatives of w with all that holds where what w finds in the
// context was kept.
func (in *instance) withKept(w way) []way {
	ways := []way{w}
	for _, g := range w {
		if g.Kind != summary.Shape || g.Not || g.Name != "non-empty" {
			continue
		}
		for _, key := range in.keysOf(g) {
			when := in.when[key]
			if len(when) == 0 {
				continue
			}
			if all := product(ways, when); len(all) <= maxWays {
				ways = all
			}
		}
	}
	return ways
}

// keysOf returns the keys of the context under which g asks for something.
func (in *instance) keysOf(g *guard) []string {
	if g.key != "" {
		return []string{g.key} // what was kept there may be known
	}
	var keys []string
	for o := range in.Table.All(g.X) {
		if o.Kind == flow.Context && o.Field == "" {
			keys = append(keys, o.Name)
		}
	}
	return keys
}

// keyOf returns the key of the context that a set is the value of as a whole, "" if it is
// something else.
func (in *instance) keyOf(set flow.Set) string {
	if len(set) != 1 {
		return ""
	}
	if o := in.Table.At(set[0]); o == (flow.Origin{Kind: flow.Context, Name: o.Name}) {
		return o.Name
	}
	return ""
}

// lost reports whether b says that nothing is under a key of the context where the chain,
// on its way w, has kept the client that it has verified:
//
//	user := userOf(c)
//	if user == nil { deny }     // and no return
//
// It does so, too, where generated code has kept there which scopes are required.
func (t *trace) lost(w way, b *guard) bool {
	if b.Not && b.Kind == summary.Shape && b.Name == "non-empty" && t.Index.RequiredUnder(b.key) {
		return t.kept(b.key)
	}
	return len(b.kept) > 0 && b.Not && b.Kind == summary.Shape && b.Name == "non-empty" && slices.ContainsFunc(b.kept, func(when way) bool {
		return slices.ContainsFunc(when, t.accepts) && !slices.ContainsFunc(when, func(a *guard) bool {
			return !slices.ContainsFunc(w, func(o *guard) bool { return o.Not == a.Not && sameGuard(o, a) })
		})
	})
}

// gone reports whether b, which comes after a, says that nothing is under a key of the
// context where something was.
func gone(a, b *guard) bool {
	return a.key != "" && a.key == b.key && a.Kind == summary.Shape && b.Kind == summary.Shape &&
		a.Name == "non-empty" && b.Name == a.Name && !a.Not && b.Not
}
