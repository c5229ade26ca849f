package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// This file is about functions that package-level variables hold, which other
// packages know by the variable:
//
//	var Health = func(w http.ResponseWriter, r *http.Request) { ... }
//
//	mux.HandleFunc("GET /health", controllers.Health)

// hold notes which function is the only one that a package-level variable holds.
func (p *Package) hold() {
	p.holders = make(map[*ssa.Function]*ssa.Global)
	for g := range p.globals {
		if fn, ok := literalOf(p.only(g)); ok && fn.Parent() != nil {
			p.holders[fn] = g
		}
	}
}

func literalOf(v ssa.Value) (*ssa.Function, bool) {
	if v == nil {
		return nil, false
	}
	fn, ok := unwrap(v).(*ssa.Function)
	return fn, ok
}

// variables adds a summary for each exported variable that holds a function: under
// the key that a function of its name would have, with the function as its value.
func (p *Package) variables() {
	var found []*Summary
	for g := range p.globals {
		fn, ok := literalOf(p.only(g))
		if !ok || !ast.IsExported(g.Name()) || p.sums[fn] == nil && fn.Parent() != nil {
			continue
		}
		found = append(found, &Summary{
			Key: variableKey(g), Name: g.Name(), Pos: Pos{P: g.Pos(), End: g.Pos()},
			Values: []Sym{{Op: FuncOf, Name: FunctionKey(fn)}},
		})
	}
	slices.SortFunc(found, func(a, b *Summary) int { return int(a.Pos.P - b.Pos.P) })
	p.order = append(p.order, found...)
}

func variableKey(g *ssa.Global) string { return g.Pkg.Pkg.Path() + "." + g.Name() }

// held returns the function that a variable of another package holds. It reports
// whether that is known.
func (p *Package) held(g *ssa.Global) (Sym, bool) {
	if g.Pkg == p.SSA || g.Object() == nil {
		return Sym{}, false
	}
	if _, ok := g.Object().Type().Underlying().(*types.Signature); !ok {
		return Sym{}, false
	}
	sum := p.Imported(variableKey(g))
	if sum == nil || len(sum.Values) != 1 || sum.Values[0].Op != FuncOf {
		return Sym{}, false
	}
	return sum.Values[0], true
}
