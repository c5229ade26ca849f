package analyzer

import "github.com/keyauthz/keyauthz/analyzer/internal/engine"

// RouteReport and what it is made of are the words in which [Suite.Routes] says
// what guards a route.
type (
	RouteReport  = engine.RouteReport
	RouteStep    = engine.RouteStep
	RouteVerdict = engine.RouteVerdict
	RouteState   = engine.RouteState
	RouteCheck   = engine.RouteCheck
	Spot         = engine.Spot
)

// The outcomes of a rule on a route.
const (
	Guarded   = engine.Guarded
	Unneeded  = engine.Unneeded
	Unguarded = engine.Unguarded
	Tolerated = engine.Tolerated
	Unclear   = engine.Unclear
)
