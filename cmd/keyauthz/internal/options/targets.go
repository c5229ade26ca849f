package options

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/emit"
)

// targets are where findings go: -format and -json say what goes to standard
// output, each -out adds a file.
type targets struct {
	names  []string // of the formats that there are, the default first
	format string
	json   bool
	files  []emit.Target
}

func newTargets(fs *flag.FlagSet, names []string) *targets {
	t := &targets{names: names}
	fs.Func("format", "", func(value string) error {
		t.format = value
		return t.known(value)
	})
	fs.BoolVar(&t.json, "json", false, "")
	fs.Func("out", "", t.addFile)
	return t
}

func (t *targets) known(name string) error {
	if !slices.Contains(t.names, name) {
		return fmt.Errorf("unknown format %q (want one of %s)", name, strings.Join(t.names, ", "))
	}
	return nil
}

func (t *targets) addFile(value string) error {
	name, file, ok := strings.Cut(value, "=")
	if !ok || name == "" || file == "" {
		return errors.New("want FORMAT=FILE, as in sarif=keyauthz.sarif")
	}
	if file == "-" {
		return fmt.Errorf("want a file; -format=%s writes to standard output", name)
	}
	t.files = append(t.files, emit.Target{Format: name, File: file})
	return t.known(name)
}

// all returns the targets, standard output first.
func (t *targets) all() ([]emit.Target, error) {
	standard := t.format
	switch {
	case t.json && standard != "" && standard != "json":
		return nil, fmt.Errorf("-json and -format=%s contradict each other", standard)
	case t.json:
		standard = "json"
	case standard == "":
		standard = t.names[0]
	}
	seen := make(map[string]bool)
	for _, to := range t.files {
		file := filepath.Clean(to.File)
		if seen[file] {
			return nil, fmt.Errorf("two formats go to %s", file)
		}
		seen[file] = true
	}
	return append([]emit.Target{{Format: standard}}, t.files...), nil
}
