package model

import (
	"go/types"
	"strings"
)

// Like returns what is known of the method of a library's type by which a program
// calls it through an interface of its own, or nil:
//
//	type DBTX interface {
//		ExecContext(context.Context, string, ...any) (sql.Result, error)
//		QueryRowContext(context.Context, string, ...any) *sql.Row
//	}
//
// The interface shows which library it is made for by the types in its methods.
func (ix *Index) Like(method *types.Func, iface *types.Interface) *Entry {
	if e, ok := ix.like.Load(method); ok {
		return e.(*Entry)
	}
	e := ix.findLike(method, iface)
	ix.like.Store(method, e)
	return e
}

func (ix *Index) findLike(method *types.Func, iface *types.Interface) *Entry {
	seen := make(map[*types.Package]bool)
	for m := range iface.Methods() {
		for _, pkg := range packagesOf(m.Signature()) {
			if seen[pkg] || pkg == method.Pkg() || ix.Library(pkg.Path()) == nil {
				continue
			}
			seen[pkg] = true
			if e := ix.satisfies(pkg, method, iface); e != nil {
				return e
			}
		}
	}
	return nil
}

// satisfies returns what is known of a method of the first type of pkg that is
// assignable to iface.
func (ix *Index) satisfies(pkg *types.Package, method *types.Func, iface *types.Interface) *Entry {
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(named, true, method.Pkg(), method.Name())
		fn, ok := obj.(*types.Func)
		if !ok || !types.Implements(named, iface) && (types.IsInterface(named) || !types.Implements(types.NewPointer(named), iface)) {
			continue // most of the types have no such method
		}
		if e := ix.Func(fn); e != nil {
			return e
		}
	}
	return nil
}

// packagesOf returns the packages of the named types in a signature, in order.
func packagesOf(sig *types.Signature) []*types.Package {
	var pkgs []*types.Package
	for _, tuple := range []*types.Tuple{sig.Results(), sig.Params()} {
		for v := range tuple.Variables() {
			t := v.Type()
			if s, ok := t.(*types.Slice); ok {
				t = s.Elem()
			}
			if named := namedOf(t); named != nil && named.Obj().Pkg() != nil {
				pkgs = append(pkgs, named.Obj().Pkg())
			}
		}
	}
	return pkgs
}

// IsAnswer reports whether values of type t are what a policy engine answers, of which only
// the verdict says anything.
func (ix *Index) IsAnswer(t types.Type) bool {
	name := ix.typeString(t)
	return name != "" && ix.answers[strings.TrimPrefix(name, "*")]
}

// IsStore reports whether values of type t reach data or are queries.
func (ix *Index) IsStore(t types.Type) bool {
	name := ix.typeString(t)
	return name != "" && ix.stores[strings.TrimPrefix(name, "*")]
}
