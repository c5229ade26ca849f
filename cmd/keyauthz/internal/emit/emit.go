// Package emit brings findings to where the user wants them: one format on
// standard output, and any number of others in files. It knows no format.
package emit

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
)

// A Target is a format and where it goes: a file, or "" for standard output.
type Target struct{ Format, File string }

// A Report is what there is to write.
type Report struct {
	Findings []finding.Finding // with absolute paths
	Run      format.Run        // Color is for standard output alone
	// Dir and Root are the working directory and the root of the repository.
	Dir, Root string
}

// Check returns an error if a target cannot be written, as far as that shows
// before there is anything to write.
func Check(targets []Target) error {
	for _, t := range targets {
		if t.File == "" {
			continue
		}
		if info, err := os.Stat(t.File); err == nil && info.IsDir() {
			return fmt.Errorf("-out %s=%s: is a directory", t.Format, t.File)
		}
		if _, err := os.Stat(filepath.Dir(t.File)); err != nil {
			return fmt.Errorf("-out %s=%s: %w", t.Format, t.File, err)
		}
	}
	return nil
}

// Write writes r to all targets.
func Write(r *Report, stdout io.Writer, targets []Target) error {
	return Each(stdout, targets, func(w io.Writer, t Target) error { return print(r, w, t) })
}

// Each writes what print prints to all targets. A file is there as a whole or not
// at all, and one that cannot be written keeps no other from being written; the
// error is that of the first.
func Each(stdout io.Writer, targets []Target, print func(io.Writer, Target) error) error {
	var first error
	for _, t := range targets {
		if err := write(stdout, t, print); err != nil && first == nil {
			first = err
		}
	}
	return first
}

func write(stdout io.Writer, t Target, print func(io.Writer, Target) error) error {
	var b bytes.Buffer
	if err := print(&b, t); err != nil {
		return err
	}
	if t.File == "" {
		_, err := stdout.Write(b.Bytes())
		return err
	}
	return WriteFile(t.File, b.Bytes())
}

func print(r *Report, w io.Writer, t Target) error {
	f := format.ByName(t.Format)
	run := r.Run
	run.Color = run.Color && t.File == ""
	run.Root = r.Dir
	findings := finding.Relative(r.Findings, r.Dir)
	if f.InRepository {
		run.Root = r.Root
		findings = finding.RelativeToReal(r.Findings, r.Root)
	}
	run.ReadFile = func(name string) ([]byte, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(run.Root, name)
		}
		return os.ReadFile(name)
	}
	return f.New(&run).Print(w, findings)
}
