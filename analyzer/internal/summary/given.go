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

// presences enters in the function's guards what is given where they are tested.
func (f *function) presences() {
	seen := make([]bool, len(f.sum.Guards))
	for _, b := range f.fn.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		state := f.must.At(branch)
		if len(state) == 0 {
			continue
		}
		var given []flow.Set
		for i := range seen {
			if g := &f.sum.Guards[i]; g.Kind == Shape && !g.Not && g.Name == "non-empty" && state.Has(i) {
				given = append(given, g.X)
			}
		}
		for _, nonZero := range []bool{true, false} {
			for _, way := range f.must.Holds(flow.Condition{Value: branch.Cond, NonZero: nonZero}) {
				for _, i := range way.List() {
					g := &f.sum.Guards[i]
					if i >= len(seen) || g.Kind == Shape || g.Kind == Denied || state.Has(i) {
						continue
					}
					if seen[i] {
						// Tested in two places: only what is given at both.
						g.Given = slices.DeleteFunc(slices.Clone(g.Given), func(s flow.Set) bool { return !holds(given, s) })
						continue
					}
					seen[i] = true
					for _, s := range given {
						if !holds(g.Given, s) {
							g.Given = append(slices.Clip(g.Given), s)
						}
					}
				}
			}
		}
	}
}

func holds(sets []flow.Set, s flow.Set) bool {
	return slices.ContainsFunc(sets, func(t flow.Set) bool { return slices.Equal(s, t) })
}
