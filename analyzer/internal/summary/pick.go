package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file recognises dispatchers that choose between handlers they were given, or
// hold, before they call one.

// chooses reports whether the function was given several handlers and leaves to each
// of them other requests, by their method or path:
//
//	func byMethod(get, post http.HandlerFunc) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			switch r.Method {
//			case "GET":
//				get(w, r)
//			case "POST":
//				post(w, r)
//			}
//		}
//	}
//
// A middleware goes on with one, on whichever way.
func (f *function) chooses() bool {
	var given []Sym
	matched := false
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			to, ok := f.goesOn(f.call(c))
			if !ok {
				continue
			}
			state := f.must.At(c)
			if to.Op != FreeOf && to.Op != ParamOf || slices.ContainsFunc(given, to.Equal) || !f.routed(state) {
				return false
			}
			given = append(given, to)
			matched = matched || slices.ContainsFunc(f.matches(state), func(m []Match) bool { return len(m) > 0 })
		}
	}
	return matched && len(given) > 1
}

// goesOn returns the handler that a call calls, if it is of a value.
func (f *function) goesOn(k *call) (Sym, bool) {
	switch {
	case k.entry != nil && k.entry.Next != nil && k.method && !f.Index.IsRequest(k.args[0].Type()):
		return f.sym(k.args[0]), true
	case k.obj == nil && k.builtin == "" && k.instr.Common().StaticCallee() == nil && f.passesOn(k):
		return f.sym(k.instr.Common().Value), true
	}
	return Sym{}, false
}

// picks notes the call e of a handler that was chosen before, by the method or path,
// as one of each that it may be, and reports whether it is such a call:
//
//	switch r.Method {
//	case "GET":
//		h = v.Get              // b1
//	case "PUT":
//		h = v.Put              // b2
//	}
//	h.ServeHTTP(w, r)              // h: phi [b1: v.Get, b2: v.Put]
func (f *function) picks(k *call, h ssa.Value, e Effect, state flow.State) bool {
	phi, ok := h.(*ssa.Phi)
	if !ok || f.undivided || !f.passesOn(k) || !f.last(k) {
		return false
	}
	var picked []Effect
	var states []flow.State
	for i, edge := range phi.Edges {
		on := f.must.Along(phi.Block().Preds[i], phi.Block())
		if c, ok := edge.(*ssa.Const); ok && c.IsNil() || len(on) == 0 {
			continue // there is none for the method
		}
		e.Target = f.sym(edge)
		if e.Target.Op == Unknown || !f.routed(on) || goesOnWith(e.Target) {
			return false
		}
		on = f.and(state, on)
		e.When = f.matches(on)
		picked, states = append(picked, e), append(states, on)
	}
	if len(picked) < 2 {
		return false
	}
	for i, e := range picked {
		f.add(e, states[i])
	}
	return true
}

// goesOnWith reports whether a handler is one that the function was given, or made of
// one: that is what middlewares go on with.
func goesOnWith(s Sym) bool {
	switch s.Op {
	case ParamOf, FreeOf:
		return true
	case FieldOf:
		return false
	}
	return slices.ContainsFunc(s.Args, goesOnWith)
}
