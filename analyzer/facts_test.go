package analyzer_test

import (
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// TestNothingBuildsSSAOfDependencies: an analyzer with facts runs on every package
// that a program imports, and so does all that it requires. Those of x/tools that
// build SSA or graphs of control flow would make go vet a third slower.
func TestNothingBuildsSSAOfDependencies(t *testing.T) {
	seen := make(map[*analysis.Analyzer]bool)
	var visit func(a *analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		switch a.Name {
		case "buildssa", "ctrlflow":
			t.Errorf("%s is required", a.Name)
		}
		for _, r := range a.Requires {
			visit(r)
		}
	}
	owners := 0
	suite := analyzer.NewSuite(analyzer.DefaultConfig())
	for _, a := range append(suite.Rules, suite.Routes(true)) {
		visit(a)
	}
	for a := range seen {
		if len(a.FactTypes) > 0 {
			owners++
		}
	}
	if owners != 1 {
		t.Errorf("%d analyzers have facts, want the engine alone", owners)
	}
}
