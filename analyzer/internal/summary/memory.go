package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file says which variables a callee can write through its arguments.

// pointer reports whether the callee can write through a.
func pointer(a ssa.Value) bool {
	a = unwrap(a)
	switch a.Type().Underlying().(type) {
	case *types.Pointer:
		_, isAlloc := root(a).(*ssa.Alloc)
		return isAlloc
	case *types.Interface:
		// hash.Hash, io.Writer: made by a call.
		_, isCall := a.(*ssa.Call)
		return isCall
	}
	return false
}

// unwrap looks through conversions to interfaces.
func unwrap(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}

func root(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		default:
			return v
		}
	}
}

// scan stores set behind all pointers among args, also those in the list of a
// variadic parameter.
func (f *function) scan(v *flow.Values, args []ssa.Value, set flow.Set) {
	for _, a := range args {
		for _, p := range append(elements(a), unwrap(a)) {
			p = unwrap(p)
			if _, ok := p.Type().Underlying().(*types.Pointer); !ok {
				continue
			}
			if _, ok := root(p).(*ssa.Alloc); ok && !variadicArray(p) {
				v.Store(p, f.column(p, set))
			}
		}
	}
}

// scanUnseen stores what code that is not seen has found behind the pointers that it
// was given. What the client has sent is there for it to take, not to learn from it who
// the client is:
//
//	c.ShouldBindJSON(&in)
//	err := s.store.Create(c, &in)
func (f *function) scanUnseen(v *flow.Values, c *call, found flow.Set) {
	for _, a := range c.args {
		set := found
		if f.Table.Any(v.Stored(root(unwrap(a))), isInput) {
			set = f.Table.Map(found, func(o flow.Origin) (flow.Origin, bool) { return o, !isRequest(o) })
		}
		f.scan(v, []ssa.Value{a}, set)
	}
}

// column returns what is found as it is in a field of what a row is scanned into:
// row.Scan(&k.ID, &k.Tenant).
func (f *function) column(p ssa.Value, set flow.Set) flow.Set {
	fa, ok := p.(*ssa.FieldAddr)
	if !ok {
		return set
	}
	field := fieldOf(fa.X.Type(), fa.Field)
	if field == nil {
		return set
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		if o.Has(flow.Loaded) && o.Field == "" && o.In == "" {
			o.Field = field.Name()
		}
		return o, true
	})
}

// decodeInto stores what the client sent behind what the function got for its callers,
// who know what it is:
//
//	func readJSON(r *http.Request, v any) error { return json.NewDecoder(r.Body).Decode(v) }
func (f *function) decodeInto(v *flow.Values, a ssa.Value, set flow.Set) {
	into, ok := unwrap(a).(*ssa.Parameter)
	if !ok || !isAny(a.Type()) {
		return
	}
	switch into.Type().Underlying().(type) {
	case *types.Pointer, *types.Interface:
		v.Store(into, f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
			return o, isInput(o) || o.Kind == flow.Param && f.fn.Params[o.Index] != into
		}))
	}
}

func isAny(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	return ok && iface.Empty()
}

// scanInto stores set behind the pointers in a list that the function got, for its
// callers, who know them: row.Scan(dst...).
func (f *function) scanInto(v *flow.Values, args []ssa.Value, set flow.Set) {
	for _, a := range args {
		if list, ok := a.(*ssa.Parameter); ok && isList(list.Type()) {
			v.Store(list, set)
		}
	}
}

// isList reports whether t is what a variadic parameter of anything is.
func isList(t types.Type) bool {
	list, ok := t.Underlying().(*types.Slice)
	return ok && types.IsInterface(list.Elem())
}

func variadicArray(p ssa.Value) bool {
	alloc, ok := p.(*ssa.Alloc)
	return ok && alloc.Comment == "varargs"
}

// elements returns the values in a slice that the compiler makes for a variadic
// parameter or a slice literal:
//
//	t0 = new [2]any (varargs)
//	t1 = &t0[0]
//	*t1 = x
//	t2 = slice t0[:]
func elements(v ssa.Value) []ssa.Value {
	slice, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	alloc, ok := slice.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	array, ok := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok || array.Len() > 4096 {
		return nil
	}
	elems := make([]ssa.Value, array.Len())
	for _, ref := range *alloc.Referrers() {
		ia, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		index, ok := ia.Index.(*ssa.Const)
		if !ok {
			continue
		}
		i := index.Int64()
		for _, ref := range *ia.Referrers() {
			switch ref := ref.(type) {
			case *ssa.Store:
				if ref.Addr == ia {
					elems[i] = ref.Val
				}
			case *ssa.FieldAddr:
				elems[i] = ia // a struct literal, built in place
			}
		}
	}
	out := elems[:0]
	for _, e := range elems {
		if e != nil {
			out = append(out, e)
		}
	}
	return out
}
