package model

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
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
// a controller that take nothing, unless that goes by name, and return nothing, or one of
// the results that tell them.
func (ix *Index) controls(sig *types.Signature, h *Signature) bool {
	switch {
	case sig.Recv() == nil, !h.ByName && sig.Params().Len() > 0, len(h.Results) == 0 && sig.Results().Len() > 0, !ix.gives(sig, h.Results):
		return false
	}
	of := sig.Recv().Type()
	return strings.TrimPrefix(ix.typeString(of), "*") != h.Embeds && ix.embeds(of, h.Embeds, 0)
}

// An Intercept puts argument Func in front of the methods of controllers that are, or embed,
// what it is a method of; or, if there is one, of the type of argument Target, and of all
// controllers if that is none. It does so if argument When is the constant In.
//
//	revel.InterceptMethod((*App).requireKey, revel.BEFORE)
//	revel.InterceptFunc(requireKey, revel.BEFORE, &App{})
type Intercept struct {
	Symbols            []string
	Func, When, Target Arg
	In                 string
}

func (r *Intercept) symbols() []string { return r.Symbols }

// Intercepts returns what is known of a function that puts others in front of the methods
// of controllers, or nil.
func (ix *Index) Intercepts(fn *types.Func) *Intercept {
	if fn.Pkg() == nil || !slices.Contains(ix.intercepting, ix.split(fn.Pkg().Path()).path) {
		return nil
	}
	if e := ix.Func(fn); e != nil {
		return e.Intercept
	}
	return nil
}

// EmbedsType reports whether t is base, or embeds it.
func (ix *Index) EmbedsType(t, base types.Type) bool {
	name := strings.TrimPrefix(ix.typeString(base), "*")
	return name != "" && ix.embeds(t, name, 0)
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
