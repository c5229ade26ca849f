package analyzer_test

import (
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// TestMain lets the collector run less often, up to a size that a laptop has: hundreds
// of packages with their syntax stay alive from the first test to the last.
func TestMain(m *testing.M) {
	debug.SetGCPercent(300)
	debug.SetMemoryLimit(3 << 30)
	os.Exit(m.Run())
}

// loadedScenarios returns all scenarios, which no test may change.
func loadedScenarios(t *testing.T) []*packages.Package {
	t.Helper()
	loaded.Do(func() { loaded.pkgs = loadScenarios(t, nil, scenarios(t)) })
	if packages.PrintErrors(loaded.pkgs) > 0 || len(loaded.pkgs) == 0 {
		t.Fatal("the scenarios are not loaded")
	}
	return loaded.pkgs
}

var loaded struct {
	sync.Once
	pkgs []*packages.Package
}

// loadScenarios loads packages under testdata/src from source, with some files
// replaced. All that they import beyond each other comes from export data, as in
// the command.
func loadScenarios(t *testing.T, overlay map[string][]byte, paths []string) []*packages.Package {
	t.Helper()
	dir, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax,
		Dir:     dir,
		Env:     append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
		Overlay: overlay,
	}, paths...)
	if err != nil {
		t.Fatal(err)
	}
	fromSource(pkgs)
	return pkgs
}

// fromSource makes packages import only one another: those that come from export
// data have nothing to analyse.
func fromSource(pkgs []*packages.Package) {
	source := make(map[*packages.Package]bool)
	for _, p := range pkgs {
		source[p] = true
	}
	for _, p := range pkgs {
		maps.DeleteFunc(p.Imports, func(_ string, imp *packages.Package) bool { return !source[imp] })
	}
}

// analyze returns the findings in packages that were loaded from source.
func analyze(t *testing.T, pkgs []*packages.Package) map[*packages.Package][]analysis.Diagnostic {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{combined()}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[*packages.Package][]analysis.Diagnostic)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act, act.Err)
		}
		found[act.Package] = act.Diagnostics
	}
	return found
}
