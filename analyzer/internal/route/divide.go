package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file divides the route of a dispatcher into those of its branches.

// maxDivisions bounds dispatchers behind dispatchers.
const maxDivisions = 4

// branches returns the effects by which a handler leaves some of its requests to
// others, if it is a dispatcher. One that leaves some to a router, or goes on with
// what it was given, is a middleware of that.
func (r *run) branches(s summary.Sym) []*summary.Effect {
	sum := r.prog.Summary(s.Name)
	if s.Op != summary.FuncOf || sum == nil {
		return nil
	}
	params, free := bindings(s)
	var all []*summary.Effect
	var chosen []summary.Sym
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if e.Kind != summary.Next || e.Target.Op == summary.Unknown {
			continue
		}
		if !e.Branch() && (e.Target.Op == summary.ParamOf || e.Target.Op == summary.FreeOf) || r.known(e.Target.Subst(params, free)) != nil {
			return nil
		}
		if e.Branch() {
			all = append(all, e)
		}
		if given(e.Target) {
			chosen = append(chosen, e.Target.Subst(params, free))
		}
	}
	if slices.ContainsFunc(chosen, func(s summary.Sym) bool { return wraps(s, chosen) }) {
		return nil
	}
	if len(chosen) > 0 && !slices.ContainsFunc(all, func(e *summary.Effect) bool {
		t := e.Target.Subst(params, free)
		return !t.Equal(chosen[0]) && !r.refuses(t)
	}) {
		return nil // for some paths it asks, for others it does not, and goes on with one handler
	}
	return all
}

// wraps reports whether a handler is made of another of those given: a middleware goes
// on with one handler, with something in front of it or without.
//
//	guarded := requireKey(next)
//	return func(w http.ResponseWriter, r *http.Request) {
//		if strings.HasPrefix(r.URL.Path, "/public/") {
//			next.ServeHTTP(w, r)
//			return
//		}
//		guarded.ServeHTTP(w, r)
//	}
func wraps(s summary.Sym, given []summary.Sym) bool {
	return slices.ContainsFunc(s.Args, func(part summary.Sym) bool {
		return part.Contains(func(p summary.Sym) bool { return slices.ContainsFunc(given, p.Equal) })
	})
}

// divide returns the routes of the branches of a dispatcher, and its own if it
// answers in others; or the route itself if its handler is none.
func (r *run) divide(rt *Route, depth int) []*Route {
	branches := r.branches(rt.Handler.Func)
	if len(branches) == 0 || depth == maxDivisions {
		return r.inline(rt)
	}
	sum := r.prog.Summary(rt.Handler.Func.Name)
	params, free := bindings(rt.Handler.Func)
	var out []*Route
	exact := rt.exact(branches)
	for _, e := range branches {
		next := e.Target.Subst(params, free)
		for _, at := range narrow(rt, e.When, exact) {
			for _, row := range rowsOf(next, at) {
				links, inner := r.flatten(row.handler, 0)
				if r.known(inner) != nil {
					continue // its routes stand for themselves
				}
				branch := *rt
				branch.Verb, branch.Pattern = row.verb, row.pattern
				branch.Chain = slices.Concat(rt.Chain, []Link{{Func: rt.Handler.Func, Next: next, Dispatches: true, Row: row.value}}, links)
				branch.Handler = Link{Func: inner, Opaque: inner.Op != summary.FuncOf || r.prog.Summary(inner.Name) == nil}
				if !given(e.Target) {
					branch.at(e.Site)
				}
				out = append(out, r.divide(&branch, depth+1)...)
			}
		}
	}
	if answers(sum) {
		out = append(out, r.inline(rt)...)
	}
	return out
}

// leadsTo puts routers, to which the handler of a route leaves some of its requests, behind
// what is in front of the route.
func (r *run) leadsTo(rt *registered, front []Link) {
	s := rt.Handler.Func
	params, free := bindings(s)
	for _, e := range r.branches(s) {
		next := e.Target.Subst(params, free)
		links, inner := r.flatten(next, 0)
		sub := r.known(inner)
		if sub == nil || rt.on.below(sub) {
			continue
		}
		dispatcher := Link{Func: s, Next: next, Dispatches: true}
		m := mount{parent: rt.on, since: rt.at, served: rt}
		m.outer, m.prefix = stripped(slices.Concat(front, []Link{dispatcher}, links))
		sub.serveAt(m)
	}
}

// at moves a route to the place in a handler where a branch of it begins.
func (rt *Route) at(place summary.Pos) {
	if place != (summary.Pos{}) {
		rt.Pos = place
	}
	if place.P.IsValid() {
		rt.Site = place
	}
}

// given reports whether a handler is one that the dispatcher was made with: where that
// was done, it was chosen.
func given(s summary.Sym) bool {
	if s.Op == summary.FieldOf {
		s = s.Args[0]
	}
	return s.Op == summary.ParamOf || s.Op == summary.FreeOf
}

// answers reports whether a dispatcher does more than to leave requests to others
// and to refuse the rest: it does something on a way that leads to none of them.
func answers(sum *summary.Summary) bool {
	return slices.ContainsFunc(sum.Effects, func(e summary.Effect) bool { return acts(e.Kind) && !leads(sum, &e) })
}

// acts reports whether effects of a kind are what handlers are for.
func acts(kind summary.EffectKind) bool {
	switch kind {
	case summary.Grant, summary.Write, summary.Sensitive, summary.Issue:
		return true
	}
	return false
}

// leads reports whether an effect is on the way to a branch of a dispatcher.
func leads(sum *summary.Summary, e *summary.Effect) bool {
	return slices.ContainsFunc(sum.Effects, func(next summary.Effect) bool { return next.Branch() && summary.Precedes(e, &next) })
}
