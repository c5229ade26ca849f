package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds the functions that a late call calls.

// callees returns the functions that a late call calls: one, or one after the other the
// methods of the elements of a list. There are none if they are not known.
func (in *instance) callees(call summary.LateCall) []*instance {
	if call.Method == "" {
		params, free := split(in.fn)
		return in.eachCalled(functions(call.Func.Subst(params, free)), call)
	}
	iface, method := cutMethod(call.Method)
	keys := in.Prog.Implementations(iface, method)
	var made []summary.Sym
	if len(keys) != 1 && len(call.Args) > 0 {
		made = in.made(call.Args[0])
	}
	if len(made) == 0 {
		keys = slices.DeleteFunc(slices.Clone(keys), in.standsIn)
	}
	if len(keys) == 1 && len(made) == 0 {
		return in.eachCalled([]summary.Sym{{Op: summary.FuncOf, Name: keys[0]}}, call)
	}
	methods := make([]summary.Sym, len(made))
	for i, m := range made {
		methods[i] = summary.Sym{Op: summary.FuncOf, Name: in.methodOf(m, method)}
	}
	all := in.eachCalled(methods, call)
	for i, callee := range all {
		callee.fn.Args = made[i : i+1]
	}
	return all
}

// functions returns the functions that a function value is: one, or those in a list.
func functions(fn summary.Sym) []summary.Sym {
	if fn.Op != summary.ElemOf {
		return []summary.Sym{fn}
	}
	list, ok := route.Spread(fn.Args[0])
	if !ok {
		return nil
	}
	return list
}

// eachCalled returns functions as a late call calls them, or none if one is not seen.
func (in *instance) eachCalled(fns []summary.Sym, call summary.LateCall) []*instance {
	var all []*instance
	for _, fn := range fns {
		callee := in.called(fn, call)
		if callee == nil {
			return nil
		}
		all = append(all, callee)
	}
	return all
}

// called is a function as a late call calls it, or nil if it is not seen.
func (in *instance) called(fn summary.Sym, call summary.LateCall) *instance {
	if fn.Op != summary.FuncOf {
		return nil
	}
	sum := in.Prog.Summary(fn.Name)
	if sum == nil {
		return nil
	}
	callee := &instance{trace: in.trace, sum: sum, name: in.name, fn: fn}
	receiver, free := split(fn)
	for i := range receiver {
		callee.params = append(callee.params, in.value(receiver, i))
	}
	for _, a := range call.Args {
		callee.params = append(callee.params, in.resolve(a))
	}
	for i := range free {
		callee.free = append(callee.free, in.value(free, i))
	}
	if len(callee.params) != sum.Params {
		return nil
	}
	return callee
}

// standsIn reports whether a method asks nothing, does nothing and agrees: it stands in for
// another one where that is switched off.
//
//	func (disabled) Verify(ctx context.Context, token string) (string, error) { return token, nil }
func (t *trace) standsIn(key string) bool {
	sum := t.Prog.Summary(key)
	if sum == nil || sum.GaveUp != "" || len(sum.Effects) > 0 || len(sum.Results) == 0 {
		return false
	}
	last := len(sum.Results) - 1 // true, or an error that is none
	yes := last < len(sum.Values) && sum.Values[last].Op == summary.ConstOf && sum.Values[last].Name == "true"
	return (yes || slices.ContainsFunc(sum.Outcomes, func(o summary.Outcome) bool { return o.Result == last && o.NonZero && len(o.Guards) == 0 })) &&
		!slices.ContainsFunc(sum.Guards, func(g summary.Guard) bool { return g.Kind != summary.Shape || g.Name != "non-empty" })
}
