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

// writeOwnTests writes the directories of the module or workspace around dir
// that hold a package with tests of its own. Files are judged by the default
// build: a change of tags is in the key of every package anyway.
func writeOwnTests(w io.Writer, dir string) {
	root, nested := workRoot(dir)
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

// workRoot returns the directory of the workspace or else of the module that
// dir lies in, "" if there is none. A workspace has nested modules.
func workRoot(dir string) (root string, nested bool) {
	switch work := os.Getenv("GOWORK"); {
	case work == "off":
	case work != "":
		return filepath.Dir(work), true
	default:
		if root := above(dir, "go.work"); root != "" {
			return root, true
		}
	}
	return above(dir, "go.mod"), false
}

// above returns the innermost directory around dir that holds the named file.
func above(dir, name string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !info.IsDir() {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

func contains(entries []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
}
