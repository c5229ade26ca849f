package finding

import (
	"cmp"
	"fmt"
	"path/filepath"
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

// Shorten makes the paths of findings relative to dir where they lie below it,
// with forward slashes on every system, so that output can be compared.
func Shorten(findings []Finding, dir string) {
	for i := range findings {
		f := &findings[i]
		f.File = ShortPath(f.File, dir)
		for j := range f.Related {
			f.Related[j].File = ShortPath(f.Related[j].File, dir)
		}
	}
}

// ShortPath returns path relative to dir if it lies below dir, otherwise path.
func ShortPath(path, dir string) string {
	if rel, err := filepath.Rel(dir, path); err == nil && filepath.IsAbs(path) && filepath.IsLocal(rel) {
		path = rel
	}
	return filepath.ToSlash(path)
}
