package summary

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file knows functions that give a number to the name of a role, by which roles can be
// compared:
//
//	func rank(role string) int {
//		switch role {
//		case "owner":
//			return 3
//		case "editor":
//			return 2
//		}
//		return 1
//	}

// ranked returns what result i stands for, if it is one of several numbers of which the
// function chooses one by comparing something with the names of roles: one of them is that
// of an administrator.
func (f *function) ranked(i int) flow.Set {
	if !isNumber(f.fn.Signature.Results().At(i).Type()) {
		return nil
	}
	numbers := make(map[string]bool)
	var of flow.Set
	roles := false
	for _, b := range f.fn.Blocks {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			if b != f.fn.Recover && !chosenAmong(last.Results[i], numbers, 0) {
				return nil
			}
		case *ssa.If:
			if cmp, ok := last.Cond.(*ssa.BinOp); ok && cmp.Op == token.EQL {
				if c, ok := cmp.Y.(*ssa.Const); ok && isText(cmp.X.Type()) && c.Value != nil {
					of = f.Table.Union(of, f.values.Of(cmp.X))
					roles = roles || f.Words.Rules(constant.StringVal(c.Value))
				}
			}
		}
	}
	if len(numbers) < 2 || !roles {
		return nil
	}
	return of
}

// chosenAmong reports whether v is one of several constants, and adds them to all.
func chosenAmong(v ssa.Value, all map[string]bool, depth int) bool {
	switch v := v.(type) {
	case *ssa.Const:
		all[v.String()] = true
		return true
	case *ssa.Phi:
		for _, e := range v.Edges {
			if depth > maxData || !chosenAmong(e, all, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}
