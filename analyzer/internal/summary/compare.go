package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says what comparisons establish.

// found is the condition that a map holds a key:
//
//	meta, ok := keys[key]
func (f *function) found(x *ssa.Lookup, ok bool) flow.State {
	of, key := f.values.Of(x.X), f.values.Of(x.Index)
	if paths := f.pathsIn(x, key); len(paths) > 0 {
		return f.guard(Guard{Kind: Equal, Not: !ok, Name: "==", Pos: pos(x), X: key, Y: paths})
	}
	if len(key) > 0 && !f.Table.Any(key, func(o flow.Origin) bool { return !ofMethod(o) && !aboutPath(o) }) {
		// A table within a table of handlers: routes[r.URL.Path][r.Method].
		of = f.Table.Map(of, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Request || !o.Has(flow.Loaded) })
	}
	return f.guard(Guard{
		Kind: Equal, Not: !ok, Name: lookupName(x.X.Type()), Pos: pos(x),
		X: f.Table.With(of, flow.Elem), Y: key,
	})
}

// lookupName tells a set from a map that leads to more.
func lookupName(t types.Type) string {
	if m, ok := t.Underlying().(*types.Map); ok {
		switch e := m.Elem().Underlying().(type) {
		case *types.Basic:
			if e.Info()&types.IsBoolean != 0 {
				return "set lookup"
			}
		case *types.Struct:
			if e.NumFields() == 0 {
				return "set lookup"
			}
		}
	}
	return "map lookup"
}

// comparison is the condition x == y or x < y where neither is zero, or one is,
// in which case package flow asks about the other side as well.
func (f *function) comparison(x *ssa.BinOp, holds bool) flow.State {
	if of, r, ok := flow.RelationOf(x, holds); ok {
		if f.isTold(of) {
			return flow.Nothing()
		}
		if s, ok := f.indexFound(of, r, x); ok {
			return s
		}
	}
	if s, ok := f.howLeft(x, holds); ok {
		return s
	}
	xs, ys := f.values.Of(x.X), f.values.Of(x.Y)
	g := Guard{X: xs, Y: ys, Pos: Pos{P: x.Pos(), End: x.Pos()}}
	switch x.Op {
	case token.EQL, token.NEQ:
		if s, ok := f.decided(x, holds == (x.Op == token.EQL)); ok {
			return s
		}
		if f.besideVerdict(x.X) && !isBoolean(x.X.Type()) {
			return flow.Nothing()
		}
		if zero(x.X) || zero(x.Y) {
			f.testedAt[x.X], f.testedAt[x.Y] = x.Pos(), x.Pos()
			return f.enumerated(x, holds == (x.Op == token.EQL))
		}
		equal := holds == (x.Op == token.EQL)
		if bits, ok := f.numericResult(x, equal); ok {
			return bits
		}
		g.Kind, g.Not, g.Name = Equal, !equal, "=="
		if isError(x.X.Type()) {
			return flow.Nothing() // one kind of failure among others
		}
		if f.length(xs) || f.length(ys) {
			g.Kind, g.Name = Shape, "len"
			g.X, g.Y = f.Table.Union(xs, ys), nil
		}
		return f.guard(g)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		if strings.HasPrefix(x.Block().Comment, "rangeindex") {
			return flow.Nothing() // the end of a loop
		}
		if f.besideVerdict(x.X) || f.besideVerdict(x.Y) {
			return flow.Nothing()
		}
		g.Kind, g.Not, g.Name = Order, !holds, x.Op.String()
		if f.length(xs) || f.length(ys) {
			g.Kind, g.Not, g.Name = Shape, short(x, f.length(xs)) == holds, "len"
			g.X, g.Y = f.Table.Union(xs, ys), nil
			if f.given(g.X) {
				return flow.Nothing()
			}
			return f.guard(g)
		}
		return f.and(f.guard(g), f.indexTest(x, holds))
	case token.AND, token.OR, token.XOR, token.AND_NOT:
		g.Kind, g.Not, g.Name = Truth, !holds, x.Op.String()
		g.X, g.Y = f.Table.Union(xs, ys), nil
		return f.guard(g)
	}
	return flow.Nothing()
}

// short reports whether x, a comparison of a length, holds where that is the
// smaller side. Which of the two is as it should be is for those to say who know
// what follows.
func short(x *ssa.BinOp, left bool) bool {
	return left == (x.Op == token.LSS || x.Op == token.LEQ)
}

// enumerated recognises a comparison with the first value of an enumeration:
//
//	const RoleAdmin Role = 0
//	role == RoleAdmin
func (f *function) enumerated(x *ssa.BinOp, equal bool) flow.State {
	side := x.X
	if zero(side) {
		side = x.Y
	}
	named, ok := types.Unalias(side.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !isNumber(named) || model.IsStandard(named.Obj().Pkg().Path()) {
		return flow.Nothing()
	}
	zeroth := f.Table.Of(flow.Origin{Kind: flow.Const, Name: "0"})
	return f.guard(Guard{Kind: Equal, Not: !equal, X: f.values.Of(side), Y: zeroth, Name: "==", Pos: pos(x)})
}

// indexTest recognises a number that a store or a function counted, compared
// with zero or a small constant: rows > 0, strings.Index(key, "_") >= 0.
func (f *function) indexTest(x *ssa.BinOp, holds bool) flow.State {
	if _, ok := x.Y.(*ssa.Const); !ok {
		return flow.Nothing()
	}
	set := f.values.Of(x.X)
	if !f.Table.Any(set, func(o flow.Origin) bool { return o.Has(flow.Loaded) }) {
		return flow.Nothing()
	}
	positive := holds == (x.Op == token.GTR || x.Op == token.GEQ)
	return f.guard(Guard{Kind: Check, Not: !positive, X: set, Name: "count", Pos: pos(x)})
}

// indexFound recognises that a function literal has found something at an index:
//
//	i := slices.IndexFunc(key.Memberships, func(m Membership) bool { return m.Tenant == tenant })
//	if i < 0 { deny; return }
func (f *function) indexFound(of ssa.Value, r flow.Relation, x *ssa.BinOp) (flow.State, bool) {
	call, ok := of.(*ssa.Call)
	if !ok {
		return nil, false
	}
	k := f.call(call)
	if !k.std || k.obj == nil || k.obj.Name() != "IndexFunc" || len(k.args) == 0 {
		return nil, false
	}
	none, known := r.Holds(constant.MakeInt64(-1))
	if s, ok := f.findsBy(k, "IndexFunc", !none); ok && known {
		return s, true
	}
	all := f.Table.Union(f.union(f.values, k.args), f.captured(k))
	return f.guard(Guard{Kind: Check, Not: none, X: all, Name: k.name, Pos: pos(x)}), known
}

// numericResult recognises subtle.ConstantTimeCompare(a, b) == 1.
func (f *function) numericResult(x *ssa.BinOp, equal bool) (flow.State, bool) {
	result, c := x.X, x.Y
	if _, ok := result.(*ssa.Const); ok {
		result, c = c, result
	}
	if cv, ok := result.(*ssa.Convert); ok {
		result = cv.X
	}
	in, ok := result.(*ssa.Call)
	k, isConst := c.(*ssa.Const)
	if !ok || !isConst || k.Value == nil || k.Value.ExactString() != "1" {
		return flow.Nothing(), false
	}
	e := f.call(in).entry
	if e == nil || e.Check == nil || e.Check.Pass != model.One {
		return flow.Nothing(), false
	}
	return f.check(f.call(in), e.Check, !equal), true
}

func (f *function) length(set flow.Set) bool {
	return f.Table.Any(set, func(o flow.Origin) bool { return o.Has(flow.Length) })
}

// zero reports whether v is the constant nil, "", 0, false or true.
func zero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	if c.Value == nil {
		return true
	}
	switch c.Value.Kind() {
	case constant.Bool:
		return true
	case constant.String:
		return constant.StringVal(c.Value) == ""
	case constant.Int:
		return c.Value.ExactString() == "0"
	}
	return false
}
