package authz

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says what relates an object to the client.

// relates says what on the route relates an object to the client, by what tells who
// that is: a comparison, a check or a call with both. It returns "" if nothing does.
func (t *trace) relates(object, client func(flow.Origin) bool, tied func(*effect) bool) string {
	both := func(set flow.Set) bool { return t.Table.Any(set, object) && t.Table.Any(set, client) }
	if slices.ContainsFunc(t.pairs, both) {
		return "a comparison"
	}
	for _, g := range t.checks {
		if g.Kind == summary.Check && slices.ContainsFunc(t.effects, func(e effect) bool { return e.Pos == g.Pos && stored(e.Kind) }) {
			continue // how a call went that is looked at below
		}
		switch g.Kind {
		case summary.Denied, summary.Order, summary.Failed:
			continue // what holds where it has not failed is among the other checks
		case summary.Shape:
			if len(g.Y) == 0 {
				continue // of the form of one thing
			}
		}
		if both(t.Table.Map(t.Table.Union(g.X, g.Y), func(p flow.Origin) (flow.Origin, bool) { return p, p.In == "" })) && !t.alike(g, object) {
			return cmp.Or(g.Name, "a comparison") // of what was found: if !found
		}
	}
	for i := range t.effects {
		e := &t.effects[i]
		if t.Table.Any(e.Args, object) && t.given(e, client) && (stored(e.Kind) && !e.Adds || e.Kind == summary.Unseen) && tied(e) {
			return e.Name
		}
	}
	return ""
}

// heedless reports whether on one of ways an object has turned out not to be the
// client's, an error was answered, and the program has gone on:
//
//	if doc.TenantID != key.TenantID {
//		c.AbortWithStatus(http.StatusNotFound)   // and no return
//	}
//	s.docs.Close(doc.ID)
func (t *trace) heedless(ways []way, object, client func(flow.Origin) bool) bool {
	return slices.ContainsFunc(ways, func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Denied }) &&
			slices.ContainsFunc(w, func(g *guard) bool {
				all := t.Table.Union(g.X, g.Y)
				return g.Kind == summary.Equal && g.Not && t.Table.Any(all, object) && t.Table.Any(all, client)
			})
	})
}

// comparedBy returns the fields of the client's that are compared with the object.
func (t *trace) comparedBy(object, client func(flow.Origin) bool) []string {
	var fields []string
	for _, set := range t.pairs {
		if t.Table.Any(set, object) {
			fields = append(fields, t.fields(set, client)...)
		}
	}
	for _, g := range t.checks {
		if all := t.Table.Union(g.X, g.Y); g.Kind == summary.Equal && t.Table.Any(all, object) {
			fields = append(fields, t.fields(all, client)...)
		}
	}
	return fields
}

// notes reports whether an effect only notes what is done, by the name of what does it,
// rather than to look at what was noted: audit.Record(user, "delete", id).
func notes(e *effect) bool {
	if e.Kind == summary.Read || !named(e.Name, journals) {
		return false
	}
	switch ws := words(e.Name[strings.LastIndexByte(e.Name, '.')+1:]); ws[0] {
	case "get", "find", "load", "lookup", "fetch", "list", "delete", "remove", "update", "is", "has", "can", "check":
		return false
	}
	return true
}

// alike reports whether g compares several things with a constant, of which none was
// found by means of the object: that neither is "-" relates nothing.
func (t *trace) alike(g *guard, object func(flow.Origin) bool) bool {
	plain := func(set flow.Set) bool {
		return !t.Table.Any(set, func(o flow.Origin) bool { return o.Kind != flow.Const })
	}
	return g.Kind == summary.Equal && (plain(g.X) || plain(g.Y)) &&
		!t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool { return object(o) && o.Has(flow.Loaded) })
}
