package summary

import (
	"golang.org/x/tools/go/ssa"
)

// This file tells comparisons that decide nothing from others: whatever comes of them,
// the program goes on in the same way, and only says so in a log.
//
//	if inv.TenantID != key.TenantID {
//		slog.Warn("not theirs", "invoice", inv.ID)
//	}
//	return s.store.Void(ctx, inv.ID)

// inert reports whether nothing but branches that decide nothing depends on cond:
//
//	b0: if cond goto b1 else b2
//	b1: slog.Warn(...); jump b2
//	b2: ...
func (f *function) inert(cond ssa.Value) bool {
	branches := 0
	for _, ref := range *cond.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.If:
			b := ref.Block()
			if !f.same(b, b.Succs[0], b.Succs[1]) && !f.same(b, b.Succs[1], b.Succs[0]) {
				return false
			}
			branches++
		default:
			return false
		}
	}
	return branches > 0
}

// same reports whether what runs from b by way of aside is what runs from b directly,
// but for what is logged.
func (f *function) same(b, aside, next *ssa.BasicBlock) bool {
	if len(aside.Preds) != 1 || len(aside.Succs) != 1 || aside.Succs[0] != next {
		return false
	}
	direct, through := -1, -1
	for i, p := range next.Preds {
		switch p {
		case b:
			direct = i
		case aside:
			through = i
		}
	}
	for _, instr := range next.Instrs {
		if phi, ok := instr.(*ssa.Phi); ok && phi.Edges[direct] != phi.Edges[through] {
			return false
		}
	}
	for _, instr := range aside.Instrs {
		switch x := instr.(type) {
		case *ssa.Call:
			if k := f.call(x); k.entry == nil || k.entry.Silent == nil {
				return false
			}
		case *ssa.Store:
			if !variadicArray(root(x.Addr)) {
				return false
			}
		case *ssa.MapUpdate, *ssa.Send, *ssa.Go, *ssa.Defer, *ssa.RunDefers, *ssa.Select, *ssa.Panic:
			return false
		}
	}
	return true
}
