// Package finding holds what the rules found, in files and lines: it resolves
// positions, puts findings in a stable order, removes those that two variants
// of a package share, and shortens paths. It neither finds nor prints.
package finding

import (
	"cmp"
	"go/token"
	"path"
	"path/filepath"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer"
)

// A Position is a place in a file. Lines and columns count from 1, columns in
// bytes; zero means unknown.
type Position struct {
	File         string
	Line, Column int
}

// A Finding is one violation of a rule.
type Finding struct {
	Position
	EndLine, EndColumn int

	Rule       *analyzer.Info
	Category   string
	Confidence analyzer.Confidence
	Message    string
	Claim      string // what of Message is there in other runs, too
	Package    string // path of the package that it was found in
	Related    []Related

	// Fingerprint tells the finding from all others of a run, and recognises it
	// in another run; [Identify] sets it.
	Fingerprint string

	// Fix removes the defect, where the right code is certain; NoFix says why there
	// is none.
	Fix   *Fix
	NoFix string
}

// A Related is a place that helps to understand a finding.
type Related struct {
	Position
	Message string
	Part    analyzer.Part
}

// A Fix is text to insert at a position of a file, which is also given as an
// offset in bytes; the file has a size.
type Fix struct {
	Position
	Offset, Size int
	Text         string
	Message      string
}

// New resolves f, found in the package with the given path. Dirs are the
// directories of packages by path, where related places may lie.
func New(fset *token.FileSet, pkg string, f *analyzer.Finding, dirs map[string]string) Finding {
	out := Finding{
		Position:   resolve(fset, f.Pos),
		Rule:       f.Rule,
		Category:   f.Category,
		Confidence: f.Confidence,
		Message:    f.Message,
		Claim:      f.Claim,
		Package:    pkg,
	}
	if end := resolve(fset, f.End); end.File == out.File {
		out.EndLine, out.EndColumn = end.Line, end.Column
	}
	for _, p := range f.Related {
		out.Related = append(out.Related, Related{Locate(fset, p.Pos, p.Where, dirs), p.Message, p.Part})
	}
	out.NoFix = f.NoFix
	if f.Fix != nil {
		// Line directives do not count: it is the file itself that changes.
		file, at := fset.File(f.Fix.Pos), fset.PositionFor(f.Fix.Pos, false)
		out.Fix = &Fix{
			Position: Position{at.Filename, at.Line, at.Column}, Offset: at.Offset, Size: file.Size(),
			Text: f.Fix.Text, Message: f.Fix.Message,
		}
	}
	return out
}

// Locate resolves pos or, where that is not valid, "import/path/file:line:col"
// by the directories of packages.
func Locate(fset *token.FileSet, pos token.Pos, where string, dirs map[string]string) Position {
	if pos.IsValid() || where == "" {
		return resolve(fset, pos)
	}
	place := ParsePosition(where)
	if dir, ok := dirs[path.Dir(place.File)]; ok {
		place.File = filepath.Join(dir, path.Base(place.File))
	}
	return place
}

func resolve(fset *token.FileSet, pos token.Pos) Position {
	if !pos.IsValid() {
		return Position{}
	}
	p := fset.Position(pos)
	return Position{p.Filename, p.Line, p.Column}
}

// Sort orders findings by place, rule and message and removes doubles: a
// package and its test variant are analysed separately and find the same.
func Sort(findings []Finding) []Finding {
	compare := func(a, b Finding) int {
		return cmp.Or(
			a.Position.Compare(b.Position),
			cmp.Compare(a.Rule.Name, b.Rule.Name),
			cmp.Compare(a.Message, b.Message),
		)
	}
	slices.SortStableFunc(findings, compare)
	return slices.CompactFunc(findings, func(a, b Finding) bool { return compare(a, b) == 0 })
}
