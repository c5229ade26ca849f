package fix

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A handler is a function of the package.
type handler struct {
	*Source
	cur  inspector.Cursor // of node
	node ast.Node         // *ast.FuncDecl or *ast.FuncLit
	body *ast.BlockStmt
	sig  *types.Signature
	file *ast.File
	// leaf: what it calls of the package is not looked into.
	leaf bool
}

// handlerOf returns the function that has all of the given places.
func (s *Source) handlerOf(uses []summary.Pos) (*handler, error) {
	var found *handler
	for _, use := range uses {
		if !use.P.IsValid() {
			return nil, errors.New("the handler lies in another package")
		}
		cur, ok := s.Root.FindByPos(use.P, use.P)
		if !ok {
			return nil, errors.New("the handler's source is not there")
		}
		h := s.enclosing(cur)
		if h == nil || found != nil && h.node != found.node {
			return nil, errors.New("the tenant is used in several functions")
		}
		found = h
	}
	switch {
	case found == nil:
		return nil, errors.New("the use is not in the handler")
	case ast.IsGenerated(found.file):
		return nil, errors.New("the file is generated")
	case found.jumps():
		return nil, errors.New("the handler jumps with goto or labels")
	}
	return found, nil
}

// enclosing returns the innermost function around a node.
func (s *Source) enclosing(cur inspector.Cursor) *handler {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		return s.function(c)
	}
	return nil
}

// function returns the function that a cursor stands at, or nil if it has no body.
func (s *Source) function(c inspector.Cursor) *handler {
	h := &handler{Source: s, cur: c, node: c.Node()}
	switch n := h.node.(type) {
	case *ast.FuncDecl:
		obj, ok := s.Info.Defs[n.Name].(*types.Func)
		if !ok {
			return nil
		}
		h.body, h.sig = n.Body, obj.Signature()
	case *ast.FuncLit:
		sig, ok := s.Info.TypeOf(n).(*types.Signature)
		if !ok {
			return nil
		}
		h.body, h.sig = n.Body, sig
	}
	for f := range c.Enclosing((*ast.File)(nil)) {
		h.file = f.Node().(*ast.File)
	}
	if h.body == nil || h.file == nil {
		return nil
	}
	return h
}

// siblings returns the other functions of the package that are called as h is,
// test files left out, in source order.
func (h *handler) siblings() []*handler {
	var all []*handler
	for c := range h.Root.Preorder((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		o := h.function(c)
		if o == nil || o.node == h.node || !types.Identical(o.sig, h.sig) || strings.HasSuffix(h.Fset.File(o.file.FileStart).Name(), "_test.go") {
			continue
		}
		all = append(all, o)
	}
	return all
}

// inspect visits the nodes of the function's own code: not that of literals in
// it.
func (h *handler) inspect(visit func(ast.Node)) {
	ast.Inspect(h.body, func(n ast.Node) bool {
		if n != nil {
			visit(n)
		}
		_, literal := n.(*ast.FuncLit)
		return !literal
	})
}

func (h *handler) jumps() bool {
	jumps := false
	h.inspect(func(n ast.Node) {
		switch n := n.(type) {
		case *ast.LabeledStmt:
			jumps = true
		case *ast.BranchStmt:
			jumps = jumps || n.Tok == token.GOTO
		}
	})
	return jumps
}

// vars returns the receiver and the parameters.
func (h *handler) vars() []*types.Var {
	var all []*types.Var
	if decl, ok := h.node.(*ast.FuncDecl); ok && decl.Recv != nil {
		all = append(all, h.sig.Recv())
	}
	for v := range h.sig.Params().Variables() {
		all = append(all, v)
	}
	return all
}

// -- routes --

// routed returns an error unless the comparison is right on every route that is
// known to lead to the handler.
func (s *Source) routed(b *authz.Binding) error {
	for _, j := range s.Routes {
		if j.Route == nil || j.Route.Handler.Func.Name != b.Handler {
			continue
		}
		switch {
		case !b.Message && !authz.HasParam(j.Route.Pattern, b.Param):
			return errors.New("the handler also serves a route without the tenant")
		case met(j, authz.Bound):
			return errors.New("the handler also serves a route where nothing is missing")
		case !met(j, authz.Verified):
			return errors.New("the credential is not verified")
		}
	}
	if !b.Verified {
		return errors.New("the credential is not verified on every way")
	}
	return nil
}

func met(j engine.Judged, o authz.Obligation) bool {
	for _, v := range j.Verdicts {
		if v.Obligation == o {
			return v.Met
		}
	}
	return false
}
