package engine

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// dropped returns where functions of the package put one of middlewares before
// something that they make no use of:
//
//	r.Group("/keys", requireKey)                     // and routes are added to r
//	keys := r.Group("/keys"); keys.Use(requireKey)   // the same
//	requireKey(mux)                                  // and mux is served
func dropped(pass *analysis.Pass, index *model.Index, middlewares []authz.Authenticator) []authz.Disabled {
	var found []authz.Disabled
	for _, file := range pass.Files {
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			w := wiring{pass: pass, index: index, middlewares: middlewares, idle: make(map[types.Object]bool), made: make(map[types.Object]bool)}
			ast.Inspect(fn.Body, w.count)
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if name, how := w.wasted(n); name != "" {
					at := summary.Pos{P: n.Pos(), End: n.End()}
					found = append(found, authz.Disabled{Middleware: name, How: how, Pos: at, From: fn.Pos(), To: fn.End()})
				}
				return true
			})
		}
	}
	return found
}

// makersOf returns the functions that make one of middlewares where others declare it:
//
//	func (s *server) requireKey(next http.Handler) http.Handler { return s.keys.Require(next) }
func makersOf(middlewares []authz.Authenticator, sums []*summary.Summary) []authz.Authenticator {
	var makers []authz.Authenticator
	for _, s := range sums {
		if len(s.Values) == 0 || s.Values[0].Op != summary.FuncOf || strings.HasPrefix(s.Values[0].Name, s.Key+"$") {
			continue
		}
		if slices.ContainsFunc(middlewares, func(m authz.Authenticator) bool { return m.Key == s.Values[0].Name }) {
			makers = append(makers, authz.Authenticator{Key: s.Key, Name: s.Name, Pos: s.Pos})
		}
	}
	return makers
}

// wiring looks at how a function puts middlewares before something.
type wiring struct {
	pass        *analysis.Pass
	index       *model.Index
	middlewares []authz.Authenticator
	// idle are the routers that only get middleware, by the variables of the function
	// that hold them; those of which more is made are false.
	idle map[types.Object]bool
	// made are the variables that hold what a call of the function makes.
	made map[types.Object]bool
}

// count enters the uses of variables that n has.
func (w *wiring) count(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		if v, e := w.method(n); v != nil && e != nil && e.Use != nil {
			if _, ok := w.idle[v]; !ok {
				w.idle[v] = true
			}
			for _, arg := range n.Args {
				ast.Inspect(arg, w.count)
			}
			return false
		}
	case *ast.AssignStmt:
		for i, e := range n.Lhs {
			if id, ok := e.(*ast.Ident); !ok {
				ast.Inspect(e, w.count)
			} else if v := w.pass.TypesInfo.Defs[id]; v != nil && len(n.Lhs) == len(n.Rhs) {
				_, w.made[v] = ast.Unparen(n.Rhs[i]).(*ast.CallExpr)
			}
		}
		for _, e := range n.Rhs {
			ast.Inspect(e, w.count)
		}
		return false
	case *ast.Ident:
		if v, ok := w.pass.TypesInfo.Uses[n].(*types.Var); ok {
			w.idle[v] = false
		}
	}
	return true
}

// method returns the variable that a call is one of a method of, and what is known of
// the method.
func (w *wiring) method(call *ast.CallExpr) (types.Object, *model.Entry) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil, nil
	}
	id, ok := ast.Unparen(sel.X).(*ast.Ident)
	fn, isFunc := typeutil.Callee(w.pass.TypesInfo, call).(*types.Func)
	if !ok || !isFunc {
		return nil, nil
	}
	v, ok := w.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || !w.made[v] {
		return nil, nil // others may use it
	}
	return v, w.index.Func(fn)
}

// wasted returns the name of the middleware that n puts before something of which
// nothing is made, and how; "" if it does not.
func (w *wiring) wasted(n ast.Node) (name, how string) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		call, ok := n.X.(*ast.CallExpr)
		if !ok {
			return "", ""
		}
		fn, ok := typeutil.Callee(w.pass.TypesInfo, call).(*types.Func)
		if !ok {
			return "", ""
		}
		if name := w.middleware(call); name != "" && w.makesHandler(call) {
			return name, "makes a handler that nothing uses"
		}
		switch e := w.index.Func(fn); {
		case e == nil, byPath(e):
		case w.groups(call), e.Use != nil && w.groups(receiver(call)):
			return w.among(call.Args), "is used on a group without routes"
		}
	case *ast.CallExpr:
		if v, e := w.method(n); v != nil && e != nil && e.Use != nil && w.idle[v] && !byPath(e) {
			return w.among(n.Args), "is used on a group without routes"
		}
	}
	return "", ""
}

// byPath reports whether the middlewares of a group run in front of all routes below its
// path, so that it needs no routes of its own.
func byPath(e *model.Entry) bool { return e.Library.Covers == model.LaterBelow }

// makesHandler reports whether a call returns what serves requests, rather than to serve
// one itself: requireKey(c).
func (w *wiring) makesHandler(call *ast.CallExpr) bool {
	t := w.pass.TypesInfo.TypeOf(call)
	if _, ok := t.Underlying().(*types.Signature); ok {
		return true
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, w.pass.Pkg, "ServeHTTP")
	return obj != nil
}

// groups reports whether an expression is a call that makes a router of another and
// gives it to nothing else.
func (w *wiring) groups(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(w.pass.TypesInfo, call).(*types.Func)
	if !ok {
		return false
	}
	of := w.index.Func(fn)
	return of != nil && of.Group != nil && of.Group.Func == model.None && of.Group.Mounted == model.None && !of.Group.Shares
}

// receiver returns what a call is one of a method of, or nil.
func receiver(call *ast.CallExpr) ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return ast.Unparen(sel.X)
	}
	return nil
}

// among returns the name of a middleware among expressions, "" if none is one.
func (w *wiring) among(args []ast.Expr) string {
	for _, arg := range args {
		if name := w.middleware(arg); name != "" {
			return name
		}
	}
	return ""
}

// middleware returns the name of the middleware that an expression is or makes, "" if
// it is none.
func (w *wiring) middleware(e ast.Expr) string {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		e = call.Fun
	}
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return ""
	}
	fn, ok := w.pass.TypesInfo.Uses[id].(*types.Func)
	if !ok || fn.Pkg() == nil {
		return ""
	}
	key := summary.ObjectKey(fn)
	for _, m := range w.middlewares {
		if of, _, _ := strings.Cut(m.Key, "$"); of == key {
			return m.Name
		}
	}
	return ""
}
