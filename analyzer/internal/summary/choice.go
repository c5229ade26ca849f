package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// This file says what a variable is that has one of several values.

func (f *function) chosen(x *ssa.Phi, depth int) Sym {
	if depth > 8 || len(x.Edges) > 6 {
		return unknown("choice")
	}
	s := Sym{Op: AnyOf}
	for _, e := range x.Edges {
		if e == ssa.Value(x) {
			continue
		}
		s.Args = append(s.Args, f.symAt(e, depth+4))
	}
	if cond, yes, ok := condition(x); ok {
		if c := f.symAt(cond, depth+4); c.Op == FieldOf && c.Contains(func(s Sym) bool { return s.Op == ElemOf }) {
			// What a row of a table says decides.
			return Sym{Op: IfOf, Args: []Sym{c, s.Args[yes], s.Args[1-yes]}}
		}
	}
	return s
}

// condition returns the value whose being there or not decides between the two edges
// of a choice, and the edge that is taken where it is:
//
//	if rt.Scope != "" {      // d: if cond goto b1 else b2
//		h = require(rt.Scope, h)   // b1
//	}                        // b2: phi [d: h, b1: require(...)]
func condition(x *ssa.Phi) (cond ssa.Value, yes int, ok bool) {
	d := x.Block().Idom()
	if d == nil || len(x.Edges) != 2 || x.Edges[0] == x || x.Edges[1] == x {
		return nil, 0, false
	}
	test, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
	if !ok || d.Succs[0] == d.Succs[1] {
		return nil, 0, false
	}
	on := func(branch int) int { // the edge by which control comes from a branch
		for i, p := range x.Block().Preds {
			if s := d.Succs[branch]; p == d && s == x.Block() || s != x.Block() && s.Dominates(p) {
				return i
			}
		}
		return -1
	}
	a, b := on(0), on(1)
	if a < 0 || b < 0 || a == b {
		return nil, 0, false
	}
	cond = test.Cond
	for {
		switch c := cond.(type) {
		case *ssa.UnOp:
			if c.Op != token.NOT {
				return cond, a, true
			}
			cond, a, b = c.X, b, a
			continue
		case *ssa.BinOp:
			if !zero(c.Y) {
				return nil, 0, false
			}
			switch c.Op {
			case token.NEQ:
			case token.EQL:
				a, b = b, a
			default:
				return nil, 0, false
			}
			cond = c.X
			continue
		}
		return cond, a, true
	}
}

// decided returns which of its values a choice that depends on a row is, once that is
// known, and all of them if it never will be.
func (s Sym) decided() Sym {
	switch c := s.Args[0]; {
	case c.Op == ConstOf && c.Name != "" && c.Name != "false", c.Op == FuncOf:
		return s.Args[1]
	case c.Op == ConstOf, c.Op == FieldOf && c.Args[0].Op == StructOf, c.Op == ListOf && len(c.Args) == 0:
		return s.Args[2]
	case c.Contains(func(s Sym) bool { return s.Op == ElemOf }):
		return s
	}
	return Sym{Op: AnyOf, Args: s.Args[1:]}
}
