// Package directive reads the comments by which code tells keyauthz something,
// and says what they cover:
//
//	//keyauthz:ignore RULE[,RULE] REASON   findings of the rules are accepted
//	//nolint[:NAME[,NAME]]                 the same, in golangci-lint's words
//	//keyauthz:public REASON               a handler, or a route, is meant for all
//	//keyauthz:verifies key                a call that succeeds verified the key
//	//keyauthz:binds tenant                ... tied the tenant to the principal
//	//keyauthz:scoped                      ... checked a privilege
//
// At the end of a line a comment speaks of that line. On a line of its own it
// speaks of all of the declaration, statement or expression that starts on the
// line below the comment; above the package clause, of the file. The last four
// stand in the comment of a function or of a method of an interface; public may
// also stand at a registration.
//
// It neither knows which rules there are nor what is found.
package directive

import (
	"go/ast"
	"go/token"
	"slices"
)

// A Kind says what a directive tells.
type Kind int

const (
	// Ignore accepts findings of Rules, for Reason.
	Ignore Kind = iota + 1
	// Nolint accepts findings of Rules, or of all where that is empty.
	Nolint
	// Public says that a handler or route needs no authorization, for Reason.
	Public
	// Verifies says that a successful call of Func has verified a credential.
	Verifies
	// Binds says that one has tied the client's tenant to the principal.
	Binds
	// Scoped says that one has checked a privilege of the principal.
	Scoped
	// Spaced would be Ignore, were it not for a space behind "//", with which a
	// comment is for people.
	Spaced
)

var kinds = map[string]Kind{"ignore": Ignore, "public": Public, "verifies": Verifies, "binds": Binds, "scoped": Scoped}

var names = map[Kind]string{Verifies: "verifies", Binds: "binds", Scoped: "scoped"}

// A Directive is one comment.
type Directive struct {
	Kind     Kind
	Pos, End token.Pos
	Rules    []string // of Ignore and Nolint
	Reason   string   // of Ignore and Public
	// Func is the name in the declaration whose comment the directive stands in,
	// nil if it stands in none of a function.
	Func *ast.Ident

	file     *token.File
	from, to int // lines that it covers
}

// Covers reports whether the directive speaks of code at pos.
func (d *Directive) Covers(pos token.Pos) bool {
	if !pos.IsValid() || int(pos) < d.file.Base() || int(pos) > d.file.Base()+d.file.Size() {
		return false
	}
	line := d.file.PositionFor(pos, false).Line
	return d.from <= line && line <= d.to
}

// Lines returns the first and the last line that the directive speaks of.
func (d *Directive) Lines() (from, to int) { return d.from, d.to }

// A Problem is a comment that is meant as a directive and is none.
type Problem struct {
	Pos, End token.Pos
	Message  string
}

// A Set is what the comments of a package say, in the order of the files. The nil
// Set is empty.
type Set struct {
	Directives []Directive
	Problems   []Problem
}

// Parse reads the comments of files.
func Parse(fset *token.FileSet, files []*ast.File) *Set {
	s := new(Set)
	for _, f := range files {
		file := fset.File(f.FileStart)
		if file == nil {
			continue
		}
		var l *layout // made for the first directive
		for _, group := range f.Comments {
			for _, c := range group.List {
				d, problem := read(c.Text)
				if d == nil && problem == "" {
					continue
				}
				if problem == "" {
					if l == nil {
						l = newLayout(f, file)
					}
					d.Pos, d.End, d.file = c.Pos(), c.End(), file
					l.place(d, group)
					problem = d.misplaced()
				}
				if problem != "" {
					s.Problems = append(s.Problems, Problem{c.Pos(), c.End(), problem})
					continue
				}
				s.Directives = append(s.Directives, *d)
			}
		}
	}
	return s
}

// misplaced says what is wrong with where the directive stands, or "".
func (d *Directive) misplaced() string {
	if name := names[d.Kind]; name != "" && d.Func == nil {
		return subject + name + " is in no comment of a function"
	}
	return ""
}

// Drop forgets the directives of a kind.
func (s *Set) Drop(kind Kind) {
	s.Directives = slices.DeleteFunc(s.Directives, func(d Directive) bool { return d.Kind == kind })
}

// Accepts returns the directives that accept findings of rule at pos.
func (s *Set) Accepts(rule string, pos token.Pos) []*Directive {
	if s == nil {
		return nil
	}
	var all []*Directive
	for i := range s.Directives {
		d := &s.Directives[i]
		if d.accepts(rule) && d.Covers(pos) {
			all = append(all, d)
		}
	}
	return all
}

// tool is the name by which golangci-lint knows all rules.
const tool = "keyauthz"

func (d *Directive) accepts(rule string) bool {
	switch d.Kind {
	case Ignore:
		return slices.Contains(d.Rules, rule)
	case Nolint:
		return len(d.Rules) == 0 || slices.Contains(d.Rules, tool) || slices.Contains(d.Rules, rule)
	}
	return false
}
