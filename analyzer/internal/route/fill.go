package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about middlewares that an object collects in a field before they are
// put in front of anything.

// fill adds to the list in a field.
func (f *frame) fill(op summary.Op) {
	list, known := Spread(f.filled(op.Middleware))
	if !known {
		list = append(list, summary.Sym{Name: "middlewares that are not known"})
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
