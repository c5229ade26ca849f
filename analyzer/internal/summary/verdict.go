package summary

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file recognises what a check returned in a value with several results:
//
//	resp.Permissionship == v1.CheckPermissionResponse_PERMISSIONSHIP_HAS_PERMISSION
//	token.Valid
//	allowed, ok := results[0].Bindings["allow"].(bool)

// verdict returns the check whose result v is, and the value that holds it.
func (f *function) verdict(v ssa.Value) (check *model.Check, holder ssa.Value, name string) {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if inner, ok := load.X.(*ssa.UnOp); ok && inner.Op == token.MUL {
			load = inner // a pointer to the result
		}
		if fa, ok := load.X.(*ssa.FieldAddr); ok {
			return f.verdictField(fa.X, fa.Field)
		}
		return nil, nil, ""
	}
	switch v := v.(type) {
	case *ssa.Field:
		return f.verdictField(v.X, v.Field)
	case *ssa.TypeAssert:
		return f.verdict(v.X)
	case *ssa.Lookup:
		return f.verdict(v.X)
	case *ssa.Extract:
		if typed, ok := v.Tuple.(*ssa.TypeAssert); ok && v.Index == 0 {
			return f.verdict(typed.X)
		}
	case *ssa.Call:
		if k := f.call(v); k.entry != nil && k.entry.Check != nil && k.entry.Check.Is != "" && k.method {
			return k.entry.Check, k.args[0], k.name
		}
	}
	return nil, nil, ""
}

func (f *function) verdictField(x ssa.Value, i int) (*model.Check, ssa.Value, string) {
	field := fieldOf(x.Type(), i)
	if field == nil {
		return nil, nil, ""
	}
	if e := f.Index.Field(x.Type(), field.Name()); e != nil && e.Check != nil {
		return e.Check, x, typeName(x.Type()) + "." + field.Name()
	}
	return nil, nil, ""
}

// decided is the condition that a result with several values is, or is not, the
// one that says that the check passed. That it is not another one is taken for
// that.
func (f *function) decided(x *ssa.BinOp, equal bool) (flow.State, bool) {
	result, other := x.X, x.Y
	if _, ok := result.(*ssa.Const); ok {
		result, other = other, result
	}
	c, ok := other.(*ssa.Const)
	check, holder, name := f.verdict(result)
	if !ok || check == nil || check.Is == "" || c.Value == nil {
		return nil, false
	}
	named, ok := types.Unalias(c.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil, false
	}
	passes, ok := named.Obj().Pkg().Scope().Lookup(check.Is).(*types.Const)
	if !ok {
		return nil, false
	}
	if equal := constant.Compare(c.Value, token.EQL, passes.Val()); !equal && zero(c) {
		return flow.Nothing(), true // that there is a verdict
	}
	not := equal != constant.Compare(c.Value, token.EQL, passes.Val())
	return f.passed(check, holder, name, not, x.Pos()), true
}

// passed is the condition that a check passed, or failed if not is set, whose
// result lies in a value.
func (f *function) passed(check *model.Check, holder ssa.Value, name string, not bool, at token.Pos) flow.State {
	g := Guard{Kind: Decide, Not: not, Name: name, Pos: Pos{P: at, End: at}}
	if check.Kind == model.Verifies {
		g.Kind = Verify
	}
	g.X = f.Table.Map(f.values.Of(holder), func(o flow.Origin) (flow.Origin, bool) {
		o.In = ""
		return o, o.Kind != flow.Const
	})
	return f.guard(g)
}

// maxParts bounds how deep in what a policy engine answers a part of it lies.
const maxParts = 8

// besideVerdict reports whether v is part of what a policy engine answers and not its
// verdict: that there is an answer, or how many reasons it has, allows nothing.
//
//	results, err := query.Eval(ctx, rego.EvalInput(in)); len(results) == 0
//	_, diagnostic := cedar.Authorize(policies, entities, request); len(diagnostic.Errors) > 0
//	resp.Allowed != nil
func (f *function) besideVerdict(v ssa.Value) bool {
	for range maxParts { // a variable may be made of itself: n = n.next
		if v == nil || isError(v.Type()) {
			return false
		}
		if f.isAnswer(v.Type()) {
			return true
		}
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Alloc:
			v = onlyStore(x)
		case *ssa.Call:
			if k := f.call(x); k.builtin != "len" {
				return false
			}
			v = x.Call.Args[0]
		case *ssa.Extract:
			made, ok := x.Tuple.(*ssa.Call)
			if !ok {
				return false
			}
			e := f.call(made).entry
			return x.Index > 0 && e != nil && e.Check != nil && e.Check.Kind == model.Decides
		default:
			return false
		}
	}
	return false
}

// answered reports whether a call returns what a policy engine answers, and an error that
// only says that it did not.
func (f *function) answered(k *call) bool {
	results := k.instr.Common().Signature().Results()
	return results.Len() == 2 && f.isAnswer(results.At(0).Type())
}

// isAnswer reports whether t is the type of what a policy engine answers, or embeds it.
func (f *function) isAnswer(t types.Type) bool {
	if f.Index.IsAnswer(t) {
		return true
	}
	s, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if field.Embedded() && f.Index.IsAnswer(field.Type()) {
			return true
		}
	}
	return false
}
