package failure

import (
	"fmt"
	"go/types"
	"reflect"
	"runtime/debug"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// Contain changes the analyzers, and all that they require, so that they never
// fail: a failure goes to report, the result is the zero value of its type, and
// analyzers that require that result do not run on that package. Hosts would
// also skip every package that imports it, and not survive a panic at all.
//
// It changes the analyzers in place, since they are identified by address.
func Contain(analyzers []*analysis.Analyzer, report func(*Failure)) {
	c := &container{report: report, failed: make(map[unit]bool)}
	for _, a := range Closure(analyzers) {
		c.contain(a)
	}
}

// Closure returns the analyzers and all that they require, each once.
func Closure(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	all := slices.Clone(analyzers)
	for i := 0; i < len(all); i++ {
		for _, req := range all[i].Requires {
			if !slices.Contains(all, req) {
				all = append(all, req)
			}
		}
	}
	return all
}

// A container remembers what failed, for the analyzers that need it.
type container struct {
	report func(*Failure)

	mu     sync.Mutex
	failed map[unit]bool
}

type unit struct {
	analyzer *analysis.Analyzer
	pkg      *types.Package
}

func (c *container) contain(a *analysis.Analyzer) {
	run := a.Run
	a.Run = func(pass *analysis.Pass) (result any, err error) {
		fail := func(err error, stack []byte) {
			c.mark(a, pass.Pkg)
			c.report(&Failure{a.Name, pass.Pkg.Path(), err, stack})
		}
		if c.lacksInput(a, pass.Pkg) {
			c.mark(a, pass.Pkg)
			return Zero(a), nil
		}
		defer func() {
			if r := recover(); r != nil {
				fail(fmt.Errorf("panic: %v", r), debug.Stack())
				result, err = Zero(a), nil
			}
		}()
		result, err = run(pass)
		if err == nil && reflect.TypeOf(result) != a.ResultType {
			err = fmt.Errorf("result has type %T, not %v", result, a.ResultType)
		}
		if err != nil {
			fail(err, nil)
			return Zero(a), nil
		}
		return result, nil
	}
}

// lacksInput reports whether something that a requires failed on pkg.
func (c *container) lacksInput(a *analysis.Analyzer, pkg *types.Package) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.ContainsFunc(a.Requires, func(req *analysis.Analyzer) bool {
		return c.failed[unit{req, pkg}]
	})
}

func (c *container) mark(a *analysis.Analyzer, pkg *types.Package) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.failed[unit{a, pkg}] = true
}

// Zero returns the zero value of an analyzer's result type.
func Zero(a *analysis.Analyzer) any {
	if a.ResultType == nil {
		return nil
	}
	return reflect.Zero(a.ResultType).Interface()
}
