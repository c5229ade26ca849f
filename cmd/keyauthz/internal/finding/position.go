package finding

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// String returns "file:line:column", without the parts that are unknown.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// ParsePosition is the inverse of [Position.String]. It reads numbers from the
// right, since file names may hold colons.
func ParsePosition(s string) Position {
	file, last, ok := cutNumber(s)
	if !ok {
		return Position{File: s}
	}
	if file, line, ok := cutNumber(file); ok {
		return Position{file, line, last}
	}
	return Position{File: file, Line: last}
}

func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	if err != nil || n <= 0 {
		return s, 0, false
	}
	return s[:i], n, true
}

// Relative returns findings with paths relative to dir where they lie below it,
// with forward slashes on every system, so that output can be compared.
func Relative(findings []Finding, dir string) []Finding {
	return relocate(findings, func(file string) string { return ShortPath(file, dir) })
}

// RelativeToReal is [Relative] with symbolic links resolved, for readers that
// know files by the paths under which version control has them.
func RelativeToReal(findings []Finding, dir string) []Finding {
	real := realPaths{make(map[string]string)}
	return relocate(findings, func(file string) string {
		if short := ShortPath(real.of(file), real.of(dir)); !filepath.IsAbs(short) {
			return short
		}
		return ShortPath(file, dir) // a link that leads out of dir
	})
}

// relocate returns a deep copy of findings with the paths that rename gives them.
func relocate(findings []Finding, rename func(file string) string) []Finding {
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		f.File = rename(f.File)
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			if file := &f.Related[j].File; *file != "" {
				*file = rename(*file)
			}
		}
		if f.Fix != nil {
			fix := *f.Fix
			fix.File = rename(fix.File)
			f.Fix = &fix
		}
	}
	return out
}

// realPaths resolves symbolic links, each path once.
type realPaths struct{ known map[string]string }

func (r realPaths) of(path string) string {
	real, ok := r.known[path]
	if !ok {
		var err error
		if real, err = filepath.EvalSymlinks(path); err != nil {
			real = path
		}
		r.known[path] = real
	}
	return real
}

// ShortPath returns path relative to dir if it lies below dir, otherwise path.
func ShortPath(path, dir string) string {
	if rel, err := filepath.Rel(dir, path); err == nil && filepath.IsAbs(path) && filepath.IsLocal(rel) {
		path = rel
	}
	return filepath.ToSlash(path)
}
