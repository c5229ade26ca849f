package fix

import (
	"bytes"
	"go/ast"
	"go/constant"
	"go/printer"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A value is one side of the comparison.
type value struct {
	text string
	typ  types.Type
	// names are what its identifiers mean.
	names names
	// raw: it is the path parameter as it was sent.
	raw bool
	// field is that of the principal, owner the principal's type, and local the
	// variable that holds it.
	field, local *types.Var
	owner        types.Type
}

func (v *value) String() string { return v.text }

// print returns the source of a node, without its comments.
func (s *Source) print(n ast.Node) string {
	var b bytes.Buffer
	if printer.Fprint(&b, s.Fset, n) != nil {
		return ""
	}
	return b.String()
}

// callee returns the function or method that a call names, or nil.
func (s *Source) callee(call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(s.Info, call).(*types.Func)
	return fn
}

// known returns what models know of a call's function, or an empty entry.
func (s *Source) known(call *ast.CallExpr) *model.Entry {
	if fn := s.callee(call); fn != nil {
		if e := s.Index.Func(fn); e != nil {
			return e
		}
	}
	return new(model.Entry)
}

func (s *Source) constant(x ast.Expr) (string, bool) {
	tv, ok := s.Info.Types[x]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// local returns the local variable that x is, or nil.
func (s *Source) local(x ast.Expr) *types.Var {
	id, ok := ast.Unparen(x).(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := s.Info.ObjectOf(id).(*types.Var)
	if !ok || v.IsField() || v.Parent() == nil || v.Parent() == s.Pkg.Scope() || v.Parent() == types.Universe {
		return nil
	}
	return v
}

// -- definitions --

// A definition is the one place where a variable gets its value: that of result
// index of expr.
type definition struct {
	stmt  ast.Stmt
	expr  ast.Expr
	index int
	// others are the variables that the statement defines besides.
	others []*types.Var
}

// definitions returns the variables of the function that get a value where they
// are declared, and nowhere else.
func (h *handler) definitions() map[*types.Var]*definition {
	defs := make(map[*types.Var]*definition)
	spoilt := make(map[*types.Var]bool)
	define := func(stmt ast.Stmt, lhs []ast.Expr, rhs []ast.Expr) {
		for i, l := range lhs {
			v := h.local(l)
			if v == nil {
				continue
			}
			if id := ast.Unparen(l).(*ast.Ident); h.Info.Defs[id] != v {
				spoilt[v] = true
				continue
			}
			d := &definition{stmt: stmt}
			switch {
			case len(rhs) == len(lhs):
				d.expr = rhs[i]
			case len(rhs) == 1:
				d.expr, d.index = rhs[0], i
				for _, o := range lhs {
					if ov := h.local(o); ov != nil && ov != v {
						d.others = append(d.others, ov)
					}
				}
			default:
				spoilt[v] = true
			}
			defs[v] = d
		}
	}
	// Also what literals in the function do to its variables counts.
	ast.Inspect(h.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			define(n, n.Lhs, n.Rhs)
		case *ast.DeclStmt:
			if decl, ok := n.Decl.(*ast.GenDecl); ok && decl.Tok == token.VAR {
				for _, spec := range decl.Specs {
					spec := spec.(*ast.ValueSpec)
					names := make([]ast.Expr, len(spec.Names))
					for i, id := range spec.Names {
						names[i] = id
					}
					define(n, names, spec.Values)
				}
			}
		case *ast.RangeStmt:
			for _, x := range []ast.Expr{n.Key, n.Value} {
				if v := h.localOrNil(x); v != nil {
					spoilt[v] = true
				}
			}
		case *ast.IncDecStmt:
			if v := h.local(n.X); v != nil {
				spoilt[v] = true
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				if v := h.local(n.X); v != nil {
					spoilt[v] = true
				}
			}
		}
		return true
	})
	for v := range spoilt {
		delete(defs, v)
	}
	return defs
}

func (h *handler) localOrNil(x ast.Expr) *types.Var {
	if x == nil {
		return nil
	}
	return h.local(x)
}
