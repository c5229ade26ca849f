package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about structs of functions that run in front of handlers:
//
//	twirp.ChainHooks(logs(), &twirp.ServerHooks{RequestRouted: authenticate})

// gates returns the links of a list of such structs: the functions in the first field
// of all of them, then those in the next.
func (r *run) gates(s summary.Sym) []Link {
	structs := r.structs(s.Args[0], 0)
	var links []Link
	for _, of := range structs {
		if of.Op != summary.StructOf {
			links = append(links, Link{Func: of, Opaque: true})
		}
	}
	for _, field := range s.Fields {
		for _, of := range structs {
			if fn, ok := fieldIn(of, field); ok {
				links = append(links, r.link(summary.Sym{Op: summary.GateOf, Args: []summary.Sym{fn}})...)
			}
		}
	}
	return links
}

// structs returns the structs that s is a list of, or is by itself. Of several that it
// may be, it is the one that a setting switches on.
func (r *run) structs(s summary.Sym, depth int) []summary.Sym {
	if s = r.function(s); depth > 8 {
		return []summary.Sym{s}
	}
	var all []summary.Sym
	switch s.Op {
	case summary.ListOf, summary.AppendOf:
		for _, a := range s.Args {
			all = append(all, r.structs(a, depth+1)...)
		}
		return all
	case summary.AnyOf:
		for _, a := range s.Args {
			if one := r.structs(a, depth+1); len(one) > len(all) || len(all) == 1 && len(one) == 1 && len(one[0].Fields) > len(all[0].Fields) {
				all = one
			}
		}
		return all
	}
	return []summary.Sym{s}
}

// fieldIn returns what a field of a struct holds in the end, if it was given something.
func fieldIn(of summary.Sym, field string) (summary.Sym, bool) {
	for i, name := range slices.Backward(of.Fields) {
		if of.Op == summary.StructOf && name == field {
			return of.Args[i], of.Args[i].Op != summary.ListOf // nil
		}
	}
	return summary.Sym{}, false
}
