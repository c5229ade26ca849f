package fix

import (
	"go/ast"
	"go/types"
	"slices"
)

// begun reports whether something in front of the place may have begun to answer
// the client: then it is too late to refuse.
func (h *handler) begun(at *place) bool {
	begun := false
	ast.Inspect(h.body, func(n ast.Node) bool {
		if n == nil || begun || n.Pos() >= at.pos {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return slices.Contains(at.path, ast.Node(n))
		case *ast.BlockStmt:
			return slices.Contains(at.path, ast.Node(n)) || !returns(n.List)
		case *ast.CaseClause:
			return slices.Contains(at.path, ast.Node(n)) || !returns(n.Body)
		case *ast.CallExpr:
			begun = h.answers(n)
		}
		return true
	})
	return begun
}

// answers reports whether a call may write to the client.
func (h *handler) answers(call *ast.CallExpr) bool {
	if h.known(call).Write != nil {
		return true
	}
	fn := h.callee(call)
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok && h.isWriter(sel.X) {
		return fn == nil || fn.Name() != "Header"
	}
	if !slices.ContainsFunc(call.Args, h.isWriter) {
		return false
	}
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "net/http" {
		return true
	}
	switch fn.Name() {
	case "MaxBytesReader", "SetCookie", "NewResponseController":
		return false
	}
	return true
}

// isWriter reports whether an expression is a variable of type
// http.ResponseWriter.
func (h *handler) isWriter(x ast.Expr) bool {
	v := h.local(x)
	if v == nil {
		return false
	}
	named, ok := types.Unalias(v.Type()).(*types.Named)
	return ok && named.Obj().Name() == "ResponseWriter" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http"
}
