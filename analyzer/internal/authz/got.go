package authz

import "github.com/keyauthz/keyauthz/analyzer/internal/flow"

// This file is about what methods of interfaces find in the context:
//
//	type Users interface {
//		Current(ctx context.Context) (*User, error)
//	}
//
//	user, err := h.users.Current(r.Context())

// got returns set with the results of such methods replaced by what those that have them find
// there: nothing where they find it elsewhere.
func (t *trace) got(set flow.Set, depth int) flow.Set {
	isGot := func(o flow.Origin) bool { return o.Kind == flow.Got }
	if !t.Table.Any(set, isGot) {
		return set
	}
	var out flow.Set
	for _, id := range set {
		o := t.Table.At(id)
		if !isGot(o) {
			out = t.Table.Union(out, t.Table.Of(o))
			continue
		}
		if depth < maxLate {
			out = t.Table.Union(out, t.Table.Follow(t.held(o, depth), id))
		}
	}
	return out
}

// held returns what the context holds for a method of an interface.
func (t *trace) held(o flow.Origin, depth int) flow.Set {
	var all flow.Set
	for _, key := range t.Prog.Implementations(cutMethod(o.Name)) {
		sum := t.Prog.Summary(key)
		if sum == nil || int(o.Index) >= len(sum.Results) {
			continue
		}
		found := t.got(sum.Results[o.Index], depth+1)
		all = t.Table.Union(all, t.Table.Map(found, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind == flow.Context }))
	}
	return all
}
