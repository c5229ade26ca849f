package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about stores that are lists: what a loop over all of it compares with the
// elements says which are meant, as an index does elsewhere.
//
//	for _, r := range s.records {
//		if r.TenantID == tenant { out = append(out, r) }
//	}

// looped notes a comparison of a field of the elements of a collection that outlives the
// call. What else of the elements is compared in the function is a condition as well.
func (f *function) looped(x *ssa.BinOp, state flow.State) {
	list, by := elementIn(x)
	if list == nil {
		return
	}
	of := f.values.Of(list)
	if !f.Table.Any(of, outlives) {
		return
	}
	args := f.Table.Union(of, f.values.Of(by))
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if other, ok := instr.(*ssa.BinOp); ok {
				if l, by := elementIn(other); l != nil && sameList(l, list) {
					if other.Pos() < x.Pos() {
						return // noted there
					}
					args = f.Table.Union(args, f.values.Of(by))
				}
			}
		}
	}
	f.add(Effect{Kind: Read, Name: loopName(list), Args: args, Pos: pos(x), Site: pos(x)}, state)
}

// picked adds to what a function returns of the elements of a list what they are found by:
//
//	for _, u := range s.users {
//		if u.Key == key { return u }
//	}
func (f *function) picked(result flow.Set) flow.Set {
	if !f.Table.Any(result, func(o flow.Origin) bool { return o.Has(flow.Elem) && outlives(o) }) {
		return result
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			x, ok := instr.(*ssa.BinOp)
			if !ok {
				continue
			}
			list, by := elementIn(x)
			if list == nil {
				continue
			}
			of := f.Table.With(f.values.Of(list), flow.Elem)
			found := f.Table.Map(result, func(o flow.Origin) (flow.Origin, bool) {
				field := o.Field
				o.Field, o.In = "", ""
				in := f.Table.Any(of, func(p flow.Origin) bool {
					p.Field = ""
					return outlives(p) && p.Kind == o.Kind && p.Index == o.Index && p.Name == o.Name && o.Has(flow.Elem)
				})
				return flow.Origin{Kind: flow.Const, Name: field}, in
			})
			for o := range f.Table.All(found) {
				loaded := f.Table.Load(f.values.Of(by))
				if o.Name != "" {
					loaded = f.Table.Select(loaded, o.Name)
				}
				result = f.Table.Union(result, loaded)
			}
		}
	}
	return result
}

// outlives reports whether o is something that is there before and after a call.
func outlives(o flow.Origin) bool {
	return o.Kind == flow.Server || o.Kind == flow.Param || o.Kind == flow.Free
}

func loopName(list ssa.Value) string {
	if name := variableName(list); name != "" {
		return loopWord + " " + name
	}
	return loopWord + " " + types.TypeString(list.Type(), (*types.Package).Name)
}

// sameList reports whether two lists are read from the same place.
func sameList(a, b ssa.Value) bool {
	return a == b || variableName(a) != "" && variableName(a) == variableName(b)
}

// elementIn returns the collection of whose elements x compares a field, and with what,
// or nil.
func elementIn(x *ssa.BinOp) (list, by ssa.Value) {
	if x.Op != token.EQL && x.Op != token.NEQ {
		return nil, nil
	}
	for _, side := range [2][2]ssa.Value{{x.X, x.Y}, {x.Y, x.X}} {
		if _, ok := side[1].(*ssa.Const); ok {
			continue
		}
		if list := elementOf(side[0], false, 0); list != nil {
			return list, side[1]
		}
	}
	return nil, nil
}

// elementOf returns the collection of an element of which v is a field:
//
//	t1 = &list[i]              t1 = next (range m)
//	t2 = &t1.TenantID          t2 = extract t1 #2
//	t3 = *t2                   t3 = t2.TenantID
func elementOf(v ssa.Value, field bool, depth int) ssa.Value {
	if depth > 8 {
		return nil
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return elementOf(x.X, field, depth+1)
		}
	case *ssa.FieldAddr:
		return elementOf(x.X, true, depth+1)
	case *ssa.Field:
		return elementOf(x.X, true, depth+1)
	case *ssa.Call:
		// What a method without arguments says of it: e.Owner().
		switch common := x.Common(); {
		case common.IsInvoke() && len(common.Args) == 0:
			return elementOf(common.Value, true, depth+1)
		case len(common.Args) == 1 && common.Signature().Recv() != nil:
			return elementOf(common.Args[0], true, depth+1)
		}
	case *ssa.IndexAddr:
		if _, fixed := x.Index.(*ssa.Const); field && !fixed {
			return x.X
		}
	case *ssa.Extract:
		if next, ok := x.Tuple.(*ssa.Next); ok && field && x.Index == 2 {
			if r, ok := next.Iter.(*ssa.Range); ok {
				return r.X
			}
		}
	case *ssa.Alloc:
		var stored ssa.Value
		for _, ref := range *x.Referrers() {
			if st, ok := ref.(*ssa.Store); ok && st.Addr == x {
				if stored != nil {
					return nil
				}
				stored = st.Val
			}
		}
		if stored != nil {
			return elementOf(stored, field, depth+1)
		}
	}
	return nil
}

// loopedBy notes what a function literal picks of a collection that a function of the
// standard library calls it for:
//
//	slices.DeleteFunc(s.records, func(r Record) bool { return r.TenantID != tenant })
func (f *function) loopedBy(k *call, state flow.State) {
	if k.obj == nil || !k.std || !strings.HasSuffix(k.obj.Name(), "Func") || len(k.args) < 2 {
		return
	}
	of := f.values.Of(k.args[0])
	if !f.Table.Any(of, outlives) {
		return
	}
	mc, ok := unwrap(k.args[1]).(*ssa.MakeClosure)
	if !ok || !comparesElement(mc.Fn.(*ssa.Function)) {
		return
	}
	args := f.Table.Union(of, f.union(f.values, mc.Bindings))
	f.add(Effect{Kind: Read, Name: loopName(k.args[0]), Args: args, Pos: f.callPos(k), Site: f.callPos(k)}, state)
}

// comparesElement reports whether a function compares a field of a parameter with what
// it has captured.
func comparesElement(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			x, ok := instr.(*ssa.BinOp)
			if !ok || x.Op != token.EQL && x.Op != token.NEQ {
				continue
			}
			if fieldOfParameter(x.X, false) && capturedBy(x.Y) || fieldOfParameter(x.Y, false) && capturedBy(x.X) {
				return true
			}
		}
	}
	return false
}

func fieldOfParameter(v ssa.Value, field bool) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		return fieldOfParameter(x.X, field)
	case *ssa.FieldAddr:
		return fieldOfParameter(x.X, true)
	case *ssa.Field:
		return fieldOfParameter(x.X, true)
	case *ssa.Alloc:
		for _, ref := range *x.Referrers() {
			if st, ok := ref.(*ssa.Store); ok && st.Addr == x {
				return fieldOfParameter(st.Val, field)
			}
		}
	case *ssa.Parameter:
		return field
	}
	return false
}

func capturedBy(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		return capturedBy(x.X)
	case *ssa.FieldAddr:
		return capturedBy(x.X)
	case *ssa.Field:
		return capturedBy(x.X)
	case *ssa.FreeVar:
		return true
	}
	return false
}
