package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// option returns what a field is of a struct that the function was made with, if that is
// a constant of the program, or left out:
//
//	requireKey(store, Options{AdminOnly: true})
//
// An input is given the name that such a field holds:
//
//	r.Header.Get(m.options.Header)
func (in *instance) option(o flow.Origin) flow.Origin {
	if variable, ok := summary.NamedBy(o); ok && variable.Field != "" {
		s, _ := in.givenTo(variable)
		if held := fieldsNamed(s, variable.Field, 0); len(held) == 1 && held[0].Op == summary.ConstOf && held[0].Name != "" {
			return summary.Called(o, held[0].Name)
		}
		return o
	}
	s, i, ok := in.given(o)
	switch {
	case !ok || o.Flags != 0, i < 0 && in.remade:
		return o // of a handler made for the request, what lies deeper may be meant
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

// given returns the struct that the function was made with and which of its fields, as far
// as it names those, o is of.
func (in *instance) given(o flow.Origin) (s summary.Sym, field int, ok bool) {
	s, ok = in.givenTo(o)
	if !ok || o.Field == "" || o.Field == flow.Called {
		return s, -1, false
	}
	return s, slices.Index(s.Fields, o.Field), s.Op == summary.StructOf && len(s.Fields) > 0
}

// elements returns the constants in a list that is a field of a struct that the function
// was made with, if o is one of these:
//
//	g := &guard{open: []string{"/login", "/prices"}}
//	r.Use(g.requireKey)
func (in *instance) elements(o flow.Origin) flow.Set {
	s, i, ok := in.given(o)
	if !ok || i < 0 || o.Flags != flow.Elem {
		return nil
	}
	list, known := route.Spread(s.Args[i])
	if !known {
		return nil
	}
	var set flow.Set
	for _, e := range list {
		if e.Op != summary.ConstOf {
			return nil
		}
		set = in.Table.Union(set, in.Table.Of(flow.Origin{Kind: flow.Const, Name: e.Name, In: o.In}))
	}
	return set
}

// listed returns set with the constants in lists for what is one of these.
func (in *instance) listed(set flow.Set) flow.Set {
	if !in.Table.Any(set, func(o flow.Origin) bool { return in.elements(o) != nil }) {
		return set
	}
	var out flow.Set
	for _, id := range set {
		one := in.elements(in.Table.At(id))
		if one == nil {
			one = in.Table.Of(in.Table.At(id))
		}
		out = in.Table.Union(out, one)
	}
	return out
}

// keys returns the constant keys of a map that is a field of a struct that the function
// was made with, if g is a lookup in that:
//
//	a := &authorizer{roles: map[string][]string{"/ledger.v1.Ledger/Reset": {"admin"}}}
//	need, ok := a.roles[info.FullMethod]
func (in *instance) keys(g *summary.Guard) flow.Set {
	if g.Kind != summary.Equal || g.Name != "map lookup" && g.Name != "set lookup" || len(g.X) != 1 {
		return nil
	}
	o := in.Table.At(g.X[0])
	s, i, ok := in.given(o)
	if !ok || i < 0 || o.Flags != flow.Elem {
		return nil
	}
	list, known := route.Spread(s.Args[i])
	if !known {
		return nil
	}
	var set flow.Set
	for _, entry := range list {
		key, value := summary.EntryOf(entry)
		if key.Op != summary.ConstOf {
			return nil
		}
		if g.Name == "set lookup" && value.Op == summary.ConstOf && value.Name == "false" {
			continue
		}
		set = in.Table.Union(set, in.Table.Of(flow.Origin{Kind: flow.Const, Name: key.Name}))
	}
	return set
}
