package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file is about lists of errors, in which nil is none:
//
//	var errs []error
//	errs = append(errs, check(key))
//	if err := check(tenant); err != nil {
//		errs = append(errs, err)
//	}
//	return errors.Join(errs...)

// errorsIn returns the lists and errors that a list of errors is made of, if v is one
// that is made here.
func errorsIn(v ssa.Value) []ssa.Value {
	list, ok := v.Type().Underlying().(*types.Slice)
	if !ok || !isError(list.Elem()) {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Slice:
		return literalOf(v)
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return v.Call.Args
		}
	}
	return nil
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// literalOf returns the elements of a list literal, or nil if v is none.
func literalOf(v *ssa.Slice) []ssa.Value {
	n, ok := arrayLen(v)
	alloc, isAlloc := v.X.(*ssa.Alloc)
	if !ok || !isAlloc || n > maxStores {
		return nil
	}
	var vals []ssa.Value
	for _, ref := range *alloc.Referrers() {
		if at, ok := ref.(*ssa.IndexAddr); ok {
			if val := written(at, -1); val != nil {
				vals = append(vals, val)
			}
		}
	}
	if int64(len(vals)) != n {
		return nil
	}
	return vals
}

// any is the condition that one of parts is there, or that none is.
func (m *Must) any(parts []ssa.Value, there bool) State {
	var s State
	for i, v := range parts {
		in := m.Holds(Condition{v, there})
		switch {
		case i == 0:
			s = in
		case there:
			s = m.join(s, in)
		default:
			s = m.meet(s, in)
		}
	}
	return s
}
