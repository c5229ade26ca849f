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
