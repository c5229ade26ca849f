package summary

import (
	"go/types"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says of which type what a call finds is.

// row returns the program's own type whose rows a call to a library is about, or nil.
func (f *function) row(k *call) *types.Named {
	for _, a := range k.args {
		p, ok := types.Unalias(unwrap(a).Type()).(*types.Pointer)
		if !ok {
			continue
		}
		elem := types.Unalias(p.Elem())
		if inner, ok := elem.(*types.Pointer); ok {
			elem = types.Unalias(inner.Elem()) // where it is made if there is a row
		}
		named, ok := elem.(*types.Named)
		if !ok || named.Obj().Pkg() == nil || !isStruct(named) {
			continue
		}
		if path := named.Obj().Pkg().Path(); path != k.obj.Pkg().Path() && !model.IsStandard(path) && f.Index.Library(path) == nil {
			return named
		}
	}
	return nil
}

// foundInto returns the type of the rows that a call to a library finds, or "".
func (f *function) foundInto(k *call) string {
	if k.obj == nil || k.obj.Pkg() == nil {
		return ""
	}
	if row := f.row(k); row != nil {
		return typeKey(row)
	}
	return ""
}

// found returns the type of the struct that a function returns, other than one of the
// standard library, or "".
func found(sig *types.Signature) string {
	if sig.Results().Len() == 0 {
		return ""
	}
	t := types.Unalias(sig.Results().At(0).Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !isStruct(named) || model.IsStandard(named.Obj().Pkg().Path()) {
		return ""
	}
	return typeKey(named)
}
