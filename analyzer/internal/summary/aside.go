package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// This file says of which calls nobody learns how they went.

// aside reports whether nobody learns how a call went.
func aside(x ssa.CallInstruction) bool {
	v := x.Value()
	return v == nil || v.Call.Signature().Results().Len() == 0 || unused(v, 0)
}

// tells reports whether what is called tells the client if something went wrong.
func tells(k *call) bool {
	return slices.ContainsFunc(k.targets, func(t target) bool {
		return slices.ContainsFunc(t.sum.Guards, func(g Guard) bool { return g.Kind == Denied })
	})
}

// unused reports whether a call has results and nothing looks at them.
func unused(v ssa.Value, depth int) bool {
	if call, ok := v.(*ssa.Call); !ok && depth == 0 || ok && (call == nil || call.Call.Signature().Results().Len() == 0) {
		return false
	}
	if depth > 4 || fills(v) {
		return false
	}
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Extract:
			if !unused(ref, depth+1) {
				return false
			}
		case *ssa.Phi:
			if !unused(ref, depth+1) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// fills reports whether a call is given variables to write its results to:
// db.Find(&rows).
func fills(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	for _, a := range call.Call.Args {
		for _, p := range append(elements(a), a) {
			if alloc, ok := root(unwrap(p)).(*ssa.Alloc); ok && !variadicArray(alloc) {
				return true
			}
		}
	}
	return false
}
