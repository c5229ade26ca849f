package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// This file reads the registration of a service: of all methods of a value, which
// an interface that is generated names.
//
//	pb.RegisterLedgerServer(s, &ledger{keys: keys})

// service returns the routes that a call registers if it registers a service.
func (f *function) service(k *call) []Op {
	if k.obj == nil || k.method || len(k.args) != 2 {
		return nil
	}
	lib, s := f.Index.ServiceOf(k.obj)
	if s == nil {
		return nil
	}
	t := k.obj.Signature().Params().At(1).Type()
	iface := t.Underlying().(*types.Interface)
	name := strings.TrimSuffix(typeName(t), s.Suffix)
	var ops []Op
	for method := range iface.Methods() {
		if !method.Exported() || f.Index.EndpointOf(method.Signature()) == nil {
			continue // a stream, of which nothing is known
		}
		handler, ok := f.implementation(k.args[1], method, s.Placeholder)
		if !ok {
			continue
		}
		ops = append(ops, Op{
			Kind: Register, Library: lib.Path, Call: -1, Router: f.sym(k.args[0]),
			Pattern:  Sym{Op: ConstOf, Name: "/" + name + "/" + method.Name()},
			Handlers: Sym{Op: ListOf, Args: []Sym{handler}},
			Pos:      f.callPos(k),
		})
	}
	return ops
}

// implementation returns the method that a value of a service has, and false if
// that is only the placeholder for one.
func (f *function) implementation(v ssa.Value, method *types.Func, placeholder string) (Sym, bool) {
	known := f.concrete(v, 0)
	if len(known) != 1 || known[0] == nil {
		return Sym{Op: MethodOf, Name: method.Name(), Args: []Sym{f.sym(v)}, Fields: []string{typeKey(v.Type())}}, true
	}
	obj, _, _ := types.LookupFieldOrMethod(known[0], true, method.Pkg(), method.Name())
	fn, ok := obj.(*types.Func)
	if !ok || strings.HasPrefix(typeName(fn.Signature().Recv().Type()), placeholder) {
		return Sym{}, false
	}
	if types.IsInterface(fn.Signature().Recv().Type()) {
		return Sym{Op: MethodOf, Name: fn.Name(), Args: []Sym{unknown("embedded")}, Fields: []string{typeKey(fn.Signature().Recv().Type())}}, true
	}
	return Sym{Op: FuncOf, Name: ObjectKey(fn), Args: []Sym{f.sym(unwrap(v))}}, true
}
