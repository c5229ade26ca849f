package fix

import (
	"errors"
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A place is where the comparison goes: in front of a statement of a list.
type place struct {
	pos    token.Pos
	stmt   ast.Stmt
	path   []ast.Node // from the statement's list out to the function's body
	indent int
	inline bool // something else stands in front of it on the line
}

// place returns the place in front of the first use, in the innermost list of
// statements that has all uses. It is as late as can be: what returns before is
// none of our business, and may be meant for those who may see all tenants.
func (h *handler) place(uses []summary.Pos) (*place, error) {
	first := uses[0].P
	for _, use := range uses {
		first = min(first, use.P)
	}
	cur, ok := h.Root.FindByPos(first, first)
	if !ok {
		return nil, errors.New("the use is not found")
	}
	for c := range cur.Enclosing() {
		if c.Node() == h.node {
			break
		}
		stmt, ok := c.Node().(ast.Stmt)
		if !ok || !inList(c) {
			continue
		}
		list := c.Parent()
		if !holds(list.Node(), uses) || loops(list.Parent().Node()) {
			continue
		}
		if chained(stmt, first) {
			return nil, errors.New("the use is in a condition that another branch comes before")
		}
		at := &place{stmt: stmt, pos: stmt.Pos()}
		for e := range c.Enclosing() {
			at.path = append(at.path, e.Node())
			if e.Node() == h.node {
				break
			}
		}
		if h.begun(at) {
			return nil, errors.New("the answer may have begun in front of the use")
		}
		h.line(at)
		return at, nil
	}
	return nil, errors.New("the uses have no list of statements in common")
}

// inList reports whether c is an element of a list of statements.
func inList(c inspector.Cursor) bool {
	switch c.Node().(type) {
	case *ast.CaseClause, *ast.CommClause:
		return false
	}
	switch p := c.Parent().Node().(type) {
	case *ast.BlockStmt:
		return true
	case *ast.CaseClause:
		for _, s := range p.Body {
			if s == c.Node() {
				return true
			}
		}
	case *ast.CommClause:
		return p.Comm != c.Node()
	}
	return false
}

func holds(list ast.Node, uses []summary.Pos) bool {
	for _, use := range uses {
		if use.P < list.Pos() || use.P >= list.End() {
			return false
		}
	}
	return true
}

// loops reports whether n is a loop: one comparison in front of it is enough.
func loops(n ast.Node) bool {
	switch n.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
		return true
	}
	return false
}

// chained reports whether pos lies in the condition of an else-if: what goes in
// front of the statement would also concern the branches before.
func chained(stmt ast.Stmt, pos token.Pos) bool {
	s, ok := stmt.(*ast.IfStmt)
	if !ok {
		return false
	}
	for {
		next, ok := s.Else.(*ast.IfStmt)
		if !ok {
			return false
		}
		if s = next; s.Pos() <= pos && pos < s.Body.Pos() {
			return true
		}
	}
}

// line moves the place in front of the comment that belongs to its statement, and
// notes how deep it is indented.
func (h *handler) line(at *place) {
	file := h.Fset.File(at.pos)
	line := func(p token.Pos) int { return file.PositionFor(p, false).Line }
	for i := len(h.file.Comments) - 1; i >= 0; i-- {
		c := h.file.Comments[i]
		if c.End() <= at.pos && line(c.End())+1 == line(at.pos) && c.Pos() > h.body.Lbrace && line(c.Pos()) > line(h.before(c.Pos())) {
			at.pos = c.Pos()
			break
		}
	}
	at.inline = line(h.before(at.pos)) == line(at.pos)
	at.indent = 1
	if !at.inline {
		at.indent = file.PositionFor(at.pos, false).Column - 1
	}
}

// before returns the end of the code in front of pos.
func (h *handler) before(pos token.Pos) token.Pos {
	last := h.body.Lbrace
	ast.Inspect(h.body, func(n ast.Node) bool {
		if n == nil || n.Pos() >= pos {
			return false
		}
		switch n := n.(type) {
		case *ast.BlockStmt:
			last = max(last, n.Lbrace)
		case *ast.CaseClause:
			last = max(last, n.Colon)
		case *ast.CommClause:
			last = max(last, n.Colon)
		}
		if n.End() <= pos {
			last = max(last, n.End())
		}
		return true
	})
	return last
}
