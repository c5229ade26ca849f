// Package patch applies the fixes of findings to files: it puts those of one file
// together, keeps to the files of the module, prints what changes as a diff, and
// writes files whole or not at all. Whether a fix is right is not its question.
package patch

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A File is a file with its text before and after.
type File struct {
	Name     string // absolute
	Old, New []byte
}

// A Left is a finding whose fix was left out, and why.
type Left struct {
	finding.Finding
	Why string
}

// Make returns the files that the fixes of findings change, by name, and what was
// left out. Only files below one of the roots change. It fails if a file is not
// the one that was analysed.
func Make(findings []finding.Finding, roots []string) ([]File, []Left, error) {
	byFile := make(map[string][]finding.Finding)
	var names []string
	var left []Left
	for _, f := range findings {
		if f.Fix == nil {
			continue
		}
		if why := outside(f.Fix.File, roots); why != "" {
			left = append(left, Left{f, why})
			continue
		}
		if byFile[f.Fix.File] == nil {
			names = append(names, f.Fix.File)
		}
		byFile[f.Fix.File] = append(byFile[f.Fix.File], f)
	}
	slices.Sort(names)
	var files []File
	for _, name := range names {
		old, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		edited, over, err := apply(old, byFile[name])
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %v", name, err)
		}
		left = append(left, over...)
		files = append(files, File{Name: name, Old: old, New: edited})
	}
	return files, left, nil
}

// outside says why a file is not for us to change, or "".
func outside(name string, roots []string) string {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return "the file cannot be found"
	}
	for _, root := range roots {
		if root, err = filepath.EvalSymlinks(root); err != nil {
			continue
		}
		rel, err := filepath.Rel(root, real)
		if err == nil && filepath.IsLocal(rel) {
			return ""
		}
	}
	return "the file lies outside of the module"
}

// apply inserts the fixes into a text. Of two that go to the same place and are not
// the same, the first counts.
func apply(old []byte, findings []finding.Finding) (text []byte, left []Left, err error) {
	findings = slices.Clone(findings)
	slices.SortStableFunc(findings, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Fix.Offset, b.Fix.Offset), strings.Compare(a.Fix.Text, b.Fix.Text))
	})
	newline := "\n"
	if bytes.Contains(old, []byte("\r\n")) {
		newline = "\r\n"
	}
	var b bytes.Buffer
	done := 0
	var last *finding.Fix
	for _, f := range findings {
		fix := f.Fix
		switch {
		case fix.Size != len(old) || fix.Offset > len(old):
			return nil, nil, fmt.Errorf("the file has changed since it was analysed")
		case last != nil && last.Offset == fix.Offset && last.Text == fix.Text:
			continue
		case last != nil && last.Offset == fix.Offset:
			left = append(left, Left{f, "another fix goes to the same place: run this again"})
			continue
		}
		b.Write(old[done:fix.Offset])
		b.WriteString(strings.ReplaceAll(fix.Text, "\n", newline))
		done, last = fix.Offset, fix
	}
	b.Write(old[done:])
	return formatted(old, b.Bytes()), left, nil
}

// formatted formats a text if it was formatted before: else the fixes would be lost
// among changes that nobody asked for.
func formatted(old, edited []byte) []byte {
	if was, err := format.Source(old); err != nil || !bytes.Equal(was, old) {
		return edited
	}
	is, err := format.Source(edited)
	if err != nil {
		return edited // the compiler says it better
	}
	return is
}

// Diff returns the changes of a file in unified format. Below dir its name is
// a/name and b/name, as patch -p1 and git apply want it.
func (f *File) Diff(dir string) []byte {
	name := finding.ShortPath(f.Name, dir)
	if filepath.IsAbs(name) {
		return diff.Diff(name, f.Old, name, f.New)
	}
	return diff.Diff("a/"+name, f.Old, "b/"+name, f.New)
}

// Write replaces the file by its new text, all at once: whoever reads it, or comes
// back after an interruption, finds the old text or the new one. Where the name is
// a symbolic link, the file behind it is replaced.
func (f *File) Write() (err error) {
	name, err := filepath.EvalSymlinks(f.Name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o200 == 0 {
		return fmt.Errorf("%s is read-only", f.Name)
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, err = tmp.Write(f.New)
	if err == nil {
		err = tmp.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = tmp.Sync()
	}
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
