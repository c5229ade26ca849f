package authz

import (
	"fmt"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds methods of services that pass by the middleware which authenticates
// the others, since it is in front of streams alone or of what is no stream:
//
//	connect.WithInterceptors(connect.UnaryInterceptorFunc(authenticate))

// bypass returns the middleware that authenticates and has no effect on the route, which
// does or tells something, although it was put in front of it, or nil.
func (c *Cover) bypass(authenticators []Authenticator) *Disabled {
	if !c.Reads && !c.Writes && !c.Shows && !c.weighty() {
		return nil
	}
	how := "is in front of streams alone"
	if c.Route.Stream {
		how = "is in front of no streams"
	}
	for _, l := range c.Route.PassedBy {
		for _, a := range authenticators {
			if a.Key == l.Func.Name {
				return &Disabled{Middleware: a.Name, How: how, Pos: a.Pos}
			}
		}
	}
	return nil
}

// passedBy returns one defect for all routes of a service that pass by a middleware.
func passedBy(passing []*Cover, authenticators []Authenticator) []Unmet {
	of := make(map[summary.Pos][]*Cover)
	for _, c := range passing {
		of[c.Route.Site] = append(of[c.Route.Site], c)
	}
	var found []Unmet
	for _, c := range passing {
		all := of[c.Route.Site]
		if all[0] != c {
			continue
		}
		d := c.bypass(authenticators)
		u := c.withAll(all, fmt.Sprintf("%s authenticates, and %s", d.Middleware, d.How), []Evidence{{d.Pos, d.Middleware + " authenticates here", Aside}})
		u.Key = string(Authenticated) + "|" + c.Key + "|" + c.Route.String()
		found = append(found, u)
	}
	return found
}
