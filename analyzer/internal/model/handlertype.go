package model

import (
	"go/types"
	"slices"
	"strings"
)

// This file tells handlers, what they are given and routers by their types.

// maxHandlerParams bounds the parameters of handlers.
const maxHandlerParams = 8

// textMap is the only type without a name that handlers get.
const textMap = "map[string]string"

var textMapType = types.NewMap(types.Typ[types.String], types.Typ[types.String])

// HandlerOf returns the library and signature by which functions of the given
// type in pkg are handlers, or nil.
func (ix *Index) HandlerOf(sig *types.Signature, pkg *types.Package) (*Library, *Signature) {
	if sig.Params().Len() == 0 && (sig.Recv() == nil || sig.Results().Len() > 1) || sig.Params().Len() > maxHandlerParams {
		return nil, nil
	}
	for _, lib := range ix.handlers {
		for i := range lib.Handler {
			if ix.fits(sig, lib, &lib.Handler[i]) && (!lib.Handler[i].Common || ix.imports(pkg, lib)) {
				return lib, &lib.Handler[i]
			}
		}
	}
	if lib := ix.Injected(sig); lib != nil {
		return lib, &Signature{Middleware: true}
	}
	return nil, nil
}

// imports reports whether pkg imports lib.
func (ix *Index) imports(pkg *types.Package, lib *Library) bool {
	return pkg != nil && slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool { return ix.split(imp.Path()).path == lib.Path })
}

// Injected returns the library that calls functions of the given type with what
// they ask for, or nil.
func (ix *Index) Injected(sig *types.Signature) *Library {
	for _, lib := range ix.injecting {
		for p := range sig.Params().Variables() {
			if ix.injects(lib, p.Type()) {
				return lib
			}
		}
	}
	return nil
}

// maxEmbedded bounds how deep a program's own context has that of the framework.
const maxEmbedded = 3

// injects reports whether handlers of lib are given t as the context: its own, or one
// of the program that embeds it and is kept for the request under its type.
//
//	type Context struct {
//		*macaron.Context
//		User *User
//	}
func (ix *Index) injects(lib *Library, t types.Type) bool {
	for depth := range maxEmbedded {
		if slices.Contains(lib.Injects.Contexts, ix.typeString(t)) {
			return true
		}
		named := namedOf(t)
		if _, ptr := t.(*types.Pointer); named == nil || depth == 0 && !ptr {
			return false
		}
		s, ok := named.Underlying().(*types.Struct)
		if !ok {
			return false
		}
		t = nil
		for field := range s.Fields() {
			if field.Embedded() {
				t = field.Type()
				break
			}
		}
		if t == nil {
			return false
		}
	}
	return false
}

// HoldsPathParams reports whether values of type t are the parameters of the path
// in handlers of lib.
func (ix *Index) HoldsPathParams(lib *Library, t types.Type) bool {
	return lib.Injects.PathParams != "" && ix.typeString(t) == lib.Injects.PathParams
}

// Continues returns the framework whose handlers get t as the request, or as its
// context, if its chain continues by default, or nil.
func (ix *Index) Continues(t types.Type) *Library {
	name := ix.typeString(t)
	if name == "" || name == "context.Context" {
		return nil
	}
	for _, lib := range ix.injecting {
		if lib.Chain == Continues && ix.injects(lib, t) {
			return lib
		}
	}
	if ix.IsController(t) {
		for _, lib := range ix.handlers {
			if lib.Chain == Continues && slices.ContainsFunc(lib.Handler, func(h Signature) bool { return h.Embeds != "" && ix.embeds(t, h.Embeds, 0) }) {
				return lib
			}
		}
		return nil
	}
	for _, lib := range ix.handlers {
		for i := range lib.Handler {
			if at := slices.Index(lib.Handler[i].Params, name); at >= 0 && lib.Chain == Continues && ix.fitsAt(t, lib, &lib.Handler[i], at) {
				return lib
			}
		}
	}
	return nil
}

func (ix *Index) fits(sig *types.Signature, lib *Library, h *Signature) bool {
	if h.Embeds != "" {
		return ix.controls(sig, h)
	}
	if sig.Params().Len() != len(h.Params) || !ix.gives(sig, h.Results) {
		return false
	}
	for i := range h.Params {
		if !ix.fitsAt(sig.Params().At(i).Type(), lib, h, i) {
			return false
		}
	}
	return true
}

func (ix *Index) fitsAt(t types.Type, lib *Library, h *Signature, i int) bool {
	if want := h.Params[i]; want == anyFunc && isSignature(t) || want == anyValue && types.IsInterface(t) || want == emptyValue && isAny(t) {
		return true
	} else if ix.typeString(t) != want {
		return false
	}
	// Majors of one framework differ in their context types.
	named := namedOf(t)
	return len(lib.Major) == 0 || lib.matches(ix.split(named.Obj().Pkg().Path()).major)
}

// IsRouter reports whether routes are registered on values of type t.
func (ix *Index) IsRouter(t types.Type) bool {
	name := strings.TrimPrefix(ix.typeString(t), "*")
	if name == "" || ix.routers[name] {
		return name != ""
	}
	if _, r := ix.RegistryOf(t); r != nil {
		return true
	}
	// An application of a framework embeds its router.
	named := namedOf(t)
	if ix.Made(t) {
		return true
	}
	if named == nil || ix.IsRequest(t) || ix.Library(named.Obj().Pkg().Path()) == nil {
		return false
	}
	s, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if field.Embedded() && ix.IsRouter(field.Type()) {
			return true
		}
	}
	return false
}

// Serves reports whether v is a field of a server that holds its handler.
func (ix *Index) Serves(v *types.Var) bool {
	return v.IsField() && v.Pkg() != nil && ix.served[ix.split(v.Pkg().Path()).path+"."+v.Name()]
}

// IsOf reports whether t is a type of a library.
func (ix *Index) IsOf(t types.Type) bool {
	named := namedOf(t)
	return named != nil && named.Obj().Pkg() != nil && ix.Library(named.Obj().Pkg().Path()) != nil
}

// WrapperOf returns what is known of t as an interface of middlewares, or nil.
func (ix *Index) WrapperOf(t types.Type) *Wrapper {
	named := namedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return nil
	}
	lib := ix.Library(named.Obj().Pkg().Path())
	if lib == nil {
		return nil
	}
	for i := range lib.Wrappers {
		if w := &lib.Wrappers[i]; w.Interface == named.Obj().Name() {
			return w
		}
	}
	return nil
}
