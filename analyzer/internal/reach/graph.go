package reach

import (
	"go/types"
	"slices"
)

// A graph says what follows if a node matters.
type graph struct {
	nodes   []*node
	byFunc  map[*types.Func]*node
	inits   map[*types.Package]*node
	methods map[string][]*node // with a receiver, by name
	// mentions are the nodes that mention a variable of function type, given are
	// the nodes that a function with parameters of function types may be given.
	mentions map[*types.Var][]*node
	given    map[*types.Func][]gift
	impls    map[*types.Func][]*node            // see behind
	embeds   map[*types.TypeName][]*types.Named // see embedders
}

// A gift is a function that is given to another, or a literal in one.
type gift struct {
	node    *node
	literal bool
}

func newGraph(parts [][]*node) *graph {
	g := &graph{
		byFunc:   make(map[*types.Func]*node),
		inits:    make(map[*types.Package]*node),
		methods:  make(map[string][]*node),
		mentions: make(map[*types.Var][]*node),
		given:    make(map[*types.Func][]gift),
		impls:    make(map[*types.Func][]*node),
	}
	for _, part := range parts {
		g.nodes = append(g.nodes, part...)
	}
	for _, n := range g.nodes {
		if n.fn == nil {
			g.inits[n.pkg] = n
			continue
		}
		g.byFunc[n.fn] = n
		if n.fn.Signature().Recv() != nil {
			g.methods[n.fn.Name()] = append(g.methods[n.fn.Name()], n)
		}
	}
	for _, n := range g.nodes {
		for _, v := range n.vars {
			g.mentions[v] = append(g.mentions[v], n)
		}
		g.gives(n)
	}
	return g
}

// gives notes which functions n may give to those that it calls, told by type.
func (g *graph) gives(n *node) {
	for _, fn := range n.funcs {
		for p := range fn.Signature().Params().Variables() {
			want := functionIn(p.Type())
			if want == nil || g.byFunc[fn] == nil && !isInterfaceMethod(fn) {
				continue
			}
			for _, arg := range n.funcs {
				if to := g.byFunc[arg]; to != nil && fits(withoutReceiver(arg.Signature()), want) {
					g.given[fn] = append(g.given[fn], gift{node: to})
				}
			}
			for _, lit := range n.literals {
				if fits(lit, want) {
					g.given[fn] = append(g.given[fn], gift{n, true})
				}
			}
		}
	}
}

// functionIn returns the function type that t is, or has as elements, or nil.
func functionIn(t types.Type) *types.Signature {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}

func withoutReceiver(sig *types.Signature) *types.Signature {
	if sig.Recv() == nil {
		return sig
	}
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
}

func isInterfaceMethod(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// maxImplementations bounds how many types are taken for the ones behind an
// interface; with more, the interface is a general one.
const maxImplementations = 6

// behind returns the nodes of the methods behind one of an interface of the
// program.
func (g *graph) behind(fn *types.Func) []*node {
	if !isInterfaceMethod(fn) || g.inits[fn.Pkg()] == nil {
		return nil
	}
	nodes, ok := g.impls[fn]
	if ok {
		return nodes
	}
	iface := fn.Signature().Recv().Type().Underlying().(*types.Interface)
	want := withoutReceiver(fn.Signature())
	for _, n := range g.methods[fn.Name()] {
		if types.Identical(withoutReceiver(n.fn.Signature()), want) && g.implements(n.fn.Signature().Recv().Type(), iface) {
			nodes = append(nodes, n)
		}
	}
	if len(nodes) > maxImplementations {
		nodes = nil
	}
	g.impls[fn] = nodes
	return nodes
}

// implements reports whether t, a pointer to it, or a struct that embeds it has
// the methods of iface.
func (g *graph) implements(t types.Type, iface *types.Interface) bool {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.TypeParams().Len() > 0 {
		return true
	}
	if types.Implements(types.NewPointer(named), iface) {
		return true
	}
	for _, outer := range g.embedders()[named.Obj()] {
		if types.Implements(types.NewPointer(outer), iface) {
			return true
		}
	}
	return false
}

// embedders returns the struct types of the program that embed another, by the
// name of the other.
func (g *graph) embedders() map[*types.TypeName][]*types.Named {
	if g.embeds != nil {
		return g.embeds
	}
	g.embeds = make(map[*types.TypeName][]*types.Named)
	for pkg := range g.inits {
		for _, name := range pkg.Scope().Names() {
			tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok || tn.IsAlias() {
				continue
			}
			outer, ok := tn.Type().(*types.Named)
			if !ok || outer.TypeParams().Len() > 0 {
				continue
			}
			g.embedded(outer, outer)
		}
	}
	return g.embeds
}

func (g *graph) embedded(outer, in *types.Named) {
	s, ok := in.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range s.Fields() {
		if !f.Embedded() {
			continue
		}
		t := types.Unalias(f.Type())
		if ptr, ok := t.(*types.Pointer); ok {
			t = types.Unalias(ptr.Elem())
		}
		if named, ok := t.(*types.Named); ok && !slices.Contains(g.embeds[named.Obj()], outer) {
			g.embeds[named.Obj()] = append(g.embeds[named.Obj()], outer)
			g.embedded(outer, named)
		}
	}
}
