package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells middlewares that decide who gets on from others.

// An influence is what a middleware has on the requests of a route.
type influence int

const (
	// deciding: it may refuse some, or those behind it may ask what it has found.
	deciding influence = iota
	// idle: every request gets on, and finds nothing kept that would tell what came of
	// the middleware's checks. So does what logs who has asked.
	idle
	// spared: the route is one of those that it leaves out by their path or method.
	//
	//	if r.URL.Path == "/login" { next.ServeHTTP(w, r); return }
	spared
)

// mark notes on a middleware's checks what they mean for the route. Conts are the ways on
// which the middleware goes on, and fitting those of them that the route can take.
func (in *instance) mark(checks []*guard, conts, fitting []way) influence {
	if in.spares(fitting) {
		unlisted := !slices.ContainsFunc(fitting, way.listed)
		for _, g := range checks {
			g.spared, g.unlisted = true, unlisted
		}
		return spared
	}
	lets := in.sum.Chain == model.Continues && !in.sum.Aborts || slices.ContainsFunc(conts, func(w way) bool { return len(w) == 0 })
	keeps := len(in.sum.Context) > 0 || slices.ContainsFunc(conts, way.mixed)
	all := !keeps
	for _, g := range checks {
		g.noted = lets
		g.idle = !keeps && !slices.ContainsFunc(conts, func(w way) bool {
			return slices.ContainsFunc(w, func(o *guard) bool { return sameGuard(o, g) })
		})
		all = all && (g.idle || in.aboutRoute(g))
	}
	if all {
		return idle
	}
	return deciding
}

// spares reports whether all ways are taken for the path or method alone, because it is
// one, or none of a table; or for what is declared of the route.
func (t *trace) spares(ways []way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool {
		table := func(g *guard) bool { return g.Not && (len(g.Y) > 1 || t.declared(g)) }
		return !w.listed() && !slices.ContainsFunc(w, table) || slices.ContainsFunc(w, func(g *guard) bool { return !t.aboutRoute(g) && !t.declared(g) })
	})
}

// listed reports whether w is taken for what a request is, rather than for all that it
// is not.
func (w way) listed() bool { return slices.ContainsFunc(w, func(g *guard) bool { return !g.Not }) }
