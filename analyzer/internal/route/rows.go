package route

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file runs operations once for each row of a table.

func (f *frame) rows(op summary.Op, depth int) {
	elem, list := element(&op)
	if f.steps++; elem == "" || depth > 3 || f.steps > maxSteps {
		f.execute(op)
		return
	}
	for _, row := range list {
		f.rows(replace(op, elem, row), depth+1)
	}
}

// element returns the first element of a known list that an operation speaks of
// and the elements that it may be.
func element(op *summary.Op) (string, []summary.Sym) {
	var elem string
	var rows []summary.Sym
	find := func(s summary.Sym) bool {
		if s.Op != summary.ElemOf {
			return false
		}
		list, ok := Spread(s.Args[0])
		if !ok || len(list) == 0 {
			return false
		}
		elem, rows = s.String(), list
		return true
	}
	for _, s := range append([]summary.Sym{op.Router, op.Method, op.Pattern, op.Handlers, op.Middleware, op.Mounted, op.Target}, op.Args...) {
		if inRow(s, find) {
			return elem, rows
		}
	}
	return "", nil
}

// inRow reports whether f holds for s or a value within it, but for a middleware
// that is applied in a loop: that is no row of a table, all of them are applied.
func inRow(s summary.Sym, f func(summary.Sym) bool) bool {
	if f(s) {
		return true
	}
	args := s.Args
	if s.Op == summary.CallOf && s.Name == "" && len(args) > 0 && args[0].Op == summary.ElemOf {
		args = args[1:]
	}
	for _, a := range args {
		if inRow(a, f) {
			return true
		}
	}
	return false
}

func replace(op summary.Op, elem string, row summary.Sym) summary.Op {
	for _, s := range []*summary.Sym{&op.Router, &op.Method, &op.Pattern, &op.Handlers, &op.Middleware, &op.Func, &op.Mounted, &op.Target} {
		*s = s.Replace(elem, row)
	}
	args := make([]summary.Sym, len(op.Args))
	for i, a := range op.Args {
		args[i] = a.Replace(elem, row)
	}
	op.Args = args
	return op
}

// Spread returns the elements of a list, and whether all of them are known.
func Spread(s summary.Sym) ([]summary.Sym, bool) {
	switch s.Op {
	case summary.ListOf:
		return s.Args, true
	case summary.AppendOf:
		if s.Name != "" {
			return nil, false
		}
		var all []summary.Sym
		known := true
		for _, a := range s.Args {
			list, ok := Spread(a)
			if !ok {
				list = []summary.Sym{a}
			}
			known = known && ok
			all = append(all, list...)
		}
		return all, known
	case summary.AnyOf:
		var longest []summary.Sym
		known := false
		for _, a := range s.Args {
			if list, ok := Spread(a); ok && len(list) >= len(longest) {
				longest, known = list, true
			}
		}
		return longest, known
	}
	return nil, false
}
