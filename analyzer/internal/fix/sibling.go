package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A precedent is a comparison of the same tenant in a function like the handler:
//
//	if keyOf(r.Context()).TenantID != r.PathValue("tenant_id") { refuse }
type precedent struct {
	by     *handler
	who    *ast.SelectorExpr // the principal's side
	refuse []ast.Stmt
}

// precedents returns the comparisons that siblings of h, or h itself, make of the
// path parameter.
func (h *handler) precedents(param string) []precedent {
	var all []precedent
	for _, by := range append(h.siblings(), h) {
		defs := by.definitions()
		by.inspect(func(n ast.Node) {
			ifs, ok := n.(*ast.IfStmt)
			if !ok || ifs.Else != nil || !returns(ifs.Body.List) {
				return
			}
			cmp, ok := ast.Unparen(ifs.Cond).(*ast.BinaryExpr)
			if !ok || cmp.Op != token.NEQ {
				return
			}
			for _, side := range [2][2]ast.Expr{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
				who, ok := ast.Unparen(side[0]).(*ast.SelectorExpr)
				if !ok || !by.carries(defs, side[1], param) {
					continue
				}
				if sel := h.Info.Selections[who]; sel != nil && sel.Kind() == types.FieldVal {
					all = append(all, precedent{by, who, ifs.Body.List})
				}
			}
		})
	}
	return all
}

// borrowed returns what siblings compare with the tenant, if the same stands for
// the principal in h: it is made of parameters alone, and the middlewares of the
// sibling all run in front of h.
func (h *handler) borrowed(b *authz.Binding, at *place) (*value, error) {
	err := errors.New("no principal is in scope")
	var found *value
	for _, p := range h.precedents(b.Param) {
		if p.by.node == h.node {
			continue
		}
		x := p.source()
		if x == nil {
			continue
		}
		names, renamed, ok := h.moved(p.by.names(x), p.by, h)
		if !ok || !h.mean(names, at.pos) {
			continue
		}
		if !h.behind(b.Handler, p.by) {
			err = errors.New("no principal is in scope, and other middlewares run in front of the handlers that compare")
			continue
		}
		field, e := h.tenantField(h.Info.TypeOf(x), b)
		if e == nil && field != h.Info.Uses[p.who.Sel] {
			e = fmt.Errorf("a handler compares %s, not %s", p.who.Sel.Name, field.Name())
		}
		if e != nil {
			err = e
			continue
		}
		copied := h.copy(x)
		copied.rename(renamed)
		v := &value{text: copied.text() + "." + p.who.Sel.Name, typ: field.Type(), names: names, field: field, owner: h.Info.TypeOf(x)}
		if found != nil && found.text != v.text {
			return nil, errors.New("handlers of the package take the principal from different places")
		}
		found = v
	}
	if found == nil {
		return nil, err
	}
	return found, nil
}

// source returns the expression that the principal of a precedent comes from, or
// nil where that is more than an expression.
func (p *precedent) source() ast.Expr {
	v := p.by.local(p.who.X)
	if v == nil {
		return ast.Unparen(p.who.X)
	}
	d := p.by.definitions()[v]
	if d == nil || d.expr == nil || len(d.others) > 0 {
		return nil
	}
	if call, ok := ast.Unparen(d.expr).(*ast.CallExpr); !ok || p.by.callee(call) == nil {
		return nil
	} else if tuple, ok := p.by.Info.TypeOf(call).(*types.Tuple); ok && tuple.Len() != 1 {
		return nil
	}
	return d.expr
}

// behind reports whether every middleware that runs in front of a sibling where it
// makes the comparison, with nothing missing, also runs in front of the handler on
// all its routes.
func (h *handler) behind(key string, sibling *handler) bool {
	var theirs, ours []*route.Route
	for _, j := range h.Routes {
		switch {
		case j.Route == nil:
		case j.Route.Handler.Func.Name == key:
			ours = append(ours, j.Route)
		case h.keyIs(sibling, j.Route.Handler.Func.Name) && met(j, authz.Bound) && met(j, authz.Verified):
			theirs = append(theirs, j.Route)
		}
	}
	if len(ours) == 0 {
		return false
	}
	return slices.ContainsFunc(theirs, func(their *route.Route) bool {
		return !slices.ContainsFunc(ours, func(our *route.Route) bool { return !within(their.Chain, our.Chain) })
	})
}

// keyIs reports whether a function of the package has the key of a summary.
func (s *Source) keyIs(h *handler, key string) bool {
	decl, ok := h.node.(*ast.FuncDecl)
	if !ok {
		return false
	}
	fn, ok := s.Info.Defs[decl.Name].(*types.Func)
	return ok && summary.ObjectKey(fn) == key
}

// within reports whether the links of a chain all are in another, in this order,
// whatever they continue with.
func within(inner, outer []route.Link) bool {
	for _, l := range inner {
		i := slices.IndexFunc(outer, func(o route.Link) bool { return alone(o) == alone(l) })
		if i < 0 {
			return false
		}
		outer = outer[i+1:]
	}
	return true
}

// alone returns what a link is, apart from what it wraps.
func alone(l route.Link) string {
	fn := l.Func
	if l.Next.Op != summary.Unknown {
		fn = fn.Rebuild(func(s summary.Sym) (summary.Sym, bool) { return summary.Sym{}, s.Equal(l.Next) })
	}
	return fn.String()
}
