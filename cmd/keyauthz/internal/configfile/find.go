// Package configfile reads the configuration file: which one it is, what it says
// and where it says it. Flags come later and win; what settings mean is package
// analyzer's.
package configfile

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/workspace"
)

// Names are the names that a configuration file may have, of which a directory
// holds one at most.
var Names = []string{".keyauthz.yml", ".keyauthz.yaml"}

const (
	// Variable is the environment variable that names the file where no flag does.
	// In contrast to a flag it reaches all runs of the tool of one go vet.
	Variable = "KEYAUTHZ_CONFIG"
	// Off in place of a name means that no file is read.
	Off = "off"
)

// Choose returns the name of the file that applies in dir, or "". The one that a
// flag names comes first, then the one in the environment, then the one that lies
// in dir or above it.
func Choose(flag, dir string) (string, error) {
	env := os.Getenv(Variable)
	if env != "" && env != Off && !filepath.IsAbs(env) {
		return "", fmt.Errorf("%s=%s is not an absolute path", Variable, env)
	}
	switch name := cmp.Or(flag, env); {
	case name == Off:
		return "", nil
	case name == "":
		return Find(dir)
	case filepath.IsAbs(name):
		return name, nil
	default:
		return filepath.Join(dir, name), nil
	}
}

// Find returns the name of the file in dir or in the nearest directory above it,
// up to the one with go.mod, or go.work in a workspace; "" if there is none.
func Find(dir string) (string, error) {
	root, _ := workspace.Root(dir)
	for {
		name, err := in(dir)
		if name != "" || err != nil {
			return name, err
		}
		parent := filepath.Dir(dir)
		if root == "" || dir == root || parent == dir {
			return "", nil
		}
		dir = parent
	}
}

func in(dir string) (string, error) {
	var found []string
	for _, name := range Names {
		name = filepath.Join(dir, name)
		if _, err := os.Stat(name); err == nil {
			found = append(found, name)
		} else if !errors.Is(err, os.ErrNotExist) && !errors.Is(err, os.ErrPermission) {
			return "", err
		}
	}
	switch len(found) {
	case 0:
		return "", nil
	case 1:
		return found[0], nil
	}
	slices.Sort(found)
	return "", fmt.Errorf("both %s and %s are there: one must go", found[0], filepath.Base(found[1]))
}
