package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// This file reads composite literals: structs, slices and maps.

// allocated is a struct literal, or a pointer to one:
//
//	t0 = new Route (complit)
//	t1 = &t0.Handler
//	*t1 = h
func (f *function) allocated(x *ssa.Alloc, depth int) Sym {
	if only := onlyStore(x); only != nil {
		return f.withLater(x, f.symAt(only, depth), depth)
	}
	if f.literalRouter(x) || f.object(x) {
		return Sym{Op: RouterOf, Name: FunctionKey(f.fn), Index: f.numberOf(x)}
	}
	st, ok := x.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	if !ok {
		return f.settled(x, depth)
	}
	return f.structAt(x, st, depth)
}

// withLater returns struct s, which variable x gets first, with the fields that it is
// given later:
//
//	options := app.Options{}
//	if db != nil {
//		options.Orders = orders.NewHandler(db)
//	}
//
// Of a struct that is not known, as a parameter is, nothing would be left.
func (f *function) withLater(x *ssa.Alloc, s Sym, depth int) Sym {
	st, ok := x.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	if !ok || s.Op != StructOf {
		return s
	}
	later := f.structAt(x, st, depth)
	for i, name := range s.Fields {
		if !slices.Contains(later.Fields, name) {
			later.Fields = append(later.Fields, name)
			later.Args = append(later.Args, s.Args[i])
		}
	}
	return later
}

func (f *function) structAt(addr ssa.Value, st *types.Struct, depth int) Sym {
	s := f.literalAt(addr, st, depth)
	for i := range st.NumFields() {
		if field := st.Field(i); f.collecting(field) {
			s.collects(field.Name(), listIn(addr.Type(), field))
		}
	}
	return s
}

// literalAt is the struct at an address as a literal or stores into its fields make it.
func (f *function) literalAt(addr ssa.Value, st *types.Struct, depth int) Sym {
	s := Sym{Op: StructOf, Name: typeKey(addr.Type())}
	for _, ref := range *addr.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || fa.X != addr {
			continue
		}
		for _, ref := range *fa.Referrers() {
			if store, ok := ref.(*ssa.Store); ok && store.Addr == fa && (symbolic(store.Val.Type()) || isBoolean(store.Val.Type())) && !toBeSet(store.Val) && !takesError(store.Val.Type()) {
				s.Fields = append(s.Fields, st.Field(fa.Field).Name())
				s.Args = append(s.Args, f.symAt(store.Val, depth))
			}
		}
	}
	return s
}

// collects puts the list that is filled elsewhere into a field, behind what a literal
// puts there: group{chain: outer.chain}.
func (s *Sym) collects(field string, list Sym) {
	i := slices.Index(s.Fields, field)
	switch {
	case i < 0:
		s.Fields, s.Args = append(s.Fields, field), append(s.Args, list)
	case s.Args[i].Contains(func(of Sym) bool { return of.Op == GlobalOf && of.Name == list.Name }):
		s.Args[i] = list // s.chain = append(s.chain, m)
	default:
		s.Args[i] = Sym{Op: AppendOf, Args: []Sym{s.Args[i], list}}
	}
}

// toBeSet reports whether a field is given nothing yet: &Server{Router: nil}.
func toBeSet(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value != nil {
		return false
	}
	switch c.Type().Underlying().(type) {
	case *types.Pointer, *types.Interface:
		return true
	}
	return false
}

// sliced is a slice literal or the list of a variadic parameter.
func (f *function) sliced(x *ssa.Slice, depth int) Sym {
	alloc, ok := x.X.(*ssa.Alloc)
	if !ok {
		return f.symAt(x.X, depth)
	}
	if _, ok := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array); !ok {
		return unknown("slice")
	}
	s := Sym{Op: ListOf}
	for _, e := range elements(x) {
		if ia, ok := e.(*ssa.IndexAddr); ok {
			st, ok := ia.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
			if !ok {
				return unknown("slice of arrays")
			}
			s.Args = append(s.Args, f.structAt(ia, st, depth))
			continue
		}
		s.Args = append(s.Args, f.symAt(e, depth))
	}
	return s
}

// mapped is a map literal, or a map that is filled where it is made: a list of entries.
func (f *function) mapped(x *ssa.MakeMap, depth int) Sym {
	s := Sym{Op: ListOf}
	for _, up := range updates(x) {
		s.Args = append(s.Args, Sym{
			Op: StructOf, Fields: []string{mapKey, mapValue},
			Args: []Sym{f.symAt(up.Key, depth), f.symAt(up.Value, depth)},
		})
	}
	return s
}

// updates returns the entries that a map gets where it is made, also through the
// variable of which a function literal has captured where it is:
//
//	t0 = local map[string]bool (set)
//	t1 = make map[string]bool
//	*t0 = t1
//	t2 = *t0
//	t2[role] = true
//	t3 = make closure check$1 [t0]
func updates(m ssa.Value) []*ssa.MapUpdate {
	var all []*ssa.MapUpdate
	for _, ref := range *m.Referrers() {
		switch ref := ref.(type) {
		case *ssa.MapUpdate:
			if ref.Map == m {
				all = append(all, ref)
			}
		case *ssa.Store:
			alloc, ok := ref.Addr.(*ssa.Alloc)
			if !ok || ref.Val != m || onlyStore(alloc) != m {
				continue
			}
			for _, use := range *alloc.Referrers() {
				if load, ok := use.(*ssa.UnOp); ok {
					all = append(all, updates(load)...)
				}
			}
		}
	}
	return all
}

func (f *function) selected(x ssa.Value, i, depth int) Sym {
	field := fieldOf(x.Type(), i)
	if field == nil {
		return unknown("field")
	}
	of := f.symAt(x, depth)
	if field.Embedded() && f.Index.IsRouter(x.Type()) {
		return of // r.GET of a *gin.Engine is its RouterGroup's
	}
	s := Sym{Op: FieldOf, Name: field.Name(), Args: []Sym{of}}.simplify()
	inRow := of.Op != StructOf && s.Contains(func(s Sym) bool { return s.Op == ElemOf })
	if s.Op == FieldOf && !inRow && typeKey(x.Type()) != "" {
		if v, ok := f.fieldValue(field, depth); ok && !f.ofCaller(of) {
			return v
		}
		if heldByCallers(of) || of.Op == RouterOf && (strings.Contains(of.Name, "#") || f.many(x.Type())) {
			// Keep the way to the receiver: a caller may know the object, or the run
			// of the function that makes it. What they do not know is taken for the
			// only object of its type.
			s.Fields = []string{typeKey(x.Type())}
			return s
		}
		return Sym{Op: GlobalOf, Name: typeKey(x.Type()) + "." + field.Name()}
	}
	return s
}

// heldByCallers reports whether s is what callers pass, or lies in it:
//
//	type controller struct{ mw *Middlewares }
//	func (c *controller) Register(r *gin.Engine) { r.Use(c.mw.Auth) }
func heldByCallers(s Sym) bool {
	for s.Op == FieldOf && len(s.Fields) == 1 {
		s = s.Args[0]
	}
	return s.Op == ParamOf || s.Op == FreeOf
}

// ofCaller reports whether s is a struct that callers pass: what is in it is theirs,
// also where they leave it out and one of them does not.
//
//	HandlerWithOptions(server, Options{BaseRouter: mux})
func (f *function) ofCaller(s Sym) bool {
	if s.Op != ParamOf || s.Index == 0 && f.fn.Signature.Recv() != nil {
		return false
	}
	_, ok := f.fn.Params[s.Index].Type().Underlying().(*types.Struct)
	return ok
}

// fieldValue is what a field holds in the whole package, if it is one known function
// or table of functions.
func (f *function) fieldValue(field *types.Var, depth int) (Sym, bool) {
	vals := f.fields[field]
	if len(vals) != 1 || field.Pkg() != f.Pkg {
		return Sym{}, false
	}
	table := false
	switch field.Type().Underlying().(type) {
	case *types.Signature:
	case *types.Map, *types.Slice:
		table = true
	default:
		return Sym{}, false
	}
	in := f.inside(vals[0])
	if in == nil {
		return Sym{}, false
	}
	v := in.symAt(vals[0], depth)
	if table {
		return v, v.Op == ListOf && v.Contains(func(s Sym) bool { return s.Op == FuncOf })
	}
	return v, v.Op == FuncOf && !v.Open()
}

func (f *function) indexed(x, index ssa.Value, depth int) Sym {
	of := f.symAt(x, depth)
	if c, ok := index.(*ssa.Const); ok && of.Op == ListOf && c.Value != nil {
		if i := int(c.Int64()); i < len(of.Args) {
			return of.Args[i]
		}
	}
	s := Sym{Op: ElemOf, Args: []Sym{of}}
	if descends(index) {
		s.Index = 1
	}
	return s
}

// descends reports whether an index goes from the last element to the first:
//
//	for i := len(list) - 1; i >= 0; i-- {     // i: phi [len(list)-1, i-1]
func descends(index ssa.Value) bool {
	phi, ok := index.(*ssa.Phi)
	return ok && slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool {
		next, ok := e.(*ssa.BinOp)
		return ok && next.Op == token.SUB && next.X == phi
	})
}

// lookedUp is the value of an entry of a map, of some one where the key is not known:
//
//	options.Middlewares["listInvoices"]
func (f *function) lookedUp(x *ssa.Lookup, depth int) Sym {
	if _, ok := x.X.Type().Underlying().(*types.Map); !ok {
		return unknown("character")
	}
	if key, ok := x.Index.(*ssa.Const); ok && key.Value != nil && key.Value.Kind() == constant.String {
		return Sym{Op: FieldOf, Name: mapEntry + constant.StringVal(key.Value), Args: []Sym{f.symAt(x.X, depth)}}.simplify()
	}
	entry := Sym{Op: ElemOf, Args: []Sym{f.symAt(x.X, depth)}}
	return Sym{Op: FieldOf, Name: mapValue, Args: []Sym{entry}}
}

func (f *function) extracted(x *ssa.Extract, depth int) Sym {
	switch tuple := x.Tuple.(type) {
	case *ssa.Call:
		return f.called(tuple, x.Index, depth)
	case *ssa.TypeAssert:
		return f.symAt(tuple.X, depth)
	case *ssa.Lookup:
		if x.Index == 0 {
			return f.lookedUp(tuple, depth)
		}
	case *ssa.Next:
		// for key, value := range m
		r, ok := tuple.Iter.(*ssa.Range)
		if !ok || x.Index == 0 {
			break
		}
		entry := Sym{Op: ElemOf, Args: []Sym{f.symAt(r.X, depth)}}
		return Sym{Op: FieldOf, Name: []string{1: mapKey, 2: mapValue}[x.Index], Args: []Sym{entry}}
	}
	return unknown("computed value")
}
