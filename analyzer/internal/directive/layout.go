package directive

import (
	"go/ast"
	"go/token"
)

// A layout says on which lines of a file the code is.
type layout struct {
	syntax *ast.File
	file   *token.File
	// code are the lines on which a node starts or ends: a comment on one of them
	// stands behind code, since a comment that starts with // ends its line.
	code map[int]bool
	// last is the last line of the outermost node that starts on a line.
	last map[int]int
	// funcs are the functions by the comments that document them.
	funcs map[*ast.CommentGroup]*ast.Ident
}

func newLayout(f *ast.File, file *token.File) *layout {
	l := &layout{
		syntax: f, file: file,
		code:  make(map[int]bool),
		last:  make(map[int]int),
		funcs: make(map[*ast.CommentGroup]*ast.Ident),
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil:
			return false
		case *ast.File:
			l.code[l.line(n.Package)] = true
			return true
		case *ast.CommentGroup, *ast.Comment:
			return false
		case *ast.FuncDecl:
			if n.Doc != nil {
				l.funcs[n.Doc] = n.Name
			}
		case *ast.Field:
			if _, ok := n.Type.(*ast.FuncType); ok && n.Doc != nil && len(n.Names) == 1 {
				l.funcs[n.Doc] = n.Names[0]
			}
		}
		if !n.Pos().IsValid() || !n.End().IsValid() {
			return true // an empty list of fields
		}
		start, end := l.line(n.Pos()), l.line(n.End())
		l.code[start], l.code[end] = true, true
		if _, ok := l.last[start]; !ok {
			l.last[start] = end // the outermost comes first
		}
		return true
	})
	return l
}

// line returns the line of pos in the file itself, whatever a //line comment says.
func (l *layout) line(pos token.Pos) int {
	pos = min(pos, token.Pos(l.file.Base()+l.file.Size())) // broken source ends behind its end
	return l.file.PositionFor(pos, false).Line
}

// place says what d, a comment in group, speaks of.
func (l *layout) place(d *Directive, group *ast.CommentGroup) {
	d.Func = l.funcs[group]
	own := l.line(d.Pos)
	below := l.line(group.End()) + 1
	switch {
	case l.code[own]:
		d.from, d.to = own, own
	case d.Pos < l.syntax.Package:
		d.from, d.to = 1, l.file.LineCount()
	default:
		d.from, d.to = own, max(below, l.last[below])
	}
}
