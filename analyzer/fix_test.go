package analyzer_test

import (
	"bytes"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

// fixes are the packages with golden files of what fixes make of them.
const fixes = "fixes/"

// withoutGolden are frameworks whose fixes have no golden files, and why.
var withoutGolden = map[string]string{
	"alice": asNetHTTP, "beego": asGin, "buffalo": asEcho, "bunrouter": asNetHTTP, "fasthttp": asGin, "flow": asNetHTTP, "fuego": asEcho,
	"goframe": asGin, "goravel": asEcho, "gorestful": asNetHTTP, "goyave": asNetHTTP, "grpcgateway": asNetHTTP, "hertz": asGin,
	"httptreemux": asNetHTTP, "huma": asEcho, "iris": asGin, "kratos": asEcho, "macaron": asGin, "negroni": asNetHTTP, "pat": asNetHTTP,
	"connectstream": "streams refuse as other methods do", "grpcstream": "streams refuse as other methods do",
	"chiopenapi": asNetHTTP, "echoopenapi": asEcho, "fiberopenapi": asEcho, "ginopenapi": asGin, "routegroup": asNetHTTP,
	"twirp": "methods refuse as those of gRPC do", "twirphooks": "methods refuse as those of gRPC do",
}

const (
	asNetHTTP = "handlers refuse as those of net/http do"
	asGin     = "handlers refuse by what a context does, as those of gin"
	asEcho    = "handlers refuse by an error, as those of echo"
)

// TestFixes compares the packages, with the fixes of all findings in them applied,
// with their golden files.
func TestFixes(t *testing.T) {
	dir, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, path := range scenarios(t) {
		if strings.HasPrefix(path, fixes) {
			paths = append(paths, path)
		}
	}
	for framework := range matrixFrameworks {
		if here, why := slices.Contains(paths, fixes+framework), withoutGolden[framework]+withoutFix[framework]; here == (why != "") {
			t.Errorf("%s: there are golden files: %t, although %s", framework, here, why)
		}
	}
	analysistest.RunWithSuggestedFixes(t, dir, rule("crosstenant"), paths...)
}

// TestFixesSayWhyThereIsNone holds every finding that has no fix to the reason that
// its function gives:
//
//	func handler(...) { // nofix: why
func TestFixesSayWhyThereIsNone(t *testing.T) {
	pkgs, found := fixable(t)
	reasons := make(map[string]bool)
	for _, pkg := range pkgs {
		if !strings.HasPrefix(pkg.PkgPath, fixes) {
			continue
		}
		said := make(map[string]bool)
		functions := marked(t, pkg.Fset, pkg.Syntax, "nofix:")
		for _, f := range found[pkg] {
			at := pkg.Fset.Position(f.Pos)
			why := ""
			for _, fn := range functions {
				if fn.pos <= f.Pos && f.Pos < fn.end {
					why, said[fn.name] = fn.why, true
				}
			}
			switch {
			case f.Fix != nil && f.NoFix != "":
				t.Errorf("%s: both a fix and the reason why there is none: %s", short(at), f.NoFix)
			case f.Fix != nil && why != "":
				t.Errorf("%s: there is a fix: %s", short(at), f.Fix.Text)
			case f.NoFix != why:
				t.Errorf("%s: there is no fix since %q, want %q", short(at), f.NoFix, why)
			}
			reasons[f.NoFix] = true
		}
		for _, fn := range functions {
			if !said[fn.name] {
				t.Errorf("%s: nothing is found", fn.name)
			}
		}
	}
	if len(reasons) < 20 {
		t.Errorf("only %d reasons are tested: %v", len(reasons), slices.Sorted(maps.Keys(reasons)))
	}
}

// TestFixedCodeIsSilent applies the fixes of all scenarios: what comes out
// compiles, is formatted, and has none of the findings that were fixed.
func TestFixedCodeIsSilent(t *testing.T) {
	before, found := fixable(t)
	overlay := make(map[string][]byte)
	fixed := make(map[string]int)  // by path and message
	remain := make(map[string]int) // likewise
	count := 0
	for _, pkg := range before {
		edits := make(map[string][]*analyzer.Fix)
		for _, f := range found[pkg] {
			key := pkg.PkgPath + ": " + f.Message
			if f.Fix == nil {
				remain[key]++
				continue
			}
			fixed[key]++
			count++
			file := pkg.Fset.File(f.Fix.Pos)
			edits[file.Name()] = append(edits[file.Name()], f.Fix)
		}
		for name, all := range edits {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			slices.SortFunc(all, func(a, b *analyzer.Fix) int { return int(b.Pos) - int(a.Pos) })
			for _, f := range all {
				at := pkg.Fset.File(f.Pos).Offset(f.Pos)
				data = slices.Concat(data[:at], []byte(f.Text), data[at:])
			}
			formatted, err := format.Source(data)
			if err != nil {
				t.Errorf("%s: %v\n%s", name, err, data)
				continue
			}
			if !bytes.Equal(formatted, data) {
				t.Errorf("%s: the fixes are not formatted:\n%s", name, data)
			}
			overlay[name] = data
		}
	}
	if count < 40 {
		t.Errorf("only %d findings have fixes", count)
	}
	t.Logf("%d fixes", count)

	after := loadScenarios(t, overlay, scenarios(t))
	left := uncompared(t, after)
	for _, pkg := range after {
		for _, err := range pkg.Errors {
			t.Errorf("does not compile: %v", err)
		}
		for _, f := range left[pkg] {
			key := pkg.PkgPath + ": " + f.Message
			if fixed[key] > 0 && remain[key] == 0 {
				t.Errorf("%s: is still found: %s", short(pkg.Fset.Position(f.Pos)), f.Message)
			}
		}
	}
}

// fixable returns what crosstenant finds in the scenarios.
func fixable(t *testing.T) ([]*packages.Package, map[*packages.Package][]analyzer.Finding) {
	t.Helper()
	pkgs := loadedScenarios(t)
	crosstenant.Do(func() { crosstenant.found = uncompared(t, pkgs) })
	return pkgs, crosstenant.found
}

var crosstenant struct {
	sync.Once
	found map[*packages.Package][]analyzer.Finding
}

// uncompared returns what crosstenant finds in packages.
func uncompared(t *testing.T, pkgs []*packages.Package) map[*packages.Package][]analyzer.Finding {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{rule("crosstenant")}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[*packages.Package][]analyzer.Finding)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act, act.Err)
			continue
		}
		found[act.Package] = act.Result.(*analyzer.Result).Findings
	}
	return found
}

// rule returns a rule by its name.
func rule(name string) *analysis.Analyzer {
	rules := analyzer.New(analyzer.DefaultConfig())
	return rules[slices.IndexFunc(rules, func(a *analysis.Analyzer) bool { return a.Name == name })]
}
