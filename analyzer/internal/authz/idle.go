package authz

import "slices"

// This file tells checks that decide nothing.

// idle marks those of a middleware's checks that decide nothing: every request gets
// on, and finds nothing kept that would tell it what came of them. So does what logs
// who has asked. It reports whether that holds for all of them, so that the
// middleware says nothing about the client.
func (in *instance) idle(checks []*guard, conts []way) bool {
	if len(in.sum.Context) > 0 || slices.ContainsFunc(conts, way.mixed) {
		return false
	}
	all := true
	for _, g := range checks {
		g.idle = !slices.ContainsFunc(conts, func(w way) bool {
			return slices.ContainsFunc(w, func(o *guard) bool { return sameGuard(o, g) })
		})
		all = all && (g.idle || in.aboutRoute(g))
	}
	return all
}

// spares reports whether a middleware lets the route's requests through for their path or
// method alone, of the ways that fit the route:
//
//	if r.URL.Path == "/login" { next.ServeHTTP(w, r); return }
func (t *trace) spares(ways []way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool { return !g.Not }) ||
			slices.ContainsFunc(w, func(g *guard) bool { return !t.aboutRoute(g) })
	})
}
