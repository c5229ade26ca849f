// Package workspace finds the directories that the go command works in, from the
// files that mark them. It runs no command.
package workspace

import (
	"os"
	"path/filepath"
)

// Root returns the directory of the workspace or else of the module that dir lies
// in, "" if there is none. A workspace has nested modules.
func Root(dir string) (root string, nested bool) {
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
