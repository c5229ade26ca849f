package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about handlers that are made anew for a request, of what was found for it:
//
//	k, err := keys.Find(r.Header.Get("X-API-Key"))
//	...
//	tenantHandler(k).ServeHTTP(w, r)

// holding notes what a function holds that the chain goes on with, if that was found for
// the request: variables that it has captured, or its receiver.
func (f *function) holding(key string, held []flow.Set) {
	if !slices.ContainsFunc(held, f.matters) {
		return
	}
	for _, c := range f.sum.Closures {
		if c.Key == key && len(c.Free) == len(held) {
			for i, set := range held {
				c.Free[i] = f.Table.Union(c.Free[i], set)
			}
			return
		}
	}
	f.sum.Closures = append(f.sum.Closures, Closure{Key: key, Free: held})
}

// goesOnWithMade is holding for a handler that the chain goes on with as a value: a function
// literal, or what a function that was called returns.
func (f *function) goesOnWithMade(h ssa.Value) {
	switch x := unwrap(h).(type) {
	case *ssa.MakeClosure:
		f.holding(FunctionKey(x.Fn.(*ssa.Function)), f.bindings(f.values, x.Bindings))
	case *ssa.Call:
		k := f.call(x)
		for _, t := range k.targets {
			if len(t.sum.Values) == 0 || t.sum.Values[0].Op != FuncOf {
				continue
			}
			made := t.sum.Values[0]
			held := make([]flow.Set, len(made.Args))
			for i, a := range made.Args {
				switch {
				case a.Op == ParamOf && a.Index < len(k.args):
					held[i] = f.values.Of(k.args[a.Index])
				case a.Op == FreeOf && a.Index < len(t.free):
					held[i] = f.values.Of(t.free[a.Index])
				}
			}
			f.holding(made.Name, held)
		}
	}
}

// madeOfRequest reports whether a handler is made, by a function that is not known, of what
// was found for the request, which it then holds:
//
//	func (a *app) user(view func(userView) http.HandlerFunc) http.HandlerFunc {
//		...
//		view(userView{key: k})(w, r)
func (f *function) madeOfRequest(h ssa.Value) bool {
	call, ok := unwrap(h).(*ssa.Call)
	if !ok {
		return false
	}
	k := f.call(call)
	return k.obj == nil && len(k.targets) == 0 && slices.ContainsFunc(k.args, func(a ssa.Value) bool {
		return f.Table.Any(f.values.Of(a), func(o flow.Origin) bool { return o.Kind == flow.Input || o.Kind == flow.Context })
	})
}
