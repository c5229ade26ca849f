// Package recent tells which findings a change brought.
//
// Where the code before the change could be analysed, those are the ones that it
// did not have: [New]. A middleware that a route no longer has is seen, although
// the finding speaks of no line that changed; an old finding on a line that changed
// is old.
//
// Where it could not, [Touched] returns those that the change may have brought: that
// speak of a line that it touched. A finding speaks of its own place and of those
// that explain it. One of their lines may be new; or lines may be gone from the
// function around the place, of which one may have been the check that is missing
// now. What an effect does is in its own line, so that nothing is asked of the
// function around it.
package recent

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// Changes say which lines of files with absolute paths were touched.
type Changes interface {
	// Added reports whether one of the lines from first to last is new.
	Added(file string, first, last int) bool
	// Removed reports whether a line went from between first and last.
	Removed(file string, first, last int) bool
	// Before returns where a line was before, if it was there.
	Before(file string, line int) (oldFile string, oldLine int, ok bool)
}

// Touched returns those of findings that changes may have brought.
func Touched(findings []finding.Finding, changes Changes) []finding.Finding {
	functions := make(functions)
	var kept []finding.Finding
	for _, f := range findings {
		touched := changes.Added(f.File, f.Line, max(f.EndLine, f.Line)) || functions.cut(changes, f.Position)
		if touched || slices.ContainsFunc(f.Related, func(r finding.Related) bool {
			return changes.Added(r.File, r.Line, r.Line) || (r.Part == analyzer.Step || r.Part == analyzer.Defect) && functions.cut(changes, r.Position)
		}) {
			kept = append(kept, f)
		}
	}
	return kept
}

// functions are the lines from first to last of each declaration of files.
type functions map[string][][2]int

// cut reports whether lines are gone from the declaration around p.
func (fs functions) cut(changes Changes, p finding.Position) bool {
	declarations, ok := fs[p.File]
	if !ok {
		declarations = declared(p.File)
		fs[p.File] = declarations
	}
	for _, d := range declarations {
		if d[0] <= p.Line && p.Line <= d[1] {
			return changes.Removed(p.File, d[0], d[1])
		}
	}
	return false
}

// declared returns the lines of a file's declarations, as far as it can be
// parsed; of one that is no Go, none.
func declared(name string) [][2]int {
	fset := token.NewFileSet()
	syntax, _ := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
	if syntax == nil {
		return nil
	}
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	var lines [][2]int
	for _, d := range syntax.Decls {
		if _, bad := d.(*ast.BadDecl); !bad {
			lines = append(lines, [2]int{line(d.Pos()), line(d.End())})
		}
	}
	return lines
}
