package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about loops over iterators, whose bodies are functions in SSA:
//
//	for role := range maps.Values(key.Roles) { ... }
//
//	t1 = maps.Values(t0)
//	t2 = make closure body$1 [captured]
//	t3 = t1(t2)

// iterated returns what an iterator whose code is not seen gives to each parameter of the
// loop's body: elements of what it was made of. It returns nil if k is no such loop.
func (f *function) iterated(v *flow.Values, k *call) []flow.Set {
	body := k.body()
	if body == nil {
		return nil
	}
	elem := f.Table.With(v.Of(k.instr.Common().Value), flow.Elem)
	return same(elem, len(body.Params))
}

// body returns the body of the loop that k is, or nil.
func (k *call) body() *ssa.Function {
	args := k.instr.Common().Args
	if len(args) == 0 {
		return nil
	}
	return loopBody(args[len(args)-1])
}

// loopBody returns the body of a loop over an iterator, if v is one, or nil.
func loopBody(v ssa.Value) *ssa.Function {
	mc, ok := v.(*ssa.MakeClosure)
	if !ok {
		return nil
	}
	if fn := mc.Fn.(*ssa.Function); isLoopBody(fn) {
		return fn
	}
	return nil
}

func isLoopBody(fn *ssa.Function) bool { return fn.Synthetic == "range-over-func yield" }
