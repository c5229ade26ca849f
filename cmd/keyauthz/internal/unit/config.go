package unit

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis/unitchecker"
)

// A config is what the go command says of a package, in a file.
type config struct {
	unitchecker.Config
	file string
	data []byte
}

func readConfig(file string) (*config, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	c := &config{file: file, data: data}
	return c, json.Unmarshal(data, &c.Config)
}

// report returns the name of a copy of the file that asks for findings. All
// other fields are kept, known or not.
func (c *config) report() (file string, err error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(c.data, &all); err != nil {
		return "", err
	}
	all["VetxOnly"] = json.RawMessage("false")
	data, err := json.Marshal(all)
	if err != nil {
		return "", err
	}
	file = filepath.Join(filepath.Dir(c.file), "keyauthz.cfg")
	return file, os.WriteFile(file, data, 0o666)
}

// reportDependency reports whether findings are to be printed although the
// package is only imported by one that was asked for.
//
// The go command keeps what is printed now as the answer for the day somebody
// asks for the package, so for packages of main modules it must be the true
// answer: silence would mean that "go vet ./cmd/app" today hides what
// "go vet ./lib" would find tomorrow. The price is that the former prints the
// findings of lib. It does so anyway once lib has been asked for, whatever the
// tool does; now it does so always.
//
// Where a package has tests of its own, the go command does not ask for it but
// for the variant that includes them, which is another unit with another key.
// The package itself is then never asked for and stays silent, else each of its
// findings would be printed twice. That this depends on the presence of test
// files, which is not in the package's key, is why [printVersion] puts it into
// the tool's. For packages that are compiled again for somebody else's test see
// [spotVariants].
//
// Not covered: packages of other modules, which "go vet" of this module imports
// and that somebody asks for by their full path afterwards.
func (c *config) reportDependency() bool {
	return c.VetxOnly &&
		c.ofMainModule() &&
		c.Stdout != "" && // else the go command would take findings for a failure
		!hasOwnTests(c.Dir, c.builds)
}

// ofMainModule reports whether the package belongs to a module that is being
// worked on rather than to a dependency.
func (c *config) ofMainModule() bool {
	if c.Module != nil {
		return c.Module.Main // from Go 1.27
	}
	return c.ModulePath != "" && c.ModuleVersion == ""
}

// foreign reports whether the package is only imported and belongs to another
// module or to the standard library.
func (c *config) foreign() bool { return c.VetxOnly && !c.ofMainModule() }

// builds reports whether the named file of the package's directory belongs to
// this build.
func (c *config) builds(name string) bool {
	return !slices.Contains(c.IgnoredFiles, filepath.Join(c.Dir, name))
}
