package flow

import "golang.org/x/tools/go/ssa"

// Listed returns what a list literal holds at the place that v, an element or a
// field of one, is read from, whichever element that is:
//
//	checks := []check{{"length", len(key) == 40}, {"prefix", strings.HasPrefix(key, "k_")}}
//	for _, c := range checks {
//		if !c.ok { deny; return }
//	}
//
//	t0 = new [2]check (slicelit)
//	t1 = &t0[0:int]; t2 = &t1.ok; *t2 = t3
//	t4 = slice t0[:]
//	t5 = &t4[i]; t6 = *t5            the element
//	*c = t6; t7 = &c.ok; t8 = *t7    or a field of it, in a variable
//
// Origin returns the one value of a variable that holds a list, or nil.
func Listed(v ssa.Value, origin func(ssa.Value) ssa.Value) []ssa.Value {
	field := -1
	for range 4 {
		switch x := v.(type) {
		case *ssa.Field:
			if field >= 0 {
				return nil
			}
			field, v = x.Field, x.X
			continue
		case *ssa.UnOp:
			switch addr := x.X.(type) {
			case *ssa.FieldAddr:
				if field >= 0 {
					return nil
				}
				field = addr.Field
				if at, ok := addr.X.(*ssa.IndexAddr); ok {
					return stored(at, field, origin)
				}
				if v = copied(addr.X); v == nil {
					return nil
				}
				continue
			case *ssa.IndexAddr:
				return stored(addr, field, origin)
			}
		}
		return nil
	}
	return nil
}

// copied returns the one value that a variable holds, which is otherwise only
// read by its fields.
func copied(v ssa.Value) ssa.Value {
	alloc, ok := v.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var val ssa.Value
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != alloc || val != nil {
				return nil
			}
			val = ref.Val
		case *ssa.FieldAddr, *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil
		}
	}
	return val
}

// stored returns what is stored in the elements of the list literal that at is an
// element of, or in a field of theirs.
func stored(at *ssa.IndexAddr, field int, origin func(ssa.Value) ssa.Value) []ssa.Value {
	if _, ok := at.Index.(*ssa.Const); ok {
		return nil // one of them
	}
	list := at.X
	if from := origin(list); from != nil {
		list = from
	}
	s, ok := list.(*ssa.Slice)
	if !ok {
		return nil
	}
	n, ok := arrayLen(s)
	if !ok || n == 0 {
		return nil
	}
	var vals []ssa.Value
	for _, ref := range *s.X.(*ssa.Alloc).Referrers() {
		switch ref := ref.(type) {
		case *ssa.IndexAddr:
			val := written(ref, field)
			if _, ok := ref.Index.(*ssa.Const); !ok || val == nil {
				return nil
			}
			vals = append(vals, val)
		case *ssa.Slice, *ssa.DebugRef:
		default:
			return nil
		}
	}
	if int64(len(vals)) != n || n > maxStores {
		return nil
	}
	return vals
}

// written returns what is stored at an address, or in a field of what is there,
// which may be made in a variable first:
//
//	t1 = local check (complit); t2 = &t1.ok; *t2 = t3
//	t4 = *t1; *at = t4
func written(at ssa.Value, field int) ssa.Value {
	for _, ref := range *at.Referrers() {
		switch ref := ref.(type) {
		case *ssa.FieldAddr:
			if ref.Field == field {
				return written(ref, -1)
			}
		case *ssa.Store:
			if ref.Addr != at {
				return nil
			}
			if field < 0 {
				return ref.Val
			}
			if load, ok := ref.Val.(*ssa.UnOp); ok {
				if alloc, ok := load.X.(*ssa.Alloc); ok {
					return written(alloc, field)
				}
			}
		}
	}
	return nil
}

// element is the condition on an element of a list literal, any of them. Where it
// is asked for something, all are: a loop goes on for as long as they are as
// asked for.
func (m *Must) element(c Condition) (State, bool) {
	vals := Listed(c.Value, func(ssa.Value) ssa.Value { return nil })
	if len(vals) == 0 {
		return nil, false
	}
	var s State
	for i, v := range vals {
		switch in := m.holdsAt(Condition{v, c.NonZero}, c.Value.(ssa.Instruction).Block()); {
		case i == 0:
			s = in
		case c.NonZero:
			s = m.meet(s, in)
		default:
			s = m.join(s, in)
		}
	}
	return s, true
}
