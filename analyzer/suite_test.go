package analyzer_test

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

const corpus = "../testdata"

// TestScenarios runs all rules over all scenarios: one run, since most of its
// time goes into the standard library.
func TestScenarios(t *testing.T) {
	dir, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range analysistest.Run(t, dir, combined(), scenarios(t)...) {
		if res.Err != nil {
			t.Errorf("%s: %v", res.Action, res.Err)
			continue
		}
		pkg := res.Action.Package
		t.Run(pkg.PkgPath, func(t *testing.T) {
			for _, err := range pkg.Errors {
				t.Error(err)
			}
			whole(t, pkg.Fset, pkg.Syntax, res.Diagnostics)
			silent(t, pkg.Fset, pkg.Syntax, res.Diagnostics)
			covered(t, pkg.Fset, pkg.Syntax, res.Result.(string))
		})
	}
}

// scenarios returns the import paths of the packages under testdata/src that are
// no stubs of others.
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
