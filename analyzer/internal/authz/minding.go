package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which routes show that those beside them mind whose their objects
// are.

// minding returns the siblings of c that mind whose its objects are: those about the
// same sort of thing, or where there are none, those that are registered with it if
// that is the rule there. Of what is only in memory, such as connections or a table
// of constants, only those of the first sort say something, by their paths.
func (c *Cover) minding(covers []*Cover) []*Cover {
	var near, far []*Cover
	loose := 0
	for _, s := range covers {
		if s == c {
			continue // it may mind of one object and not of another
		}
		switch {
		case s.minds(c) && c.near(s) && (!c.Object.Loose.OnMap() || sortOf(c.Route.Pattern) == sortOf(s.Route.Pattern)):
			near = append(near, s)
		case s.minds(c):
			far = append(far, s)
		case s.Object.Loose != nil && s.Route.Function == c.Route.Function:
			loose++
		}
	}
	if len(near) > 0 || c.Object.Message || c.Object.Loose.OnMap() || len(far) < minSiblings || len(far) < loose {
		return near
	}
	return far
}

// near reports whether two routes are about the same sort of thing, by the type that
// handles them or by the first segment of their paths that says so.
func (c *Cover) near(s *Cover) bool {
	if r := receiver(c.Key); r != "" && r == receiver(s.Key) && (c.sorts <= fewSorts || c.calledAfter(r)) {
		return true
	}
	return sortOf(c.Route.Pattern) == sortOf(s.Route.Pattern)
}

// fewSorts bounds the sorts of things that a type whose methods are handlers is about: one
// that handles all that the program serves says nothing of what belongs together.
const fewSorts = 4

// calledAfter reports whether a type has the name of what the route is about, by its path:
// PaymentHandler for /payment-sessions.
func (c *Cover) calledAfter(typ string) bool {
	name := words(typ[strings.LastIndexByte(typ, '(')+1:])
	return slices.ContainsFunc(words(sortOf(c.Route.Pattern)), func(w string) bool { return slices.Contains(name, route.Singular(w)) })
}

// countSorts notes for each of covers about how many sorts of things the type that handles
// it is.
func countSorts(covers []*Cover) {
	sorts := make(map[string]map[string]bool) // by type
	for _, c := range covers {
		if r := receiver(c.Key); r != "" {
			if sorts[r] == nil {
				sorts[r] = make(map[string]bool)
			}
			sorts[r][sortOf(c.Route.Pattern)] = true
		}
	}
	for _, c := range covers {
		c.sorts = len(sorts[receiver(c.Key)])
	}
}

// minds reports whether s is a sibling of c that minds whose its objects are.
func (s *Cover) minds(c *Cover) bool {
	if s.Object.Gated != "" && s.Open == "" && s.Object.Gated == c.Object.Name {
		return receiver(c.Key) != "" && receiver(c.Key) == receiver(s.Key) && sortOf(c.Route.Pattern) == sortOf(s.Route.Pattern)
	}
	if !s.Object.Tied && (!s.Object.Owned || s.adds()) || s.Open != "" && (s.Open != c.Open || s.chain() != c.chain()) {
		return false // behind other code that is not known
	}
	if taken := c.Object.Wrote; len(taken) > 0 && !slices.ContainsFunc(s.Object.By, func(f string) bool { return !slices.Contains(taken, f) }) {
		return false // the client may make it his own: UPDATE tasks SET user_id = $1 WHERE id = $2
	}
	if r := receiver(c.Key); r != "" && r == receiver(s.Key) {
		return true
	}
	return s.Object.Tied && s.Route.Function == c.Route.Function &&
		(s.chain() == c.chain() || s.Object.Apart == c.Object.Apart && c.near(s) || c.Object.Permitted && c.sameSort(s))
}

// adds reports whether a route makes something new, and looks for something by a row that
// the client is in: that is no list of what is his, but what it has made and reads again.
//
//	s.db.Create(&row)            // row.CreatedBy is the client
//	s.db.First(&row, row.ID)
func (s *Cover) adds() bool {
	return s.makes() && !s.Object.Named
}

// makes reports whether a route makes something new.
func (s *Cover) makes() bool { return s.Route.Verb == "POST" && s.Writes && s.Object.Name == "" }

// gated returns the parameter of the path whose object a middleware compares with who
// the client is, or "".
//
//	r.With(requireKey, memberOf).Get("/rooms/{room}/history", history)
//	r.With(requireKey).Get("/rooms/{room}/export", export)
func (t *trace) gated(owner func(flow.Origin) bool) string {
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		name := route.Parameter(segment)
		if name == "" {
			continue
		}
		object := pathParam(name)
		if _, ok := t.pathTenant(name); ok {
			continue
		}
		if slices.ContainsFunc(t.checks, func(g *guard) bool {
			all := t.Table.Union(g.X, g.Y)
			return g.Kind == summary.Equal && g.in != t.handler.Name && t.Table.Any(all, object) && t.Table.Any(all, owner)
		}) {
			return name
		}
	}
	return ""
}

// apart names the middlewares of the route but for those that look for an object, or
// ask whose it is:
//
//	r.With(requireKey, ownRepo).Put("/repos/{repo}", rename)
//	r.With(requireKey, anyRepo).Put("/repos/{repo}/lock", lock)
func (t *trace) apart(object func(flow.Origin) bool) string {
	about := func(name string) bool {
		return slices.ContainsFunc(t.effects, func(e effect) bool {
			return e.in == name && !e.handler && stored(e.Kind) && t.Table.Any(e.Args, object)
		}) ||
			slices.ContainsFunc(t.checks, func(g *guard) bool { return g.in == name && t.Table.Any(t.Table.Union(g.X, g.Y), object) })
	}
	var b strings.Builder
	for _, l := range t.route.Chain {
		if sum := t.Prog.Summary(l.Func.Name); sum == nil || !about(sum.Name) {
			b.WriteString(l.Func.Name + "\n")
		}
	}
	return b.String()
}

// chain names the middlewares of a route.
func (c *Cover) chain() string {
	var b strings.Builder
	for _, l := range c.Route.Chain {
		b.WriteString(l.Func.Name + "\n")
	}
	return b.String()
}
