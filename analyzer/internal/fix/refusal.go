package fix

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/types"
	"net/http"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
)

// refusal returns the statements by which the handler refuses a tenant that is not
// the principal's: as it does for one, or as its siblings do; otherwise as it
// refuses for other reasons, with the status and a message that say forbidden. A
// handler that refuses by itself is not given the way of others.
func (h *handler) refusal(b *authz.Binding, at *place) ([]string, error) {
	const inPackage = "handlers of the package refuse in different ways"
	own := []*handler{h}
	forbidden, odd := h.reworded(own, http.StatusForbidden, at)
	unauthorized, odd2 := h.reworded(own, http.StatusUnauthorized, at)
	others := func(status int64) func() []string {
		return func() []string {
			if odd || odd2 {
				return nil
			}
			all, _ := h.reworded(h.siblings(), status, at)
			return all
		}
	}
	for _, way := range []struct {
		options func() []string // which may mean to look at all of the package's handlers
		differ  string
	}{
		{func() []string { return h.verbatim(b, at) }, "handlers of the package refuse other tenants in different ways"},
		{func() []string { return forbidden }, "the handler refuses in different ways"},
		{func() []string { return unauthorized }, "the handler refuses in different ways"},
		{others(http.StatusForbidden), inPackage},
		{others(http.StatusUnauthorized), inPackage},
	} {
		options := way.options()
		slices.Sort(options)
		switch options = slices.Compact(options); len(options) {
		case 0:
		case 1:
			return strings.Split(options[0], separator), nil
		default:
			return nil, errors.New(way.differ)
		}
	}
	if odd || odd2 {
		return nil, errors.New("how the handler refuses is particular to the reason")
	}
	return nil, errors.New("nothing in the package shows how to refuse")
}

// separator stands between the statements of one way to refuse.
const separator = "\x00"

// verbatim returns how siblings refuse other tenants.
func (h *handler) verbatim(b *authz.Binding, at *place) []string {
	var all []string
	for _, p := range h.precedents(b.Param) {
		if text := h.adopt(p.by, p.refuse, nil, at); text != "" {
			all = append(all, text)
		}
	}
	return all
}

// reworded returns how functions refuse with a status, as refusals of a tenant.
// It reports whether some refusal cannot be reworded.
func (h *handler) reworded(by []*handler, status int64, at *place) (all []string, odd bool) {
	for _, o := range by {
		for _, stmts := range o.lists() {
			with, answers, ok := h.forbid(stmts, status)
			text := ""
			if answers && ok {
				text = h.adopt(o, stmts, with, at)
			}
			switch {
			case text != "":
				all = append(all, text)
			case answers:
				odd = true
			}
		}
	}
	return all, odd
}

// adopt returns statements of another function, changed, as they stand at a place
// of h, or "" where they mean something else there.
func (h *handler) adopt(by *handler, stmts []ast.Stmt, with map[ast.Node]ast.Expr, at *place) string {
	if len(stmts) > 4 {
		return "" // it does more than refuse
	}
	all := make(names)
	for _, stmt := range stmts {
		switch stmt.(type) {
		case *ast.ExprStmt, *ast.ReturnStmt:
		default:
			return ""
		}
		for name, obj := range h.namesBut(stmt, with) {
			if old, ok := all[name]; ok && old != obj {
				return ""
			}
			all[name] = obj
		}
	}
	moved, renamed, ok := h.moved(all, by, h)
	if !ok || !h.mean(moved, at.pos) {
		return ""
	}
	c := h.copyList(stmts)
	if c == nil {
		return ""
	}
	c.rename(renamed)
	c.replace(with)
	return strings.Join(c.lines(), separator)
}

// namesBut returns the names of a node without those of what is replaced.
func (s *Source) namesBut(n ast.Node, with map[ast.Node]ast.Expr) names {
	all := make(names)
	ast.Inspect(n, func(n ast.Node) bool {
		if n == nil || with[n] != nil {
			return false
		}
		if id, ok := n.(*ast.Ident); ok {
			for name, obj := range s.names(id) {
				all[name] = obj
			}
		}
		return true
	})
	return all
}

// lists returns the branches of the function that end in a return.
func (h *handler) lists() [][]ast.Stmt {
	var all [][]ast.Stmt
	h.inspect(func(n ast.Node) {
		switch n := n.(type) {
		case *ast.IfStmt:
			all = append(all, n.Body.List)
			if block, ok := n.Else.(*ast.BlockStmt); ok {
				all = append(all, block.List)
			}
		case *ast.CaseClause:
			all = append(all, n.Body)
		}
	})
	return slices.DeleteFunc(all, func(l []ast.Stmt) bool { return !returns(l) })
}

func returns(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	_, ok := list[len(list)-1].(*ast.ReturnStmt)
	return ok
}

// -- status and message --

// forbid returns what to replace in statements that answer with a status to make
// them say forbidden. It reports whether they answer with the status, and whether
// that is all: with no other one, and with one message at most.
func (h *handler) forbid(stmts []ast.Stmt, status int64) (with map[ast.Node]ast.Expr, answers, ok bool) {
	with = make(map[ast.Node]ast.Expr)
	sound, messages := true, 0
	for _, stmt := range stmts {
		ast.Inspect(stmt, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if h.setsHeader(n) {
					return false
				}
				if h.helper(n) == status {
					answers = true
					sound = sound && status == http.StatusForbidden
				}
			case *ast.KeyValueExpr:
				// The key of a message is no message.
				for _, m := range nodes(n.Key) {
					with[m] = nil
				}
			}
			x, ok := n.(ast.Expr)
			if _, key := with[n]; !ok || key {
				return true
			}
			switch said := h.status(x); {
			case said == status:
				answers = true
				if status != http.StatusForbidden {
					if sel, ok := x.(*ast.SelectorExpr); ok {
						x = sel.Sel
					}
					other := h.forbidden(x)
					sound = sound && other != nil
					with[x] = other
				}
				return false
			case said != 0:
				sound = false
			case h.isText(x):
				messages++
				text, ok := h.message(x)
				sound = sound && ok
				if text != nil {
					with[x] = text
				}
				return false
			}
			return true
		})
	}
	for n, x := range with {
		if x == nil {
			delete(with, n)
		}
	}
	return with, answers, sound && messages <= 1
}

// status returns the HTTP status of refusals that an expression is or names, or 0.
func (h *handler) status(x ast.Expr) int64 {
	if v := h.Info.Types[x].Value; v != nil && v.Kind() == constant.Int {
		if n, ok := constant.Int64Val(v); ok && n >= 400 && n < 600 {
			return n
		}
	}
	id, ok := x.(*ast.Ident)
	if !ok {
		return 0
	}
	switch name := strings.ToLower(id.Name); {
	case strings.Contains(name, "unauthorized"), strings.Contains(name, "unauthorised"), strings.Contains(name, "unauthenticated"):
		return http.StatusUnauthorized
	case strings.Contains(name, "forbidden"), strings.Contains(name, "permissiondenied"):
		return http.StatusForbidden
	}
	return 0
}

// forbidden returns what says forbidden in the way that x says unauthorized:
// http.StatusForbidden, 403, ErrForbidden, codes.PermissionDenied; nil where there is no such thing.
func (h *handler) forbidden(x ast.Expr) ast.Expr {
	switch x := x.(type) {
	case *ast.BasicLit:
		if x.Value == "401" {
			return &ast.BasicLit{Kind: x.Kind, Value: "403"}
		}
	case *ast.Ident:
		name := strings.NewReplacer("Unauthorized", "Forbidden", "unauthorized", "forbidden", "Unauthenticated", "PermissionDenied").Replace(x.Name)
		obj := h.Info.Uses[x]
		if name == x.Name || obj == nil || obj.Pkg() == nil {
			return nil
		}
		if other := counterpart(obj, name, h.Pkg); other != nil && types.Identical(other.Type(), obj.Type()) && (other.Exported() || other.Pkg() == h.Pkg) {
			return ast.NewIdent(name)
		}
	}
	return nil
}

// counterpart returns the object with another name beside obj: in its package, or
// among the methods of its receiver.
func counterpart(obj types.Object, name string, from *types.Package) types.Object {
	if fn, ok := obj.(*types.Func); ok {
		if recv := fn.Signature().Recv(); recv != nil {
			other, _, _ := types.LookupFieldOrMethod(recv.Type(), true, from, name)
			return other
		}
	}
	if obj.Parent() == obj.Pkg().Scope() {
		return obj.Pkg().Scope().Lookup(name)
	}
	return nil
}

// helper returns the one status that the body of a called function of the package
// answers with, where the call itself names none, or 0.
func (h *handler) helper(call *ast.CallExpr) int64 {
	fn := h.callee(call)
	if fn == nil || fn.Pkg() != h.Pkg {
		return 0
	}
	for _, arg := range call.Args {
		if v := h.Info.Types[arg].Value; v != nil {
			return 0
		}
	}
	var body *ast.BlockStmt
	for c := range h.Root.Preorder((*ast.FuncDecl)(nil)) {
		if decl := c.Node().(*ast.FuncDecl); h.Info.Defs[decl.Name] == fn {
			body = decl.Body
		}
	}
	if body == nil {
		return 0
	}
	var found []int64
	ast.Inspect(body, func(n ast.Node) bool {
		if x, ok := n.(ast.Expr); ok {
			if said := h.status(x); said != 0 && !slices.Contains(found, said) {
				found = append(found, said)
			}
		}
		return true
	})
	if len(found) != 1 {
		return 0
	}
	return found[0]
}

// setsHeader reports whether a call sets a header of the answer.
func (h *handler) setsHeader(call *ast.CallExpr) bool {
	fn := h.callee(call)
	if fn == nil || len(call.Args) != 2 || fn.Name() != "Set" && fn.Name() != "Add" && fn.Name() != "Header" {
		return false
	}
	_, named := h.constant(call.Args[0])
	return named
}
