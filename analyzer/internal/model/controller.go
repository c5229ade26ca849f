package model

import (
	"go/ast"
	"go/types"
	"slices"
)

// This file tells controllers: types of a program that embed one of a framework, which
// holds the request. Their exported methods are handlers.
//
//	type LedgerController struct{ web.Controller }
//
//	func (c *LedgerController) Show() { c.Data["json"] = ...; c.ServeJSON() }

// maxBases bounds how deep a controller embeds that of the framework.
const maxBases = 4

// IsController reports whether values of type t hold the request because they embed a
// controller of a framework, or are one.
func (ix *Index) IsController(t types.Type) bool {
	if len(ix.controllers) == 0 {
		return false
	}
	named := namedOf(t)
	if named == nil {
		return false
	}
	if is, ok := ix.controlling.Load(named.Obj()); ok {
		return is.(bool)
	}
	is := slices.ContainsFunc(ix.controllers, func(name string) bool { return ix.embeds(named, name, 0) })
	ix.controlling.Store(named.Obj(), is)
	return is
}

// embeds reports whether t is a type with the given name, or embeds one.
func (ix *Index) embeds(t types.Type, name string, depth int) bool {
	named := namedOf(t)
	if named == nil || depth > maxBases {
		return false
	}
	if ix.typeString(named) == name {
		return true
	}
	s, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if field.Embedded() && ix.embeds(field.Type(), name, depth+1) {
			return true
		}
	}
	return false
}

// controls reports whether functions of a signature are handlers of kind h: methods of
// a controller that take and return nothing.
func (ix *Index) controls(sig *types.Signature, h *Signature) bool {
	return sig.Recv() != nil && sig.Params().Len() == 0 && sig.Results().Len() == 0 && ix.embeds(sig.Recv().Type(), h.Embeds, 0)
}

// IsSelf reports whether v is the field of a controller that holds the whole controller,
// for what it embeds to call methods of that.
func (ix *Index) IsSelf(v *types.Var) bool {
	if !v.IsField() || v.Pkg() == nil {
		return false
	}
	lib := ix.Library(v.Pkg().Path())
	return lib != nil && slices.ContainsFunc(lib.Handler, func(h Signature) bool { return h.Self == v.Name() && h.Self != "" })
}

// Found reports whether a framework finds the method with the given name, if it is one of
// a controller: it must be exported.
func (h *Signature) Found(name string) bool { return h.Embeds == "" || ast.IsExported(name) }

// Ends reports whether a function does not return.
func (ix *Index) Ends(fn *types.Func) bool {
	if fn.Pkg() == nil || ix.packages[ix.split(fn.Pkg().Path()).path] == nil {
		return false
	}
	e := ix.Func(fn)
	return e != nil && e.Exit != nil
}
