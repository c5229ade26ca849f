package route

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says in which order functions run that no other function calls.

// initialize runs the initializers of imported packages, for what they add to lists.
func (r *run) initialize(fns []*summary.Summary) {
	r.ran = make(map[*summary.Summary]bool)
	for _, fn := range fns {
		r.globals = make(map[string]*router)
		r.call(fn, nil, nil, nil)
	}
	*r = run{prog: r.prog, lists: r.lists, objects: r.objects, globals: make(map[string]*router), ran: make(map[*summary.Summary]bool)}
}

// inOrder returns functions in the order in which they are run: what runs before main,
// those that are given to none of the others, and the rest. A function that was run by
// what it was given to is no root of its own, and most literals are given to something.
func (r *run) inOrder(roots []*summary.Summary) []*summary.Summary {
	given := make(map[string]bool)
	seen := make(map[*summary.Summary]bool)
	for _, root := range roots {
		r.given(root, given, seen)
	}
	rank := func(s *summary.Summary) int {
		switch {
		case s.Key == summary.Initializer(summary.PackageOf(s.Key)):
			return 0
		case strings.Contains(s.Key, "$"):
			return 3
		case given[s.Key]:
			return 2
		}
		return 1
	}
	roots = slices.Clone(roots)
	slices.SortStableFunc(roots, func(a, b *summary.Summary) int { return rank(a) - rank(b) })
	return roots
}

// given notes the functions that a function, or one that it calls, gives to others.
func (r *run) given(fn *summary.Summary, given map[string]bool, seen map[*summary.Summary]bool) {
	if seen[fn] {
		return
	}
	seen[fn] = true
	for i := range fn.Ops {
		op := fn.Ops[i]
		if next := r.prog.Summary(op.Target.Name); op.Target.Op == summary.FuncOf && next != nil {
			r.given(next, given, seen)
		}
		op.Target = summary.Sym{}
		eachValue(&op, func(s *summary.Sym) {
			s.Contains(func(s summary.Sym) bool {
				if s.Op == summary.FuncOf && s.Name != fn.Key {
					given[s.Name] = true
				}
				return false
			})
		})
	}
}
