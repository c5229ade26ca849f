package fix

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// A copied is a copy of code that can be changed: the syntax of a package is
// shared by all analyzers and stays as it is.
type copied struct {
	*Source
	fset  *token.FileSet
	root  ast.Node
	stmts []ast.Stmt
	// origin are the nodes that those of the copy were made from.
	origin map[ast.Node]ast.Node
}

// copy returns a copy of an expression.
func (s *Source) copy(x ast.Expr) *copied {
	return s.copyList([]ast.Stmt{&ast.ExprStmt{X: x}})
}

// copyList returns a copy of statements, without comments, or nil where they cannot
// be copied.
func (s *Source) copyList(stmts []ast.Stmt) *copied {
	var b strings.Builder
	b.WriteString("package p\nfunc _() {\n")
	for _, stmt := range stmts {
		b.WriteString(s.print(stmt) + "\n")
	}
	b.WriteString("}\n")
	c := &copied{Source: s, fset: token.NewFileSet(), origin: make(map[ast.Node]ast.Node)}
	file, err := parser.ParseFile(c.fset, "", b.String(), parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	body := file.Decls[0].(*ast.FuncDecl).Body
	c.root, c.stmts = body, body.List
	var from, to []ast.Node
	for _, stmt := range stmts {
		from = append(from, nodes(stmt)...)
	}
	for _, stmt := range c.stmts {
		to = append(to, nodes(stmt)...)
	}
	if len(from) != len(to) {
		return nil
	}
	for i, n := range to {
		c.origin[n] = from[i]
	}
	return c
}

func nodes(root ast.Node) []ast.Node {
	var all []ast.Node
	ast.Inspect(root, func(n ast.Node) bool {
		if n != nil {
			all = append(all, n)
		}
		return true
	})
	return all
}

// rename gives local variables other names.
func (c *copied) rename(names map[string]string) {
	for n, from := range c.origin {
		id, ok := n.(*ast.Ident)
		if !ok {
			continue
		}
		if v := c.local(from.(*ast.Ident)); v != nil && names[v.Name()] != "" {
			id.Name = names[v.Name()]
		}
	}
}

// replace puts other expressions in the place of some.
func (c *copied) replace(with map[ast.Node]ast.Expr) {
	astutil.Apply(c.root, func(cur *astutil.Cursor) bool {
		if x, ok := with[c.origin[cur.Node()]]; ok {
			cur.Replace(x)
			return false
		}
		return true
	}, nil)
}

// lines returns the text of each statement.
func (c *copied) lines() []string {
	var all []string
	for _, stmt := range c.stmts {
		var b bytes.Buffer
		if format.Node(&b, c.fset, stmt) != nil {
			return nil
		}
		all = append(all, b.String())
	}
	return all
}

func (c *copied) text() string { return strings.Join(c.lines(), "\n") }
