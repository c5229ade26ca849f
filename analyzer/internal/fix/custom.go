package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
)

// This file asks how the rest of the package decides who may see a tenant: if not
// by a plain comparison, one more plain comparison would be wrong.

// customary returns an error unless the package shows no other way to decide than
// by comparing the principal's field.
func (h *handler) customary(who *value, b *authz.Binding) error {
	plain := slices.ContainsFunc(h.precedents(b.Param), func(p precedent) bool { return h.Info.Uses[p.who.Sel] == who.field })
	if !plain {
		if list := others(who.owner, who.field); list != nil {
			return fmt.Errorf("%s of the principal may hold other tenants", list.Name())
		}
		if flag := ruler(who.owner); flag != nil {
			return fmt.Errorf("%s of the principal may mean all tenants", flag.Name())
		}
	}
	if method := decider(who.owner, kindOf(who.field.Name()).noun); method != "" {
		return fmt.Errorf("the principal has %s to decide", method)
	}
	for c := range h.Root.Preorder((*ast.FuncDecl)(nil)) {
		o := h.function(c)
		if o == nil {
			continue
		}
		if o.excepts(who.field) {
			return fmt.Errorf("%s makes exceptions where it compares %s", c.Node().(*ast.FuncDecl).Name.Name, who.field.Name())
		}
	}
	for _, o := range h.siblings() {
		if helper := o.asks(who.owner, b.Param); helper != "" {
			return fmt.Errorf("handlers of the package ask %s who may see a tenant", helper)
		}
	}
	return nil
}

// ruler returns the flag of a principal that may lift it above tenants, or nil.
func ruler(owner types.Type) *types.Var {
	for _, f := range fields(owner) {
		if !isBool(f.Type()) {
			continue
		}
		for _, word := range split(f.Name()) {
			switch word {
			case "admin", "administrator", "superadmin", "superuser", "super", "root", "staff", "platform", "system", "operator", "global", "internal":
				return f
			}
		}
	}
	return nil
}

// decider returns the name of a method of the principal that says, by its name and
// type, whether it may see a tenant, or "".
func decider(owner types.Type, noun string) string {
	ptr := owner
	if !isPointer(owner) {
		ptr = types.NewPointer(owner)
	}
	set := types.NewMethodSet(ptr)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok || fn.Signature().Params().Len() != 1 || fn.Signature().Results().Len() != 1 {
			continue
		}
		if t := fn.Signature().Results().At(0).Type(); !isBool(t) && !types.IsInterface(t) {
			continue
		}
		for _, word := range split(fn.Name()) {
			switch word {
			case noun, "access", "owns", "belongs", "authorize", "authorized", "member":
				return fn.Name()
			}
		}
	}
	return ""
}

// others returns the field of a principal that lists what another field names one
// of: Tenants beside TenantID. It returns nil if there is none.
func others(owner types.Type, field *types.Var) *types.Var {
	noun := kindOf(field.Name()).noun
	for _, f := range fields(owner) {
		switch f.Type().Underlying().(type) {
		case *types.Slice, *types.Map, *types.Array:
		default:
			continue
		}
		for _, word := range split(f.Name()) {
			if f != field && kindOf(strings.TrimSuffix(word, "s")).noun == noun {
				return f
			}
		}
	}
	return nil
}

// excepts reports whether the function compares the field and lets something else
// make up for it:
//
//	if !k.Admin && k.TenantID != tenant { refuse }
//	return k.Admin || k.TenantID == tenant
func (h *handler) excepts(field *types.Var) bool {
	excepts := false
	defs := h.definitions()
	var walk func(x ast.Expr, and, or bool)
	walk = func(x ast.Expr, and, or bool) {
		switch x := ast.Unparen(x).(type) {
		case *ast.UnaryExpr:
			if x.Op == token.NOT {
				walk(x.X, or, and)
			}
		case *ast.BinaryExpr:
			switch x.Op {
			case token.LAND, token.LOR:
				if x.Op == token.LAND && h.isAssertion(defs, x.X) {
					walk(x.Y, and, or) // of messages that name one
					return
				}
				walk(x.X, and || x.Op == token.LAND, or || x.Op == token.LOR)
				walk(x.Y, and || x.Op == token.LAND, or || x.Op == token.LOR)
			case token.EQL, token.NEQ:
				is := func(x ast.Expr) bool {
					sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
					return ok && h.Info.Uses[sel.Sel] == field
				}
				if is(x.X) && !h.isConstant(x.Y) || is(x.Y) && !h.isConstant(x.X) {
					excepts = excepts || x.Op == token.NEQ && and || x.Op == token.EQL && or
				}
			}
		}
	}
	ast.Inspect(h.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				walk(n, false, false)
				return false
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				walk(n, false, false)
				return false
			}
		}
		return true
	})
	return excepts
}

// isAssertion reports whether an expression says that something is of a type:
//
//	if m, ok := req.(interface{ GetTenantId() string }); ok && k.TenantID != m.GetTenantId() { refuse }
func (h *handler) isAssertion(defs map[*types.Var]*definition, x ast.Expr) bool {
	d := defs[h.local(x)]
	if d == nil || d.index != 1 {
		return false
	}
	_, ok := ast.Unparen(d.expr).(*ast.TypeAssertExpr)
	return ok
}

func (h *handler) isConstant(x ast.Expr) bool { return h.Info.Types[x].Value != nil }

// asks returns the name of what the function gives a principal to, together with
// the tenant of the path, or "".
func (h *handler) asks(owner types.Type, param string) string {
	defs := h.definitions()
	name := ""
	h.inspect(func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || name != "" || h.known(call).Silent != nil {
			return
		}
		given := call.Args
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
			given = append(slices.Clone(given), sel.X)
		}
		key := typeKey(owner)
		principal := func(x ast.Expr) bool {
			t := h.Info.TypeOf(x)
			return t != nil && key != "" && typeKey(t) == key
		}
		if slices.ContainsFunc(given, principal) && slices.ContainsFunc(given, func(x ast.Expr) bool { return h.carries(defs, x, param) }) {
			name = h.print(call.Fun)
		}
	})
	return name
}
