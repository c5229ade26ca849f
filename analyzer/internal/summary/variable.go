package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file finds out what a variable holds that has several values, because it
// stands in memory for the sake of function literals.

// maxBack bounds the blocks that a value of a variable is looked for in.
const maxBack = 8

// storedBefore returns the value that a variable with several has where it is
// read, if that was stored on the only way there, or nil.
//
//	h = wrap(mw, h)
//	h = wrap(a.mw, h)
func storedBefore(load *ssa.UnOp) ssa.Value {
	alloc, ok := load.X.(*ssa.Alloc)
	if !ok || onlyStore(alloc) != nil {
		return nil
	}
	b := load.Block()
	i := slices.Index(b.Instrs, ssa.Instruction(load))
	for range maxBack {
		for _, instr := range slices.Backward(b.Instrs[:i]) {
			if st, ok := instr.(*ssa.Store); ok && st.Addr == alloc {
				return st.Val
			}
		}
		if len(b.Preds) != 1 {
			return nil
		}
		b = b.Preds[0]
		i = len(b.Instrs)
	}
	return nil
}

// anyStored is one of the values that are stored in a variable.
func (f *function) anyStored(x *ssa.Alloc, depth int) Sym {
	var all []Sym
	for _, ref := range *x.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == x {
			all = append(all, f.symAt(st.Val, depth))
		}
	}
	if len(all) > 0 && len(all) < 8 {
		return Sym{Op: AnyOf, Args: all}
	}
	return unknown("variable")
}

// settled is the value of a variable that function literals have captured: the one
// stored last, if all others are stored before it and the literals made after it.
func (f *function) settled(x *ssa.Alloc, depth int) Sym {
	var last *ssa.Store
	for _, ref := range *x.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == x && (last == nil || flow.Follows(st, last)) {
			last = st
		}
	}
	if last == nil {
		return unknown("variable")
	}
	for _, ref := range *x.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == x && ref != last && !flow.Follows(last, ref) {
				return f.anyStored(x, depth)
			}
		case *ssa.MakeClosure:
			if !flow.Follows(ref, last) {
				return f.anyStored(x, depth)
			}
		}
	}
	return f.symAt(last.Val, depth)
}
