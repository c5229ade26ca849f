package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// dispatcher runs a handler that leaves some of its requests to the next link of
// the chain: what it does and checks on the way there, and nothing of what it does
// for other requests.
func (t *trace) dispatcher(sum *summary.Summary, l route.Link) {
	before := len(t.checks)
	t.row = l.Row
	in := t.instance(sum, l.Func)
	in.keep()
	var conts []way
	on := make(map[int]bool) // guards on the way
	mark := func(e *summary.Effect) {
		for _, list := range in.fitting(e.Guards) {
			for _, g := range list {
				on[g] = true
			}
		}
	}
	var leading []*summary.Effect
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if e.Kind == summary.Next && in.leadsTo(*e, l) {
			leading = append(leading, e)
			conts = append(conts, in.ways(e.Guards)...)
			mark(e)
		}
	}
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if e.Kind == summary.Next || !slices.ContainsFunc(leading, func(next *summary.Effect) bool { return summary.Precedes(e, next) }) {
			continue
		}
		mark(e)
		ways := in.cross(in.exempt(in.ways(e.Guards)))
		for _, d := range in.done(*e, ways, 0) {
			d.in, d.handler = sum.Name, true
			in.effects = append(in.effects, d)
		}
	}
	t.checks = append(t.checks[:before], in.shown(in.about(on), 0)...)
	t.ways = t.cross(t.exempt(conts))
	t.passed = in.passes(l)
}

// fitting returns the alternatives that fit the route, or all if none does.
func (in *instance) fitting(alternatives [][]int) [][]int {
	fits := slices.DeleteFunc(slices.Clone(alternatives), func(list []int) bool {
		return slices.ContainsFunc(list, func(g int) bool { return !in.fits(in.guards[g]) })
	})
	if len(fits) == 0 {
		return alternatives
	}
	return fits
}

// about returns the guards of a set, by their numbers, and those of the same
// checks with the other outcome.
func (in *instance) about(on map[int]bool) []*guard {
	var out []*guard
	for i, g := range in.guards {
		if on[i] || slices.ContainsFunc(sortedKeys(on), func(k int) bool { return sameGuard(in.guards[k], g) }) {
			out = append(out, g)
		}
	}
	return out
}
