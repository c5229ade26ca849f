package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// outcomes notes what a caller learns from the results: for each result and each
// of zero and non-zero, the guards that hold at every return where the result
// can be so.
func (f *function) outcomes() {
	var returns []*ssa.Return
	for _, b := range f.fn.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != f.fn.Recover {
			returns = append(returns, r)
		}
	}
	var always flow.State
	for _, r := range returns {
		always = f.or(always, f.must.At(r))
	}
	f.sum.Always, f.sum.Never = always.Lists(), len(returns) == 0 && len(f.fn.Blocks) > 0
	results := f.fn.Signature.Results()
	for i := range results.Len() {
		f.tells(returns, i)
		if !testable(results.At(i).Type()) {
			continue
		}
		if set, ok := f.decidedElsewhere(returns, i); ok {
			accepts := !isError(results.At(i).Type())
			s := f.guard(Guard{Kind: Check, X: set, Name: f.sum.Name, Pos: f.sum.Pos})
			f.sum.Outcomes = append(f.sum.Outcomes, Outcome{Result: i, NonZero: accepts, Guards: s.Lists()})
			continue
		}
		for _, nonZero := range []bool{false, true} {
			var s flow.State
			for _, r := range returns {
				s = f.or(s, f.must.AtIf(r, flow.Condition{Value: given(r, i), NonZero: nonZero}))
			}
			if len(s) == 1 && len(s[0].List()) == 0 {
				continue // nothing to be learned
			}
			f.sum.Outcomes = append(f.sum.Outcomes, Outcome{Result: i, NonZero: nonZero, Guards: s.Lists()})
		}
	}
}

// given returns the value of result i that a return statement gives. A function
// with deferred calls keeps its results in variables:
//
//	*r0 = x
//	rundefers
//	t1 = *r0
//	return t1
//
// What a deferred function changes of it is not followed.
func given(r *ssa.Return, i int) ssa.Value {
	load, ok := r.Results[i].(*ssa.UnOp)
	if !ok {
		return r.Results[i]
	}
	deferred := false
	for _, instr := range slices.Backward(r.Block().Instrs) {
		switch instr := instr.(type) {
		case *ssa.RunDefers:
			deferred = true
		case *ssa.Store:
			if deferred && instr.Addr == load.X {
				return instr.Val
			}
		}
	}
	return load
}

// testable reports whether programs test results of type t for zero.
func testable(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsBoolean|types.IsString|types.IsInteger) != 0
	case *types.Struct, *types.Array:
		return false
	}
	return true
}

// chain notes how a function of a framework that continues by default lets the
// chain continue: by returning without an abort, or by asking for the next
// handler. A second analysis regards an aborted path as ended:
//
//	if key == "" {
//		c.AbortWithStatus(401)   // the chain ends, the function goes on
//	}
//	                             // here key != "" holds for the chain
func (f *function) chain() {
	if !f.takesContext() {
		return
	}
	f.aborted = true
	defer func() { f.aborted, f.answerEnds = false, false }()
	m := flow.NewMust(f.fn, f)
	var on flow.State
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.Return:
				if b == f.fn.Recover {
					continue
				}
				on = f.or(on, m.At(x))
			case ssa.CallInstruction:
				k := f.call(x)
				if k.entry != nil && k.entry.Next != nil {
					on = f.or(on, m.At(x))
				}
				if f.endsChain(k) {
					f.sum.Aborts = true
				}
				for _, t := range k.targets {
					f.sum.Aborts = f.sum.Aborts || t.sum.Aborts || t.sum.Never || f.answerEnds && f.refuses(k, t)
				}
			}
		}
	}
	if len(on) > 0 {
		f.sum.Continues = true
		f.sum.On = on.Lists()
	}
}

// takesContext reports whether the function gets the context of a framework that
// continues by default, or one of the program's own that holds one:
//
//	type Ctx struct{ *gin.Context }
//	func (c Ctx) Deny() { c.AbortWithStatus(403) }
func (f *function) takesContext() bool {
	vars := make([]ssa.Value, 0, len(f.fn.Params)+len(f.fn.FreeVars))
	for _, p := range f.fn.Params {
		vars = append(vars, p)
	}
	for _, v := range f.fn.FreeVars {
		vars = append(vars, v)
	}
	for _, v := range vars {
		lib := f.Index.Continues(v.Type())
		if lib == nil {
			lib = f.holdsContext(v.Type())
		}
		if lib != nil {
			f.answerEnds = lib.AnswerEnds
			return true
		}
	}
	return false
}

// holdsContext returns the framework whose context a struct of the program embeds, if its
// chains continue by default.
func (f *function) holdsContext(t types.Type) *model.Library {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok || f.known(t) {
		return nil
	}
	for field := range s.Fields() {
		if field.Embedded() {
			if lib := f.Index.Continues(field.Type()); lib != nil {
				return lib
			}
		}
	}
	return nil
}

// endsChain reports whether no further handler runs after a call.
func (f *function) endsChain(k *call) bool {
	if k.entry == nil {
		return false
	}
	w := k.entry.Write
	return k.entry.Abort != nil || k.entry.Exit != nil || f.answerEnds && w != nil && !w.Value && !w.Makes
}

// results notes where results come from, what is written through parameters and
// captured variables, and what is kept in the context.
func (f *function) results() {
	n := f.fn.Signature.Results().Len()
	f.sum.Results = make([]flow.Set, n)
	f.sum.Values = make([]Sym, n)
	seen := make([]bool, n)
	for _, b := range f.fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.fn.Recover {
			continue
		}
		for i := range r.Results {
			x := given(r, i)
			f.sum.Results[i] = f.Table.Union(f.sum.Results[i], f.picked(f.values.Of(x)))
			if !symbolic(x.Type()) {
				continue
			}
			s := f.sym(x)
			if c, ok := x.(*ssa.Const); ok && c.Value == nil {
				continue // nil beside an error
			}
			if !seen[i] {
				f.sum.Values[i], seen[i] = s, true
			} else if !f.sum.Values[i].Equal(s) {
				f.sum.Values[i] = Sym{Op: AnyOf, Args: []Sym{f.sum.Values[i], s}}
			}
		}
	}
	for i := range n {
		f.sum.Results[i] = f.Table.Union(f.sum.Results[i], f.ranked(i))
	}
	if made, ok := f.assembled(); ok {
		f.sum.Values[0] = made
	}
	if f.Asserted != nil && n > 0 && f.Asserted(f.sum.Key) && !strings.HasPrefix(f.sum.Values[0].Name, f.sum.Key+"$") {
		f.sum.Values[0] = Sym{} // another function's: what is said of this one must not be lost
	}
	if set := f.decoded(); len(set) > 0 {
		f.sum.Results[0] = set
	}
	for i, p := range f.fn.Params {
		if set := f.values.Stored(p); len(set) > 0 {
			f.sum.ParamStores = append(f.sum.ParamStores, Stored{i, set})
		}
	}
	for i, v := range f.fn.FreeVars {
		if set := f.values.Stored(v); len(set) > 0 {
			f.sum.FreeStores = append(f.sum.FreeStores, Stored{i, set})
		}
	}
	f.contexts()
}

// orError is the condition that a call has returned an error, if c says that another
// result of it is zero, and there is one wherever there is no error:
//
//	func keyOf(r *http.Request) (string, error) {
//		if key := r.Header.Get("X-API-Key"); key != "" { return key, nil }
//		return "", errNoKey
//	}
func (f *function) orError(c flow.Condition) (flow.Condition, bool) {
	x, ok := c.Value.(*ssa.Extract)
	if !ok || c.NonZero {
		return c, false
	}
	made, ok := x.Tuple.(*ssa.Call)
	if !ok || len(f.call(made).targets) != 1 {
		return c, false
	}
	sum := f.call(made).targets[0].sum
	for _, ref := range *made.Referrers() {
		if err, ok := ref.(*ssa.Extract); ok && err.Index != x.Index && isError(err.Type()) && sum.never(x.Index, err.Index) {
			return flow.Condition{Value: err, NonZero: true}, true
		}
	}
	return c, false
}

// never reports whether no return has zero for both of two results.
func (s *Summary) never(i, j int) bool {
	zero := func(result int) [][]int {
		for _, o := range s.Outcomes {
			if o.Result == result && !o.NonZero {
				return o.Guards
			}
		}
		return [][]int{{}}
	}
	for _, a := range zero(i) {
		for _, b := range zero(j) {
			if !s.contradict(a, b) {
				return false
			}
		}
	}
	return true
}

// contradict reports whether a guard of one way is the opposite of one of the other.
func (s *Summary) contradict(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool {
		return slices.ContainsFunc(b, func(k int) bool {
			g, o := &s.Guards[i], &s.Guards[k]
			return g.Not != o.Not && g.Kind == o.Kind && g.Name == o.Name && g.Kind != Mixed && slices.Equal(g.X, o.X) && slices.Equal(g.Y, o.Y)
		})
	})
}
