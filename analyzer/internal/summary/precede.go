package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells functions that a middleware asks, before it goes on, from what it goes
// on with, where both get the request:
//
//	func middleware(ask func(http.ResponseWriter, *http.Request) (context.Context, error)) func(http.Handler) http.Handler {
//		return func(next http.Handler) http.Handler {
//			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
//				ctx, err := ask(w, r)
//				if err != nil { deny(w, err); return }
//				next.ServeHTTP(w, r.WithContext(ctx))
//			})
//		}
//	}
//
//	b0: t0 = ask(w, r); t1 = extract t0 #1; if t1 != nil goto b1 else b2
//	b2: next.ServeHTTP(w, ...)

// precedes reports whether k is the call of a function that was given, and the function
// goes on with another handler where k returned no error, or true.
func (f *function) precedes(k *call) bool {
	instr, ok := k.instr.(*ssa.Call)
	if !ok || f.sum.Chain == model.Continues || f.Index.IsNext(instr.Call.Value.Type()) {
		return false
	}
	asked := f.sym(instr.Call.Value)
	if asked.Op != ParamOf && asked.Op != FreeOf {
		return false
	}
	for _, refusal := range refusals(instr) {
		for _, b := range f.fn.Blocks {
			if !instr.Block().Dominates(b) || b == instr.Block() || refusal.Dominates(b) {
				continue
			}
			for _, other := range b.Instrs {
				if c, ok := other.(*ssa.Call); ok {
					if to, ok := f.goesOn(f.call(c)); ok && !to.Equal(asked) {
						return true
					}
				}
			}
		}
	}
	return false
}

// refusals returns the blocks where control goes when a call returned an error, or
// false.
func refusals(call *ssa.Call) []*ssa.BasicBlock {
	results := []ssa.Value{call}
	for _, ref := range *call.Referrers() {
		if e, ok := ref.(*ssa.Extract); ok {
			results = append(results, e)
		}
	}
	var out []*ssa.BasicBlock
	for _, v := range results {
		for _, ref := range *v.Referrers() {
			test := v
			refused := 1
			if op, ok := ref.(*ssa.BinOp); ok && isError(v.Type()) {
				test = op
				refused = 0
				if op.Op == token.EQL {
					refused = 1
				}
			} else if !isBoolean(v.Type()) {
				continue
			}
			for _, ref := range *test.Referrers() {
				if branch, ok := ref.(*ssa.If); ok {
					out = append(out, branch.Block().Succs[refused])
				}
			}
		}
	}
	return out
}
