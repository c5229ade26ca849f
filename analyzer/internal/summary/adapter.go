package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file recognises adapters: handlers that were made of a function which knows
// nothing of HTTP, and answer what it returns.
//
//	func Handle[In, Out any](fn func(context.Context, In) (Out, error)) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			var in In
//			if err := json.NewDecoder(r.Body).Decode(&in); err != nil { ... }
//			out, err := fn(r.Context(), in)
//			if err != nil { ... }
//			json.NewEncoder(w).Encode(out)
//		}
//	}
//
// The function is the handler of the route, and answers by returning no error.

// Returned is the name of the effect by which an adapter goes on with a function.
const Returned = "return"

// adapts notes the call of a function by an adapter, and reports whether it is one.
func (f *function) adapts(k *call, state flow.State) bool {
	common := k.instr.Common()
	sig := common.Signature()
	n := sig.Results().Len()
	if !f.sum.IsHandler() || f.sum.Chain == model.Continues || sig.Params().Len() == 0 || n == 0 {
		return false
	}
	if !f.Index.IsRequest(sig.Params().At(0).Type()) || !isError(sig.Results().At(n-1).Type()) {
		return false
	}
	target := f.sym(common.Value)
	if target.Op != ParamOf && target.Op != FreeOf || f.Table.Any(f.union(f.values, k.args), f.Words.Credential) {
		return false // it verifies something
	}
	if !f.then(k, func(after *call) bool { return f.idle(after) || f.answersFor(after, k) }) {
		return false
	}
	at := f.callPos(k)
	f.add(Effect{Kind: Next, Name: Returned, Target: target, Passed: f.bindings(f.values, k.args), Pos: at, Site: at}, state)
	return true
}

// answersFor reports whether a call has to do with the answer that another call has
// returned: it writes that, or something without content.
func (f *function) answersFor(after, k *call) bool {
	if after.entry != nil && after.entry.Write != nil && after.entry.Write.Only {
		return true
	}
	return slices.ContainsFunc(after.args, func(a ssa.Value) bool {
		return f.answers(f.values.Of(a)) || returned(a, k) || slices.ContainsFunc(elements(a), func(e ssa.Value) bool { return returned(e, k) })
	}) && !slices.ContainsFunc(after.args, func(a ssa.Value) bool { return f.Index.IsNext(a.Type()) })
}

// returned reports whether a value is a result of a call.
func returned(v ssa.Value, k *call) bool {
	v = unwrap(v)
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	return v == k.instr.Value()
}
