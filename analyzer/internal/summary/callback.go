package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file follows functions that are called by those that they are handed to:
//
//	s.inTransaction(ctx, func(tx *sql.Tx) error { ... })

// callback notes the call of a parameter or captured variable that is no handler.
func (f *function) callback(k *call, state flow.State) {
	s := f.sym(k.instr.Common().Value)
	if s.Op != ParamOf && s.Op != FreeOf {
		return
	}
	at := f.callPos(k)
	f.add(Effect{Kind: Callback, Name: k.name, Target: s, Pos: at, Site: at}, state)
}

// calledBack notes what a callee does by calling a function that it was given.
func (f *function) calledBack(k *call, t target, e Effect, state flow.State) {
	given := t.free
	if e.Target.Op == ParamOf {
		given = k.args
	}
	if e.Target.Index >= len(given) {
		return
	}
	v := given[e.Target.Index]
	if inner, ok := f.closure(v); ok {
		f.targetEffects(&call{instr: k.instr, name: k.name}, inner, state)
		return
	}
	if s := f.sym(v); s.Op == ParamOf || s.Op == FreeOf {
		e.Target, e.Site = s, f.callPos(k)
		f.add(e, state)
	}
}

// closure returns the function literal or declared function that v is.
func (f *function) closure(v ssa.Value) (target, bool) {
	switch v := callee(unwrap(v), f.Package).(type) {
	case *ssa.MakeClosure:
		if sum := f.summary(v.Fn.(*ssa.Function)); sum != nil && !sum.IsHandler() {
			return target{sum, v.Bindings}, true
		}
	case *ssa.Function:
		if sum := f.summary(v); sum != nil && !sum.IsHandler() {
			return target{sum: sum}, true
		}
	}
	return target{}, false
}

// closureEffects notes what function literals among the arguments do, if the
// callee, whose code is not seen, calls them.
func (f *function) closureEffects(k *call, state flow.State, called bool) {
	if !called {
		return
	}
	for _, a := range k.args {
		if _, ok := unwrap(a).(*ssa.MakeClosure); !ok {
			continue
		}
		if t, ok := f.closure(a); ok {
			f.targetEffects(&call{instr: k.instr, name: k.name}, t, state)
		}
	}
}
