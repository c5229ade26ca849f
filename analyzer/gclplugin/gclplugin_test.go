package gclplugin

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestThePluginIsRegistered(t *testing.T) {
	create, err := register.GetPlugin("keyauthz")
	if err != nil {
		t.Fatal(err)
	}
	linter, err := create(nil)
	if err != nil {
		t.Fatal(err)
	}
	if mode := linter.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("the load mode is %s: facts need types", mode)
	}
	rules, err := linter.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if err := analysis.Validate(rules); err != nil {
		t.Error(err)
	}
	if want := len(analyzer.New(analyzer.DefaultConfig())); len(rules) != want {
		t.Errorf("%d rules, want %d", len(rules), want)
	}
}

// diagnostics returns what rules report in formatonly/downstream, which imports
// packages that have some of the defects.
func diagnostics(t *testing.T, pkgs []*packages.Package, rules []*analysis.Analyzer) []analysis.Diagnostic {
	t.Helper()
	graph, err := checker.Analyze(rules, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []analysis.Diagnostic
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		if act.Package.PkgPath == "formatonly/downstream" {
			found = append(found, act.Diagnostics...)
		}
	}
	return found
}

// loadCorpus loads the package and what it imports of the corpus from source, and
// makes it forget what else it imports: that has no part in this.
func loadCorpus(t *testing.T) []*packages.Package {
	t.Helper()
	gopath, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	cfg := &packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  filepath.Join(gopath, "src"),
		Env:  append(os.Environ(), "GOENV=off", "GOFLAGS=", "GO111MODULE=off", "GOPATH="+gopath, "GOTOOLCHAIN=local"),
	}
	pkgs, err := packages.Load(cfg, "formatonly/downstream", "formatonly/upstream", "keystore")
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatal("loading the corpus: ", err)
	}
	for _, p := range pkgs {
		for path, imported := range p.Imports {
			if !slices.Contains(pkgs, imported) {
				delete(p.Imports, path)
			}
		}
	}
	return pkgs
}

// TestMessagesStandAlone compares what the plugin reports with what it wraps.
func TestMessagesStandAlone(t *testing.T) {
	linter, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := linter.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	related, placed := 0, 0
	pkgs := loadCorpus(t)
	want := diagnostics(t, pkgs, analyzer.New(analyzer.DefaultConfig()))
	got := diagnostics(t, pkgs, rules)
	if len(got) != len(want) || len(want) == 0 {
		t.Fatalf("%d findings, want %d", len(got), len(want))
	}
	for i, d := range got {
		if len(d.Related) > 0 {
			t.Errorf("%s: has related information", d.Message)
		}
		related += len(want[i].Related)
		place, ok := strings.CutPrefix(d.Message, want[i].Message)
		if !ok || d.Pos != want[i].Pos || d.End != want[i].End || d.Category != want[i].Category {
			t.Errorf("got %+v, want %+v", d, want[i])
		}
		elsewhere := slices.ContainsFunc(want[i].Related, func(r analysis.RelatedInformation) bool {
			return strings.Contains(r.Message, ": the defect is here")
		})
		switch {
		case elsewhere && place == " (in formatonly/upstream/upstream.go:47:24)":
			placed++
		case elsewhere || place != "":
			t.Errorf("%s: the defect lies elsewhere: %t", d.Message, elsewhere)
		}
	}
	if related == 0 || placed == 0 {
		t.Errorf("%d related places left out, %d put into a message: nothing is tested", related, placed)
	}
}
