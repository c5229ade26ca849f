package engine_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
)

const corpus = "../../../testdata"

// Facts are read by every package that imports theirs, directly or not, and go
// vet keeps them on disk once for each of these. Most of the corpus take up to 260
// bytes a function; dispatchers, which say of each of their branches what it is for
// and guarded by, and servers that are generated, nearly all of whose functions read
// parameters of the request, take 430. Strict ones take 490: each handler is behind
// three functions, all with long names, that hand on what it gets; for Echo, where all
// of them return the error of the next, 550. To this come the methods that types of the
// package get from those of a framework that they embed, by which interfaces are
// matched: a controller has 800 bytes of them. Of an effect, a field that is not set takes
// a byte as well; and in each fact are the names of all fields of a check, which comments
// may assert.
const (
	maxFact            = 1400
	maxFactOfAFunction = 560
)

// TestFacts holds the facts of all scenarios to a bound by the number of
// functions, and to being the same in every run: a fact that differs makes go vet
// analyse all importers again.
func TestFacts(t *testing.T) {
	pkgs := load(t)
	first := factsOf(t, pkgs)
	for path, f := range first {
		bound := maxFact + maxFactOfAFunction*f.functions
		if len(f.encoded) > bound {
			t.Errorf("%s: the fact takes %d bytes for %d functions, more than %d: each importing package decodes it, and go vet stores it for each, so find out what grew (the summaries view prints the content) before raising the bound",
				path, len(f.encoded), f.functions, bound)
		}
	}
	for run := range 4 {
		for path, f := range factsOf(t, pkgs) {
			if !bytes.Equal(f.encoded, first[path].encoded) {
				t.Errorf("%s: run %d exports another fact than the first", path, run+2)
			}
		}
		if t.Failed() {
			break
		}
	}
}

// TestPackagesOfOtherModulesHaveNoFact: their importers would carry it along for
// nothing.
func TestPackagesOfOtherModulesHaveNoFact(t *testing.T) {
	pkgs := load(t)
	for _, pkg := range pkgs {
		pkg.Module = &packages.Module{Path: "example.com/other", Version: "v1.0.0"}
	}
	for path, f := range factsOf(t, pkgs) {
		t.Errorf("%s: a fact of %d bytes", path, len(f.encoded))
	}
}

type fact struct {
	encoded   []byte
	functions int
}

// factsOf returns what a new engine exports for packages, by path.
func factsOf(t *testing.T, pkgs []*packages.Package) map[string]fact {
	t.Helper()
	names, modules := authz.DefaultNames(), []string(nil)
	e := engine.New(engine.Setup{Names: &names, Modules: &modules, LeaveNolint: new(bool)})
	facts := make(map[string]fact)
	run := e.Run
	e.Run = func(pass *analysis.Pass) (any, error) {
		var exported *engine.Fact
		export := pass.ExportPackageFact
		pass.ExportPackageFact = func(f analysis.Fact) {
			exported = f.(*engine.Fact)
			export(f)
		}
		res, err := run(pass)
		if exported != nil {
			data, err := exported.GobEncode()
			if err != nil {
				t.Error(err)
			}
			var back engine.Fact
			if err := back.GobDecode(data); err != nil {
				t.Error(err)
			}
			// With those of other packages that it hands on.
			facts[pass.Pkg.Path()] = fact{data, max(len(res.(*engine.Result).Summaries), len(back.Keys))}
		}
		return res, err
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{e}, pkgs, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Errorf("%s: %v", root, root.Err)
		}
	}
	return facts
}

// load returns the scenarios from source. What else they import comes from
// export data, as with the standalone driver.
func load(t *testing.T) []*packages.Package {
	t.Helper()
	gopath, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  gopath,
		Env:  append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, scenarios(t)...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			t.Error(err)
		}
		for path, imp := range pkg.Imports {
			if !slices.Contains(pkgs, imp) {
				delete(pkg.Imports, path)
			}
		}
	}
	return pkgs
}

// scenarios returns the import paths of the packages of the corpus that are no
// stubs of others.
func scenarios(t *testing.T) []string {
	t.Helper()
	root := filepath.Join(corpus, "src")
	var paths []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if first, _, _ := strings.Cut(filepath.ToSlash(rel), "/"); !strings.Contains(first, ".") {
			paths = append(paths, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}
