package fix

import (
	"go/ast"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells which expressions read a parameter of the path: the models know
// the framework's ways, and the program may have a helper of its own.

// reads reports whether an expression reads the path parameter from the request.
func (h *handler) reads(defs map[*types.Var]*definition, x ast.Expr, param string) bool {
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		return h.asksFor(x, param) || h.asksHolder(defs, x, param) || h.asksContext(x, param) || h.helps(x, param) || h.inMessage(x, param)
	case *ast.IndexExpr:
		name, ok := h.constant(x.Index)
		return ok && name == param && h.isParams(defs, x.X)
	case *ast.SelectorExpr:
		return h.isFilledIn(x, param) || h.inMessage(x, param) || h.isDecoded(defs, x, param)
	case *ast.Ident:
		return h.isGiven(x, param)
	}
	return false
}

// asksFor reports whether a call asks the framework for the parameter. Some have a
// colon in front of the name, one of them in the query:
//
//	c.Param("tenant_id")
//	ctx.Params(":tenant_id")
//	r.URL.Query().Get(":tenant_id")
func (h *handler) asksFor(call *ast.CallExpr, param string) bool {
	in := h.known(call).Input
	if in == nil || in.Class != model.PathParam && in.Class != model.Query {
		return false
	}
	named := ""
	if in.Name == model.None {
		named = in.Const
	} else {
		named = h.given(call, in.Name)
	}
	bare, colon := strings.CutPrefix(named, ":")
	return bare == param && (in.Class == model.PathParam || colon)
}

// asksHolder reports whether a call asks what holds all parameters for one:
//
//	ctx.Vars().Get("tenant_id")
func (h *handler) asksHolder(defs map[*types.Var]*definition, call *ast.CallExpr, param string) bool {
	in := h.known(call).Input
	if in == nil || in.Of != model.Receiver || h.given(call, in.Name) != param {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && h.isParams(defs, sel.X)
}

// asksContext reports whether a call asks for what the framework keeps under the
// name of the parameter, where it does so.
func (h *handler) asksContext(call *ast.CallExpr, param string) bool {
	get := h.known(call).Get
	return get != nil && h.given(call, get.Key) == param && slices.ContainsFunc(h.Routes, func(j engine.Judged) bool {
		if j.Route == nil {
			return false
		}
		lib := h.Index.Library(j.Route.Library)
		return lib != nil && lib.ParamsInContext
	})
}

// given returns the constant text that a call has as an argument, or "".
func (h *handler) given(call *ast.CallExpr, arg model.Arg) string {
	i := int(arg) - 1
	if i < 0 || i >= len(call.Args) {
		return ""
	}
	text, _ := h.constant(call.Args[i])
	return text
}

// isParams reports whether an expression is the map of all path parameters.
func (h *handler) isParams(defs map[*types.Var]*definition, x ast.Expr) bool {
	if v := h.local(x); v != nil {
		if h.getsParams(v) {
			return true
		}
		d := defs[v]
		return d != nil && d.expr != nil && h.isParams(defs, d.expr)
	}
	all := func(e *model.Entry) bool {
		in := e.Input
		return in != nil && in.Class == model.PathParam && in.Name == model.None && in.Const == ""
	}
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		return all(h.known(x))
	case *ast.SelectorExpr:
		if sel := h.Info.Selections[x]; sel != nil && sel.Kind() == types.FieldVal {
			e := h.Index.Field(sel.Recv(), x.Sel.Name)
			return e != nil && all(e)
		}
	}
	return false
}

// getsParams reports whether v is the parameter in which the framework gives the
// handler the parameters of the path.
func (h *handler) getsParams(v *types.Var) bool {
	params := slices.Collect(h.sig.Params().Variables())
	i := slices.Index(params, v)
	if i < 0 {
		return false
	}
	if lib := h.Index.Injected(h.sig); lib != nil {
		return h.Index.HoldsPathParams(lib, v.Type())
	}
	_, sig := h.Index.HandlerOf(h.sig, h.Pkg)
	return sig != nil && sig.PathParams != model.None && i == int(sig.PathParams)-1
}

// isFilledIn reports whether an expression is the field of a struct that the
// framework, or a call in the function, fills in with the parameter:
//
//	type input struct { TenantID string `path:"tenant_id"` }
//	func handler(ctx context.Context, in *input) (*output, error)
func (h *handler) isFilledIn(x *ast.SelectorExpr, param string) bool {
	v := h.local(x.X)
	sel := h.Info.Selections[x]
	if v == nil || sel == nil || sel.Kind() != types.FieldVal || len(sel.Index()) != 1 || h.assigns(sel.Obj()) {
		return false
	}
	t := v.Type()
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	field := reflect.StructTag(s.Tag(sel.Index()[0]))
	return slices.ContainsFunc(h.fills(v), func(tag model.Tag) bool {
		name, _, _ := strings.Cut(field.Get(tag.Key), ",")
		return tag.Class == model.PathParam && name == param
	})
}

// fills returns the tags by which the fields of a variable are filled in.
func (h *handler) fills(v *types.Var) []model.Tag {
	if e := h.Index.EndpointOf(h.sig); e != nil && e.Input != model.None && int(e.Input) <= h.sig.Params().Len() && h.sig.Params().At(int(e.Input)-1) == v {
		return e.Tags
	}
	var tags []model.Tag
	h.inspect(func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		bind := h.known(call).Bind
		if bind == nil || bind.Into == model.None || int(bind.Into) > len(call.Args) {
			return
		}
		into := ast.Unparen(call.Args[bind.Into-1])
		if ref, ok := into.(*ast.UnaryExpr); ok {
			into = ref.X
		}
		if h.local(into) == v {
			tags = append(tags, bind.Tags...)
		}
	})
	return tags
}

// assigns reports whether the function sets a field by itself.
func (h *handler) assigns(field types.Object) bool {
	found := false
	ast.Inspect(h.body, func(n ast.Node) bool {
		if set, ok := n.(*ast.AssignStmt); ok {
			for _, x := range set.Lhs {
				if sel, ok := ast.Unparen(x).(*ast.SelectorExpr); ok && h.Info.Uses[sel.Sel] == field {
					found = true
				}
			}
		}
		return !found
	})
	return found
}

// isGiven reports whether an expression is a parameter of the handler that has the
// name of the path's: code that is generated reads the path, and calls it so.
//
//	func (s *server) GetRecords(w http.ResponseWriter, r *http.Request, tenantId string)
func (h *handler) isGiven(x *ast.Ident, param string) bool {
	v := h.local(x)
	if v == nil || !isString(v.Type()) || plainName(v.Name()) != plainName(param) || h.changes(v) {
		return false
	}
	return slices.Contains(slices.Collect(h.sig.Params().Variables()), v)
}

// changes reports whether the function gives a variable another value.
func (h *handler) changes(v *types.Var) bool {
	found := false
	ast.Inspect(h.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			found = found || slices.ContainsFunc(n.Lhs, func(x ast.Expr) bool { return h.local(x) == v })
		case *ast.UnaryExpr:
			found = found || h.local(n.X) == v
		}
		return !found
	})
	return found
}

func plainName(name string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name))
}

// helps reports whether a call is of a function of the package that does nothing
// but read the parameter from what the handler was given:
//
//	func tenantOf(r *http.Request) string { return r.PathValue("tenant_id") }
func (h *handler) helps(call *ast.CallExpr, param string) bool {
	fn := h.callee(call)
	if h.leaf || fn == nil || fn.Pkg() != h.Pkg || fn.Signature().Recv() != nil || fn.Signature().Results().Len() != 1 {
		return false
	}
	for _, arg := range call.Args {
		if v := h.local(arg); v == nil || !slices.Contains(h.vars(), v) || h.changes(v) {
			return false
		}
	}
	for c := range h.Root.Preorder((*ast.FuncDecl)(nil)) {
		if h.Info.Defs[c.Node().(*ast.FuncDecl).Name] != fn {
			continue
		}
		by := h.function(c)
		if by == nil {
			return false
		}
		by.leaf = true
		return by.only(param)
	}
	return false
}

// only reports whether the function does nothing but return the parameter.
func (h *handler) only(param string) bool {
	if len(h.body.List) == 0 || len(h.body.List) > 3 {
		return false
	}
	defs := h.definitions()
	for i, stmt := range h.body.List {
		switch stmt := stmt.(type) {
		case *ast.AssignStmt:
		case *ast.ReturnStmt:
			return i == len(h.body.List)-1 && len(stmt.Results) == 1 && h.carries(defs, stmt.Results[0], param)
		default:
			return false
		}
	}
	return false
}
