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
