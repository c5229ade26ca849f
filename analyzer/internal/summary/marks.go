package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about functions whose names say more than they do, such as one that starts to
// watch something anew:
//
//	func (h *health) resetMonitoring() {
//		h.mu.Lock()
//		h.monitoring, h.since = false, time.Time{}
//		h.mu.Unlock()
//	}

// marks reports whether all that a function, whose code is seen, does is to set fields that
// hold no data of anybody: numbers, times, flags. Nothing is gone after that.
func marks(fn *ssa.Function) bool {
	some := false
	return marksOnly(fn, &some, 0) && some
}

func marksOnly(fn *ssa.Function, some *bool, depth int) bool {
	if fn == nil || len(fn.Blocks) == 0 || depth > 2 {
		return false
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Store:
				if _, local := root(instr.Addr).(*ssa.Alloc); local {
					continue
				}
				if _, field := instr.Addr.(*ssa.FieldAddr); !field || !isMark(instr.Val.Type()) {
					return false
				}
				*some = true
			case *ssa.MapUpdate, *ssa.Send, *ssa.Go, *ssa.Panic:
				return false
			case ssa.CallInstruction:
				callee := instr.Common().StaticCallee()
				if callee == nil || !locks(callee) && !marksOnly(callee, some, depth+1) {
					return false
				}
			}
		}
	}
	return true
}

// isMark reports whether values of a type are numbers, times or flags.
func isMark(t types.Type) bool {
	if typeKey(t) == "time.Time" {
		return true
	}
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsNumeric|types.IsBoolean) != 0
}

// locks reports whether fn is a method that keeps others out for a while, whoever's mutex it
// is, or tells the time.
func locks(fn *ssa.Function) bool {
	switch fn.Name() {
	case "Lock", "Unlock", "RLock", "RUnlock":
		return fn.Signature.Recv() != nil
	}
	return fn.Object() != nil && fn.Object().Pkg() != nil && fn.Object().Pkg().Path() == "time"
}
