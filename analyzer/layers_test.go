package analyzer_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module   = "github.com/keyauthz/keyauthz"
	internal = module + "/analyzer/internal/"
)

// mayImport lists, for each package below internal, what of the project it may
// import: only what lies below it.
var mayImport = map[string][]string{
	"flow":      {},
	"lazyssa":   {},
	"directive": {"nearest", "model"},
	"nearest":   {},
	"model":     {"nearest"},
	"summary":   {"flow", "model"},
	"route":     {"summary", "model"},
	"reach":     {"model"},
	"authz":     {"flow", "model", "summary", "route"},
	"engine":    {"directive", "flow", "lazyssa", "model", "summary", "route", "authz", "reach"},
	"fix":       {"model", "summary", "route", "authz", "engine"},
	"rule":      {"nearest", "directive", "summary", "authz", "engine", "fix"},
	"settings":  {"nearest", "model", "authz", "rule"},
}

// ruleMayImport is what a rule may see of the project.
var ruleMayImport = []string{"authz", "engine", "rule", "directive", "nearest"}

func TestImportsPointDown(t *testing.T) {
	for _, f := range projectFiles(t) {
		if f.test {
			continue
		}
		for _, spec := range f.syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			below, ours := strings.CutPrefix(imported, internal)
			switch layer, isLayer := strings.CutPrefix(f.pkg, internal); {
			case isLayer:
				allowed, known := mayImport[layer]
				if !known {
					t.Errorf("%s: package %s has no place in the layers of design.md, section 5", f.name, layer)
				} else if strings.HasPrefix(imported, module) && !(ours && slices.Contains(allowed, below)) {
					t.Errorf("%s: %s must not import %s", f.name, layer, imported)
				}
			case isRule(f.pkg):
				// What is said of the other rules' findings is judged after them.
				above := f.pkg == module+"/analyzer/baddirective" && isRule(imported)
				if strings.HasPrefix(imported, module) && !(ours && slices.Contains(ruleMayImport, below)) && !above {
					t.Errorf("%s: a rule must not import %s", f.name, imported)
				}
			}
			if strings.HasPrefix(f.pkg, module+"/analyzer") {
				first, _, _ := strings.Cut(imported, "/")
				if strings.Contains(first, ".") && !strings.HasPrefix(imported, module+"/analyzer") && !strings.HasPrefix(imported, "golang.org/x/tools/") && path.Base(f.pkg) != "gclplugin" {
					t.Errorf("%s: analyzers depend on the standard library and x/tools only, not on %s", f.name, imported)
				}
			}
		}
	}
}

// isRule reports whether a package is one of the directories of rules.
func isRule(pkg string) bool {
	return path.Dir(pkg) == module+"/analyzer" && path.Base(pkg) != "internal" && path.Base(pkg) != "gclplugin"
}

// TestOnlyTheEngineTouchesFacts: fact types belong to one analyzer, and what
// requires that one must not need a second.
func TestOnlyTheEngineTouchesFacts(t *testing.T) {
	only(t, "engine", func(sel string) bool {
		switch sel {
		case "ExportPackageFact", "ImportPackageFact", "AllPackageFacts", "ExportObjectFact", "ImportObjectFact", "AllObjectFacts", "FactTypes":
			return true
		}
		return false
	})
}

// TestOnlyRuleBuildsDiagnostics: findings of all rules have one form.
func TestOnlyRuleBuildsDiagnostics(t *testing.T) {
	only(t, "rule", func(sel string) bool { return sel == "Report" || sel == "Reportf" || sel == "ReportRangef" })
	for _, f := range projectFiles(t) {
		if f.test || f.pkg == internal+"rule" || !strings.HasPrefix(f.pkg, module+"/analyzer") {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok {
				if sel, ok := lit.Type.(*ast.SelectorExpr); ok && isNamed(sel.X, "analysis") && (sel.Sel.Name == "Diagnostic" || sel.Sel.Name == "RelatedInformation") {
					t.Errorf("%s: only package rule builds an analysis.%s", f.at(lit), sel.Sel.Name)
				}
			}
			return true
		})
	}
}

// only reports uses of fields and methods of a pass outside of one layer.
func only(t *testing.T, layer string, forbidden func(selected string) bool) {
	t.Helper()
	seen := false
	for _, f := range projectFiles(t) {
		if f.test || !strings.HasPrefix(f.pkg, module+"/analyzer") {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			var name string
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if !isNamed(n.X, "pass") && !strings.HasSuffix(n.Sel.Name, "Fact") && !strings.HasSuffix(n.Sel.Name, "Facts") {
					return true
				}
				name = n.Sel.Name
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok {
					name = key.Name
				}
			}
			if !forbidden(name) {
				return true
			}
			if f.pkg == internal+layer {
				seen = true
			} else {
				t.Errorf("%s: %s is for package %s alone", f.at(n), name, layer)
			}
			return true
		})
	}
	if !seen {
		t.Errorf("package %s does nothing of the kind either: does this test still look for the right names?", layer)
	}
}

func isNamed(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

func TestFilesAreShortEnoughToRead(t *testing.T) {
	const most = 400
	for _, f := range projectFiles(t) {
		if f.lines > most {
			t.Errorf("%s: %d lines, more than %d: one file, one concept", f.name, f.lines, most)
		}
	}
}

func TestPackagesAreNamedAndExplained(t *testing.T) {
	explained := make(map[string]bool)
	for _, f := range projectFiles(t) {
		if f.test {
			continue
		}
		for _, bad := range []string{"util", "utils", "common", "helpers", "misc"} {
			if f.syntax.Name.Name == bad {
				t.Errorf("%s: a package is named after what it does, not %s", f.name, bad)
			}
		}
		explained[f.pkg] = explained[f.pkg] || f.syntax.Doc != nil
	}
	for pkg, ok := range explained {
		if !ok {
			t.Errorf("%s has no package comment", pkg)
		}
	}
}

// -- the project's files --

type projectFile struct {
	name   string // below the module's root
	pkg    string // import path
	test   bool
	lines  int
	fset   *token.FileSet
	syntax *ast.File
}

func (f *projectFile) at(n ast.Node) string {
	return f.name + ":" + strconv.Itoa(f.fset.Position(n.Pos()).Line)
}

// projectFiles returns the Go files of the module, test data left out.
func projectFiles(t *testing.T) []*projectFile {
	t.Helper()
	var files []*projectFile
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != ".." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil && name != ".." {
				return filepath.SkipDir // a module of its own
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, name, data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel("..", name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		files = append(files, &projectFile{
			name: rel, pkg: path.Join(module, path.Dir(rel)), test: strings.HasSuffix(rel, "_test.go"),
			lines: bytes.Count(data, []byte("\n")), fset: fset, syntax: syntax,
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("only %d files found", len(files))
	}
	return files
}
