package authz

import (
	"fmt"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds handlers that are behind authentication on one route and in the open
// on another:
//
//	v1 := r.Group("/v1", requireKey)
//	v1.PUT("/orders/:id", change)
//	r.PUT("/orders/:id", change)   // for clients of old

// twin returns a guarded route with the same handler, beside which the route is served
// and which is for the same thing by its path, or nil. A handler that only reads may be
// shown to everybody elsewhere on purpose.
func (c *Cover) twin(guarded []*Cover) *Cover {
	if !c.changes() || c.Route.Handler.Func.Op != summary.FuncOf {
		return nil
	}
	for _, g := range guarded {
		if g.Route.Beside(c.Route) && g.Route.Handler.Func.Equal(c.Route.Handler.Func) && sameVerb(g, c) && lastOf(g.Route.Pattern) == lastOf(c.Route.Pattern) {
			return g
		}
	}
	return nil
}

// changes reports whether the route changes something.
func (c *Cover) changes() bool {
	switch c.Route.Verb {
	case "GET", "HEAD", "OPTIONS":
		return false
	}
	return c.Writes
}

func sameVerb(a, b *Cover) bool {
	return a.Route.Verb == b.Route.Verb || a.Route.Verb == "" || b.Route.Verb == ""
}

// lastOf returns the last segment of a pattern that is no parameter, or "".
func lastOf(pattern string) string {
	last := ""
	for _, s := range segments(pattern) {
		if s != "{}" {
			last = s
		}
	}
	return last
}

// twice is a route whose handler is behind authentication on route g, with all others
// of its function of which that is so.
func (c *Cover) twice(g *Cover, all []*Cover) Unmet {
	u := c.withAll(all, fmt.Sprintf("on %s the same handler is behind %s", g.Route, g.cover()), nil)
	u.Evidence = append([]Evidence{{g.Route.Pos, fmt.Sprintf("%s is covered by %s", g.Route, g.cover()), Aside}}, u.Evidence...)
	return u
}
