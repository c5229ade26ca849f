package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which of several types with the methods of an interface is meant, by
// what a function was made with:
//
//	r.With(requireKey(KeyAuth{db})).Get("/reports", s.reports)
//	r.With(requireKey(UUIDAuth{})).Get("/rates", s.rates)

// methodOf returns the key of a method of the type that a value was made with.
func (in *instance) methodOf(made summary.Sym, method string) string {
	if key := in.Prog.Promoted(made.Name, method); key != "" {
		return key
	}
	dot := strings.LastIndexByte(made.Name, '.')
	if dot < 0 {
		return ""
	}
	return made.Name[:dot] + ".(" + made.Name[dot+1:] + ")." + method
}

// made returns the value of a type of its own that the function was made with, or that a
// field of one holds, or those that are the elements of such a list. It returns none if
// one of them is not known.
func (in *instance) made(set flow.Set) []summary.Sym {
	if len(set) != 1 {
		return nil
	}
	o := in.Table.At(set[0])
	s, ok := in.givenTo(o)
	if !ok || o.Flags&^flow.Elem != 0 || o.In != "" {
		return nil
	}
	if o.Field != "" {
		held := fieldsNamed(s, o.Field, 0)
		if len(held) != 1 {
			return nil
		}
		s = held[0]
	}
	all := []summary.Sym{s}
	if o.Has(flow.Elem) {
		if all, ok = route.Spread(s); !ok {
			return nil
		}
	}
	if slices.ContainsFunc(all, func(s summary.Sym) bool {
		return s.Name == "" || s.Op != summary.StructOf && s.Op != summary.ListOf
	}) {
		return nil
	}
	return all
}

// givenTo returns the value that the function was made with for the parameter or captured
// variable that o is of.
func (in *instance) givenTo(o flow.Origin) (s summary.Sym, ok bool) {
	params, free := split(in.fn)
	given := params
	switch o.Kind {
	case flow.Free:
		given = free
	case flow.Param:
	default:
		return s, false
	}
	if int(o.Index) >= len(given) {
		return s, false
	}
	return given[o.Index], true
}

// maxHeld bounds how far a field is looked for in structs within structs: of several
// selections, an origin names the last.
const maxHeld = 4

func fieldsNamed(s summary.Sym, field string, depth int) []summary.Sym {
	if s.Op != summary.StructOf || depth == maxHeld {
		return nil
	}
	if i := slices.Index(s.Fields, field); i >= 0 {
		return s.Args[i : i+1]
	}
	var all []summary.Sym
	for _, a := range s.Args {
		all = append(all, fieldsNamed(a, field, depth+1)...)
	}
	return all
}

// looksNowhere reports whether a request goes to a method of an interface that looks at no
// parameter of the path, whichever of the types of the program has it.
func (t *trace) looksNowhere(e effect) bool {
	if len(e.Late) == 0 || e.Late[0].Method == "" {
		return false
	}
	keys := t.Prog.Implementations(cutMethod(e.Late[0].Method))
	looks := func(set flow.Set) bool { return t.Table.Any(set, looksAtPath) }
	again := func(late []summary.LateCall) bool { return len(late) > 0 && late[0].Method == e.Late[0].Method } // one leaves the request to another
	return len(keys) > 0 && !slices.ContainsFunc(keys, func(key string) bool {
		sum := t.Prog.Summary(key)
		return sum == nil ||
			slices.ContainsFunc(sum.Guards, func(g summary.Guard) bool { return !again(g.Late) && (looks(g.X) || looks(g.Y)) }) ||
			slices.ContainsFunc(sum.Effects, func(inner summary.Effect) bool {
				return !again(inner.Late) && (inner.Kind == summary.Forward || looks(inner.Args))
			})
	})
}

// looksAtPath reports whether o is a part of the path, or the URL of the request, or what
// was found by means of the request as a whole.
func looksAtPath(o flow.Origin) bool {
	return o.Kind == flow.Input && model.Class(o.Class) == model.PathParam || o.Kind == flow.Request && o.Field != "Header" && o.Field != "Context"
}
