package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// This file reads what the packages under testdata/src say about themselves:
//
//	f(x)                              // want `the whole message of a finding here`
//	func handler(...) {               // ok: why nothing is reported in the function
//	if !ok { deny(w); return }        // guard: crosstenant
//	//keyauthz-test:only-safe why     the package has no finding at all
//	//keyauthz-test:only-unsafe why   the package has no safe counterpart

// A note is a comment that says something to the tests.
type note struct {
	pos  token.Position
	text string
}

// notes returns the comments that start with the given word, without it. A want
// may follow another note on its line.
func notes(fset *token.FileSet, files []*ast.File, word string) []note {
	var found []note
	for _, f := range files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				text := strings.TrimPrefix(c.Text, "//")
				for part := range strings.SplitSeq(text, "//") {
					if rest, ok := strings.CutPrefix(strings.TrimSpace(part), word); ok {
						found = append(found, note{fset.Position(c.Slash), strings.TrimSpace(rest)})
					}
				}
			}
		}
	}
	return found
}

// A want is a message that a line expects.
type want struct {
	file string
	line int
	text string // as written
	re   *regexp.Regexp
}

// wants returns what the files expect, each message as a whole.
func wants(t *testing.T, fset *token.FileSet, files []*ast.File) []want {
	t.Helper()
	var all []want
	for _, n := range notes(fset, files, "want ") {
		for rest := n.text; rest != ""; rest = strings.TrimSpace(rest) {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				t.Errorf("%s: malformed want: %s", n.pos, rest)
				break
			}
			rest = rest[len(quoted):]
			text, _ := strconv.Unquote(quoted)
			re, err := regexp.Compile("^(?:" + text + ")$")
			if err != nil {
				t.Errorf("%s: %v", n.pos, err)
				continue
			}
			all = append(all, want{n.pos.Filename, n.pos.Line, text, re})
		}
	}
	return all
}

// A function is a declaration or literal with a note on its first line.
type function struct {
	name     string // "" for a literal
	pos, end token.Pos
	why      string
}

// marked returns the functions whose first line carries a note with word.
func marked(t *testing.T, fset *token.FileSet, files []*ast.File, word string) []function {
	t.Helper()
	var found []function
	for _, n := range notes(fset, files, word) {
		fn := function{why: n.text}
		for _, f := range files {
			if fset.Position(f.FileStart).Filename != n.pos.Filename {
				continue
			}
			ast.Inspect(f, func(node ast.Node) bool {
				if node == nil || fset.Position(node.Pos()).Line != n.pos.Line {
					return true
				}
				switch node := node.(type) {
				case *ast.FuncDecl:
					fn.name, fn.pos, fn.end = declName(node), node.Pos(), node.End()
				case *ast.FuncLit:
					if !fn.pos.IsValid() {
						fn.pos, fn.end = node.Pos(), node.End()
					}
				}
				return true
			})
		}
		if !fn.pos.IsValid() {
			t.Errorf("%s: no function starts on the line of %q", n.pos, word+" "+n.text)
			continue
		}
		if fn.why == "" {
			t.Errorf("%s: %s without a reason", n.pos, word)
		}
		found = append(found, fn)
	}
	return found
}

// declName returns the name of a function as messages show it: "Server.get".
func declName(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return fn.Name.Name
	}
	recv := fn.Recv.List[0].Type
	if star, ok := recv.(*ast.StarExpr); ok {
		recv = star.X
	}
	if index, ok := recv.(*ast.IndexExpr); ok {
		recv = index.X
	}
	return recv.(*ast.Ident).Name + "." + fn.Name.Name
}

// whole reports the findings that a want on their line matches only in part.
// Findings without a want, and wants without a finding, are the business of
// package analysistest or of [compare].
func whole(t *testing.T, fset *token.FileSet, files []*ast.File, found []analysis.Diagnostic) {
	t.Helper()
	all := wants(t, fset, files)
	for _, d := range found {
		at := fset.Position(d.Pos)
		here := func(w want) bool { return w.file == at.Filename && w.line == at.Line }
		if slices.ContainsFunc(all, here) && !slices.ContainsFunc(all, func(w want) bool { return here(w) && w.re.MatchString(d.Message) }) {
			t.Errorf("%s: no want has the whole message: %s", short(at), d.Message)
		}
	}
}

// compare reports the findings that no want expects in full, and the wants that
// no finding meets.
func compare(t *testing.T, fset *token.FileSet, files []*ast.File, found []analysis.Diagnostic) {
	t.Helper()
	pending := wants(t, fset, files)
	for _, d := range found {
		at := fset.Position(d.Pos)
		i := slices.IndexFunc(pending, func(w want) bool {
			return w.file == at.Filename && w.line == at.Line && w.re.MatchString(d.Message)
		})
		if i < 0 {
			t.Errorf("%s: unexpected: %s (%s)", short(at), d.Message, d.Category)
			continue
		}
		pending = slices.Delete(pending, i, i+1)
	}
	for _, w := range pending {
		t.Errorf("%s: missing: %s", short(token.Position{Filename: w.file, Line: w.line}), w.text)
	}
}

// silent reports the findings in functions that are marked as ok.
func silent(t *testing.T, fset *token.FileSet, files []*ast.File, found []analysis.Diagnostic) {
	t.Helper()
	for _, fn := range marked(t, fset, files, "ok:") {
		for _, d := range found {
			if fn.pos <= d.Pos && d.Pos < fn.end {
				t.Errorf("%s: in a function that is ok (%s): %s", short(fset.Position(d.Pos)), fn.why, d.Message)
			}
		}
	}
}

func short(p token.Position) string {
	p.Column = 0
	dir, file := filepath.Split(p.Filename)
	p.Filename = filepath.Join(filepath.Base(filepath.Dir(filepath.Clean(dir))), filepath.Base(dir), file)
	return p.String()
}

// covered reports what of a package's notes says nothing: a safe function that
// the engine does not judge proves nothing, and a scenario package needs both
// kinds of cases.
func covered(t *testing.T, fset *token.FileSet, files []*ast.File, routes string) {
	t.Helper()
	safe := marked(t, fset, files, "ok:")
	noRoutes := len(notes(fset, files, "keyauthz-test:no-routes ")) > 0 // handlers are judged by themselves
	for _, fn := range safe {
		if !noRoutes && fn.name != "" && !strings.Contains(routes, " "+fn.name+"\n") {
			t.Errorf("%s: %s is marked ok, and is neither a handler nor a middleware of a route", short(fset.Position(fn.pos)), fn.name)
		}
	}
	unsafe := len(notes(fset, files, "want "))
	onlySafe := len(notes(fset, files, "keyauthz-test:only-safe ")) > 0
	onlyUnsafe := len(notes(fset, files, "keyauthz-test:only-unsafe ")) > 0
	switch {
	case len(safe) == 0 && unsafe == 0:
		// a package that the others import
	case len(safe) == 0 && !onlyUnsafe:
		t.Errorf("%s: no function is marked ok", short(fset.Position(files[0].FileStart)))
	case unsafe == 0 && !onlySafe:
		t.Errorf("%s: nothing is wanted", short(fset.Position(files[0].FileStart)))
	}
}

// combined returns an analyzer that reports the findings of all rules, with the
// name of the rule as category, and whose result is the text of the package's
// routes.
func combined() *analysis.Analyzer {
	cfg := analyzer.DefaultConfig()
	suite := analyzer.NewSuite(cfg)
	routes := suite.Dump("routes")
	return &analysis.Analyzer{
		Name:       "keyauthz",
		Doc:        "report the findings of all rules",
		Requires:   append(slices.Clone(suite.Rules), routes),
		ResultType: routes.ResultType,
		Run: func(pass *analysis.Pass) (any, error) {
			for _, rule := range suite.Rules {
				res, ok := pass.ResultOf[rule].(*analyzer.Result)
				if !ok {
					return nil, fmt.Errorf("%s returns no result", rule.Name)
				}
				for _, f := range res.Findings {
					if f.Confidence >= cfg.Confidence {
						pass.Report(analysis.Diagnostic{Pos: f.Pos, End: f.End, Category: rule.Name, Message: f.Message})
					}
				}
			}
			return pass.ResultOf[routes], nil
		},
	}
}
