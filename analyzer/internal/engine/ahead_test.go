package engine_test

import (
	"go/types"
	"reflect"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/reach"
)

// TestJudgingAheadFindsTheSame: what a package reports does not depend on whether
// those that it imports have been judged when the work on it begins.
func TestJudgingAheadFindsTheSame(t *testing.T) {
	pkgs := load(t)
	var program []reach.Source
	for _, p := range pkgs {
		program = append(program, reach.Source{Pkg: p.Types, Files: p.Syntax, Info: p.TypesInfo})
	}
	want := unmet(t, pkgs, nil)
	got := unmet(t, pkgs, reach.Of(model.Default(), program))
	all := 0
	for pkg, keys := range want {
		if all += len(keys); !slices.Equal(got[pkg], keys) {
			t.Errorf("%s: judged ahead, it has\n%q\ninstead of\n%q", pkg.Path(), got[pkg], keys)
		}
	}
	if all == 0 {
		t.Error("nothing is found in any package")
	}
}

// unmet returns the keys of what is reported in each package, given what matters to
// routes: nil is everything, and judges no package ahead.
func unmet(t *testing.T, pkgs []*packages.Package, matters *reach.Set) map[*types.Package][]string {
	t.Helper()
	names, modules := authz.DefaultNames(), []string(nil)
	e := engine.New(engine.Setup{Names: &names, Modules: &modules, LeaveNolint: new(bool), Matters: &matters})
	keys := &analysis.Analyzer{
		Name: "keys", Doc: "return the keys of what is reported", Requires: []*analysis.Analyzer{e}, ResultType: reflect.TypeFor[[]string](),
		Run: func(pass *analysis.Pass) (any, error) {
			var all []string
			for _, u := range engine.Of(pass, e).Unmet {
				if u.Confidence > authz.Low {
					all = append(all, u.Key)
				}
			}
			return all, nil
		},
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{keys}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[*types.Package][]string)
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Fatalf("%s: %v", root, root.Err)
		}
		found[root.Package.Types] = root.Result.([]string)
	}
	return found
}
