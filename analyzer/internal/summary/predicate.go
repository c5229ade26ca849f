package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// predicate returns what holds where a function that the callee was handed had the
// result that one of the callee's guards is about, if it is seen here:
//
//	func find[T any](list []T, is func(T) bool) *T { ... if is(v) { return &v } ... }
//
//	find(key.Grants, func(g Grant) bool { return g.Tenant == tenant })
//
//	t1 = make closure lit [tenant]
//	t2 = find(key.Grants, t1)      // t2 != nil: is(key.Grants[]), which is t1
//
// What it was called with is known as the origins of the callee's arguments, and what it
// has captured as values of this function, of which more is known than their symbols say.
func (in *site) predicate(g *Guard) (flow.State, bool) {
	if len(g.Late) == 0 || g.Late[0].Method != "" {
		return nil, false
	}
	asked := g.Late[0]
	v := handedTo(in.call, in.target, asked.Func)
	if v == nil {
		return nil, false
	}
	t, ok := in.closure(v)
	if made, isCall := unwrap(v).(*ssa.Call); !ok && isCall {
		t, ok = in.product(in.function.call(made))
	}
	if !ok || len(asked.Args) != t.sum.Params {
		return nil, false
	}
	given := &site{
		function: in.function, target: t,
		call: &call{instr: in.call.instr, name: in.call.name},
		args: in.list(asked.Args), free: in.bindings(in.values, t.free),
		sets: make(map[*flow.ID]flow.Set), states: make([]flow.State, len(t.sum.Guards)),
	}
	for _, o := range t.sum.Outcomes {
		if o.Result == asked.Result && o.NonZero == asked.NonZero && len(o.Guards) > 0 {
			return given.alternatives(o.Guards), true
		}
	}
	return nil, false
}

// findsBy returns what holds where a function of package slices has found an element that a
// function literal accepts, or where there is none, if that is about the path of the
// request:
//
//	slices.ContainsFunc(open, func(p string) bool { return strings.HasPrefix(r.URL.Path, p) })
//
//	t1 = make closure lit [r]
//	t2 = slices.ContainsFunc(open, t1)      // t2: strings.HasPrefix(r.URL.Path, open[])
func (f *function) findsBy(k *call, by string, found bool) (flow.State, bool) {
	if !k.std || k.obj == nil || k.obj.Pkg() == nil || k.obj.Pkg().Path() != "slices" || k.obj.Name() != by || len(k.args) != 2 {
		return nil, false
	}
	t, ok := f.closure(k.args[1])
	if !ok || t.sum.Params != 1 {
		return nil, false
	}
	given := &site{
		function: f, target: t, call: &call{instr: k.instr, name: k.name},
		args: []flow.Set{f.elementsOf(k.args[0])}, free: f.bindings(f.values, t.free),
		sets: make(map[*flow.ID]flow.Set), states: make([]flow.State, len(t.sum.Guards)),
	}
	for _, o := range t.sum.Outcomes {
		if o.Result != 0 || o.NonZero != found || len(o.Guards) == 0 {
			continue
		}
		for _, guards := range o.Guards {
			for _, i := range guards {
				if g := t.sum.Guards[i]; !f.aboutPath(given.set(f.Table.Union(g.X, g.Y))) {
					return nil, false
				}
			}
		}
		return given.alternatives(o.Guards), true
	}
	return nil, false
}

// aboutPath reports whether something of a set is the path of the request.
func (f *function) aboutPath(set flow.Set) bool {
	return f.Table.Any(set, func(o flow.Origin) bool { return o.Kind == flow.Request && o.Field == "Path" && !o.Has(flow.Loaded) })
}

// elementsOf returns the origins of the elements of a list, constants if it is a literal
// of these.
func (f *function) elementsOf(list ssa.Value) flow.Set {
	if all := f.constantsIn(list); len(all) > 0 {
		return all
	}
	return f.Table.With(f.values.Of(list), flow.Elem)
}

// constantsIn returns the constants that a list literal, or the variable that holds one,
// consists of, nil if it has something else in it.
func (f *function) constantsIn(list ssa.Value) flow.Set {
	var all flow.Set
	if list == nil {
		return nil
	}
	for _, e := range elements(callee(unwrap(list), f.Package)) {
		if _, ok := e.(*ssa.Const); !ok {
			return nil
		}
		all = f.Table.Union(all, f.values.Of(e))
	}
	return all
}
