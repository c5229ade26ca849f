package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which of several types with the methods of an interface is meant, by
// what a function was made with:
//
//	r.With(requireKey(KeyAuth{db})).Get("/reports", s.reports)
//	r.With(requireKey(UUIDAuth{})).Get("/rates", s.rates)

// implementation returns the key of the method behind one of an interface, or "" if it is
// not known or may be one of several.
func (in *instance) implementation(call summary.LateCall) string {
	iface, method := cutMethod(call.Method)
	keys := in.Prog.Implementations(iface, method)
	if len(keys) == 1 {
		return keys[0]
	}
	if len(keys) == 0 || len(call.Args) == 0 {
		return ""
	}
	name, ok := in.typeOf(call.Args[0])
	if !ok {
		return ""
	}
	key := in.Prog.Promoted(name, method)
	if dot := strings.LastIndexByte(name, '.'); key == "" && dot >= 0 {
		key = name[:dot] + ".(" + name[dot+1:] + ")." + method
	}
	if !slices.Contains(keys, key) {
		return ""
	}
	return key
}

// typeOf returns the type "path.T" of a value that the function was made with, or of what
// a field of one holds.
func (in *instance) typeOf(set flow.Set) (string, bool) {
	if len(set) != 1 {
		return "", false
	}
	o := in.Table.At(set[0])
	params, free := split(in.fn)
	given := params
	switch o.Kind {
	case flow.Free:
		given = free
	case flow.Param:
	default:
		return "", false
	}
	if int(o.Index) >= len(given) || o.Flags != 0 || o.In != "" {
		return "", false
	}
	made := given[o.Index]
	if o.Field != "" {
		held := fieldsNamed(made, o.Field, 0)
		if len(held) != 1 {
			return "", false
		}
		made = held[0]
	}
	return made.Name, made.Op == summary.StructOf && made.Name != ""
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
