package unit

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/configfile"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/workspace"
)

// The go command runs the tool in each package's directory, says nothing of the
// directory that the user is in, and does not know that the tool reads a file. So
//
//   - the file is the one that lies nearest to the package, inside of its module or
//     workspace, unless the environment names one;
//   - packages of other modules see none but the latter;
//   - a flag cannot name one: what is found there would be cached for ever;
//   - [writeConfigs] puts all files that packages may find into the tool's version,
//     which is in the key of everything.

// configure reads the file that applies to the package of c into cfg, to which
// flags are applied afterwards. Args are the go command's, flags in front.
func configure(cfg *analyzer.Config, c *config, args []string) error {
	switch named, _ := given(args, "config"); named {
	case "":
	case configfile.Off:
		return nil
	default:
		return fmt.Errorf("-config=%s: go vet would not see edits of the file: name it in %s instead, or keep it as %s at the root of the module",
			named, configfile.Variable, configfile.Names[0])
	}
	fromEnv := os.Getenv(configfile.Variable) != ""
	if !fromEnv && !c.ofMainModule() {
		return nil
	}
	name, err := configfile.Choose("", c.Dir)
	if err != nil {
		return err
	}
	file, err := configfile.Load(name, name, cfg)
	if file == nil {
		return err
	}
	place, inFile := file.Places["modules"]
	if _, flagged := given(args, "modules"); inFile && !flagged && !fromEnv {
		return fmt.Errorf("%s: modules: go vet does not show this file to packages of other modules: set %s=%s, or give -modules",
			place, configfile.Variable, name)
	}
	return nil
}

// given returns the value of a flag among the go command's arguments.
func given(args []string, name string) (string, bool) {
	for _, arg := range args {
		if value, ok := strings.CutPrefix(oneDash(arg), "-"+name+"="); ok {
			return value, true
		}
	}
	return "", false
}

// writeConfig writes the file that applies in dir, which must be sound: of each
// package the go command would only say the same again.
func writeConfig(w io.Writer, dir string) error {
	name, err := configfile.Choose("", dir)
	if err != nil {
		return err
	}
	if _, err := configfile.Load(name, name, analyzer.DefaultConfig()); err != nil {
		return err
	}
	if os.Getenv(configfile.Variable) != "" {
		writeFile(w, configfile.Variable, name)
	} else if root, _ := workspace.Root(dir); root != "" {
		if rel, err := filepath.Rel(root, name); err == nil {
			writeFile(w, rel, name)
		}
	}
	return nil
}

// writeConfigs writes the files in dir, which is rel in its module, that apply to
// packages there and below.
func writeConfigs(w io.Writer, rel, dir string) {
	for _, name := range configfile.Names {
		writeFile(w, filepath.Join(rel, name), filepath.Join(dir, name))
	}
}

// writeFile writes the content of a file, if it can be read, and what it is: not
// where it is, so that another checkout of the same module finds the same in the
// cache.
func writeFile(w io.Writer, what, name string) {
	if data, err := os.ReadFile(name); err == nil {
		fmt.Fprintf(w, "%q %d\n%s", what, len(data), data)
	}
}
