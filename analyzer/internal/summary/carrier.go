package summary

import "go/types"

// carries reports whether values of type t are structs that have a router:
//
//	type Router struct{ mux chi.Router }
//	r.mux.Route(pattern, func(sub chi.Router) { fn(&Router{mux: sub}) })
func (f *function) carries(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range s.NumFields() {
		if f.Index.IsRouter(s.Field(i).Type()) {
			return true
		}
	}
	return false
}
