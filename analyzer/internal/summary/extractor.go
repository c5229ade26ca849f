package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file follows functions that are handed around to read something from the
// request:
//
//	RequireTenant(func(r *http.Request) string { return r.PathValue("tenant_id") })
//
// Where such a value is called, its result is the pseudo-field [flow.Called] of
// the parameter or variable that holds it; it becomes what the function returns
// where that is known.

// extracts reports whether functions of a signature read something from a
// request, rather than handle it.
func (p *Package) extracts(sig *types.Signature) bool {
	if sig.Results().Len() == 0 || sig.Params().Len() == 0 {
		return false
	}
	if _, ok := sig.Results().At(0).Type().Underlying().(*types.Basic); !ok {
		return false
	}
	return p.Index.IsRequest(sig.Params().At(0).Type())
}

// Function implements flow.Semantics.
func (f *function) Function(fn *ssa.Function) flow.Set {
	if !f.extracts(fn.Signature) {
		return nil
	}
	return f.Table.Of(flow.Origin{Kind: flow.Func, Name: FunctionKey(fn)})
}

// readBy returns the origins of the result of calling a function value.
func (f *function) readBy(v *flow.Values, c *call) flow.Set {
	if c.obj != nil || !f.extracts(c.instr.Common().Signature()) {
		return nil
	}
	return f.callResults(f.Table.Map(v.Of(c.instr.Common().Value), func(o flow.Origin) (flow.Origin, bool) {
		if o.Kind != flow.Param && o.Kind != flow.Free && o.Kind != flow.Func {
			return o, false
		}
		return o.Select(flow.Called)
	}))
}

// callResults replaces results of functions that are known by what these return.
func (f *function) callResults(set flow.Set) flow.Set {
	return Calls(f.Table, set, func(key string) flow.Set {
		sum := f.Summary(key)
		if sum == nil || len(sum.Results) == 0 {
			return nil
		}
		return Instantiate(f.Table, sum.Results[0], nil, nil)
	})
}

// Calls returns set with the results of function values replaced by what result
// says of them; those of which it says nothing stay.
func Calls(t *flow.Table, set flow.Set, result func(name string) flow.Set) flow.Set {
	isCall := func(o flow.Origin) bool { return o.Kind == flow.Func && o.Field == flow.Called }
	if !t.Any(set, isCall) {
		return set
	}
	var out flow.Set
	for o := range t.All(set) {
		if isCall(o) {
			if r := result(o.Name); len(r) > 0 {
				out = t.Union(out, r)
				continue
			}
		}
		out = t.Union(out, t.Of(o))
	}
	return out
}
