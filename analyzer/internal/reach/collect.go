package reach

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"sort"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A node is a declared function with the literals in it, or the initializers of
// a package's variables.
type node struct {
	fn         *types.Func // nil for initializers
	pkg        *types.Package
	start, end token.Pos

	funcs    []*types.Func      // that it mentions, those of interfaces included
	vars     []*types.Var       // fields and package variables of function types
	settings []*types.Var       // those of the fields that belong to a library
	literals []*types.Signature // types of the literals in it
	// handler: it is a handler. handles: a literal in it is. registers: it mentions
	// what registers handlers, or a router.
	handler, handles, registers bool

	role  Role // its own
	inner Role // of the literals in it
}

// leads returns the role of what is mentioned in n.
func (n *node) leads() Role { return max(n.role, n.inner) }

// collect returns the nodes of a package, initializers last. It reads what the
// type checker has noted instead of walking the syntax, which takes longer than
// all the rest.
func collect(index *model.Index, src *Source) []*node {
	c := &collector{index: index, src: src, kinds: make(map[types.Object]kind), routers: make(map[types.Type]bool), serves: index.ServesEndpoints(src.Pkg)}
	for _, file := range src.Files {
		for _, decl := range file.Decls {
			fd, ok := decl.(*ast.FuncDecl)
			if !ok || fd.Body == nil {
				continue
			}
			fn, ok := src.Info.Defs[fd.Name].(*types.Func)
			if !ok {
				continue // broken source
			}
			n := &node{fn: fn, pkg: src.Pkg, start: fd.Pos(), end: fd.End()}
			n.handler = c.handler(fn.Signature()) || index.IsDescribed(fn.Signature()) || c.serves && index.EndpointOf(fn.Signature()) != nil || index.GateOf(fn.Name(), fn.Signature()) != nil || index.AuthenticatorOf(fn.Name(), fn.Signature()) != nil
			c.nodes = append(c.nodes, n)
		}
	}
	slices.SortFunc(c.nodes, func(a, b *node) int { return int(a.start - b.start) })
	c.nodes = append(c.nodes, &node{pkg: src.Pkg})
	for id, obj := range src.Info.Uses {
		c.use(id.Pos(), obj)
	}
	for n := range src.Info.Scopes {
		if t, ok := n.(*ast.FuncType); ok {
			c.literal(t)
		}
	}
	return c.nodes
}

type kind uint8

const (
	irrelevant kind = 1 << iota
	function
	variable
	registration
)

type collector struct {
	index *model.Index
	src   *Source
	nodes []*node
	kinds map[types.Object]kind
	// routers are the types of variables that were looked at, and whether they are
	// those of routers.
	routers map[types.Type]bool
	// serves: the package imports what makes handlers of functions of general types.
	serves bool
}

// at returns the node that pos lies in.
func (c *collector) at(pos token.Pos) *node {
	last := len(c.nodes) - 1
	i := sort.Search(last, func(i int) bool { return c.nodes[i].end > pos })
	if i < last && c.nodes[i].start <= pos {
		return c.nodes[i]
	}
	return c.nodes[last]
}

func (c *collector) use(pos token.Pos, obj types.Object) {
	switch obj.(type) {
	case *types.Func, *types.Var:
	default:
		return // as most of what a package mentions
	}
	k, ok := c.kinds[obj]
	if !ok {
		k = c.kind(obj)
		c.kinds[obj] = k
	}
	if k == irrelevant {
		return
	}
	n := c.at(pos)
	if k&registration != 0 {
		n.registers = true
	}
	if k&function != 0 {
		n.funcs = append(n.funcs, obj.(*types.Func).Origin())
	}
	if k&variable != 0 {
		v := obj.(*types.Var).Origin()
		n.vars = append(n.vars, v)
		if v.IsField() && functionIn(v.Type()) != nil && (c.index.Library(v.Pkg().Path()) != nil || c.index.Configures(v)) {
			n.settings = append(n.settings, v)
		}
	}
}

func (c *collector) kind(obj types.Object) kind {
	switch obj := obj.(type) {
	case *types.Func:
		if registers(c.index, obj) {
			return function | registration
		}
		return function
	case *types.Var:
		k := irrelevant
		if c.router(obj.Type()) || c.index.Serves(obj) {
			k = registration
		}
		global := obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope()
		if _, ok := obj.Type().Underlying().(*types.Signature); global || ok && obj.IsField() {
			return k&^irrelevant | variable
		}
		return k
	}
	return irrelevant
}

func (c *collector) router(t types.Type) bool {
	is, ok := c.routers[t]
	if !ok {
		is = c.index.IsRouter(t)
		c.routers[t] = is
	}
	return is
}

// registers reports whether a function adds to a router, or starts a server.
func registers(index *model.Index, fn *types.Func) bool {
	if router := index.Router(fn); router != nil {
		fn = router
	}
	if e := index.Func(fn); e != nil {
		return e.Group != nil || e.Use != nil || e.Route != nil || e.Gate != nil || e.Adapter != nil || e.Serve != nil || e.Option != nil && e.Option.Before
	}
	if _, s := index.MakerOf(fn); s != nil {
		return true
	}
	_, s, _ := index.ServiceOf(fn)
	return s != nil
}

func (c *collector) literal(t *ast.FuncType) {
	// The type of a declared function is not recorded, that of a literal is.
	sig, ok := c.src.Info.Types[t].Type.(*types.Signature)
	if !ok {
		return
	}
	n := c.at(t.Pos())
	n.literals = append(n.literals, sig)
	n.handles = n.handles || c.handler(sig) || c.ownHandler(sig) || c.serves && c.index.EndpointOf(sig) != nil
}

// ownHandler reports whether a literal may be a handler of a type of the program's
// own: it gets a request, along with other things.
//
//	type Handler func(ctx context.Context, w http.ResponseWriter, r *http.Request) error
func (c *collector) ownHandler(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if named, ok := types.Unalias(p.Type()).(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "context" {
			continue
		}
		if c.index.IsRequest(p.Type()) {
			return true
		}
	}
	return false
}

func (c *collector) handler(sig *types.Signature) bool {
	lib, _ := c.index.HandlerOf(sig, c.src.Pkg)
	return lib != nil
}
