package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// maxCompared bounds the comparisons of a function.
const maxCompared = 24

// comparisons notes what the function compares, itself or in what it calls,
// whatever follows from it: a check that holds on some ways only is no guard, and
// still shows that somebody thought of it.
//
//	if claims.Role != "root" {
//		if user.TenantID != claims.TenantID { return errForbidden }
//	}
func (f *function) comparisons() {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.BinOp:
				if (x.Op == token.EQL || x.Op == token.NEQ) && !f.inert(x) {
					f.compares(f.values.Of(x.X), f.values.Of(x.Y))
				}
			case *ssa.Call:
				k := f.call(x)
				f.comparedBy(k)
				f.sourcesBy(k)
			}
		}
	}
}

func (f *function) comparedBy(k *call) {
	if e := k.entry; e != nil && e.Check != nil && (e.Check.Kind == model.Compares || e.Check.Kind == model.Holds) {
		f.compares(f.of(f.values, k, e.Check.Args[0]), f.of(f.values, k, e.Check.Args[1]))
		return
	}
	for _, t := range k.targets {
		if len(t.sum.Compared) == 0 {
			continue
		}
		in := f.site(k, t)
		for _, set := range t.sum.Compared {
			f.compare(in.set(set))
		}
	}
}

// compares notes a comparison of two things that callers know more of.
func (f *function) compares(x, y flow.Set) {
	if f.matters(x) && f.matters(y) {
		f.compare(f.Table.Union(x, y))
	}
}

func (f *function) compare(set flow.Set) {
	set = f.dropConst(set)
	if len(set) < 2 || len(f.sum.Compared) >= maxCompared || !f.matters(set) {
		return
	}
	if !slices.ContainsFunc(f.sum.Compared, func(old flow.Set) bool { return slices.Equal(old, set) }) {
		f.sum.Compared = append(f.sum.Compared, set)
	}
}
