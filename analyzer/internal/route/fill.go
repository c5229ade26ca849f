package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about middlewares that an object collects in a field before they are
// put in front of anything, and whatever a package-level variable collects.

// fill adds to the list in a field.
func (f *frame) fill(op summary.Op) {
	list, known := Spread(f.filled(op.Middleware))
	if !known {
		list = append(list, summary.Sym{Name: "middlewares that are not known"})
	}
	if op.Pattern.Op == summary.ConstOf {
		if op.Router.Op == summary.RouterOf && op.Router.Name == object {
			f.extend(op.Router.Index, op.Pattern.Name, list)
		}
		return
	}
	if f.lists == nil {
		f.lists = make(map[string][]summary.Sym)
	}
	f.lists[op.Router.Name] = append(f.lists[op.Router.Name], list...)
}

// filled returns a list with what was added by now to lists in fields.
func (r *run) filled(list summary.Sym) summary.Sym {
	return list.Rebuild(func(s summary.Sym) (summary.Sym, bool) {
		if s.Op != summary.GlobalOf || len(r.lists[s.Name]) == 0 {
			return s, false
		}
		return summary.Sym{Op: summary.ListOf, Args: slices.Clone(r.lists[s.Name])}, true
	})
}

// object is the name of values that are objects of the run.
const object = "object"

// object makes an object with what its fields hold by now.
func (f *frame) object(op summary.Op) {
	f.objects = append(f.objects, f.filled(op.Mounted))
	f.result(op, summary.Sym{Op: summary.RouterOf, Name: object, Index: len(f.objects) - 1})
}

// extend adds to the list in a field of an object.
func (r *run) extend(i int, field string, list []summary.Sym) {
	of := r.objects[i]
	of.Fields, of.Args = slices.Clone(of.Fields), slices.Clone(of.Args)
	at := slices.Index(of.Fields, field)
	if at < 0 {
		at = len(of.Fields)
		of.Fields, of.Args = append(of.Fields, field), append(of.Args, summary.Sym{Op: summary.ListOf})
	}
	of.Args[at] = summary.Sym{Op: summary.AppendOf, Args: []summary.Sym{of.Args[at], {Op: summary.ListOf, Args: list}}}
	r.objects[i] = of
}

// inObjects returns s with what fields of objects hold by now.
func (r *run) inObjects(s summary.Sym) summary.Sym {
	if len(r.objects) == 0 {
		return s
	}
	return s.Rebuild(func(s summary.Sym) (summary.Sym, bool) {
		if s.Op != summary.FieldOf || s.Args[0].Op != summary.RouterOf || s.Args[0].Name != object {
			return s, false
		}
		of := r.objects[s.Args[0].Index]
		if i := slices.Index(of.Fields, s.Name); i >= 0 {
			return of.Args[i], true
		}
		return s, false
	})
}
