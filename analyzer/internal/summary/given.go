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
		if presence(&f.sum.Guards[i]) {
			present = append(present, i)
		}
	}
	if len(present) == 0 {
		return
	}
	done := make([]bool, len(f.sum.Guards))
	for _, b := range f.fn.Blocks {
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
		for _, question := range questions(b) {
			for _, i := range f.decides(question) {
				if i < len(done) && !done[i] && !state.Has(i) {
					done[i] = true
					f.sum.Guards[i].Given = append(slices.Clip(f.sum.Guards[i].Given), given...)
				}
			}
		}
	}
}

// questions returns what a block asks: the condition of its branch, and what it leaves
// to those who get the answer to look at.
//
//	b1: t1 = verify(key)               if key != "" { ok = verify(key) }
//	b2: phi [b0: true, b1: t1]         if !ok { deny; return }
//
//	b1: t1 = verify(key); return t1    if key != "" { return verify(key) }
func questions(b *ssa.BasicBlock) []ssa.Value {
	var asked []ssa.Value
	last := b.Instrs[len(b.Instrs)-1]
	switch last := last.(type) {
	case *ssa.If:
		asked = append(asked, last.Cond)
	case *ssa.Return:
		asked = append(asked, last.Results...)
	}
	for _, s := range b.Succs {
		for _, instr := range s.Instrs {
			phi, ok := instr.(*ssa.Phi)
			if !ok {
				break
			}
			asked = append(asked, phi.Edges[slices.Index(s.Preds, b)])
		}
	}
	return slices.DeleteFunc(asked, func(v ssa.Value) bool { return !isBoolean(v.Type()) && !isError(v.Type()) })
}

// presence reports whether g says that something is there.
func presence(g *Guard) bool {
	return g.Kind == Shape && !g.Not && g.Name == "non-empty"
}

// decides returns the guards, other than presences, that a condition is about.
func (f *function) decides(cond ssa.Value) []int {
	var about []int
	for _, nonZero := range []bool{true, false} {
		for _, way := range f.must.Holds(flow.Condition{Value: cond, NonZero: nonZero}) {
			for _, i := range way.List() {
				if g := &f.sum.Guards[i]; g.Kind != Denied && (g.Kind != Shape || g.Name != "non-empty") {
					about = append(about, i)
				}
			}
		}
	}
	return about
}
