package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
)

// Names are what the identifiers of a piece of code refer to outside of it: with
// the same meaning elsewhere, the code means the same there.
type names map[string]types.Object

// names returns the names of a node, or nil if one means two things.
func (s *Source) names(n ast.Node) names {
	all := make(names)
	sound := true
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		obj := s.Info.Uses[id]
		if v, ok := obj.(*types.Var); obj == nil || ok && v.IsField() {
			return true
		}
		if fn, ok := obj.(*types.Func); ok && fn.Signature().Recv() != nil {
			return true
		}
		if _, pkg := obj.(*types.PkgName); !pkg && obj.Pkg() != nil && obj.Pkg() != s.Pkg {
			return true // behind the name of its package
		}
		if old, ok := all[id.Name]; ok && old != obj {
			sound = false
		}
		all[id.Name] = obj
		return true
	})
	if !sound {
		return nil
	}
	return all
}

// mean reports whether all names mean the same at pos. Imports are the same if they
// import the same.
func (s *Source) mean(all names, pos token.Pos) bool {
	scope := s.Pkg.Scope().Innermost(pos)
	if scope == nil || all == nil {
		return false
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		_, here := scope.LookupParent(name, pos)
		if here == all[name] {
			continue
		}
		a, ok := here.(*types.PkgName)
		b, both := all[name].(*types.PkgName)
		if !ok || !both || a.Imported() != b.Imported() {
			return false
		}
	}
	return true
}

// moved returns names with the parameters of one function replaced by those of
// another that is called in the same way, and how they are called there. It is
// false if names has other local variables than parameters.
func (s *Source) moved(all names, from, to *handler) (names, map[string]string, bool) {
	theirs, ours := from.vars(), to.vars()
	out := make(names)
	renamed := make(map[string]string)
	for name, obj := range all {
		v, ok := obj.(*types.Var)
		if !ok || s.shared(v) {
			out[name] = obj
			continue
		}
		i := slices.Index(theirs, v)
		if i < 0 {
			return nil, nil, false
		}
		// The receiver, if there is one, comes first; parameters count from the end.
		j := len(ours) - len(theirs) + i
		if j < 0 || !types.Identical(ours[j].Type(), v.Type()) || ours[j].Name() == "" || ours[j].Name() == "_" {
			return nil, nil, false
		}
		out[ours[j].Name()] = ours[j]
		renamed[name] = ours[j].Name()
	}
	return out, renamed, true
}

// shared reports whether a variable is no local one.
func (s *Source) shared(v *types.Var) bool {
	return v.Parent() == s.Pkg.Scope() || v.Parent() == types.Universe || v.Pkg() != s.Pkg
}
