package unit

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Where a package q imports p, and p's external test imports q, the go command
// compiles and analyses q a second time, against p with its test files. Nobody
// ever asks for that unit, and nothing in its config tells it from q. What does
// is that p has test files, so that is a fact.

// builtForTest is the fact that a package is compiled with test files, or
// imports one that is.
type builtForTest struct{}

func (*builtForTest) AFact()         {}
func (*builtForTest) String() string { return "built for a test" }

// variant is the analyzer whose result says whether a package imports one that
// is built for a test.
var variant = &analysis.Analyzer{
	Name:       "keyauthzvariant",
	Doc:        "tells packages that are recompiled for a test from others",
	ResultType: reflect.TypeFor[bool](),
	FactTypes:  []analysis.Fact{(*builtForTest)(nil)},
	Run: func(pass *analysis.Pass) (any, error) {
		isVariant := slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool {
			return pass.ImportPackageFact(p, new(builtForTest))
		})
		if isVariant || hasTestFile(pass) {
			pass.ExportPackageFact(new(builtForTest))
		}
		return isVariant, nil
	},
}

func hasTestFile(pass *analysis.Pass) bool {
	for _, f := range pass.Files {
		if strings.HasSuffix(pass.Fset.File(f.FileStart).Name(), "_test.go") {
			return true
		}
	}
	return false
}

// spotVariants makes every run of rules compute the fact and, if muted, keeps
// rules from reporting on variants.
func spotVariants(rules []*analysis.Analyzer, mute bool) {
	for _, a := range rules {
		a.Requires = append(slices.Clip(a.Requires), variant)
		if !mute {
			continue
		}
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			if pass.ResultOf[variant].(bool) {
				silent := *pass
				silent.Report = func(analysis.Diagnostic) {}
				pass = &silent
			}
			return run(pass)
		}
	}
}
