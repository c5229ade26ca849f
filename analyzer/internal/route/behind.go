package route

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds what is behind methods of interfaces.

// method resolves a method of an interface value to its only implementation.
func (r *run) method(s summary.Sym) (summary.Sym, bool) {
	if len(s.Fields) == 0 {
		return summary.Sym{}, false
	}
	if of := s.Args[0]; of.Op == summary.StructOf {
		if i := slices.Index(of.Fields, summary.PromotedMethod+s.Name); i >= 0 {
			return of.Args[i], true
		}
		// What is in the interface is known.
		if dot := strings.LastIndexByte(of.Name, '.'); dot > 0 {
			key := of.Name[:dot] + ".(" + of.Name[dot+1:] + ")." + s.Name
			if r.prog.Summary(key) != nil {
				return summary.Sym{Op: summary.FuncOf, Name: key, Args: s.Args}, true
			}
			if key := r.prog.Promoted(of.Name, s.Name); key != "" {
				return summary.Sym{Op: summary.FuncOf, Name: key, Args: []summary.Sym{{Name: "embedded"}}}, true
			}
		}
	}
	keys := r.prog.Implementations(s.Fields[0], s.Name)
	if len(keys) > 1 && len(s.Fields) > 1 && s.Fields[1] != "" {
		keys = slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return strings.Contains(key, ".("+s.Fields[1]) })
	}
	if len(keys) != 1 {
		return summary.Sym{}, false
	}
	return summary.Sym{Op: summary.FuncOf, Name: keys[0], Args: s.Args}, true
}

// declared is method for the method of an interface that is called by the given name,
// "path.(I).M": one that makes a middleware or a handler.
//
//	router.Use(deps.Handlers.Authenticate())
func (r *run) declared(name string, args []summary.Sym) (summary.Sym, bool) {
	path, of, ok := strings.Cut(name, ".(")
	iface, method, isMethod := strings.Cut(of, ").")
	if !ok || !isMethod || len(args) == 0 {
		return summary.Sym{}, false
	}
	return r.method(summary.Sym{Op: summary.MethodOf, Name: method, Args: args[:1], Fields: []string{path + "." + iface}})
}
