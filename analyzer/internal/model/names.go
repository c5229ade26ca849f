package model

import "go/types"

// What a package offers, to find the name that somebody meant who wrote another.

func isFuncObject(obj types.Object) bool { _, ok := obj.(*types.Func); return ok }

func isConstObject(obj types.Object) bool { _, ok := obj.(*types.Const); return ok }

func isTypeObject(obj types.Object) bool { _, ok := obj.(*types.TypeName); return ok }

// exported returns the exported names of a package that are of one kind, sorted.
func exported(pkg *types.Package, kind func(types.Object) bool) []string {
	var names []string
	for _, name := range pkg.Scope().Names() {
		if obj := pkg.Scope().Lookup(name); obj.Exported() && kind(obj) {
			names = append(names, name)
		}
	}
	return names
}

// methodNames returns the exported methods that values of type t have, sorted.
func methodNames(t types.Type) []string {
	var names []string
	for m := range types.NewMethodSet(t).Methods() {
		if m.Obj().Exported() {
			names = append(names, m.Obj().Name())
		}
	}
	return names
}

// fieldNames returns the exported fields of a struct type, in their order.
func fieldNames(t types.Type) []string {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var names []string
	for f := range s.Fields() {
		if f.Exported() {
			names = append(names, f.Name())
		}
	}
	return names
}
