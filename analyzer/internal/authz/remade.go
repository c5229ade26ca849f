package authz

import "github.com/keyauthz/keyauthz/analyzer/internal/flow"

// This file is about handlers that are made anew for a request, of what was found for it,
// see the summary's Closures.

// hold enters in what a function has captured, or in its receiver, what is known of the
// function that has made it for the request.
func (in *instance) hold(params, free int) {
	holds := in.free
	if free == 0 {
		holds = in.params[:params]
	}
	held := in.captured[in.sum.Key]
	if len(held) != len(holds) {
		return
	}
	for i, set := range held {
		holds[i] = in.Table.Union(holds[i], set)
		in.remade = in.remade || in.Table.Any(set, func(o flow.Origin) bool {
			return o.Kind != flow.Server && o.Kind != flow.Const && o.Kind != flow.Func
		})
	}
}
