package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
)

// principal returns the tenant of the principal: a field of the one variable of the
// handler that holds a principal, or what a sibling compares.
func (h *handler) principal(b *authz.Binding, at *place) (*value, error) {
	var found *types.Var
	var of authz.Principal
	count := 0
	for _, v := range h.variables() {
		for _, p := range b.Principals {
			if typeKey(v.Type()) == p.Type {
				found, of = v, p
				count++
			}
		}
	}
	switch {
	case count > 1:
		return nil, errors.New("several variables are of the principal's type")
	case count == 0:
		return h.borrowed(b, at)
	}
	if !h.mean(names{found.Name(): found}, at.pos) {
		return nil, fmt.Errorf("%s is not in scope where the comparison goes", found.Name())
	}
	field, err := h.tenantField(found.Type(), b)
	if err != nil {
		return nil, err
	}
	if !h.checked(found, at) && !(of.Context && b.Verified) {
		return nil, fmt.Errorf("%s is not checked in front of the use", found.Name())
	}
	return &value{text: found.Name() + "." + field.Name(), typ: field.Type(), names: names{found.Name(): found}, field: field, local: found, owner: found.Type()}, nil
}

// variables returns the local variables and parameters of the function.
func (h *handler) variables() []*types.Var {
	all := h.vars()
	ast.Inspect(h.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := h.Info.Defs[id].(*types.Var); ok && !v.IsField() && v.Name() != "_" {
				all = append(all, v)
			}
		}
		return true
	})
	return all
}

// typeKey returns "path.T" for a named type or a pointer to one.
func typeKey(t types.Type) string {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if named, ok := t.(*types.Named); ok && named.Obj().Pkg() != nil {
		return named.Obj().Pkg().Path() + "." + named.Obj().Name()
	}
	return ""
}

// tenantField returns the one field of the principal that says what the tenant of
// the path says.
func (h *handler) tenantField(t types.Type, b *authz.Binding) (*types.Var, error) {
	want := kindOf(b.Param)
	if want.noun == "" {
		want.noun = noun(b.Segment)
	}
	var found []*types.Var
	for _, f := range fields(t) {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, h.Pkg, f.Name()); obj != f {
			continue // hidden by another, or not exported
		}
		if kindOf(f.Name()).noun == want.noun {
			found = append(found, f)
		}
	}
	switch {
	case want.noun == "" || len(found) == 0:
		return nil, fmt.Errorf("the principal has no field for %q", b.Param)
	case len(found) > 1:
		return nil, fmt.Errorf("%s and %s of the principal may both be %q", found[0].Name(), found[1].Name(), b.Param)
	case !kindOf(found[0].Name()).fits(want):
		return nil, fmt.Errorf("%s is not what %q holds", found[0].Name(), b.Param)
	}
	return found[0], nil
}

// fields returns the fields of a struct or pointer to one, those of embedded ones
// included.
func fields(t types.Type) []*types.Var {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var all []*types.Var
	for f := range s.Fields() {
		if f.Embedded() {
			if _, recursive := f.Type().Underlying().(*types.Pointer); !recursive {
				all = append(all, fields(f.Type())...)
				continue // promoted through a pointer, it might not be there
			}
		}
		all = append(all, f)
	}
	return all
}

// decides reports whether the function asks for the principal's tenant already, or
// gives the principal to something together with the tenant of the path. Then it
// has an idea of its own of who may see what.
func (h *handler) decides(who *value, param string) bool {
	defs := h.definitions()
	isField := func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		return ok && h.Info.Uses[sel.Sel] == who.field
	}
	isPrincipal := func(x ast.Expr) bool {
		v := h.local(x)
		return isField(ast.Unparen(x)) || v != nil && v == who.local
	}
	asks := func(x ast.Expr) bool { return x != nil && slices.ContainsFunc(nodes(x), isField) }
	decides := false
	ast.Inspect(h.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			decides = decides || asks(n.Cond)
		case *ast.SwitchStmt:
			decides = decides || asks(n.Tag)
		case *ast.CaseClause:
			decides = decides || slices.ContainsFunc(n.List, asks)
		case *ast.BinaryExpr:
			decides = decides || asks(n)
		case *ast.CallExpr:
			given := n.Args
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				given = append(slices.Clone(given), sel.X)
			}
			decides = decides || h.known(n).Silent == nil && slices.ContainsFunc(given, isPrincipal) &&
				slices.ContainsFunc(given, func(x ast.Expr) bool { return h.carries(defs, x, param) })
		}
		return !decides
	})
	return decides
}

// -- whether the principal is there --

// checked reports whether control only gets to the place if the variable was set.
func (h *handler) checked(v *types.Var, at *place) bool {
	d := h.definitions()[v]
	if d == nil {
		return slices.Contains(h.vars(), v) && !h.assigned(v) && !isPointer(v.Type())
	}
	if len(d.others) == 0 && !isPointer(v.Type()) {
		_, call := ast.Unparen(d.expr).(*ast.CallExpr)
		return call // its only result
	}
	signals := append(slices.Clone(d.others), v)
	inside := false // whether the walk from the place outward has met the list of the definition
	for i, n := range at.path {
		if ifs, ok := n.(*ast.IfStmt); ok && i > 0 {
			switch at.path[i-1] {
			case ifs.Body:
				if h.says(ifs.Cond, token.LAND, signals, true) {
					return true
				}
			case ifs.Else:
				if h.says(ifs.Cond, token.LOR, signals, false) {
					return true
				}
			}
		}
		for _, stmt := range list(n) {
			if i > 0 && stmt.End() > at.path[i-1].Pos() {
				break
			}
			inside = inside || stmt == d.stmt
			if ifs, ok := stmt.(*ast.IfStmt); ok && stmt.Pos() > d.stmt.Pos() && terminates(ifs.Body) && h.says(ifs.Cond, token.LOR, signals, false) {
				return true
			}
		}
		if inside {
			return false
		}
	}
	return false
}

func (h *handler) assigned(v *types.Var) bool {
	assigned := false
	ast.Inspect(h.body, func(n ast.Node) bool {
		if as, ok := n.(*ast.AssignStmt); ok {
			for _, x := range as.Lhs {
				assigned = assigned || h.local(x) == v
			}
		}
		return true
	})
	return assigned
}

// says reports whether one of the conditions that op joins tests a signal: that it
// is an error or missing, or with good set that it is none or there.
func (h *handler) says(cond ast.Expr, op token.Token, signals []*types.Var, good bool) bool {
	cond = ast.Unparen(cond)
	switch x := cond.(type) {
	case *ast.BinaryExpr:
		if x.Op == op {
			return h.says(x.X, op, signals, good) || h.says(x.Y, op, signals, good)
		}
		v := h.local(x.X)
		if !slices.Contains(signals, v) || !h.isNil(x.Y) {
			return false
		}
		equal := x.Op == token.EQL
		if !equal && x.Op != token.NEQ {
			return false
		}
		return equal == (types.IsInterface(v.Type()) == good)
	case *ast.UnaryExpr:
		v := h.local(x.X)
		return !good && x.Op == token.NOT && slices.Contains(signals, v) && isBool(v.Type())
	case *ast.Ident:
		v := h.local(x)
		return good && slices.Contains(signals, v) && isBool(v.Type())
	}
	return false
}

func (h *handler) isNil(x ast.Expr) bool { return h.Info.Types[x].IsNil() }

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

func list(n ast.Node) []ast.Stmt {
	switch n := n.(type) {
	case *ast.BlockStmt:
		return n.List
	case *ast.CaseClause:
		return n.Body
	case *ast.CommClause:
		return n.Body
	}
	return nil
}

// terminates reports whether nothing runs behind a block.
func terminates(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	switch last := b.List[len(b.List)-1].(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		id, ok := call.Fun.(*ast.Ident)
		return ok && id.Name == "panic"
	}
	return false
}
