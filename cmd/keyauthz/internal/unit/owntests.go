package unit

import (
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/workspace"
)

// hasOwnTests reports whether the package in dir has test files that belong to
// the package itself, not to an external test, among those that builds accepts.
func hasOwnTests(dir string, builds func(name string) bool) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && ownTests(dir, entries, builds)
}

func ownTests(dir string, entries []fs.DirEntry, builds func(name string) bool) bool {
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		name := e.Name()
		if !strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || !builds(name) {
			return false
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, parser.PackageClauseOnly)
		return err == nil && !strings.HasSuffix(f.Name.Name, "_test")
	})
}

// writeModule writes the directories of the module or workspace around dir that
// hold a package with tests of its own, and the configuration files there. Test
// files are judged by the default
// build: a change of tags is in the key of every package anyway.
func writeModule(w io.Writer, dir string) {
	root, nested := workspace.Root(dir)
	if root == "" {
		return
	}
	var visit func(rel string)
	visit = func(rel string) {
		dir := filepath.Join(root, rel)
		entries, err := os.ReadDir(dir) // sorted
		if err != nil {
			return // not our error to report
		}
		if rel != "" && !nested && contains(entries, "go.mod") {
			return // another module
		}
		builds := func(name string) bool {
			ok, err := build.Default.MatchFile(dir, name)
			return ok && err == nil
		}
		if ownTests(dir, entries, builds) {
			io.WriteString(w, rel+"\n")
		}
		writeConfigs(w, rel, dir)
		for _, e := range entries {
			if e.IsDir() && !ignoredDir(e.Name()) {
				visit(filepath.Join(rel, e.Name()))
			}
		}
	}
	visit("")
}

// ignoredDir reports whether the go command never looks for packages of this
// module in a directory of this name, or nobody keeps any there.
func ignoredDir(name string) bool {
	switch name {
	case "testdata", "vendor", "node_modules":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

func contains(entries []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
}
