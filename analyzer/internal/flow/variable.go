package flow

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// variable handles the load of a variable that is not in a register, because a
// closure or a deferred function refers to it: what is known is what is known of
// the values that reach the load, on the ways on which they do.
func (m *Must) variable(load *ssa.UnOp, alloc *ssa.Alloc, nonZero bool) (State, bool) {
	stores := 0
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != alloc {
				return nil, false // its address escapes
			}
			stores++
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if onlyReads(ref, alloc) {
				continue
			}
			if !m.guards.Tracks(ref, alloc) {
				return nil, false
			}
			stores++
		default:
			return nil, false
		}
	}
	if stores == 0 || stores > maxStores {
		return nil, false
	}
	return m.reaching(Condition{alloc, nonZero}, load.Block(), load), true
}

// reaching returns what is known just before instr, or at the end of b if that is
// nil, where the variable of c holds what c says.
func (m *Must) reaching(c Condition, b *ssa.BasicBlock, instr ssa.Instruction) State {
	last := len(b.Instrs) - 1
	if instr != nil {
		last = slices.Index(b.Instrs, instr) - 1
	}
	var stored State
	for ; last >= 0; last-- {
		switch x := b.Instrs[last].(type) {
		case *ssa.Call:
			stored = m.join(stored, m.meet(m.in[b.Index], m.guards.Stores(x, c)))
		case *ssa.Store:
			if x.Addr == c.Value {
				return m.join(stored, m.meet(m.in[b.Index], m.holdsAt(Condition{x.Val, c.NonZero}, b)))
			}
		case *ssa.Alloc:
			if x == c.Value && c.NonZero {
				return stored // just declared, it is zero
			}
			if x == c.Value {
				return m.join(stored, m.in[b.Index])
			}
		}
	}
	return m.join(stored, m.once(question{Condition: c, at: b}, func() State {
		var s State
		for _, p := range b.Preds {
			if in := m.reaching(c, p, nil); len(in) > 0 {
				s = m.join(s, m.meet(m.Along(p, b), in))
			}
		}
		return s
	}))
}

// maxStores bounds the values of a variable that are looked at.
const maxStores = 24

// onlyReads reports whether a closure that captured a variable does nothing but
// load it.
func onlyReads(mc *ssa.MakeClosure, alloc *ssa.Alloc) bool {
	for i, b := range mc.Bindings {
		if b == alloc && !OnlyLoaded(mc.Fn.(*ssa.Function).FreeVars[i]) {
			return false
		}
	}
	return true
}

// OnlyLoaded reports whether a function does nothing but load a variable that it has
// captured.
func OnlyLoaded(v *ssa.FreeVar) bool {
	return !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
			return false
		}
		return true
	})
}
