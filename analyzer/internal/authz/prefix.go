package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds routes that a middleware lets through because their paths begin
// like one that is meant:
//
//	if strings.HasPrefix(r.URL.Path, "/public") { next.ServeHTTP(w, r); return }
//
//	mux.HandleFunc("GET /public/prices", ...)     // meant
//	mux.HandleFunc("GET /publications/{id}", ...) // let through as well

// A loophole is a prefix by which a middleware lets a route through.
type loophole struct {
	by, prefix string
	pos        summary.Pos
}

// letThrough notes the prefix by which a middleware that verifies on its other ways
// lets this route through, if its path only begins with it.
func (t *trace) letThrough(conts, fits []way) {
	if !slices.ContainsFunc(conts, func(w way) bool { return slices.ContainsFunc(w, t.substantial) }) {
		return
	}
	for _, w := range fits {
		if slices.ContainsFunc(w, t.substantial) {
			return
		}
	}
	for _, w := range fits {
		for _, g := range w {
			if prefix := t.overreaches(g); prefix != "" {
				t.loophole = &loophole{by: g.in, prefix: prefix, pos: g.Pos}
				return
			}
		}
	}
}

// overreaches returns the prefix that g asks for, if the route's path goes on within
// its last segment.
func (t *trace) overreaches(g *guard) string {
	if g.Not || !strings.HasSuffix(g.Name, "HasPrefix") || !t.aboutRoute(g) {
		return ""
	}
	found := ""
	for o := range t.Table.All(g.Y) {
		rest, ok := strings.CutPrefix(t.route.Pattern, o.Name)
		switch {
		case o.Kind != flow.Const || !ok:
		case rest == "" || rest[0] == '/' || strings.HasSuffix(o.Name, "/") || len(o.Name) < 2:
			return "" // it is meant
		default:
			found = o.Name
		}
	}
	return found
}

// through is a route that a prefix lets through which names something else.
func (c *Cover) through() Unmet {
	l := c.loophole
	u := c.unmet(Medium, fmt.Sprintf("%s lets through all that begins with %q", l.by, l.prefix))
	u.Category = "prefix"
	u.Evidence = append(u.Evidence, Evidence{l.pos, fmt.Sprintf("%q is all that is asked for here", l.prefix)})
	return u
}

// slips reports whether nothing but the middleware that lets the route through looks
// at who asks, and the route is not for everybody by its nature.
func (c *Cover) slips() bool {
	return c.loophole != nil && c.Open == "" && c.Public == "" && (c.Reads || c.Writes || c.Operation != "") &&
		!slices.ContainsFunc(c.By, func(by string) bool { return by != c.loophole.by })
}
