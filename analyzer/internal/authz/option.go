package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// option returns what a field is of a struct that the function was made with, if that is
// a constant of the program, or left out:
//
//	requireKey(store, Options{AdminOnly: true})
func (in *instance) option(o flow.Origin) flow.Origin {
	params, free := split(in.fn)
	given := params
	switch o.Kind {
	case flow.Free:
		given = free
	case flow.Param:
	default:
		return o
	}
	if o.Field == "" || o.Field == flow.Called || o.Flags != 0 || int(o.Index) >= len(given) {
		return o
	}
	s := given[o.Index]
	if s.Op != summary.StructOf || len(s.Fields) == 0 {
		return o
	}
	i := slices.Index(s.Fields, o.Field)
	switch {
	case i < 0 || leftOut(s.Args[i]):
		return flow.Origin{Kind: flow.Server, Name: unset, In: o.In}
	case s.Args[i].Op == summary.ConstOf:
		return flow.Origin{Kind: flow.Const, Name: s.Args[i].Name, In: o.In}
	}
	return o
}

// choices returns what a value may be where that is constants of the program, together
// with something of its own if it may also be what is no constant: those of which a
// struct or a call is made are not the value.
//
//	key := os.Getenv("API_KEY")
//	if key == "" { key = "development" }
func (t *trace) choices(s summary.Sym) flow.Set {
	var set flow.Set
	own := false
	constant := func(s summary.Sym) bool {
		if s.Op == summary.ConstOf && s.Name != "" {
			set = t.Table.Union(set, t.Table.Of(flow.Origin{Kind: flow.Const, Name: s.Name}))
		}
		return false
	}
	var add func(s summary.Sym)
	add = func(s summary.Sym) {
		switch s.Op {
		case summary.StructOf, summary.FuncOf, summary.CallOf:
			own = true
		case summary.AnyOf:
			for _, a := range s.Args {
				add(a)
			}
		default:
			s.Contains(constant) // also in the rows of a table
		}
	}
	add(s)
	if own && len(set) > 0 {
		set = t.Table.Union(set, t.Table.Of(flow.Origin{Kind: flow.Server}))
	}
	return set
}
