package authz

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds routes that change something for whoever may read it, where those
// beside them ask for more of the same privilege:
//
//	r.Get("/shelves/{id}", show)                                     // level >= 1
//	r.With(atLeast(editor)).Put("/shelves/{id}/name", rename)        // level >= 2
//	r.With(atLeast(editor)).Post("/shelves/{id}/books", add)
//	r.With(atLeast(editor)).Delete("/shelves/{id}/books", clear)
//	r.Put("/shelves/{id}/cover", upload)                             // level >= 1, as to read

// A level is how much of a privilege that has degrees a route asks for.
type level struct {
	// field is the privilege, "" if the route asks for none, and least how much of it
	// whoever gets there has.
	field string
	least int
	// reads: the route only reads.
	reads bool
	// of is the first change for which no more is asked, and g what is asked.
	of *effect
	g  *guard
}

// level says how much of a privilege the route asks for. It says nothing of one that
// changes something of the client's own, or whose handler asks for more by itself.
func (t *trace) level() level {
	var l level
	if t.alone || t.handler == nil || !t.known().authenticated {
		return l
	}
	l.reads = t.reads()
	effects := t.changes()
	if l.reads {
		effects = nil
		for i := range t.effects {
			if e := &t.effects[i]; e.handler {
				effects = append(effects, e)
			}
		}
	}
	for _, e := range effects {
		if !l.reads && (t.creates(e) || onAll(e.ways, t.asksItself)) {
			return level{}
		}
		g, least := t.least(e.ways)
		if g == nil {
			return level{}
		}
		if field := t.gradedBy(g); l.g == nil || field == l.field && least < l.least {
			l.field, l.least, l.g, l.of = field, least, g, e
		} else if field != l.field {
			return level{}
		}
	}
	return l
}

// creates reports whether e makes something new that is the client's.
func (t *trace) creates(e *effect) bool {
	return !replaces(t.route.Verb) && t.Table.Any(e.Args, t.who)
}

// asksItself reports whether g is a question of the handler about the client: whether
// something is the client's, or what it may do.
func (t *trace) asksItself(g *guard) bool {
	if g.in != t.handler.Name {
		return false
	}
	switch held := g.held(); g.Kind {
	case summary.Equal, summary.Truth, summary.Order:
		return t.scopes(held) == someScope && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
			return t.principal(o) && (t.Names.ScopeField(o.Field) || named(o.Field, identifiers))
		})
	case summary.Check, summary.Decide:
		return !t.owns(held) && t.scopes(held) == someScope
	}
	return false
}

// least returns the check of a privilege with degrees that holds on all of ways, and
// the least of it that is asked for on one of them.
func (t *trace) least(ways []way) (check *guard, least int) {
	for _, w := range ways {
		var most *guard
		n := 0
		for _, g := range w {
			if field, k := t.graded(g); field != "" && (most == nil || k > n) {
				most, n = g, k
			}
		}
		if most == nil {
			return nil, 0
		}
		if check == nil || n < least {
			check, least = most, n
		}
	}
	return check, least
}

func (t *trace) gradedBy(g *guard) string { field, _ := t.graded(g); return field }

// graded returns the privilege of the principal of which g says that there is at
// least so much, or "".
//
//	level >= 2, !(level < 2), 1 < level
func (t *trace) graded(g *guard) (field string, least int) {
	if g.Kind != summary.Order {
		return "", 0
	}
	of, than, op := g.X, g.Y, g.Name
	if _, ok := t.number(of); ok {
		of, than = than, of
		op = map[string]string{"<": ">", ">": "<", "<=": ">=", ">=": "<="}[op]
	}
	n, ok := t.number(than)
	if !ok {
		return "", 0
	}
	switch {
	case op == ">=" && !g.Not, op == "<" && g.Not:
	case op == ">" && !g.Not, op == "<=" && g.Not:
		n++
	default:
		return "", 0
	}
	for o := range t.Table.All(of) {
		if !t.principal(o) || o.Field == "" {
			continue // which the program gives to some, or has found for them
		}
		if !t.Names.ScopeField(o.Field) || field != "" && field != o.Field {
			return "", 0
		}
		field = o.Field
	}
	return field, n
}

// number returns the number that a set is, if it is one of the program.
func (t *trace) number(set flow.Set) (int, bool) {
	if len(set) != 1 {
		return 0, false
	}
	o := t.Table.At(set[0])
	n, err := strconv.Atoi(o.Name)
	return n, o.Kind == flow.Const && err == nil
}

// outranked returns the nearest routes beside c that ask for more of a privilege before
// they change something, if that is the rule, c the exception, and what c asks for is
// what those ask that only read.
func (c *Cover) outranked(covers []*Cover) []*Cover {
	if c.level.field == "" || c.level.reads {
		return nil
	}
	path := segments(c.Route.Pattern)
	for n := len(path); n > 0 && distinct(path[:n]) && literals(path[n:]) <= 1; n-- {
		var more []*Cover
		reading, same := 0, 0
		for _, s := range covers {
			if s == c || s.Open != "" || s.level.field != c.level.field || !s.together(c) || !s.below(path[:n]) {
				continue
			}
			switch {
			case s.level.reads && s.level.least <= c.level.least:
				reading++
			case s.level.reads:
			case s.level.least > c.level.least:
				more = append(more, s)
			case s.Key != c.Key:
				same++
			}
		}
		if same > 0 && same >= len(more) {
			return nil
		}
		if len(more) >= minSiblings {
			if reading == 0 || len(more) < minSiblings*(same+1) {
				return nil
			}
			return more
		}
	}
	return nil
}

// together reports whether two routes are registered by the same function, or by
// literals in it, such as those of groups.
func (c *Cover) together(s *Cover) bool {
	of, _, _ := strings.Cut(c.Route.Function, "$")
	other, _, _ := strings.Cut(s.Route.Function, "$")
	return of == other
}

// outrank is a route that changes something for whoever may read it.
func (c *Cover) outrank(more []*Cover) Unmet {
	e := c.level.of
	u := Unmet{
		Obligation: Scoped, Category: "weak", Route: c.Route.String(), Handler: c.Handler, Operation: e.Name,
		What:       fmt.Sprintf("%s of %d", c.level.field, c.level.least),
		Confidence: Medium, Pos: e.Site, Site: c.Route.Site, Key: string(Scoped) + "|" + c.Key + "|level",
	}
	u.Evidence = append(slices.Clone(c.Verification), Evidence{c.level.g.Pos, "this asks for a privilege to read", Step}, Evidence{e.Pos, e.Name + " " + e.verb() + " here", Effect})
	for _, s := range more[:min(len(more), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, fmt.Sprintf("%s asks for %d in %s", s.Route, s.level.least, s.level.g.in), Aside})
	}
	return u
}
