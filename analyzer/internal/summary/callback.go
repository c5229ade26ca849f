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
	f.add(Effect{Kind: Callback, Name: k.name, Target: s, Passed: f.bindings(f.values, k.args), Pos: at, Site: at}, state)
}

// calledBack notes what a callee does by calling a function that it was given.
func (f *function) calledBack(k *call, t target, e Effect, state flow.State) {
	v := handedTo(k, t, e.Target)
	if v == nil {
		return
	}
	if inner, ok := f.closure(v); ok {
		f.targetEffects(&call{instr: k.instr, name: k.name, given: e.Passed, inline: loopBody(v) != nil}, inner, state)
		return
	}
	if s := f.sym(v); s.Op == ParamOf || s.Op == FreeOf {
		e.Target, e.Site = s, f.callPos(k)
		f.add(e, state)
	}
}

// handedTo returns what a callee was given as a parameter or has captured, nil if that is
// not known.
func handedTo(k *call, t target, s Sym) ssa.Value {
	given := t.free
	if s.Op == ParamOf {
		given = k.args
	}
	if s.Op != ParamOf && s.Op != FreeOf || s.Index >= len(given) {
		return nil
	}
	return given[s.Index]
}

// repeats reports whether an effect of a callee is the call, by what is not seen there,
// of a function that is seen here: what that does is noted as called back.
func (f *function) repeats(k *call, t target, e *Effect) bool {
	if len(e.Late) == 0 || e.Late[0].Method != "" {
		return false
	}
	v := handedTo(k, t, e.Late[0].Func)
	if v == nil {
		return false
	}
	_, ok := f.closure(v)
	return ok
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
			given := f.iterated(f.values, k)
			f.targetEffects(&call{instr: k.instr, name: k.name, given: given, inline: given != nil}, t, state)
		}
	}
}
