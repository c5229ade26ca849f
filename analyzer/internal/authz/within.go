package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
)

// This file is about objects that belong to another one which the path names, where that
// one alone is the client's, or is what it has a privilege in. Source: CWE-639.
//
//	r.With(repoOf, adminOf).Delete("/repos/{repo}/keys/{id}", drop)
//
//	perm := store.Permission(user.ID, repo.ID); perm.Admin      // of {repo}
//	DELETE FROM keys WHERE id = $1                              // of whichever repository

// confinedTo returns the parameter of the path whose object alone is the client's, or is
// what it has a privilege in, as was checked on all of ways, "" if there is none: what
// another parameter names is not opened by that.
func (t *trace) confinedTo(ways []way, own tenants, object func(flow.Origin) bool) string {
	outer := ""
	if t.privileged(ways, own, object) || !onAll(ways, func(g *guard) bool {
		in := t.privilegeIn(g, object)
		if in == "" || t.scopes(g) != someScope {
			return false
		}
		outer = in
		return true
	}) {
		return ""
	}
	return outer
}

// privilegeIn returns the parameter of the path by which something was loaded that g
// looks at, "" if there is none, or if it looks at the object, too. Of several it is the
// last in the path.
func (t *trace) privilegeIn(g *guard, object func(flow.Origin) bool) string {
	if object == nil {
		return ""
	}
	all := t.Table.Union(g.X, g.Y)
	for o := range t.Table.All(all) {
		if cv, kept := t.context[o.Name]; kept && o.Kind == flow.Context {
			all = t.Table.Union(all, cv.Value) // by the middleware that asks, before it is done
		}
	}
	if t.Table.Any(all, object) {
		return ""
	}
	segments := route.Segments(t.route.Pattern)
	for _, segment := range slices.Backward(segments) {
		name := route.Parameter(segment)
		if name != "" && t.Table.Any(all, func(o flow.Origin) bool { return pathParam(name)(o) && o.Has(flow.Loaded) }) {
			return name
		}
	}
	return ""
}

// bound returns the parameters of the path with whose objects what stands behind them in
// the path, or what a message names, is looked for or compared.
func (t *trace) bound(tied func(*effect) bool) []string {
	var names, bound []string
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		if name := route.Parameter(segment); name != "" {
			names = append(names, name)
		}
	}
	for i, outer := range names {
		inner := func(o flow.Origin) bool {
			return t.namesSort(o) || o.Kind == flow.Input && model.Class(o.Class) == model.PathParam && slices.Contains(names[i+1:], o.Name)
		}
		if t.relates(inner, pathParam(outer), tied) != "" {
			bound = append(bound, outer)
		}
	}
	return bound
}

// bindingBeside returns the siblings of c that look for what stands behind the same
// parameter of the path together with its object, if that is the rule there.
func (c *Cover) bindingBeside(covers []*Cover) []*Cover {
	if c.Object.Within == "" {
		return nil
	}
	var beside []*Cover
	loose := 0
	path := c.upTo(c.Object.Within)
	for _, s := range covers {
		if s == c || s.Open != "" || s.Key == c.Key || !slices.Equal(s.upTo(c.Object.Within), path) {
			continue
		}
		switch {
		case slices.Contains(s.Object.Bound, c.Object.Within):
			beside = append(beside, s)
		case s.Object.Loose != nil && s.Object.Within == c.Object.Within:
			loose++
		}
	}
	if len(beside) < minSiblings || len(beside) < minSiblings*loose {
		return nil
	}
	return beside
}

// upTo returns the segments of the route's pattern as far as a parameter.
func (c *Cover) upTo(param string) []string {
	path := route.Segments(c.Route.Pattern)
	at := slices.IndexFunc(path, func(segment string) bool { return route.Parameter(segment) == param })
	return path[:at+1]
}
