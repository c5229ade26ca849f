// Package git asks version control what it knows of the files that are
// analysed: where their repository is, and what was changed in it. It runs the
// user's git, which knows every format of repository, and only reads.
package git

import (
	"os"
	"path/filepath"
)

// Root returns the root of the repository that dir lies in, or dir if it is in
// none. It needs no git.
func Root(dir string) string {
	for at := dir; ; at = filepath.Dir(at) {
		// A directory, or in other work trees and submodules a file.
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return dir
		}
	}
}
