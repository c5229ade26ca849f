package fix

import (
	"go/ast"
	"go/types"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells which expressions read what the client sent from a message that the
// handler gets as an argument.

// input returns the parameter that is the message, or that the framework fills in, and
// what is known of such handlers.
func (h *handler) input() (*types.Var, *model.Endpoint) {
	e := h.Index.EndpointOf(h.sig)
	if e == nil || e.Input == model.None || int(e.Input) > h.sig.Params().Len() {
		return nil, nil
	}
	return h.sig.Params().At(int(e.Input) - 1), e
}

// getsMessage reports whether the handler gets a message, all of which the client sent.
func (h *handler) getsMessage() bool {
	_, e := h.input()
	return e != nil && e.Has != "" && !e.Fills
}

// inMessage reports whether an expression is a field of the message, or what its getter
// returns:
//
//	req.TenantId
//	req.Msg.GetTenantId()
func (h *handler) inMessage(x ast.Expr, field string) bool {
	if !h.getsMessage() {
		return false
	}
	var sel *ast.SelectorExpr
	kind := types.FieldVal
	if call, ok := x.(*ast.CallExpr); ok && len(call.Args) == 0 {
		sel, _ = ast.Unparen(call.Fun).(*ast.SelectorExpr)
		field, kind = "Get"+field, types.MethodVal
	} else {
		sel, _ = x.(*ast.SelectorExpr)
	}
	if sel == nil || sel.Sel.Name != field {
		return false
	}
	of := h.Info.Selections[sel]
	if of == nil || of.Kind() != kind || h.assigns(of.Obj()) {
		return false
	}
	from := ast.Unparen(sel.X)
	if msg, ok := from.(*ast.SelectorExpr); ok {
		from = msg.X
	}
	v := h.local(from)
	in, _ := h.input()
	return v != nil && v == in && !h.changes(v)
}

// isDecoded reports whether an expression is the field, by its name, of what a function
// in front of the handler has decoded the parameter of the path into:
//
//	req := request.(tenantRequest)
//	req.TenantID
//	params.TenantID               // of a struct that is generated
func (h *handler) isDecoded(defs map[*types.Var]*definition, x *ast.SelectorExpr, param string) bool {
	of := h.Info.Selections[x]
	if of == nil || of.Kind() != types.FieldVal || plainName(x.Sel.Name) != plainName(param) || h.assigns(of.Obj()) {
		return false
	}
	if h.isAsserted(x.X) {
		return true
	}
	v := h.local(x.X)
	if v == nil || h.changes(v) && defs[v] == nil {
		return false
	}
	if in, e := h.input(); v == in {
		return e.Generated || e.Fills || e.Apart
	}
	d := defs[v]
	return d != nil && len(d.others) == 0 && h.isAsserted(d.expr)
}

// isAsserted reports whether an expression is a parameter that may be anything, of a
// type that it is said to have.
func (h *handler) isAsserted(x ast.Expr) bool {
	assert, ok := ast.Unparen(x).(*ast.TypeAssertExpr)
	if !ok || assert.Type == nil {
		return false
	}
	from := h.local(assert.X)
	return from != nil && isParam(h.sig, from) && types.IsInterface(from.Type())
}

func isParam(sig *types.Signature, v *types.Var) bool {
	for p := range sig.Params().Variables() {
		if p == v {
			return true
		}
	}
	return false
}
