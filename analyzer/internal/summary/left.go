package summary

import (
	"go/constant"
	"go/token"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file follows what the bodies of loops over iterators store in variables around them,
// among them the one that says how the loop was left:
//
//	for p := range strings.SplitSeq(key, "_") {
//		if p == "sk" { return true }
//	}
//	return false
//
//	body$1:  *jump$1 = -1                  t1 = *jump$1
//	         if arg0 == "sk" goto 3        if t1 == 0 goto 4   // it came to its end
//	    3:   *result = true                if t1 == 1 goto 6   // it was left
//	         *jump$1 = 1               6:  t2 = *result
//	         return false                  return t2

// Left is what holds where the body of a loop stores in a variable that it has captured.
type Left struct {
	Index   int  // of the variable
	Jump    int  // the number, where the variable says how the loop was left
	NonZero bool // whether it is another than zero
	Guards  [][]int
}

// left notes what the function stores if it is the body of a loop.
func (f *function) left() {
	if !isLoopBody(f.fn) {
		return
	}
	for i, v := range f.fn.FreeVars {
		stores, loops, ok := f.storesTo(v)
		if !ok || len(stores)+len(loops) == 0 {
			continue
		}
		if saysHowLeft(v) {
			f.jumps(i, stores)
			continue
		}
		for _, nonZero := range []bool{false, true} {
			var s flow.State
			for _, st := range stores {
				s = f.or(s, f.must.AtIf(st, flow.Condition{Value: st.Val, NonZero: nonZero}))
			}
			for _, loop := range loops {
				s = f.or(s, f.and(f.must.At(loop), f.Stores(loop, flow.Condition{Value: v, NonZero: nonZero})))
			}
			f.sum.Left = append(f.sum.Left, Left{Index: i, NonZero: nonZero, Guards: s.Lists()})
		}
	}
}

// jumps notes where the body of a loop leaves it, or comes to its end. The first number is
// there while the body runs.
func (f *function) jumps(i int, stores []*ssa.Store) {
	states := make(map[int]flow.State)
	for _, st := range stores {
		if n := number(st.Val); n >= 0 {
			states[n] = f.or(states[n], f.must.At(st))
		}
	}
	for _, n := range slices.Sorted(maps.Keys(states)) {
		f.sum.Left = append(f.sum.Left, Left{Index: i, Jump: n, NonZero: n != 0, Guards: states[n].Lists()})
	}
}

func number(v ssa.Value) int {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		if n, ok := constant.Int64Val(c.Value); ok {
			return int(n)
		}
	}
	return -1
}

// saysHowLeft reports whether v is the address of the variable that says how a loop over an
// iterator was left.
func saysHowLeft(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Alloc:
		return strings.HasPrefix(v.Comment, "jump$")
	case *ssa.FreeVar:
		return strings.HasPrefix(v.Name(), "jump$")
	}
	return false
}

// storesTo returns what the function stores in a variable that it has captured, and the
// loops in it that do. It is not ok if more than that and loads is done to the variable.
func (f *function) storesTo(v *ssa.FreeVar) (stores []*ssa.Store, loops []*ssa.Call, ok bool) {
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != v {
				return nil, nil, false
			}
			stores = append(stores, ref)
		case *ssa.MakeClosure:
			if !f.Tracks(ref, v) {
				return nil, nil, false
			}
			loops = append(loops, (*ref.Referrers())[0].(*ssa.Call))
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil, nil, false
		}
	}
	return stores, loops, true
}

// ran returns the body of the loop that k is as a call of its own, if it is known what the
// iterator gives it.
func (f *function) ran(k *call) (*call, bool) {
	if k.body() == nil || k.instr.Common().IsInvoke() {
		return nil, false
	}
	if k.ran == nil {
		k.ran = &call{instr: k.instr, name: k.name, inline: true}
		args := k.instr.Common().Args
		if inner, ok := f.closure(args[len(args)-1]); ok {
			k.ran.targets, k.ran.given = []target{inner}, f.yields(k)
		}
	}
	return k.ran, len(k.ran.targets) > 0 && len(k.ran.given) > 0
}

// yields returns what the iterator gives to the body of the loop that k is.
func (f *function) yields(k *call) []flow.Set {
	if len(k.targets) == 0 {
		given := f.iterated(f.values, k)
		if slices.ContainsFunc(given, func(s flow.Set) bool { return len(s) == 0 }) {
			return nil
		}
		return given
	}
	var given []flow.Set
	for _, t := range k.targets {
		for _, e := range t.sum.Effects {
			if e.Kind != Callback || handedTo(k, t, e.Target) == nil {
				continue
			}
			passed := f.site(k, t).list(e.Passed)
			if given == nil {
				given = make([]flow.Set, len(passed))
			}
			for i := range min(len(passed), len(given)) {
				given[i] = f.Table.Union(given[i], passed[i])
			}
		}
	}
	return given
}

// leaving returns what holds where the loop's body k has stored what is asked for in its
// captured variable i.
func (f *function) leaving(k *call, i int, is func(Left) bool) (s flow.State) {
	for _, l := range k.targets[0].sum.Left {
		if l.Index == i && is(l) {
			s = f.or(s, f.instantiate(k, k.targets[0], l.Guards))
		}
	}
	return s
}

// Tracks implements flow.Guards.
func (f *function) Tracks(mc *ssa.MakeClosure, v ssa.Value) bool {
	refs := *mc.Referrers()
	if loopBody(mc) == nil || len(refs) != 1 {
		return false
	}
	loop, ok := refs[0].(*ssa.Call)
	if !ok {
		return false
	}
	k, ok := f.ran(f.call(loop))
	if !ok {
		return false
	}
	for i, b := range mc.Bindings {
		known := func(l Left) bool { return l.Index == i }
		if b == v && !flow.OnlyLoaded(mc.Fn.(*ssa.Function).FreeVars[i]) && !slices.ContainsFunc(k.targets[0].sum.Left, known) {
			return false
		}
	}
	return true
}

// Stores implements flow.Guards.
func (f *function) Stores(loop *ssa.Call, c flow.Condition) (s flow.State) {
	k, ok := f.ran(f.call(loop))
	if !ok {
		return nil
	}
	for i, v := range k.targets[0].free {
		if v == c.Value {
			s = f.or(s, f.leaving(k, i, func(l Left) bool { return l.NonZero == c.NonZero }))
		}
	}
	return s
}

// howLeft is the condition on how a loop over an iterator was left, or a check that it was
// not left before, which always holds.
func (f *function) howLeft(x *ssa.BinOp, holds bool) (flow.State, bool) {
	load, ok := x.X.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || x.Op != token.EQL || !saysHowLeft(load.X) {
		return nil, false
	}
	n := number(x.Y)
	if _, ok := load.X.(*ssa.FreeVar); ok && n == 0 {
		return flow.If(holds), true // the body begins
	}
	k, i := f.loopOf(load.X)
	if k == nil {
		return nil, false
	}
	if n < 0 {
		return flow.If(!holds), true // the body is still running
	}
	if n == 0 && holds && !f.someOf(k.given) {
		return flow.Nothing(), true
	}
	return f.leaving(k, i, func(l Left) bool {
		if holds {
			return l.Jump == n
		}
		return l.Jump > n // they are asked for in this order
	}), true
}

// loopOf returns the body of the loop of which a variable says how it was left, and which of
// those that it has captured that is.
func (f *function) loopOf(jump ssa.Value) (*call, int) {
	alloc, ok := jump.(*ssa.Alloc)
	if !ok {
		return nil, 0
	}
	for _, ref := range *alloc.Referrers() {
		mc, ok := ref.(*ssa.MakeClosure)
		if !ok || !f.Tracks(mc, jump) {
			continue
		}
		k, _ := f.ran(f.call((*mc.Referrers())[0].(*ssa.Call)))
		return k, slices.Index(mc.Bindings, jump)
	}
	return nil, 0
}

// someOf reports whether what an iterator gives is taken to be something at least once.
func (f *function) someOf(given []flow.Set) bool {
	return !slices.ContainsFunc(given, f.maybeNone)
}

func (f *function) maybeNone(set flow.Set) bool {
	return len(set) == 0 || f.Table.Any(set, func(o flow.Origin) bool {
		o.Flags = 0
		return o.Kind == flow.Context && !f.Index.RequiredUnder(o.Name) || f.Words.Credential(o)
	})
}
