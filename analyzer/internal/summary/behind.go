package summary

import (
	"go/types"
	"strings"
)

// This file is about contexts of a program's own of which handlers see an interface:
//
//	type Context interface {
//		Param(name string) string
//		Principal() *Key
//	}
//
//	type requestContext struct {
//		w   http.ResponseWriter
//		r   *http.Request
//		key *Key
//	}
//
// What handlers get is the only type of the interface's package that has its methods and
// holds a request. Others, such as those of tests, stand in for it.

// contextBehind returns the type that an interface of a program stands for, if that is one
// that holds a request; nil if it is not or there are several.
func (p *Package) contextBehind(t types.Type) types.Type {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil
	}
	found, ok := p.contextTypes[named.Obj()]
	if !ok {
		found = p.onlyContext(named)
		if p.contextTypes == nil {
			p.contextTypes = make(map[*types.TypeName]types.Type)
		}
		p.contextTypes[named.Obj()] = found
	}
	return found
}

func (p *Package) onlyContext(named *types.Named) types.Type {
	iface, ok := named.Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 || p.known(named) {
		return nil
	}
	var only types.Type
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		obj, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() || types.IsInterface(obj.Type()) || p.inTest(obj) {
			continue
		}
		if t, ok := obj.Type().(*types.Named); !ok || t.TypeParams().Len() > 0 {
			continue
		}
		ptr := types.NewPointer(obj.Type())
		if !types.Implements(ptr, iface) {
			continue
		}
		if only != nil || !p.holdsRequest(obj.Type()) {
			return nil
		}
		only = ptr
	}
	return only
}

// inTest reports whether something of the package is declared in a test.
func (p *Package) inTest(obj types.Object) bool {
	return obj.Pkg() == p.Pkg && strings.HasSuffix(p.Fset.Position(obj.Pos()).Filename, "_test.go")
}

// holdsRequest reports whether t is a struct of the program with a field for the request
// or for what the client is answered through.
func (p *Package) holdsRequest(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok || p.known(t) {
		return false
	}
	for field := range s.Fields() {
		if t := field.Type(); typeKey(t) == "net/http.ResponseWriter" || p.Index.IsRequest(t) && !isContext(t) {
			return true
		}
	}
	return false
}
