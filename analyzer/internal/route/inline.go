package route

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file divides the route of a handler that does itself, in branches of its own
// text, what other handlers are for:
//
//	switch r.URL.Path {
//	case "/items":
//		fmt.Fprint(w, items)
//	case "/admin/reset":
//		clear(items)
//	}
//
// Each branch is a route of the same handler, and what no branch is for is another.

// A Branch is the part of a handler that is for a route.
type Branch struct {
	// Ways are, for each effect of the handler, the ways to it that requests to the
	// route take.
	Ways [][][]int
	// Elsewhere are the guards that stand in other branches only.
	Elsewhere []int
}

// A part is a branch in the making: what it is for, and the effects, by number, that
// are its own.
type part struct {
	targets []target
	own     []int
	branch  Branch
}

// inline returns the routes of the branches of a handler, or the route itself if it
// has none.
func (r *run) inline(rt *Route) []*Route {
	sum := r.prog.Summary(rt.Handler.Func.Name)
	if rt.Handler.Opaque || sum == nil || len(sum.Matches) == 0 || slices.ContainsFunc(sum.Effects, func(e summary.Effect) bool {
		return e.Kind == summary.Next && !e.Branch()
	}) {
		return []*Route{rt}
	}
	parts := partsOf(rt, sum)
	rest := part{branch: Branch{Ways: make([][][]int, len(sum.Effects))}}
	for i := range sum.Effects {
		e := &sum.Effects[i]
		leading := leads(sum, e)
		for _, way := range e.Guards {
			taken := false
			for k := range parts {
				p := &parts[k]
				ways := &p.branch.Ways[i]
				if t, ok := targetOf(rt, sum, way); ok && slices.Contains(p.targets, t) {
					*ways, taken = append(*ways, way), true
				} else if slices.ContainsFunc(p.own, func(k int) bool { return sum.Effects[k].Behind(way) }) {
					*ways, leading = append(*ways, way), true
				}
			}
			if !taken {
				rest.branch.Ways[i] = append(rest.branch.Ways[i], way)
				if acts(e.Kind) && !leading {
					rest.own = append(rest.own, i)
				}
			}
		}
	}
	if len(rest.own) > 0 {
		rest.targets = []target{{rt.Verb, rt.Pattern}}
		parts = append(parts, rest)
	}
	if len(parts) < 2 {
		return []*Route{rt}
	}
	var out []*Route
	for i := range parts {
		p := &parts[i]
		p.branch.Elsewhere = elsewhere(parts, i)
		one := *rt
		one.Branch = &p.branch
		one.Pattern = p.targets[0].pattern
		one.Verb = p.targets[0].verb
		for _, t := range p.targets[1:] {
			one.Verb = union(one.Verb, t.verb)
		}
		if p.targets[0] != (target{rt.Verb, rt.Pattern}) {
			one.at(sum.Effects[p.own[0]].Site)
		}
		out = append(out, &one)
	}
	return out
}

// partsOf returns the branches of a handler: for each path one, with all methods that
// do the same there.
func partsOf(rt *Route, sum *summary.Summary) []part {
	var parts []part
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if !acts(e.Kind) || leads(sum, e) || slices.ContainsFunc(e.Guards, func(way []int) bool {
			_, ok := targetOf(rt, sum, way)
			return !ok
		}) {
			continue
		}
		for _, way := range e.Guards {
			t, _ := targetOf(rt, sum, way)
			k := slices.IndexFunc(parts, func(p part) bool { return p.targets[0] == t })
			if k < 0 {
				k = len(parts)
				parts = append(parts, part{targets: []target{t}, branch: Branch{Ways: make([][][]int, len(sum.Effects))}})
			}
			if !slices.Contains(parts[k].own, i) {
				parts[k].own = append(parts[k].own, i)
			}
		}
	}
	var out []part
	for _, p := range parts {
		i := slices.IndexFunc(out, func(o part) bool {
			return o.targets[0].pattern == p.targets[0].pattern && o.targets[0].verb != "" && p.targets[0].verb != "" && slices.Equal(o.own, p.own)
		})
		if i < 0 {
			out = append(out, p)
			continue
		}
		out[i].targets = append(out[i].targets, p.targets...)
	}
	// What changes something comes first: where several branches lack the same, it is
	// the one to name.
	slices.SortStableFunc(out, func(a, b part) int { return cmp.Compare(b.changes(sum), a.changes(sum)) })
	return out
}

// changes returns 1 if a part does more than to answer, else 0.
func (p part) changes(sum *summary.Summary) int {
	if slices.ContainsFunc(p.own, func(i int) bool { return sum.Effects[i].Kind != summary.Grant }) {
		return 1
	}
	return 0
}

// targetOf returns what a way through a handler is for, and false if it is for no
// certain requests, or for none that the route gets.
func targetOf(rt *Route, sum *summary.Summary, way []int) (target, bool) {
	matched := sum.Matched(way)
	if len(matched) == 0 {
		return target{}, false
	}
	whole := target{rt.Verb, rt.Pattern}
	t := whole
	for _, m := range matched {
		t = t.narrow(m, rt.Stripped)
	}
	switch {
	case t == whole, t.verb == "OPTIONS":
		return t, false
	case rt.Verb != "" && !slices.Contains(strings.Split(rt.Verb, ","), t.verb):
		return t, false
	case t.pattern != rt.Pattern && !below(rt.Pattern) && !strings.ContainsAny(rt.Pattern, "{:*"):
		return t, false
	}
	return t, true
}

// elsewhere returns the guards that stand on ways of other parts, and on none of
// part i.
func elsewhere(parts []part, i int) []int {
	in := func(p *part) (guards []int) {
		for _, ways := range p.branch.Ways {
			for _, way := range ways {
				guards = append(guards, way...)
			}
		}
		return guards
	}
	own := in(&parts[i])
	var out []int
	for k := range parts {
		if k == i {
			continue
		}
		for _, g := range in(&parts[k]) {
			if !slices.Contains(own, g) && !slices.Contains(out, g) {
				out = append(out, g)
			}
		}
	}
	return out
}
