package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// next returns the handler that a function continues with, in terms of what is
// known where it was made: the last of those that it calls, since a function may
// call middlewares before.
//
//	require("users:write")(c)
//	if c.IsAborted() { return }
//	handler(c)
func (r *run) next(s summary.Sym) (summary.Sym, bool) {
	sum := r.prog.Summary(s.Name)
	if sum == nil {
		return summary.Sym{}, false
	}
	params, free := bindings(s)
	isNext := func(s summary.Sym) bool { return s.Op == NextHandler.Op && s.Name == NextHandler.Name }
	var next, router, fn, unsure, refusal summary.Sym
	for i := range slices.Backward(sum.Effects) {
		e := &sum.Effects[i]
		if e.Kind != summary.Next || e.Target.Op == summary.Unknown || e.Target.Op == summary.ElemOf && sum.Chain == model.Continues {
			continue
		}
		t := e.Target.Subst(params, free)
		if t.Op == summary.ParamOf || t.Op == summary.FreeOf || t.Open() && t.Op != summary.FuncOf {
			continue
		}
		switch {
		case isNext(t):
			next = t
		case t.Contains(isNext):
			return t, true // with another middleware around it
		case r.known(t) != nil:
			router = t // whatever a function answers that is called beside it
		case t.Op == summary.FuncOf && r.refuses(t):
			refusal = t
		case t.Op == summary.FuncOf && fn.Op == summary.Unknown:
			fn = t
		case handlerLike(t):
			unsure = t
		}
	}
	for _, s := range []summary.Sym{next, router, fn, unsure, refusal} {
		if s.Op != summary.Unknown {
			return s, true
		}
	}
	return summary.Sym{}, false
}

// refuses reports whether a function does nothing but answer an error, such as one
// that a middleware is given for those that it does not let through.
func (r *run) refuses(s summary.Sym) bool {
	sum := r.prog.Summary(s.Name)
	return sum != nil && len(sum.Always) > 0 && !slices.ContainsFunc(sum.Always, func(way []int) bool {
		return !slices.ContainsFunc(way, func(i int) bool { return sum.Guards[i].Kind == summary.Denied })
	})
}
