package summary

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file says what holds after a call, whatever its results.

// notAborted is the condition that the chain was not aborted: what the calls that
// got the context before guarantee when they let the chain continue.
//
//	RequirePermission("x")(c)
//	if c.IsAborted() { return }
func (f *function) notAborted(k *call) flow.State {
	s := flow.Nothing()
	for _, b := range f.fn.Blocks {
		if b != k.instr.Block() && !b.Dominates(k.instr.Block()) {
			continue
		}
		for _, instr := range b.Instrs {
			ci, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if ci == k.instr {
				break
			}
			s = f.and(s, f.letsThrough(f.call(ci)))
		}
	}
	return s
}

func (f *function) letsThrough(k *call) flow.State {
	if k.entry != nil || k.std || k.builtin != "" {
		return flow.Nothing()
	}
	if len(k.targets) == 1 {
		if t := k.targets[0]; t.sum.Aborts && t.sum.Continues {
			return f.instantiate(k, t, t.sum.On)
		}
		return flow.Nothing()
	}
	if !slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.Index.IsRequest(a.Type()) && !isContext(a.Type()) }) {
		return flow.Nothing()
	}
	about := f.Table.Union(f.Table.Of(flow.Origin{Kind: flow.Request}), f.union(f.values, k.made))
	return f.guard(Guard{Kind: Check, X: about, Name: k.name, Pos: f.callPos(k)})
}

// instantiate returns what a callee knows in terms of this function.
func (f *function) instantiate(k *call, t target, alternatives [][]int) flow.State {
	if len(alternatives) == 1 && len(alternatives[0]) == 0 {
		return flow.Nothing()
	}
	return f.site(k, t).alternatives(alternatives)
}

// conditions is instantiate for the effects of a callee: where one depends on an
// argument that is there or not, all that is known of the argument counts.
//
//	rows, err := list(ctx, tenant)
//	respond(w, rows, err)             // answers the rows if err is nil
func (f *function) conditions(k *call, t target, alternatives [][]int) flow.State {
	var s flow.State
	for _, guards := range alternatives {
		a := f.instantiate(k, t, [][]int{guards})
		for _, i := range guards {
			if c, ok := argumentTest(f.Table, &t.sum.Guards[i], k.args); ok {
				a = f.and(a, f.must.Holds(c))
			}
		}
		s = f.or(s, a)
	}
	return s
}

// argumentTest returns the condition on an argument that a guard of a callee is,
// if it is nothing but that the argument is there or not.
func argumentTest(t *flow.Table, g *Guard, args []ssa.Value) (flow.Condition, bool) {
	var c flow.Condition
	if len(g.X) != 1 || len(g.Y) > 0 {
		return c, false
	}
	o := t.At(g.X[0])
	if o != (flow.Origin{Kind: flow.Param, Index: o.Index}) || int(o.Index) >= len(args) {
		return c, false
	}
	c.Value, c.NonZero = args[o.Index], !g.Not
	switch {
	case g.Kind == Check && g.Name == "error":
		c.NonZero = g.Not
	case g.Kind == Truth && g.Name == "", g.Kind == Shape && g.Name == "non-empty":
	default:
		return c, false
	}
	return c, true
}

// A site is a callee at one place where it is called. The same few sets and
// guards stand in all of a summary's effects and outcomes; each is put in terms
// of the caller once.
type site struct {
	*function
	call       *call
	target     target
	args, free []flow.Set
	sets       map[*flow.ID]flow.Set // by identity: sets are never modified
	states     []flow.State
}

// site returns the callee t at call k. Origins of this function's values must be
// known.
func (f *function) site(k *call, t target) *site {
	if in := k.sites[t.sum]; in != nil {
		return in
	}
	in := &site{
		function: f, call: k, target: t,
		args: f.arguments(k), free: f.bindings(f.values, t.free),
		sets: make(map[*flow.ID]flow.Set), states: make([]flow.State, len(t.sum.Guards)),
	}
	if k.sites == nil {
		k.sites = make(map[*Summary]*site)
	}
	k.sites[t.sum] = in
	return in
}

// set returns a set of the callee in terms of the caller.
func (in *site) set(s flow.Set) flow.Set {
	if len(s) == 0 {
		return nil
	}
	out, ok := in.sets[&s[0]]
	if !ok {
		out = in.subst(s, in.args, in.free)
		in.sets[&s[0]] = out
	}
	return out
}

// alternatives returns the state in which one of several lists of the callee's guards
// holds.
func (in *site) alternatives(lists [][]int) flow.State {
	var s flow.State
	for _, guards := range lists {
		a := flow.Nothing()
		for _, i := range guards {
			a = in.and(a, in.guard(i))
		}
		s = in.or(s, a)
	}
	return s
}

// guard returns the state in which guard i of the callee holds.
func (in *site) guard(i int) flow.State {
	if in.states[i] == nil {
		g := in.target.sum.Guards[i]
		if c, ok := argumentTest(in.Table, &g, in.call.args); ok {
			if s, ok := in.argument(c, g.Kind); ok {
				in.states[i] = s
				return s
			}
		}
		if s, ok := in.predicate(&g); ok {
			in.given(s, g.Given)
			in.states[i] = s
			return s
		}
		callee := g.X
		g.X, g.Y = in.set(g.X), in.set(g.Y)
		g.Late, g.Given = in.late(g.Late), in.list(g.Given)
		if !g.Pos.P.IsValid() {
			g.Pos = in.callPos(in.call) // in another package: the call stands for it
		}
		s, ok := in.foundFor(callee, g)
		if !ok {
			s = in.function.guard(g)
		}
		in.states[i] = s
	}
	return in.states[i]
}

// given notes that the checks in s are made only where the callee has what it asks them
// for: a function that it was given.
func (in *site) given(s flow.State, values []flow.Set) {
	if len(values) == 0 {
		return
	}
	for _, guards := range s.Lists() {
		for _, i := range guards {
			if g := &in.sum.Guards[i]; len(g.Given) == 0 {
				g.Given = in.list(values)
			}
		}
	}
}

// argument returns the state in which what the callee asks of an argument holds:
//
//	return reply(c, s.desk.Close(ctx, id))     // the error of what was called for it
//	must(err == nil)                           // the outcome of a comparison
//	allowed(ctx, roleNone, action)             // a constant, which is there or not
func (in *site) argument(c flow.Condition, kind GuardKind) (flow.State, bool) {
	switch x := c.Value.(type) {
	case *ssa.Const:
		there := !zero(x) || x.Value != nil && x.Value.Kind() == constant.Bool && constant.BoolVal(x.Value)
		if there != c.NonZero {
			return flow.State{}, true // never
		}
		return flow.Nothing(), true
	case *ssa.Call, *ssa.Extract:
		if kind == Check || isBoolean(x.Type()) {
			return in.Atom(c), true
		}
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return in.argument(flow.Condition{Value: x.X, NonZero: !c.NonZero}, kind)
		}
		if kind == Check && in.errorOf(x) != nil {
			return in.Atom(c), true
		}
	case *ssa.BinOp:
		own := in.Atom(c)
		if (x.Op == token.EQL || x.Op == token.NEQ) && zero(x.Y) {
			of := flow.Condition{Value: x.X, NonZero: c.NonZero == (x.Op == token.NEQ)}
			own = in.and(own, in.Atom(of))
		}
		return own, true
	}
	return nil, false
}

func (in *site) list(sets []flow.Set) []flow.Set {
	if len(sets) == 0 {
		return nil
	}
	out := make([]flow.Set, len(sets))
	for i, s := range sets {
		out[i] = in.set(s)
	}
	return out
}

// late returns calls of the callee in terms of the caller.
func (in *site) late(calls []LateCall) []LateCall {
	if len(calls) == 0 {
		return nil
	}
	c := calls[0]
	c.Args = in.list(c.Args)
	if c.Func.Op != Unknown {
		c.Func = c.Func.Subst(in.syms(in.call.args), in.syms(in.target.free))
	}
	return []LateCall{c}
}

// After implements flow.Guards.
func (f *function) After(ci ssa.CallInstruction) flow.State {
	switch ci.(type) {
	case *ssa.Defer, *ssa.Go:
		return flow.Nothing()
	}
	k := f.call(ci)
	if f.aborted && k.entry != nil && (f.endsChain(k) || k.entry.Next != nil) {
		return nil
	}
	s := f.denies(k)
	if len(k.targets) == 0 {
		return s
	}
	var after flow.State
	for _, t := range k.targets {
		if t.sum.Never {
			continue // func fail() { panic(errRefused) }
		}
		way := f.instantiate(k, t, t.sum.Always)
		if len(t.sum.Always) == 0 {
			way = flow.Nothing() // in a cycle of calls, as far as is known
		}
		if f.aborted && t.sum.Aborts {
			way = nil
			if t.sum.Continues {
				way = f.instantiate(k, t, t.sum.On)
			}
		}
		if f.answerEnds && f.refuses(k, t) {
			way = nil
		}
		after = f.or(after, way)
	}
	return f.and(s, after)
}
