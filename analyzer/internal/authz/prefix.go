package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
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
	prefix string
	pos    summary.Pos
	by     []string // the middleware, and those that it hands other requests to
}

// letThrough notes the prefix by which a middleware that verifies on its other ways,
// or hands those requests to one that does, lets this route through, if its path only
// begins with the prefix:
//
//	guarded := requireKey(next)
//	... if strings.HasPrefix(...) { next.ServeHTTP(w, r) } else { guarded.ServeHTTP(w, r) }
func (in *instance) letThrough() {
	if !slices.ContainsFunc(in.guards, func(g *guard) bool { return in.overreaches(g) != "" }) {
		return // as nearly all middlewares
	}
	l := &loophole{by: []string{in.sum.Name}}
	verifies := false
	goesOn := func(ways []way, guarded bool) bool {
		for _, w := range ways {
			verified := guarded || slices.ContainsFunc(w, in.substantial)
			verifies = verifies || verified
			if slices.ContainsFunc(w, func(g *guard) bool { return !in.fits(g) }) {
				continue // not the way that the route takes
			}
			i := slices.IndexFunc(w, func(g *guard) bool { return in.overreaches(g) != "" })
			if verified || i < 0 {
				return false
			}
			l.prefix, l.pos = in.overreaches(w[i]), w[i].Pos
		}
		return true
	}
	for _, e := range in.sum.Effects {
		if e.Kind == summary.Next && !goesOn(in.ways(e.Guards), in.guardsBehind(e, l)) {
			return
		}
	}
	if in.sum.Chain == model.Continues && !goesOn(in.ways(in.sum.On), false) {
		return // it need not say so
	}
	if verifies && l.prefix != "" {
		in.loophole = l
	}
}

// guardsBehind reports whether e continues with a middleware that authenticates.
func (in *instance) guardsBehind(e summary.Effect, l *loophole) bool {
	if e.Target.Op == summary.Unknown {
		return false
	}
	params, free := split(in.fn)
	to := in.Prog.Summary(e.Target.Subst(params, free).Name)
	if to == nil || !in.Authenticates(to) {
		return false
	}
	l.by = append(l.by, to.Name)
	return true
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
	u := c.unmet(Medium, fmt.Sprintf("%s lets through all that begins with %q", l.by[0], l.prefix))
	u.Category = "prefix"
	u.Evidence = append(u.Evidence, Evidence{l.pos, fmt.Sprintf("%q is all that is asked for here", l.prefix), Step})
	return u
}

// slips reports whether nothing but the middleware that lets the route through looks
// at who asks, and the route is not for everybody by its nature.
func (c *Cover) slips() bool {
	return c.loophole != nil && c.Open == "" && c.Public == "" && (c.Reads || c.Writes || c.Operation != "") &&
		!slices.ContainsFunc(c.By, func(by string) bool { return !slices.Contains(c.loophole.by, by) })
}
