package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about lists of checks of which one has to pass, or all:
//
//	type anyOf []Authenticator            type allOf []Authenticator
//
//	for _, a := range list {              for _, a := range list {
//		if a.Check(r) == nil {                if err := a.Check(r); err != nil {
//			return nil                            return err
//		}                                     }
//	}                                     }

// ofType keeps the type of a list that is put into an interface, whose methods say what
// its elements are for.
func ofType(s Sym, t types.Type) Sym {
	if _, ok := t.Underlying().(*types.Slice); ok && s.Op == ListOf && s.Name == "" && len(s.Args) > 0 {
		s.Name = typeKey(t)
	}
	return s
}

// untilOne reports whether a call in a loop is made again only where it has failed.
//
//	t1 = invoke a.Check(r)
//	if t1 == nil goto out else loop
func untilOne(instr ssa.CallInstruction) bool {
	v := instr.Value()
	if v == nil {
		return false
	}
	b := v.Block()
	var untilPassed func(v ssa.Value, passes bool) bool
	untilPassed = func(v ssa.Value, passes bool) bool {
		for _, ref := range *v.Referrers() {
			switch ref := ref.(type) {
			case *ssa.Extract:
				if untilPassed(ref, !isError(ref.Type())) {
					return true
				}
			case *ssa.BinOp:
				if zero, ok := ref.Y.(*ssa.Const); ok && (zero.Value == nil || zero.IsNil()) && (ref.Op == token.EQL || ref.Op == token.NEQ) {
					if untilPassed(ref, passes == (ref.Op == token.NEQ)) {
						return true
					}
				}
			case *ssa.UnOp:
				if ref.Op == token.NOT && untilPassed(ref, !passes) {
					return true
				}
			case *ssa.If:
				pass, fail := ref.Block().Succs[0], ref.Block().Succs[1]
				if !passes {
					pass, fail = fail, pass
				}
				return leads(fail, b) && !leads(pass, b)
			}
		}
		return false
	}
	return untilPassed(v, !isError(v.Type()))
}
