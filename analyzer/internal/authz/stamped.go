package authz

import (
	"net/textproto"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Stamps are the headers that a program writes into requests over what clients have
// sent there, as far as it is seen where it does.
type Stamps struct {
	on map[*route.Route][]string
	// routes are those on which some header is written.
	routes []*route.Route
}

// StampsOf returns what is written on which of the routes.
func (j *Judge) StampsOf(routes []*route.Route) *Stamps {
	s := &Stamps{on: make(map[*route.Route][]string)}
	if len(j.Stamped) == 0 {
		return s
	}
	for _, r := range routes {
		var sums []*summary.Summary
		var add func(links []route.Link)
		add = func(links []route.Link) {
			for _, l := range links {
				for _, choice := range l.Alternatives {
					add(choice)
				}
				if sum := j.Prog.Summary(l.Func.Name); sum != nil {
					sums = append(sums, sum)
				}
			}
		}
		add(append(slices.Clone(r.Chain), r.Handler))
		if names := summary.Stamped(j.Table, sums); len(names) > 0 {
			s.on[r], s.routes = names, append(s.routes, r)
		}
	}
	return s
}

// believed returns the headers among all that count as the program's own on a route.
// Where a header is written on another route of the same router alone, clients choose it
// on this one; where it is seen on none, it may be written in front of all of them.
func (s *Stamps) believed(all []string, r *route.Route) []string {
	if s == nil || len(s.routes) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		return !slices.Contains(s.on[r], name) && slices.ContainsFunc(s.routes, func(other *route.Route) bool {
			return slices.Contains(s.on[other], name) && other.Beside(r)
		})
	})
}

// followStamped is follow, with what the route's own chain says of headers.
func (j *Judge) followStamped(r *route.Route) *trace {
	t := j.follow(r, false)
	here := j.Stamps.believed(j.Stamped, r)
	if len(here) == len(j.Stamped) || t.obscure() {
		return t
	}
	own := *j
	own.Stamped = here
	return own.follow(r, false)
}

// stamped reports whether o is a header that a trusted gateway sets, or the program itself.
func (j *Judge) stamped(o flow.Origin) bool {
	if o.Kind != flow.Input || model.Class(o.Class) != model.Header || o.Name == "" {
		return false
	}
	if j.Names.TrustedHeaders.Has(o.Name) {
		return true
	}
	_, own := slices.BinarySearch(j.Stamped, textproto.CanonicalMIMEHeaderKey(o.Name))
	return own && !j.Names.keyName(o)
}
