package reach

import (
	"go/types"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// next calls yield for each node that n leads to. One that only sets up a server
// does not serve requests, so that nothing follows from the interfaces that it
// calls, other than where these register too.
func (g *graph) next(n *node, r Role, yield func(to *node, r Role)) {
	for _, fn := range n.funcs {
		if to := g.byFunc[fn]; to != nil {
			yield(to, r)
		} else if r == Serves {
			for _, to := range g.behind(fn) {
				yield(to, Serves)
			}
		}
	}
	for _, v := range n.vars {
		if init := g.inits[v.Pkg()]; init != nil && !v.IsField() {
			yield(init, r)
		}
		if _, ok := v.Type().Underlying().(*types.Signature); !ok {
			continue
		}
		for _, to := range g.mentions[v] {
			yield(to, r)
		}
	}
}

// visit marks all that n leads to.
func (g *graph) visit(n *node, own, inner Role) {
	var todo []*node
	mark := func(n *node, own, inner Role) {
		if n.role < own || n.inner < inner {
			n.role, n.inner = max(n.role, own), max(n.inner, inner)
			todo = append(todo, n)
		}
	}
	mark(n, own, inner)
	for len(todo) > 0 {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		g.next(n, n.leads(), func(to *node, r Role) { mark(to, r, r) })
		for _, to := range g.configured(n) {
			if to.literal {
				mark(n, n.role, Serves)
			} else {
				mark(to.node, Serves, Serves)
			}
		}
		for _, fn := range n.funcs {
			for _, to := range g.given[fn] {
				if to.literal {
					mark(to.node, Sets, Serves)
				} else {
					mark(to.node, Serves, Serves)
				}
			}
		}
	}
}

// configured returns the functions that n may put in a field of a library's
// struct, for the library to call, such as one that validates a key:
//
//	keyauth.New(keyauth.Config{Validator: validate})
func (g *graph) configured(n *node) []gift {
	var found []gift
	for _, v := range n.settings {
		want := functionIn(v.Type())
		for _, fn := range n.funcs {
			if to := g.byFunc[fn]; to != nil && types.Identical(withoutReceiver(fn.Signature()), want) {
				found = append(found, gift{node: to})
			}
		}
		if slices.ContainsFunc(n.literals, func(lit *types.Signature) bool { return types.Identical(lit, want) }) {
			found = append(found, gift{n, true})
		}
	}
	return found
}

// serves marks what n, which registers, may make handlers or gates of.
func (g *graph) serves(index *model.Index, n *node) {
	var gates []*types.Signature
	for _, fn := range n.funcs {
		e := index.Func(fn)
		var at model.Arg
		switch {
		case e == nil:
		case e.Gate != nil:
			at = e.Gate.Func
		case e.Adapter != nil:
			at = e.Adapter.Decode
		case e.Option != nil && e.Option.Before:
			at = e.Option.Middleware
		}
		if at != model.None {
			gates = append(gates, functionIn(fn.Signature().Params().At(int(at)-1).Type()))
		}
	}
	gate := func(sig *types.Signature) bool {
		return slices.ContainsFunc(gates, func(want *types.Signature) bool { return types.Identical(withoutReceiver(sig), want) })
	}
	for _, fn := range n.funcs {
		if to := g.byFunc[fn]; to != nil && (gate(fn.Signature()) || index.EndpointOf(fn.Signature()) != nil) {
			g.visit(to, Serves, Serves)
		}
	}
	if slices.ContainsFunc(n.literals, gate) {
		g.visit(n, Sets, Serves)
	}
}

// registering returns the nodes that register handlers and those that lead to
// one, such as main.
func (g *graph) registering() []*node {
	c := newCallers(g)
	var found []*node
	seen := make(map[*node]bool)
	add := func(n *node) {
		if !seen[n] {
			seen[n] = true
			found = append(found, n)
		}
	}
	for _, n := range g.nodes {
		if n.registers {
			add(n)
		}
	}
	for i := 0; i < len(found); i++ {
		c.each(found[i], add)
	}
	return found
}

// A callers knows which nodes lead to another.
type callers struct {
	g     *graph
	of    map[*types.Func][]*node    // by what they mention
	inits map[*types.Package][]*node // by the package whose variables they mention
	// abstract are the methods of interfaces that are mentioned, by name.
	abstract map[string][]*types.Func
}

func newCallers(g *graph) *callers {
	c := &callers{
		g:        g,
		of:       make(map[*types.Func][]*node),
		inits:    make(map[*types.Package][]*node),
		abstract: make(map[string][]*types.Func),
	}
	for _, n := range g.nodes {
		for _, fn := range n.funcs {
			if c.of[fn] == nil && isInterfaceMethod(fn) {
				c.abstract[fn.Name()] = append(c.abstract[fn.Name()], fn)
			}
			c.of[fn] = append(c.of[fn], n)
		}
		for _, v := range n.vars {
			if !v.IsField() {
				c.inits[v.Pkg()] = append(c.inits[v.Pkg()], n)
			}
		}
	}
	return c
}

// each calls yield for the nodes that lead to n.
func (c *callers) each(n *node, yield func(*node)) {
	if n.fn == nil {
		for _, from := range c.inits[n.pkg] {
			yield(from)
		}
		return
	}
	for _, from := range c.of[n.fn] {
		yield(from)
	}
	if n.fn.Signature().Recv() == nil {
		return
	}
	for _, fn := range c.abstract[n.fn.Name()] {
		if !slices.Contains(c.g.behind(fn), n) {
			continue
		}
		for _, from := range c.of[fn] {
			yield(from)
		}
	}
}
