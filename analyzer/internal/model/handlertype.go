package model

import (
	"go/types"
	"slices"
)

// This file tells handlers, and what they are given, by their types.

// HandlerOf returns the library and signature by which functions of the given
// type are handlers, or nil.
func (ix *Index) HandlerOf(sig *types.Signature) (*Library, *Signature) {
	if sig.Params().Len() == 0 || sig.Params().Len() > 3 {
		return nil, nil
	}
	for _, lib := range ix.handlers {
		for i := range lib.Handler {
			if ix.fits(sig, lib, &lib.Handler[i]) {
				return lib, &lib.Handler[i]
			}
		}
	}
	return nil, nil
}

// Continues reports whether t is the request, or the context, that handlers of a
// framework get whose chain continues by default.
func (ix *Index) Continues(t types.Type) bool {
	name := ix.typeString(t)
	if name == "" || name == "context.Context" {
		return false
	}
	for _, lib := range ix.handlers {
		for i := range lib.Handler {
			if at := slices.Index(lib.Handler[i].Params, name); at >= 0 && lib.Chain == Continues && ix.fitsAt(t, lib, &lib.Handler[i], at) {
				return true
			}
		}
	}
	return false
}

func (ix *Index) fits(sig *types.Signature, lib *Library, h *Signature) bool {
	if sig.Params().Len() != len(h.Params) {
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
	if ix.typeString(t) != h.Params[i] {
		return false
	}
	// Majors of one framework differ in their context types.
	named := namedOf(t)
	return len(lib.Major) == 0 || lib.matches(ix.split(named.Obj().Pkg().Path()).major)
}
