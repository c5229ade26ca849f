package flow

import "golang.org/x/tools/go/ssa"

// variable handles a variable that is not in a register, because a closure or a
// deferred function refers to it: what holds is what holds for each value that
// was stored.
func (m *Must) variable(alloc *ssa.Alloc, nonZero bool) (State, bool) {
	var stores []*ssa.Store
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != alloc {
				return nil, false // its address escapes
			}
			stores = append(stores, ref)
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if !onlyReads(ref, alloc) {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	if len(stores) > maxStores {
		return nil, false
	}
	if len(stores) == 1 {
		// One assignment, as in err := f() of a variable that a deferred function
		// reads: its value is the variable's wherever it can be tested after it.
		return m.Holds(Condition{stores[0].Val, nonZero}), true
	}
	s := m.once(question{Condition{alloc, nonZero}, true}, func() State {
		var s State
		if !nonZero {
			s = Nothing() // the variable's initial value
		}
		for _, st := range stores {
			in := m.Holds(Condition{st.Val, nonZero})
			if len(in) > 0 {
				in = m.meet(m.in[st.Block().Index], in)
			}
			s = m.join(s, in)
		}
		return s
	})
	return s, len(stores) > 0
}

// storedBefore returns the value that was stored just before a load of a variable,
// with no call in between, or nil:
//
//	*err = f()
//	t1 = *err
//	if t1 != nil
func storedBefore(load *ssa.UnOp) ssa.Value {
	instrs := load.Block().Instrs
	i := 0
	for instrs[i] != ssa.Instruction(load) {
		i++
	}
	for i--; i >= 0; i-- {
		switch instr := instrs[i].(type) {
		case *ssa.Store:
			if instr.Addr == load.X {
				return instr.Val
			}
		case ssa.CallInstruction:
			return nil
		}
	}
	return nil
}

// maxStores bounds the values of a variable that are looked at.
const maxStores = 24

// onlyReads reports whether a closure that captured a variable does nothing but
// load it.
func onlyReads(mc *ssa.MakeClosure, alloc *ssa.Alloc) bool {
	fn := mc.Fn.(*ssa.Function)
	for i, b := range mc.Bindings {
		if b != alloc {
			continue
		}
		for _, ref := range *fn.FreeVars[i].Referrers() {
			switch ref.(type) {
			case *ssa.UnOp, *ssa.DebugRef:
			default:
				return false
			}
		}
	}
	return true
}
