package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds routes that change something for every client, where those beside
// them ask for a privilege first:
//
//	r.With(requireRole("editor")).Post("/books", create)
//	r.With(requireRole("editor")).Put("/books/{id}", update)
//	r.With(requireRole("editor")).Post("/books/{id}/cover", upload)
//	r.Delete("/books/{id}", remove) // any client's

// A demand is what a route asks of who changes something on it.
type demand struct {
	// of is the first change that nothing is asked for, nil if there is none.
	of *effect
	// common is the first operation on what belongs to the client's whole tenant that
	// nothing is asked for, nil if there is none. It is grave if it is one that needs a
	// privilege wherever there are any.
	common *effect
	grave  bool
	// asks: a privilege is asked for before such an operation, or with changes before
	// any change of such things.
	asks, changes bool
	// by are the functions that ask for a privilege before a change.
	by []string
}

// demand says what the route asks of those who are authenticated. It says nothing
// where the change is one of what belongs to the client, or where a check that is not
// seen may ask.
func (t *trace) demand() demand {
	if t.reads() || t.alone || !t.known().authenticated {
		return demand{}
	}
	var d demand
	for _, e := range t.changes() {
		switch t.scoped(e.ways) {
		case unsureScope:
			return demand{}
		case someScope:
			by := t.askers(e.ways)
			d.by = append(d.by, by...)
			if len(by) > 0 && t.common(e) {
				d.changes = true
				d.asks = d.asks || e.Kind == summary.Sensitive
			}
		case noScope:
			switch {
			case t.personal(e.Args, t.who) || !t.presented(e.ways):
				return demand{}
			case t.common(e):
				if d.common == nil && e.Kind == summary.Sensitive {
					d.common, d.grave = e, t.grave(e)
				}
			case d.of == nil:
				d.of = e
			}
		}
	}
	if d.of != nil || d.common != nil {
		d.by, d.asks, d.changes = nil, false, false
	}
	slices.Sort(d.by)
	d.by = slices.Compact(d.by)
	return d
}

// changes returns what the handler changes. What is only noted counts where there is
// nothing else.
func (t *trace) changes() []*effect {
	var all, noted []*effect
	for i := range t.effects {
		switch e := &t.effects[i]; {
		case !e.handler || e.Kind != summary.Write && e.Kind != summary.Sensitive:
		case e.Aside:
			noted = append(noted, e)
		default:
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		return noted
	}
	return all
}

// askers names the functions that ask for a privilege on ways. Being the owner of an
// object is none, nor is being of one tenant that the program knows: within a tenant
// nobody has more than others by that.
func (t *trace) askers(ways []way) []string {
	var by []string
	for _, w := range ways {
		for _, g := range w {
			if t.scopes(g) == someScope && !t.owns(g) && !t.isTenant(g) && !t.aside(g) {
				by = append(by, g.in)
			}
		}
	}
	return by
}

// Unasked returns the routes that ask for no privilege, or for no more than to read, while
// those beside them do, by their number among those of one package. Sources: CWE-862,
// CWE-863.
func Unasked(covers []*Cover) map[int]Unmet {
	unmet := make(map[int]Unmet)
	for i, c := range covers {
		if c.Open != "" || c.forAll() {
			continue
		}
		if more := c.outranked(covers); len(more) > 0 {
			unmet[i] = c.outrank(more)
		}
		if c.demand.common != nil {
			if beside := c.askingInCommon(covers); len(beside) > 0 {
				unmet[i] = c.unasked(c.demand.common, beside)
			}
		}
		if c.demand.of != nil {
			if beside := c.asking(covers); len(beside) > 0 {
				unmet[i] = c.unasked(c.demand.of, beside)
			}
		}
	}
	return unmet
}

// asking returns the nearest routes beside c that ask for a privilege, if these are
// the rule and c the exception: those that share the longest part of the path. A
// nearer route that asks for nothing either shows that c is meant as it is.
func (c *Cover) asking(covers []*Cover) []*Cover {
	if beside := c.askingBranches(covers); len(beside) > 0 {
		return beside
	}
	path := segments(c.Route.Pattern)
	for n := len(path); n > 0 && distinct(path[:n]) && literals(path[n:]) <= 1; n-- {
		var asking []*Cover
		silent := 0
		for _, s := range covers {
			if s == c || s.Open != "" || !s.shares(c, path[:n]) {
				continue
			}
			switch {
			case len(s.demand.by) > 0:
				asking = append(asking, s)
			case s.demand.of != nil && (s.Key != c.Key || s.Route.Branch != nil):
				silent++
			}
		}
		if silent > 0 && silent >= len(asking) {
			return nil
		}
		if len(asking) >= minSiblings {
			if len(asking) < minSiblings*(silent+1) {
				return nil
			}
			return asking
		}
	}
	return nil
}

// askingBranches returns the other branches of the handler that c is one of, if all of those
// that change something ask for a privilege, and c replaces or removes what is there:
//
//	case http.MethodPut:
//		if !user.Admin { deny; return }
//		s.rename(id)
//	case http.MethodDelete:
//		s.remove(id)
func (c *Cover) askingBranches(covers []*Cover) []*Cover {
	if !replaces(c.Route.Verb) {
		return nil
	}
	var asking []*Cover
	for _, s := range covers {
		if s == c || !s.branchOf(c) {
			continue
		}
		if s.Open != "" || s.demand.of != nil || s.Writes && len(s.demand.by) == 0 {
			return nil
		}
		if len(s.demand.by) > 0 {
			asking = append(asking, s)
		}
	}
	return asking
}

// dispatcher returns what leaves the route to its branch of a handler: the function whose
// branches call others, or the handler itself; "" if it has no branches.
func (c *Cover) dispatcher() string {
	if c.Route.Branch != nil {
		return c.Key
	}
	if i := slices.IndexFunc(c.Route.Chain, func(l route.Link) bool { return l.Dispatches }); i >= 0 {
		return c.Route.Chain[i].Func.Name
	}
	return ""
}

// branchOf reports whether two routes are branches of the same handler.
func (c *Cover) branchOf(s *Cover) bool {
	d := c.dispatcher()
	return d != "" && d == s.dispatcher() && c.Route.Pattern == s.Route.Pattern
}

// shares reports whether a route begins as c does and is registered with it, or
// handled by the same type.
func (s *Cover) shares(c *Cover, prefix []string) bool {
	if s.Route.Function != c.Route.Function && (receiver(s.Key) == "" || receiver(s.Key) != receiver(c.Key)) {
		return false
	}
	return s.below(prefix)
}

// below reports whether the path of a route begins so.
func (c *Cover) below(prefix []string) bool {
	path := segments(c.Route.Pattern)
	return len(path) >= len(prefix) && slices.Equal(path[:len(prefix)], prefix)
}

// segments returns the segments of a pattern, "{}" for parameters.
func segments(pattern string) []string {
	var all []string
	for s := range strings.SplitSeq(pattern, "/") {
		switch {
		case s == "":
		case route.Parameter(s) != "" || s == "*":
			all = append(all, "{}")
		default:
			all = append(all, s)
		}
	}
	return all
}

// literals counts the segments that are no parameters.
func literals(path []string) int {
	n := 0
	for _, s := range path {
		if s != "{}" {
			n++
		}
	}
	return n
}

// distinct reports whether a path names a sort of thing, rather than where the API
// begins: /api/v1.
func distinct(path []string) bool {
	return slices.ContainsFunc(path, telling)
}

func telling(segment string) bool {
	return segment != "{}" && segment != "api" && segment != "rest" && strings.Trim(segment, "v0123456789.") != ""
}

// sortOf returns the first segment of a pattern that says what it is about, or "".
func sortOf(pattern string) string {
	path := segments(pattern)
	if i := slices.IndexFunc(path, telling); i >= 0 {
		return path[i]
	}
	return ""
}

func (c *Cover) unasked(e *effect, beside []*Cover) Unmet {
	by, n := most(beside, func(s *Cover) []string { return s.demand.by })
	u := Unmet{
		Obligation: Scoped, Category: "sibling", Route: c.Route.String(), Handler: c.Handler, Operation: e.Name,
		Confidence: Medium, Pos: e.Site, Site: c.Route.Site, Key: string(Scoped) + "|" + c.Key,
	}
	u.What = fmt.Sprintf("%d routes beside it ask for one", len(beside))
	switch {
	case beside[0].branchOf(c):
		u.What = fmt.Sprintf("%s, another branch of the handler, asks for one", beside[0].Route)
	case len(beside) == 1:
		u.What = fmt.Sprintf("%s asks for one", beside[0].Route)
	case n > 1:
		u.What = fmt.Sprintf("%s asks for one on %d routes beside it", by, n)
	}
	u.Evidence = append(slices.Clone(c.Verification), Evidence{e.Pos, e.Name + " " + e.verb() + " here", Effect})
	for _, s := range beside[:min(len(beside), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, fmt.Sprintf("%s asks for a privilege in %s", s.Route, strings.Join(s.demand.by, ", ")), Aside})
	}
	return u
}

// most returns the name that most of covers have, and how many do.
func most(covers []*Cover, names func(*Cover) []string) (name string, n int) {
	on := make(map[string]int)
	for _, c := range covers {
		for _, by := range names(c) {
			if on[by]++; on[by] > n {
				name, n = by, on[by]
			}
		}
	}
	return name, n
}
