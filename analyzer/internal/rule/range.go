package rule

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// span returns the smallest expression that a position of SSA stands for.
func span(pass *analysis.Pass, pos token.Pos) (start, stop token.Pos) {
	in, ok := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	if !ok || !pos.IsValid() {
		return pos, pos
	}
	cursor, ok := in.Root().FindByPos(pos, pos)
	if !ok {
		return pos, pos
	}
	for c := range cursor.Enclosing() {
		switch n := c.Node().(type) {
		case *ast.CallExpr:
			if n.Lparen == pos || n.Pos() == pos {
				return n.Pos(), n.End()
			}
		case *ast.BinaryExpr:
			if n.OpPos == pos {
				return n.Pos(), n.End()
			}
		case *ast.IndexExpr:
			if n.Lbrack == pos || n.Pos() == pos {
				return n.Pos(), n.End()
			}
		case *ast.FuncDecl:
			return n.Name.Pos(), n.Name.End()
		case *ast.FuncLit:
			return n.Pos(), n.Type.End()
		case ast.Stmt:
			return pos, pos
		}
	}
	return pos, pos
}
