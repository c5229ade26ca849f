package authz

import (
	"cmp"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file resolves checks whose code the function's own package does not show:
// methods of an interface that one type of the program has, and functions that a
// handler or middleware was made with.
//
//	type Server struct{ keys Verifier }                  // set by main
//	p, err := s.keys.Verify(ctx, r.Header.Get("X-API-Key"))

// maxLate bounds calls within calls.
const maxLate = 3

// known returns what holds where a call of a function that is known by now had
// the result that g is about: the alternatives that its code shows.
func (in *instance) known(g *guard, depth int) outcome {
	if len(g.Late) == 0 || depth >= maxLate {
		return outcome{}
	}
	o, ok := in.looked[&g.Late[0]]
	if !ok {
		o = in.look(g, depth)
		if in.looked == nil {
			in.looked = make(map[*summary.LateCall]outcome)
		}
		in.looked[&g.Late[0]] = o
	}
	return o
}

func (in *instance) look(g *guard, depth int) outcome {
	callees := in.callees(g.Late[0])
	if len(callees) == 0 {
		return outcome{}
	}
	passed := !g.Not && g.Kind != summary.Failed
	var all outcome
	for i, callee := range callees {
		o := in.lookInto(callee, g, depth)
		switch {
		case o.callees == nil:
			return outcome{}
		case i == 0:
			all.ways = o.ways
		case g.Late[0].Some == passed:
			all.ways = append(all.ways, o.ways...) // one of them has passed, or failed
		default:
			all.ways = product(all.ways, o.ways)
		}
		if len(all.ways) > maxWays {
			return outcome{}
		}
		all.callees = append(all.callees, callee)
	}
	return all
}

// lookInto returns what holds where callee had the result that g is about.
func (in *instance) lookInto(callee *instance, g *guard, depth int) outcome {
	call := g.Late[0]
	callee.stand(g.Pos, g.via)
	for i := range callee.guards {
		inner := callee.guardAt(i)
		inner.given = append(inner.given, g.given...)
	}
	other, always := false, false
	for _, o := range callee.sum.Outcomes {
		if o.Result != call.Result {
			continue
		}
		if o.NonZero != call.NonZero {
			other, always = len(o.Guards) > 0, len(o.Guards) == 0
			continue
		}
		if len(o.Guards) == 0 {
			continue
		}
		var ways []way
		for _, w := range callee.list(o.Guards) {
			ways = append(ways, callee.expand(w, depth+1)...)
		}
		return outcome{ways, []*instance{callee}}
	}
	if !other {
		if always || callee.silent() {
			return outcome{[]way{nil}, []*instance{callee}}
		}
		return outcome{}
	}
	if g.Not {
		failed := *g
		failed.Kind = summary.Failed // in one of several ways
		g = &failed
	}
	return outcome{[]way{{g}}, []*instance{callee}}
}

// silent reports whether a function that reaches a store has no outcome from which
// anything is learnt: it changes rows, or lists them, of which there may be none.
func (in *instance) silent() bool {
	return slices.ContainsFunc(in.sum.Effects, func(e summary.Effect) bool { return e.Kind == summary.Write || e.Kind == summary.Read })
}

// guarded returns ways continued by the checks of an implementation of a method, if
// all of them change things only behind checks of their own, be it by handing the
// call on to another one:
//
//	func (l logging) Purge(ctx context.Context) error { defer l.log("purge"); return l.next.Purge(ctx) }
func (in *instance) guarded(e summary.Effect, ways []way) []way {
	call := e.Late[0]
	iface, name := cutMethod(call.Method)
	var checks []way
	for _, key := range in.Prog.Implementations(iface, name) {
		callee := in.called(summary.Sym{Op: summary.FuncOf, Name: key}, call)
		if callee == nil {
			return ways
		}
		for _, inner := range callee.sum.Effects {
			if inner.Kind != summary.Write && inner.Kind != summary.Sensitive || len(inner.Late) > 0 && inner.Late[0].Method == call.Method {
				continue
			}
			if len(inner.Guards) == 0 || slices.ContainsFunc(inner.Guards, func(g []int) bool { return len(g) == 0 }) {
				return ways
			}
			if checks == nil {
				callee.stand(e.Pos, in.via)
				checks = callee.ways(inner.Guards)
			}
		}
	}
	if checks == nil {
		return ways
	}
	within := product(ways, checks)
	return within[:min(len(within), maxWays)]
}

// stand says where a callee is called, and by which link of the chain: its guards lie
// there where they lie in another package.
func (in *instance) stand(at, via summary.Pos) {
	in.guards = make([]*guard, len(in.sum.Guards))
	in.calledAt, in.calledVia = at, via
}

// guardAt returns a guard of the function. Of those of a callee, most are not asked for.
func (in *instance) guardAt(i int) *guard {
	if in.guards[i] == nil {
		g := in.sum.Guards[i]
		if !g.Pos.P.IsValid() {
			g.Pos = in.calledAt
		}
		in.guards[i] = in.guard(g, in.name, in.calledVia)
		in.guards[i].of = in.sum.Key
	}
	return in.guards[i]
}

// expand returns the alternatives of w with the checks in it replaced by what is
// known of them.
func (in *instance) expand(w way, depth int) []way {
	if !slices.ContainsFunc(w, func(g *guard) bool { return len(g.Late) > 0 }) {
		return []way{w}
	}
	ways := []way{nil}
	for _, g := range w {
		o := in.known(g, depth)
		if len(o.callees) == 0 {
			for i := range ways {
				ways[i] = append(ways[i], g)
			}
			continue
		}
		ways = product(ways, o.ways)
		if len(ways) > maxWays {
			return []way{w}
		}
	}
	return ways
}

// product returns every way of one list continued by every way of another.
func product(before, after []way) []way {
	var out []way
	for _, b := range before {
		for _, a := range after {
			out = append(out, slices.Concat(b, a))
		}
	}
	return out
}

// shown returns guards with those of callees that are known by now in the place
// of the checks that call them.
func (in *instance) shown(guards []*guard, depth int) []*guard {
	var out []*guard
	for _, g := range guards {
		callees := in.known(g, depth).callees
		if len(callees) == 0 {
			out = append(out, g)
			continue
		}
		in.replaced = append(in.replaced, g)
		for _, callee := range callees {
			out = append(out, callee.shown(callee.guards, depth+1)...)
			if len(callee.sum.Context) > 0 {
				callee.keep() // ctx, err := ask(w, r)
				in.resolved = nil
			}
			for _, set := range callee.sum.Compared {
				in.pairs = append(in.pairs, callee.resolve(set))
			}
		}
	}
	return out
}

// done returns what an effect does, which for a call of a function that is known
// by now are the effects of that.
func (in *instance) done(e summary.Effect, ways []way, depth int) []effect {
	e.Args, e.Some, e.Status, e.To = in.resolve(e.Args), in.resolve(e.Some), in.resolve(e.Status), in.resolve(e.To)
	if e.Kind == summary.Grant && summary.Refuses(in.Table, e.Status) {
		return nil
	}
	if len(e.Late) == 0 || depth >= maxLate {
		return []effect{{Effect: e, ways: ways}}
	}
	callees := in.callees(e.Late[0])
	if len(callees) == 0 {
		if e.Late[0].Method != "" && (e.Kind == summary.Write || e.Kind == summary.Sensitive) {
			ways = in.guarded(e, ways)
		}
		return []effect{{Effect: in.implemented(e), ways: ways}}
	}
	if e.Kind == summary.Forward {
		return nil // what its code does is known from the call
	}
	if e.Kind == summary.Sensitive {
		// So it is called; whether it is, its code says, if it says anything.
		if slices.ContainsFunc(callees, (*instance).operates) {
			return nil
		}
		if e.Late[0].Method != "" {
			ways = in.guarded(e, ways)
		}
		return []effect{{Effect: e, ways: ways}}
	}
	var all []effect
	for _, callee := range callees {
		all = append(all, callee.doneFor(in, e, ways, depth)...)
	}
	return all
}

// operates reports whether the function has a sensitive operation.
func (in *instance) operates() bool {
	return slices.ContainsFunc(in.sum.Effects, func(e summary.Effect) bool { return e.Kind == summary.Sensitive })
}

// doneFor returns what the function does where e of its caller calls it.
func (in *instance) doneFor(caller *instance, e summary.Effect, ways []way, depth int) []effect {
	in.stand(e.Pos, caller.via)
	var all []effect
	for _, inner := range in.sum.Effects {
		if inner.Kind == summary.Next || inner.Kind == summary.Grant && !in.Table.Any(in.resolve(inner.To), answer) {
			continue
		}
		inner.Site = e.Site
		if !inner.Pos.P.IsValid() {
			inner.Pos = e.Pos
		}
		if inner.Kind == summary.Read {
			inner.Found = cmp.Or(inner.Found, e.Found)
		}
		within := product(ways, in.ways(inner.Guards))
		all = append(all, in.done(inner, within[:min(len(within), maxWays)], depth+1)...)
	}
	return all
}

func answer(o flow.Origin) bool { return o.Kind == flow.Answer || o.Kind == flow.Request }

// implemented returns a call through an interface that several types have: what
// they do with both the request's context and the arguments counts as its own. It
// is asked only of calls that get something of the client's and no principal.
func (in *instance) implemented(e summary.Effect) summary.Effect {
	if e.Late[0].Method == "" || in.Table.Any(e.Args, in.principal) || !in.Table.Any(e.Args, func(o flow.Origin) bool { return o.Kind == flow.Input }) {
		return e
	}
	iface, method := cutMethod(e.Late[0].Method)
	args := make([]flow.Set, len(e.Late[0].Args))
	for i, a := range e.Late[0].Args {
		args[i] = in.resolve(a)
	}
	for _, key := range in.Prog.Implementations(iface, method) {
		sum := in.Prog.Summary(key)
		if sum == nil {
			continue
		}
		inner := &instance{trace: in.trace, sum: sum, params: args}
		// Nothing to be found is not looked for: what is the client's comes with the
		// arguments or out of the context.
		given := slices.ContainsFunc(args, func(a flow.Set) bool { return in.Table.Any(a, in.principal) })
		own := func(set flow.Set) bool {
			return given || in.Table.Any(set, func(o flow.Origin) bool {
				return o.Kind == flow.Context || o.Kind == flow.Input || o.Kind == flow.Request
			})
		}
		for _, g := range sum.Guards {
			if !own(g.X) && !own(g.Y) {
				continue
			}
			if x := inner.resolve(in.Table.Union(g.X, g.Y)); in.Table.Any(x, func(o flow.Origin) bool { return o.Kind == flow.Context || in.principal(o) }) {
				e.Args = in.Table.Union(e.Args, x)
			}
		}
		for _, ie := range sum.Effects {
			if !own(ie.Args) {
				continue
			}
			if x := inner.resolve(ie.Args); in.Table.Any(x, in.principal) {
				e.Args = in.Table.Union(e.Args, x)
			}
		}
	}
	return e
}

func cutMethod(late string) (iface, method string) {
	for i := len(late) - 1; i >= 0; i-- {
		if late[i] == '.' {
			return late[:i], late[i+1:]
		}
	}
	return late, ""
}
