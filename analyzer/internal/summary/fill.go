package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about middlewares that an object collects before it puts them in front
// of its routes:
//
//	func (s *Server) Use(m ...Middleware) { s.chain = append(s.chain, m...) }
//	func (s *Server) Start()              { s.router.Use(s.chain...) }

// fills returns what a store adds to the list of functions in a field, where the
// program has one object with that field.
func (f *function) fills(st *ssa.Store) (Op, bool) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return Op{}, false
	}
	field := fieldOf(fa.X.Type(), fa.Field)
	added := appended(field, st.Val)
	if added == nil || field.Pkg() != f.Pkg || f.made[typeKey(fa.X.Type())] != 1 {
		return Op{}, false
	}
	return Op{Kind: Fill, Call: -1, Router: listIn(fa.X.Type(), field), Middleware: Sym{Op: AppendOf, Args: []Sym{{Op: ListOf}, f.sym(added)}}, Pos: pos(st)}, true
}

// appended returns what a value adds to the list of functions that a field holds, nil
// if it is not that:
//
//	t1 = *t0 (&s.chain)
//	t2 = append(t1, m...)
func appended(field *types.Var, v ssa.Value) ssa.Value {
	if field == nil || !ofFunctions(field.Type()) {
		return nil
	}
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) != 2 {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
		return nil
	}
	load, ok := call.Call.Args[0].(*ssa.UnOp)
	if !ok {
		return nil
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok || fieldOf(fa.X.Type(), fa.Field) != field {
		return nil
	}
	return call.Call.Args[1]
}

func ofFunctions(t types.Type) bool {
	list, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, ok = list.Elem().Underlying().(*types.Signature)
	return ok
}

// collecting reports whether something is added to the list in a field anywhere in the
// package.
func (f *function) collecting(field *types.Var) bool {
	if field.Pkg() != f.Pkg || !ofFunctions(field.Type()) {
		return false
	}
	for _, v := range f.fields[field] {
		if appended(field, v) != nil {
			return true
		}
	}
	return false
}

// listIn is the list that is collected in a field.
func listIn(of types.Type, field *types.Var) Sym {
	return Sym{Op: GlobalOf, Name: typeKey(of) + "." + field.Name()}
}
