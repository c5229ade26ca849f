// Package reach finds the functions of a whole program whose behaviour can
// matter to a route: handlers and middlewares, what registers them, and all that
// these call or are given, directly, through interfaces or as values.
//
// A driver that sees the whole program at once asks it first, so that the engine
// need not summarise the rest: in most services, that is the larger part. One
// that sees a package at a time, such as go vet, can't ask: any function may be
// called by a package that is still to come.
//
// The answer errs on the side of too much: calls through interfaces reach every
// method of the same name and type, and variables of function types every
// function that mentions them. Functions that travel in other ways, such as in
// an interface value or through a channel, are not followed.
package reach

import (
	"go/ast"
	"go/types"
	"sync"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Source is a package of the program with its syntax.
type Source struct {
	Pkg   *types.Package
	Files []*ast.File
	Info  *types.Info
}

// A Set is a set of functions. The nil Set holds every function.
type Set struct {
	funcs map[*types.Func]Role
	inits map[*types.Package]Role
}

// A Role is what a function can mean to routes.
type Role uint8

const (
	// Sets: it is only called to set up what serves requests.
	Sets Role = iota + 1
	// Serves: it handles requests or is called by what does.
	Serves
)

// Func returns the role of a declared function, or 0 if neither it nor a literal
// in it is in the set.
func (s *Set) Func(fn *types.Func) Role {
	if s == nil {
		return Serves
	}
	return s.funcs[fn]
}

// Init returns the role of the initializers of a package's variables.
func (s *Set) Init(pkg *types.Package) Role {
	if s == nil {
		return Serves
	}
	return s.inits[pkg]
}

// Of returns the functions of a program that can matter, given all its packages.
func Of(index *model.Index, program []Source) *Set {
	parts := make([][]*node, len(program))
	var wg sync.WaitGroup
	for i := range program {
		wg.Go(func() { parts[i] = collect(index, &program[i]) })
	}
	wg.Wait()
	g := newGraph(parts)
	for _, n := range g.registering() {
		g.visit(n, Sets, Sets)
		if n.registers {
			g.serves(index, n)
		}
	}
	for _, n := range g.nodes {
		switch {
		case n.handler:
			g.visit(n, Serves, Serves)
		case n.handles:
			g.visit(n, Sets, Serves)
		}
	}
	set := &Set{funcs: make(map[*types.Func]Role), inits: make(map[*types.Package]Role)}
	for _, n := range g.nodes {
		switch {
		case n.role == 0:
		case n.fn == nil:
			set.inits[n.pkg] = max(set.inits[n.pkg], n.role)
		default:
			set.funcs[n.fn] = n.role
			if n.fn.Name() == "init" && n.fn.Signature().Recv() == nil {
				set.inits[n.pkg] = max(set.inits[n.pkg], Sets) // which calls it
			}
		}
	}
	return set
}
