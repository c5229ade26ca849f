package route

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file runs operations once for each row of a table. What the body of a loop
// does with one row belongs together:
//
//	for _, rt := range table {
//		r.Methods(rt.method).Path(rt.path).Handler(rt.handler)
//	}

// A row is an element of a list that is being looped over.
type row struct {
	elem, value summary.Sym
}

// maxNestedRows bounds loops within loops.
const maxNestedRows = 4

// perform runs operations in order, and those of a loop for each row of its table.
func (f *frame) perform(ops []summary.Op) {
	for len(ops) > 0 {
		op := f.bound(ops[0])
		var elem summary.Sym
		var list []summary.Sym
		ok := false
		if op.Loops {
			elem, list, ok = f.element(&op)
		}
		if f.steps++; !ok || len(f.rows) >= maxNestedRows || f.steps > maxSteps {
			f.execute(op)
			ops = ops[1:]
			continue
		}
		n := 1
		for n < len(ops) && f.belongs(ops[n], elem, ops[:n]) {
			n++
		}
		for _, value := range list {
			f.rows = append(f.rows, row{elem, value})
			f.perform(ops[:n])
			f.rows = f.rows[:len(f.rows)-1]
		}
		ops = ops[n:]
	}
}

// belongs reports whether op is of the same loop as body: it speaks of the same
// element, or of something that the body makes.
func (f *frame) belongs(op summary.Op, elem summary.Sym, body []summary.Op) bool {
	made := false
	eachValue(&op, func(s *summary.Sym) {
		made = made || s.Contains(func(s summary.Sym) bool {
			return s.Op == summary.RouterOf && s.Name == f.sum.Key && slices.ContainsFunc(body, func(b summary.Op) bool { return b.Call == s.Index })
		})
	})
	if made {
		return true
	}
	op = f.bound(op)
	same := false
	eachValue(&op, func(s *summary.Sym) {
		same = same || s.InRow(func(s summary.Sym) bool { return s.Op == summary.ElemOf && s.Equal(elem) })
	})
	return same
}

// bound returns op in terms of this run, with the elements of the loops that it is
// in replaced by their rows.
func (f *frame) bound(op summary.Op) summary.Op {
	op.Args = slices.Clone(op.Args)
	if op.Kind == summary.Register && f.caller != nil && f.caller.site != (summary.Pos{}) && last(op.Handlers).Op == summary.ParamOf {
		op.Pos = f.caller.site // a method of the program's own router: who calls it registers
	}
	eachValue(&op, func(s *summary.Sym) {
		*s = f.bind(*s)
		for _, r := range f.rows {
			*s = s.Replace(r.elem, r.value)
		}
	})
	return op
}

// eachValue calls do for all values of an operation.
func eachValue(op *summary.Op, do func(*summary.Sym)) {
	for _, s := range []*summary.Sym{&op.Router, &op.Method, &op.Pattern, &op.Handlers, &op.Middleware, &op.Func, &op.Mounted, &op.Target} {
		do(s)
	}
	for i := range op.Args {
		do(&op.Args[i])
	}
}

// element returns the first element of a known list that an operation speaks of
// and the elements that it may be.
func (r *run) element(op *summary.Op) (elem summary.Sym, rows []summary.Sym, ok bool) {
	eachValue(op, func(s *summary.Sym) {
		ok = ok || s.InRow(func(s summary.Sym) bool {
			if s.Op != summary.ElemOf {
				return false
			}
			list, known := Spread(r.filled(s.Args[0]))
			elem, rows = s, list
			return known && len(list) > 0
		})
	})
	return elem, rows, ok
}

// Spread returns the elements of a list, and whether all of them are known.
func Spread(s summary.Sym) ([]summary.Sym, bool) {
	switch s.Op {
	case summary.ListOf:
		return s.Args, true
	case summary.FieldOf:
		// A field that a literal leaves out is empty, and so is what is in it.
		list, known := Spread(s.Args[0])
		return nil, s.Args[0].Op == summary.StructOf || known && len(list) == 0
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

// last returns the handler at the end of a list, without what wraps it.
func last(handlers summary.Sym) summary.Sym {
	list, _ := Spread(handlers)
	if len(list) == 0 {
		return summary.Sym{}
	}
	h := list[len(list)-1]
	for len(h.Args) == 1 && (h.Op != summary.FuncOf || strings.Contains(h.Name, "$")) { // not the receiver of a method
		h = h.Args[0]
	}
	return h
}
