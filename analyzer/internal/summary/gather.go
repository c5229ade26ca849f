package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about lists and maps in package-level variables that functions add to
// what registers routes, or is registered, most of them initializers:
//
//	var registrars []func(chi.Router)
//
//	func Add(r func(chi.Router)) { registrars = append(registrars, r) }
//	func init()                  { Add(registerUsers) }
//
//	for _, r := range registrars { r(router) }

// gathered notes the variable that an instruction adds to.
func (p *Package) gathered(instr ssa.Instruction) {
	var of *ssa.Global
	switch x := instr.(type) {
	case *ssa.Store:
		g, ok := x.Addr.(*ssa.Global)
		if !ok || addedTo(g, x.Val) == nil {
			return
		}
		of = g
	case *ssa.MapUpdate:
		load, ok := x.Map.(*ssa.UnOp)
		if !ok {
			return
		}
		if of, ok = load.X.(*ssa.Global); !ok {
			return
		}
	}
	if of != nil && p.registering(of.Type().Underlying().(*types.Pointer).Elem()) {
		p.gathers[of] = true
	}
}

// addedTo returns what a value adds to the list in a variable, nil if it is not that:
//
//	t0 = *registrars
//	t1 = append(t0, r)
func addedTo(g *ssa.Global, v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) != 2 {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
		return nil
	}
	if load, ok := call.Call.Args[0].(*ssa.UnOp); !ok || load.X != g {
		return nil
	}
	return call.Call.Args[1]
}

// registering reports whether t is a list or map of what has to do with routes: of
// functions, of what has them in its fields, or of what is given a router. One of plain
// values is data.
func (p *Package) registering(t types.Type) bool {
	switch list := t.Underlying().(type) {
	case *types.Slice:
		t = list.Elem()
	case *types.Map:
		t = list.Elem()
	default:
		return false
	}
	if p.runs(t) {
		return true
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for field := range u.Fields() {
			if p.runs(field.Type()) {
				return true
			}
		}
	case *types.Interface:
		for m := range u.Methods() {
			for param := range m.Signature().Params().Variables() {
				if p.Index.IsRouter(param.Type()) {
					return true
				}
			}
		}
	}
	return false
}

// gather returns what an instruction adds to what a variable gathers, or puts there first.
func (f *function) gather(instr ssa.Instruction) (Op, bool) {
	op := Op{Kind: Fill, Call: -1, Pos: pos(instr)}
	switch x := instr.(type) {
	case *ssa.Store:
		g, ok := x.Addr.(*ssa.Global)
		if !ok || !f.gathers[g] {
			return Op{}, false
		}
		op.Router = variable(g)
		if added := addedTo(g, x.Val); added != nil {
			op.Middleware = f.sym(added)
			return op, true
		}
		op.Middleware = f.sym(x.Val)
		return op, op.Middleware.Op == ListOf && len(op.Middleware.Args) > 0
	case *ssa.MapUpdate:
		load, ok := x.Map.(*ssa.UnOp)
		if !ok {
			return Op{}, false
		}
		g, ok := load.X.(*ssa.Global)
		if !ok || !f.gathers[g] {
			return Op{}, false
		}
		op.Router = variable(g)
		entry := Sym{Op: StructOf, Fields: []string{mapKey, mapValue}, Args: f.syms([]ssa.Value{x.Key, x.Value})}
		op.Middleware = Sym{Op: ListOf, Args: []Sym{entry}}
		return op, true
	}
	return Op{}, false
}

func variable(g *ssa.Global) Sym {
	return Sym{Op: GlobalOf, Name: g.Pkg.Pkg.Path() + "." + g.Name()}
}

// Initializer returns the key of what runs before main in a package: the values of
// its variables, and its functions of that name.
func Initializer(pkg string) string { return pkg + ".init" }

// gathers reports whether s is what runs before main in its package, and adds to what a
// variable gathers, or calls what may.
func (s *Summary) gathers() bool {
	if s.Key != Initializer(PackageOf(s.Key)) {
		return false
	}
	for i := range s.Ops {
		if k := s.Ops[i].Kind; k == Fill || k == Run {
			return true
		}
	}
	return false
}
