package engine_test

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
)

const corpus = "../../../testdata"

// Facts are read by every package that imports theirs, directly or not, and go
// vet keeps them on disk once for each of these.
const (
	maxFactOfAFunction = 700 // bytes for each function with a summary, on average
	maxFact            = 2000
)

// TestFactsStaySmall holds the facts of all scenarios to a bound by the number
// of functions.
func TestFactsStaySmall(t *testing.T) {
	for path, f := range factsOf(t, scenarios(t)...) {
		bound := maxFact + maxFactOfAFunction*f.functions
		if len(f.data) > bound {
			t.Errorf("%s: the fact takes %d bytes for %d functions, more than %d: each importing package decodes it, and go vet stores it for each, so find out what grew (engine dump \"summaries\" prints the content) before raising the bound",
				path, len(f.data), f.functions, bound)
		}
	}
}

// TestFactsAreReproducible: a fact that differs from run to run makes go vet
// analyse all importers again, and its findings are not the same for everybody.
func TestFactsAreReproducible(t *testing.T) {
	paths := []string{"crosstenant/upstream", "crosstenant/downstream"}
	first := factsOf(t, paths...)
	for run := range 9 {
		for path, f := range factsOf(t, paths...) {
			if !bytes.Equal(f.data, first[path].data) || !slices.Equal(f.reported, first[path].reported) {
				t.Fatalf("%s: run %d exports another fact than the first", path, run+2)
			}
		}
	}
}

type fact struct {
	data      []byte
	reported  []string
	functions int
}

// factsOf returns what the engine exports for packages of the corpus.
func factsOf(t *testing.T, paths ...string) map[string]fact {
	t.Helper()
	names, modules := authz.DefaultNames(), []string(nil)
	e := engine.New(&names, &modules)
	got := reflect.TypeFor[*fact]()
	read := &analysis.Analyzer{
		Name: "readfact", Doc: "return the fact of a package", Requires: []*analysis.Analyzer{e}, ResultType: got,
		Run: func(pass *analysis.Pass) (any, error) {
			return &fact{functions: len(pass.ResultOf[e].(*engine.Result).Summaries)}, nil
		},
	}
	// An analyzer sees only its own facts: look over the engine's shoulder.
	exported := make(map[string]*engine.Fact)
	run := e.Run
	e.Run = func(pass *analysis.Pass) (any, error) {
		export := pass.ExportPackageFact
		pass.ExportPackageFact = func(f analysis.Fact) {
			if slices.Contains(paths, pass.Pkg.Path()) {
				exported[pass.Pkg.Path()] = f.(*engine.Fact)
			}
			export(f)
		}
		return run(pass)
	}
	dir, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	facts := make(map[string]fact)
	for _, res := range analysistest.Run(quiet{t}, dir, read, paths...) {
		if res.Err != nil {
			t.Fatal(res.Err)
		}
		path := res.Action.Package.PkgPath
		f := exported[path]
		if f == nil {
			t.Errorf("%s: no fact", path)
			continue
		}
		facts[path] = fact{f.Data, f.Reported, res.Result.(*fact).functions}
	}
	return facts
}

// quiet passes over the missing findings: the engine has none.
type quiet struct{ t *testing.T }

func (q quiet) Errorf(format string, args ...any) {
	if !strings.Contains(format, "no diagnostic was reported") {
		q.t.Errorf(format, args...)
	}
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
