package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about handlers and middlewares that are objects.

// handlerValue is a value converted to an interface: a function such as
// http.HandlerFunc stays one, a value with a ServeHTTP method, or the one of another
// interface of handlers, is that method, and a middleware is its method that wraps.
func (f *function) handlerValue(x *ssa.MakeInterface, depth int) Sym {
	t := x.X.Type()
	if _, ok := t.Underlying().(*types.Signature); ok && (f.Index.WrapperOf(x.Type()) == nil || f.Index.IsOf(t)) {
		return f.symAt(x.X, depth)
	}
	method := f.standsFor(x.Type())
	if method == "" {
		return f.gatesIn(t, ofType(f.symAt(x.X, depth), t))
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.Pkg, method)
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil {
		return f.symAt(x.X, depth)
	}
	if f.Index.Library(fn.Pkg().Path()) != nil || f.Index.Made(t) {
		return f.symAt(x.X, depth) // a router of a framework, or a server that is generated
	}
	s := Sym{Op: FuncOf, Name: ObjectKey(fn), Args: []Sym{f.symAt(x.X, depth)}}
	if w := f.Index.WrapperOf(x.Type()); w != nil && w.Stream != "" {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, f.Pkg, w.Stream); obj != nil {
			s.Fields = []string{ObjectKey(obj.(*types.Func))}
		}
	}
	return s
}

// gatesIn returns s, a value of type t, or the functions in it that run in front of
// handlers, if it is a struct of such functions or a list of these.
func (f *function) gatesIn(t types.Type, s Sym) Sym {
	if list, ok := t.Underlying().(*types.Slice); ok {
		t = list.Elem()
	}
	if fields := f.Index.GatesIn(t); len(fields) > 0 {
		return Sym{Op: ListOf, Name: OfGates, Fields: fields, Args: []Sym{s}}
	}
	return s
}

// standsFor returns the method that a value in an interface of handlers or
// middlewares is taken for, or "".
func (f *function) standsFor(t types.Type) string {
	if iface, ok := t.Underlying().(*types.Interface); ok && iface.NumMethods() == 1 && iface.Method(0).Name() == "ServeHTTP" {
		return "ServeHTTP"
	}
	if method := f.Index.ObjectMethod(t); method != "" {
		return method
	}
	if w := f.Index.WrapperOf(t); w != nil {
		return w.Method
	}
	return ""
}
