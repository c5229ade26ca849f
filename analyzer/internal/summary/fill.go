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

// fills returns what a store adds to the list of functions in a field: of the only object
// that the program has with that field, or of one of many.
func (f *function) fills(st *ssa.Store) (Op, bool) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return Op{}, false
	}
	field := fieldOf(fa.X.Type(), fa.Field)
	added := appended(field, st.Val)
	if added == nil || field.Pkg() != f.Pkg {
		return Op{}, false
	}
	op := Op{Kind: Fill, Call: -1, Router: listIn(fa.X.Type(), field), Middleware: Sym{Op: AppendOf, Args: []Sym{{Op: ListOf}, f.sym(added)}}, Pos: pos(st)}
	if f.many(fa.X.Type()) {
		op.Router, op.Pattern = f.sym(fa.X), Sym{Op: ConstOf, Name: field.Name()}
	}
	return op, true
}

// many reports whether the package makes objects of a type in more places than one, and
// they collect functions: each has a list of its own.
//
//	func (g *Group) Group() *Group { return &Group{engine: g.engine, chain: g.chain} }
func (f *function) many(t types.Type) bool {
	key := typeKey(t)
	if key == "" || f.made[key] < 2 {
		return false
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range st.Fields() {
		if f.collecting(field) {
			return true
		}
	}
	return false
}

// object reports whether a variable is one of many objects that collect functions.
func (f *function) object(alloc *ssa.Alloc) bool {
	return onlyStore(alloc) == nil && f.many(alloc.Type())
}

// begins returns what makes the objects of those that an instruction is the first to use
// as a whole: by then a literal has put into the fields what it does.
func (f *function) begins(instr ssa.Instruction, made map[*ssa.Alloc]bool) []Op {
	var ops []Op
	use := func(v ssa.Value) {
		alloc, ok := v.(*ssa.Alloc)
		if !ok || made[alloc] || !f.object(alloc) {
			return
		}
		made[alloc] = true
		st := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
		ops = append(ops, Op{Kind: Object, Call: f.numberOf(alloc), Mounted: f.literalAt(alloc, st, 0), Pos: pos(alloc)})
	}
	switch x := instr.(type) {
	case *ssa.FieldAddr:
	case *ssa.Store:
		if fa, ok := x.Addr.(*ssa.FieldAddr); ok && appended(fieldOf(fa.X.Type(), fa.Field), x.Val) != nil {
			use(fa.X)
		}
		use(x.Val)
	default:
		for _, v := range instr.Operands(nil) {
			use(*v)
		}
	}
	return ops
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
