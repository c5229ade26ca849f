package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// only returns the one value that a package-level variable ever holds, or nil if
// that is not known.
func (p *Package) only(x *ssa.Global) ssa.Value {
	vals := p.globals[x]
	if x.Pkg != p.SSA || len(vals) != 1 || p.hook(x, vals[0]) {
		return nil
	}
	return vals[0]
}

// hook reports whether a variable holds a function that does nothing, for other
// packages to put theirs in its place:
//
//	var PermissionsCheck = func(user string, r *http.Request) error { return nil }
func (p *Package) hook(x *ssa.Global, val ssa.Value) bool {
	if p.Pkg.Name() == "main" || x.Object() == nil || !x.Object().Exported() {
		return false
	}
	fn, ok := unwrap(val).(*ssa.Function)
	return ok && idle(fn)
}

// idle reports whether a function does nothing but return constants or what it got.
func idle(fn *ssa.Function) bool {
	if len(fn.Blocks) != 1 {
		return false
	}
	for _, instr := range fn.Blocks[0].Instrs {
		switch instr := instr.(type) {
		case *ssa.DebugRef:
		case *ssa.Return:
			for _, v := range instr.Results {
				switch unwrap(v).(type) {
				case *ssa.Const, *ssa.Parameter:
				default:
					return false
				}
			}
		case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.Convert:
		default:
			return false
		}
	}
	return true
}

// asks reports whether a call is one of a function that a package-level variable
// holds and that is no handler by its type, or that is called before what comes next, or
// an element of a list of functions that can't answer: a check.
func (f *function) asks(k *call) bool {
	load, ok := k.instr.Common().Value.(*ssa.UnOp)
	if !ok {
		return f.precedes(k)
	}
	switch load.X.(type) {
	case *ssa.Global:
		return !f.Index.IsNext(load.Type())
	case *ssa.FreeVar:
		return f.precedes(k)
	case *ssa.IndexAddr:
		return f.says(k)
	}
	return false
}

// says reports whether a function value returns something of requests, which it can't
// answer: func(r *http.Request) error.
func (f *function) says(k *call) bool {
	return k.obj == nil && k.instr.Common().Signature().Results().Len() > 0 && len(k.args) > 0 &&
		!slices.ContainsFunc(k.args, func(a ssa.Value) bool { return typeKey(a.Type()) != "net/http.Request" })
}
