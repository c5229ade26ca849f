package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about functions that tell by a number or word how a check went:
//
//	func (a *auth) check(key string) (*Key, int) {
//		if key == "" { return nil, http.StatusBadRequest }
//		k, ok := a.keys[key]
//		if !ok { return nil, http.StatusUnauthorized }
//		return k, http.StatusOK
//	}

// maxTold bounds the constants that a result is followed as: a function with more of
// them translates rather than decides.
const maxTold = 8

// tells notes what a caller learns from result i where that is one of a few constants.
func (f *function) tells(returns []*ssa.Return, i int) {
	if !tellable(f.fn.Signature.Results().At(i).Type()) {
		return
	}
	var all []constant.Value
	for _, r := range returns {
		some, ok := f.constants(given(r, i), 0)
		if !ok {
			return
		}
		all = append(all, some...)
	}
	slices.SortFunc(all, func(a, b constant.Value) int {
		switch {
		case a.Kind() != b.Kind() || constant.Compare(a, token.EQL, b):
			return 0
		case constant.Compare(a, token.LSS, b):
			return -1
		}
		return 1
	})
	all = slices.CompactFunc(all, func(a, b constant.Value) bool { return a.ExactString() == b.ExactString() })
	if len(all) < 2 || len(all) > maxTold {
		return
	}
	var told []Told
	learns := false
	for _, c := range all {
		var s flow.State
		for _, r := range returns {
			s = f.or(s, f.must.AtRelated(r, given(r, i), flow.Relation{Op: token.EQL, To: c}))
		}
		learns = learns || len(s) != 1 || len(s[0].List()) > 0
		told = append(told, Told{Result: i, Is: c.ExactString(), Guards: s.Lists()})
	}
	if learns {
		f.sum.Told = append(f.sum.Told, told...)
	}
}

// tellable reports whether values of type t are numbers or words.
func tellable(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsInteger|types.IsString) != 0
}

// constants returns the constants that v may be, and false if it may be anything else.
func (f *function) constants(v ssa.Value, depth int) ([]constant.Value, bool) {
	if depth > maxTold {
		return nil, false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return []constant.Value{x.Value}, x.Value != nil
	case *ssa.ChangeType:
		return f.constants(x.X, depth)
	case *ssa.Phi:
		var all []constant.Value
		for _, e := range x.Edges {
			if e == x {
				continue
			}
			some, ok := f.constants(e, depth+1)
			if !ok {
				return nil, false
			}
			all = append(all, some...)
		}
		return all, true
	case *ssa.Call:
		return f.toldBy(x, 0)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return f.toldBy(call, x.Index)
		}
	}
	return nil, false
}

// isTold reports whether v tells by a constant of the program's what the function has found
// out so far: which it is is decided by what that was, and is no condition of its own.
func (f *function) isTold(v ssa.Value) bool {
	if _, ok := v.(*ssa.Const); ok || !tellable(v.Type()) {
		return false
	}
	_, ok := f.constants(v, 0)
	return ok
}

// toldBy returns the constants that result i of a call may be.
func (f *function) toldBy(call *ssa.Call, i int) ([]constant.Value, bool) {
	k := f.call(call)
	var all []constant.Value
	for _, t := range k.targets {
		known := false
		for _, o := range t.sum.Told {
			if o.Result == i {
				all, known = append(all, o.value()), true
			}
		}
		if !known {
			return nil, false
		}
	}
	return all, len(all) > 0
}

func (o Told) value() constant.Value {
	if o.Is != "" && o.Is[0] == '"' {
		return constant.MakeFromLiteral(o.Is, token.STRING, 0)
	}
	if o.Is != "" && o.Is[0] == '-' {
		return constant.UnaryOp(token.SUB, constant.MakeFromLiteral(o.Is[1:], token.INT, 0), 0)
	}
	return constant.MakeFromLiteral(o.Is, token.INT, 0)
}

// Relates implements flow.Guards.
func (f *function) Relates(result ssa.Value, rs []flow.Relation) flow.State {
	call, i := result, 0
	if e, ok := result.(*ssa.Extract); ok {
		call, i = e.Tuple, e.Index
	}
	c, ok := call.(*ssa.Call)
	if !ok {
		return flow.Nothing()
	}
	k := f.call(c)
	if len(k.targets) == 0 || k.each {
		return flow.Nothing()
	}
	var s flow.State
	for _, t := range k.targets {
		s = f.or(s, f.toldWhere(k, t, i, rs))
	}
	return s
}

// toldWhere returns what a callee guarantees where its result i compares so with
// constants. If it is anything but the one that tells of success, the callee has failed.
func (f *function) toldWhere(k *call, t target, i int, rs []flow.Relation) flow.State {
	known := false
	var s flow.State
	var others []Told
	for _, o := range t.sum.Told {
		switch {
		case o.Result != i:
			continue
		case flow.Possible(o.value(), rs):
			s = f.or(s, f.instantiate(k, t, o.Guards))
		default:
			others = append(others, o)
		}
		known = true
	}
	if !known && slices.ContainsFunc(rs, something) {
		return f.targetOutcome(k, t, i, true) // what is "owner" is there
	}
	if !known {
		return flow.Nothing()
	}
	if len(others) == 1 && t.sum.succeeds(others[0]) {
		return f.and(s, f.guard(Guard{Kind: Failed, X: f.union(f.values, k.args), Name: k.name, Pos: f.callPos(k)}))
	}
	return s
}

// something reports whether r holds of nothing but a constant that is not zero.
func something(r flow.Relation) bool {
	return r.Op == token.EQL && r.To.ExactString() != `""` && r.To.ExactString() != "0"
}

// succeeds reports whether a result tells that all checks of a function have passed.
func (s *Summary) succeeds(o Told) bool {
	return len(o.Guards) > 0 && !slices.ContainsFunc(o.Guards, func(guards []int) bool {
		return !slices.ContainsFunc(guards, func(i int) bool { return !s.Guards[i].Not }) ||
			slices.ContainsFunc(guards, func(i int) bool {
				g := &s.Guards[i]
				return g.Kind == Denied || g.Kind == Failed || g.Not && (g.Kind == Equal || g.Kind == Check || g.Kind == Verify || g.Kind == Decide)
			})
	})
}

// possible returns the constants that v may be in block b, or nil if it may be anything
// else:
//
//	if code != http.StatusOK {
//		w.WriteHeader(code)     // 400 or 401
//	}
func (f *function) possible(v ssa.Value, b *ssa.BasicBlock) flow.Set {
	all, ok := f.constants(v, 0)
	if !ok {
		return nil
	}
	rs := flow.Compared(v, b)
	var set flow.Set
	for _, c := range all {
		if flow.Possible(c, rs) {
			set = f.Table.Union(set, f.Table.Of(flow.Origin{Kind: flow.Const, Name: c.ExactString()}))
		}
	}
	return set
}

// tellsBy reports whether result i of a call is one of a few constants.
func (f *function) tellsBy(k *call, i int) bool {
	return slices.ContainsFunc(k.targets, func(t target) bool {
		return slices.ContainsFunc(t.sum.Told, func(o Told) bool { return o.Result == i })
	})
}
