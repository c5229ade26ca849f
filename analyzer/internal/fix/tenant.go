package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// tenant returns the tenant as the first use has it: the variable that holds it, or
// the expression that reads it.
func (h *handler) tenant(b *authz.Binding) (*value, error) {
	defs := h.definitions()
	var found *value
	for _, use := range b.Uses {
		for _, v := range h.mentions(defs, use, b.Param) {
			switch {
			case found == nil || v.raw && !found.raw:
				found = v
			case found.text == v.text || found.raw && !v.raw:
			case found.raw:
				if token.IsIdentifier(v.text) && !token.IsIdentifier(found.text) {
					found = v // a variable reads better
				}
			default:
				return nil, fmt.Errorf("the tenant is in both %s and %s", found, v)
			}
		}
	}
	if found == nil {
		return nil, errors.New("the tenant is not read into a variable that keeps it")
	}
	return found, nil
}

// mentions returns how the tenant stands among the arguments at a place.
func (h *handler) mentions(defs map[*types.Var]*definition, use summary.Pos, param string) []*value {
	x := h.at(use)
	if x == nil {
		return nil
	}
	var all []*value
	ast.Inspect(x, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		reads := h.reads(defs, e, param) || h.unwraps(defs, e, param)
		if v := h.local(e); reads || v != nil && h.holdsTenant(defs, v, param) {
			all = append(all, &value{
				text: h.print(e), typ: h.Info.TypeOf(e), names: h.names(e),
				raw: reads || h.reads(defs, defs[v].expr, param),
			})
		}
		return !reads
	})
	return all
}

// unwraps reports whether an expression makes text of a parameter that the framework
// gives in another form:
//
//	r.GetRouter("tenant_id").String()
func (h *handler) unwraps(defs map[*types.Var]*definition, x ast.Expr, param string) bool {
	call, ok := x.(*ast.CallExpr)
	if !ok || !isString(h.Info.TypeOf(call)) || !h.carries(defs, call, param) {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && h.Info.Selections[sel] != nil && h.reads(defs, sel.X, param)
}

// at returns the call or map access that stands at a place.
func (h *handler) at(use summary.Pos) ast.Expr {
	cur, ok := h.Root.FindByPos(use.P, use.P)
	if !ok {
		return nil
	}
	for c := range cur.Enclosing() {
		switch n := c.Node().(type) {
		case *ast.CallExpr:
			if n.Lparen == use.P || n.Pos() == use.P {
				return n
			}
		case *ast.IndexExpr:
			if n.Lbrack == use.P || n.Pos() == use.P {
				return n
			}
		case ast.Stmt:
			return nil
		}
	}
	return nil
}

// holdsTenant reports whether the variable is defined once, by the tenant of the
// path or something that is made of it alone.
func (h *handler) holdsTenant(defs map[*types.Var]*definition, v *types.Var, param string) bool {
	d := defs[v]
	return d != nil && d.expr != nil && d.index == 0 && h.carries(defs, d.expr, param)
}

// carries reports whether an expression is the path parameter in another form.
func (h *handler) carries(defs map[*types.Var]*definition, x ast.Expr, param string) bool {
	x = ast.Unparen(x)
	if h.reads(defs, x, param) {
		return true
	}
	if v := h.local(x); v != nil {
		return h.holdsTenant(defs, v, param)
	}
	if assert, ok := x.(*ast.TypeAssertExpr); ok {
		return h.carries(defs, assert.X, param)
	}
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return false
	}
	args := call.Args
	if tv := h.Info.Types[call.Fun]; !tv.IsType() {
		e := h.known(call)
		if (e.Shape == nil || e.Shape.Part) && e.Pure == nil {
			return false
		}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && h.Info.Selections[sel] != nil {
			args = append([]ast.Expr{sel.X}, args...)
		}
	}
	carrying := 0
	for _, arg := range args {
		switch {
		case h.carries(defs, arg, param):
			carrying++
		case h.Info.Types[arg].Value == nil:
			return false
		}
	}
	return carrying == 1
}
