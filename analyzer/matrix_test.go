package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// matrix is the folder with one package a framework, all with the same
// scenarios.
const matrix = corpus + "/src/matrix"

// matrixScenarios are the functions that each package of the matrix has.
var matrixScenarios = []string{
	"checksOnlyTheFormat",
	"requirePrefix",
	"checksOnlyTheFormatOfABearerToken",
	"verifiesTheKey",
	"usesAnyTenant",
	"comparesTheTenant",
	"isBehindATenantMiddleware",
	"resetsForAnyKey",
	"isBehindAScopeMiddleware",
	"isBehindAGuardedGroup",
	"server.isAMethodValue",
	"isMadeByAFactory",
	"isRegisteredByAFunction",
	"isInATable",
	"isInATableAndCompares",
}

// matrixFrameworks are the packages of the matrix, each with the scenarios that
// its framework cannot express and the reason.
var matrixFrameworks = map[string]map[string]string{
	"alice":       nil,
	"bunrouter":   nil,
	"chi":         nil,
	"echo4":       nil,
	"echo5":       nil,
	"fasthttp":    nil,
	"fiber2":      nil,
	"fiber3":      nil,
	"gin":         nil,
	"gorestful":   nil,
	"gorilla":     nil,
	"hertz":       nil,
	"httprouter":  {"isBehindAGuardedGroup": "httprouter has no groups, and a router mounted in another keeps its own paths"},
	"httptreemux": nil,
	"iris":        nil,
	"negroni":     nil,
	"nethttp":     nil,
}

// TestMatrix holds each framework to all scenarios: TestScenarios and
// [TestRealFrameworks] can only check the ones that are there.
func TestMatrix(t *testing.T) {
	entries, err := os.ReadDir(matrix)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := matrixFrameworks[e.Name()]; !ok {
			t.Errorf("%s is no framework of the matrix", e.Name())
		}
	}
	for name, skip := range matrixFrameworks {
		t.Run(name, func(t *testing.T) {
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, filepath.Join(matrix, name, name+".go"), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			says := make(map[string]bool) // whether a function has an expectation
			for _, d := range file.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok {
					says[declName(fn)] = false
					for _, word := range []string{"want ", "ok:"} {
						for _, n := range notes(fset, []*ast.File{file}, word) {
							if fset.Position(fn.Pos()).Line <= n.pos.Line && n.pos.Line <= fset.Position(fn.End()).Line {
								says[declName(fn)] = true
							}
						}
					}
				}
			}
			for _, scenario := range matrixScenarios {
				expects, here := says[scenario]
				why, skipped := skip[scenario]
				switch {
				case skipped && here:
					t.Errorf("%s is there, and is skipped since %s", scenario, why)
				case skipped && why == "":
					t.Errorf("%s is skipped without a reason", scenario)
				case !skipped && !here:
					t.Errorf("%s is missing", scenario)
				case here && !expects:
					t.Errorf("%s expects nothing", scenario)
				}
			}
			for scenario := range skip {
				if !slices.Contains(matrixScenarios, scenario) {
					t.Errorf("%s is skipped, and is no scenario", scenario)
				}
			}
		})
	}
}

// TestRealFrameworks compiles and analyses the scenarios of frameworks with the
// releases that the nested module pins: what the stubs leave out or have wrong
// shows here.
func TestRealFrameworks(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the real frameworks")
	}
	// The scenarios and what they share become packages of the nested module, in
	// an overlay.
	const module = "github.com/keyauthz/keyauthz/testdata/frameworks"
	dir, err := filepath.Abs(filepath.Join(corpus, "frameworks"))
	if err != nil {
		t.Fatal(err)
	}
	overlay := make(map[string][]byte)
	var patterns []string
	move := func(from string) {
		files, err := filepath.Glob(filepath.Join(corpus, "src", filepath.FromSlash(from), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no Go files (%v)", from, err)
		}
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Replace(string(src), "\t\"keystore\"\n", "\t\""+module+"/keystore\"\n", 1)
			overlay[filepath.Join(dir, filepath.FromSlash(from), filepath.Base(name))] = []byte(text)
		}
		patterns = append(patterns, path.Join(module, from))
	}
	move("keystore")
	for _, name := range scenarios(t) {
		if dir := path.Dir(name); dir == "matrix" || dir == "binding" {
			move(name)
		}
	}

	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax | packages.NeedModule | packages.NeedExportFile,
		Dir:     dir,
		Env:     append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly"),
		Overlay: overlay,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) != len(patterns) {
		t.Fatalf("%d packages were loaded, not %d", len(pkgs), len(patterns))
	}
	found := analyze(t, pkgs)
	for _, pkg := range pkgs {
		t.Run(strings.TrimPrefix(pkg.PkgPath, module+"/"), func(t *testing.T) {
			for _, err := range pkg.Errors {
				t.Error(err)
			}
			compare(t, pkg.Fset, pkg.Syntax, found[pkg])
			silent(t, pkg.Fset, pkg.Syntax, found[pkg])
		})
	}
}

// analyze returns the findings in packages that were loaded from source while
// all that they import beyond each other came from export data, as the command
// does it.
func analyze(t *testing.T, pkgs []*packages.Package) map[*packages.Package][]analysis.Diagnostic {
	t.Helper()
	source := make(map[*packages.Package]bool)
	for _, p := range pkgs {
		source[p] = true
	}
	for _, p := range pkgs {
		maps.DeleteFunc(p.Imports, func(_ string, imp *packages.Package) bool { return !source[imp] })
	}
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
