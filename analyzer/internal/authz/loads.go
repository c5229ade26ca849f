package authz

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds what a route shows to anybody, where others show what is of the same type
// and ask whose it is, be it in a middleware of their own. Source: CWE-639.
//
//	r.With(shelfOf, mayRead).Get("/shelves/{id}", show)            // *Shelf
//	r.With(shelfOf, mayRead).Get("/shelves/{id}/books", books)
//	r.With(shelfOf, mayRead).Get("/shelves/{id}/log", changes)
//	r.Get("/lookup/{name}", lookup)                                // *Shelf

// A load is a read, on a route, of what a parameter of its path names.
type load struct {
	param, found string
	// asks: something that may refuse relates what is found to the client.
	asks bool
}

// loads returns the reads on the route, be they a middleware's, of what its path names.
func (t *trace) loads() []load {
	var all []load
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		param := route.Parameter(segment)
		if param == "" {
			continue
		}
		object := pathParam(param)
		asks := slices.ContainsFunc(t.checks, func(g *guard) bool { return t.asksWhose(g, object) })
		for i := range t.effects {
			e := &t.effects[i]
			if e.Kind == summary.Read && e.Found != "" && t.Table.Any(e.Args, func(o flow.Origin) bool { return object(o) && !o.Has(flow.Loaded) }) {
				l := load{param, e.Found, asks || t.Table.Any(e.Args, t.owner)}
				if !slices.Contains(all, l) {
					all = append(all, l)
				}
			}
		}
	}
	return all
}

// asksWhose reports whether a check that may refuse asks for an object and for who the client
// is, or for something that was found by both.
func (t *trace) asksWhose(g *guard, object func(flow.Origin) bool) bool {
	switch g.Kind {
	case summary.Equal, summary.Truth, summary.Order, summary.Check, summary.Decide:
		all := t.Table.Union(g.X, g.Y)
		return !t.aside(g) && !g.noted && t.Table.Any(all, object) && t.Table.Any(all, t.owner)
	}
	return false
}

// showingToSome returns the routes that show what is of the type that c shows to anybody,
// and ask whose it is, if that is the rule, c the exception, and one of them shows the thing
// itself as c does.
func (c *Cover) showingToSome(covers []*Cover) []*Cover {
	e := c.Object.Loose
	if e == nil || e.Kind != summary.Read || e.Found == "" || c.Open != "" || c.Public != "" || c.Route.Verb != "GET" || c.Object.Message {
		return nil
	}
	if slices.ContainsFunc(c.loads, func(l load) bool { return l.param == c.Object.Name && l.asks }) {
		return nil
	}
	var asking []*Cover
	asks, silent := make(map[string]bool), make(map[string]bool) // by handler
	itself := false
	for _, s := range covers {
		if s.Key == c.Key || s.Open != "" || s.Route.Verb != "GET" {
			continue
		}
		for _, l := range s.loads {
			switch {
			case l.found != e.Found || !s.lastIs(l.param):
				// What is asked may be about what lies below it.
			case l.asks:
				if !asks[s.Key] {
					asking, asks[s.Key] = append(asking, s), true
				}
				itself = itself || s.endsAt(l.param)
			default:
				silent[s.Key] = true
			}
		}
	}
	if !itself || len(asks) < minSiblings || len(asks) < minSiblings*(len(silent)+1) || c.usual(covers, asking) {
		return nil
	}
	return asking
}

// usual reports whether most other routes about the same sort of thing show it as c does,
// to whoever is known: such as the profiles of users.
func (c *Cover) usual(covers, minding []*Cover) bool {
	sort := sortOf(c.Route.Pattern)
	same := func(s *Cover) bool { return sort == sortOf(s.Route.Pattern) && s.Route.Verb == "GET" }
	shown := 0
	for _, s := range covers {
		if s.Key != c.Key && same(s) && s.Object.Loose != nil && s.Object.Name == c.Object.Name {
			shown++
		}
	}
	minds := 0
	for _, s := range minding {
		if same(s) {
			minds++
		}
	}
	return shown > minds
}

// lastIs reports whether the pattern of the route has a parameter and no other behind it.
func (c *Cover) lastIs(param string) bool {
	last := ""
	for segment := range strings.SplitSeq(c.Route.Pattern, "/") {
		last = cmp.Or(route.Parameter(segment), last)
	}
	return last == param
}

// endsAt reports whether the pattern of the route ends with a parameter.
func (c *Cover) endsAt(param string) bool {
	return route.Parameter(c.Route.Pattern[strings.LastIndexByte(c.Route.Pattern, '/')+1:]) == param
}
