package directive

import (
	"cmp"
	"go/types"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Gate is a middleware of which a comment says what it makes sure of.
type Gate struct {
	Func *types.Func
	Kind Kind
}

// Checks returns what the package's comments assert of its functions and of the
// methods of its interfaces, in the terms of models and sorted by symbol, and of
// those that are middlewares, or make one. That a function is a check which no call
// can pass or fail is a problem.
//
// A check that binds is taken for a verification of all that it gets, which ties
// the tenant among that to the principal; one of scopes for a decision about it.
func (s *Set) Checks(info *types.Info, isMiddleware func(*types.Func) bool) (checks []model.Check, gates []Gate) {
	for i := range s.Directives {
		d := &s.Directives[i]
		check := model.Check{Rest: true, Kind: model.Verifies, Args: []model.Arg{model.First}}
		switch d.Kind {
		case Verifies, Binds:
		case Scoped:
			check.Kind = model.Decides
		default:
			continue
		}
		fn, ok := info.Defs[d.Func].(*types.Func)
		if !ok {
			continue // broken source
		}
		gate := isMiddleware(fn)
		if gate {
			gates = append(gates, Gate{fn, d.Kind})
		}
		if check.Pass, ok = passes(fn.Signature().Results()); !ok {
			if gate {
				continue
			}
			s.Problems = append(s.Problems, Problem{d.Pos, d.End, subject + names[d.Kind] + " is at " + fn.Name() + ", which returns neither an error nor, first, a bool, and is no middleware"})
			continue
		}
		check.Symbols = []string{model.SymbolOf(fn)}
		checks = append(checks, check)
	}
	slices.SortStableFunc(checks, func(a, b model.Check) int { return cmp.Compare(a.Symbols[0], b.Symbols[0]) })
	return checks, gates
}

// passes returns the result on which a call of a check has passed.
func passes(results *types.Tuple) (model.Outcome, bool) {
	if n := results.Len(); n > 0 {
		if types.Identical(results.At(n-1).Type(), types.Universe.Lookup("error").Type()) {
			return model.NilError, true
		}
		if b, ok := results.At(0).Type().Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
			return model.True, true
		}
	}
	return 0, false
}
