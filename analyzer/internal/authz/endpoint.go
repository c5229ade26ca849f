package authz

import "github.com/keyauthz/keyauthz/analyzer/internal/summary"

// This file judges handlers that answer by what they return, and functions that
// let a chain continue by returning no error.

// answer enters the answer of a handler that answers by what it returns: it is
// one of success if its error is nil.
func (in *instance) answer() {
	if !in.sum.Endpoint && !in.returns {
		return
	}
	ways := in.succeeds()
	if len(ways) == 0 {
		return
	}
	e := summary.Effect{Kind: summary.Grant, Name: "return", Pos: in.sum.Pos, Site: in.sum.Pos}
	in.effects = append(in.effects, effect{Effect: e, ways: in.cross(in.exempt(ways)), in: in.sum.Name, handler: true})
}

// succeeds returns the ways on which a function returns no error, its last
// result.
func (in *instance) succeeds() []way {
	for _, o := range in.sum.Outcomes {
		if o.Result == len(in.sum.Results)-1 && !o.NonZero {
			return in.ways(o.Guards)
		}
	}
	if len(in.sum.Results) == 0 && len(in.sum.Always) > 0 {
		return in.ways(in.sum.Always) // it ends the request otherwise
	}
	return []way{{}}
}
