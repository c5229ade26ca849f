package flow

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// This file says where elements of lists and maps come from.

func (v *Values) index(x, index ssa.Value) Set {
	set := v.Of(x)
	if isString(x.Type()) {
		return v.Table.With(set, Part)
	}
	i := bound(index)
	if last(index) {
		i = -1
	}
	if own, ok := v.sem.Element(set, i); ok {
		return own
	}
	first := i == 0
	return v.Table.Map(set, func(o Origin) (Origin, bool) {
		if o.Has(Pieces) {
			// "Bearer abc" split in two: the first piece is the scheme.
			o.Flags &^= Pieces
			if first {
				o.Flags |= Part
			}
			return o, true
		}
		return o.With(Elem)
	})
}

// bound returns an index, -1 if there is none and -2 if it is not known.
func bound(index ssa.Value) int {
	c, ok := index.(*ssa.Const)
	switch {
	case index == nil:
		return -1
	case !ok || c.Value == nil:
		return -2
	}
	return int(c.Int64())
}

// last reports whether an index is that of the last element: len(parts)-1.
func last(index ssa.Value) bool {
	sub, ok := index.(*ssa.BinOp)
	return ok && sub.Op == token.SUB && bound(sub.Y) == 1
}

func (v *Values) lookup(x *ssa.Lookup) Set {
	m := v.Of(x.X)
	if isString(x.X.Type()) {
		return v.Table.With(m, Part)
	}
	if key, ok := constKey(x.Index); ok {
		return v.sem.Key(m, key)
	}
	of := v.Of(x.Index)
	if len(of) == 1 {
		if o := v.Table.At(of[0]); o.Kind == Const && o.In == "" && o.Name != "" {
			return v.sem.Key(m, o.Name) // headers[http.CanonicalHeaderKey("X-API-Key")]
		} else if set, ok := v.sem.KeyOf(m, o); ok {
			return set
		}
	}
	return v.Table.Union(v.Table.With(m, Elem), v.Table.Load(of))
}

func constKey(k ssa.Value) (string, bool) {
	if mi, ok := k.(*ssa.MakeInterface); ok {
		k = mi.X
	}
	c, ok := k.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}
