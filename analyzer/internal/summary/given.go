package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file says of checks what had to be there for them to be made. Where it is
// not, nothing is checked, which no way that is left shows any more:
//
//	if p != nil {                         // p is given
//		if p.TenantID != tenant { ... }   // so this is checked
//	}
//	use(tenant)                           // on every way, nothing is known
//
//	b0: if p != nil goto b1 else b3
//	b1: if p.TenantID != tenant goto b2 else b3
//	b3: use(tenant)                       ways: {given, equal}, {} = {}

// presences enters in the function's guards what is given where they are tested
// first.
func (f *function) presences() {
	var present []int
	for i := range f.sum.Guards {
		if g := &f.sum.Guards[i]; g.Kind == Shape && !g.Not && g.Name == "non-empty" {
			present = append(present, i)
		}
	}
	if len(present) == 0 {
		return
	}
	done := make([]bool, len(f.sum.Guards))
	for _, b := range f.fn.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		state := f.must.End(b)
		var given []flow.Set
		for _, i := range present {
			if len(state) > 0 && state.Has(i) {
				given = append(given, f.sum.Guards[i].X)
			}
		}
		if len(given) == 0 {
			continue
		}
		for _, i := range f.decides(branch.Cond) {
			if i < len(done) && !done[i] && !state.Has(i) {
				done[i] = true
				f.sum.Guards[i].Given = append(slices.Clip(f.sum.Guards[i].Given), given...)
			}
		}
	}
}

// decides returns the guards, other than presences, that a condition is about.
func (f *function) decides(cond ssa.Value) []int {
	var about []int
	for _, nonZero := range []bool{true, false} {
		for _, way := range f.must.Holds(flow.Condition{Value: cond, NonZero: nonZero}) {
			for _, i := range way.List() {
				if k := f.sum.Guards[i].Kind; k != Shape && k != Denied {
					about = append(about, i)
				}
			}
		}
	}
	return about
}
