package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds handlers that ask the context for who the client is, on routes on
// which nothing has put that there:
//
//	notes := e.Group("/notes", authenticate)   // c.Set("user", u)
//	notes.GET("", list)
//	e.POST("/drafts", add)                     // c.Get("user").(*User).OrgID

// needs returns the keys under which the handler looks for who the client is, without a
// look at whether that is there, and by which it works on stored data, as far as nothing
// on the route keeps something under them.
func (t *trace) needs() []string {
	var keys []string
	for _, e := range t.effects {
		if !e.handler || !stored(e.Kind) && e.Kind != summary.Sensitive {
			continue
		}
		for o := range t.Table.All(e.Args) {
			if o.Kind != flow.Context || !t.principal(o) || slices.Contains(keys, o.Name) || t.Names.TenantField(contextName(o.Name)) && t.tenantInPath() {
				continue
			}
			if _, kept := t.context[o.Name]; !kept && !t.asksWhether(o.Name) {
				keys = append(keys, o.Name)
			}
		}
	}
	return keys
}

// tenantInPath reports whether the path names a tenant, which a handler may mean to find in
// the context.
func (t *trace) tenantInPath() bool {
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		if name := route.Parameter(segment); name != "" {
			if _, ok := t.pathTenant(name); ok {
				return true
			}
		}
	}
	return false
}

// asksWhether reports whether something on the route looks at what the context holds
// under key before it is used.
func (t *trace) asksWhether(key string) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		return t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool { return o.Kind == flow.Context && o.Name == key && !yields(g, o) })
	})
}

// keeps returns the keys under which the chain keeps what it has found out about the
// client.
func (t *trace) keeps() []string {
	var keys []string
	for key, cv := range t.context {
		if t.Table.Any(cv.Value, t.principal) && !t.Table.Any(cv.Value, t.client) {
			keys = append(keys, key)
		}
	}
	return keys
}

// needed returns a guarded route on which a middleware keeps what the handler of c asks
// the context for, or nil.
func (c *Cover) needed(guarded []*Cover) *Cover {
	for _, g := range guarded {
		if g.cover() != inHandler && slices.ContainsFunc(c.needs, func(key string) bool { return slices.Contains(g.keeps, key) }) {
			return g
		}
	}
	return nil
}

// lacks is a route whose handler asks for what is kept on route g, with all others of
// its function of which that is so.
func (c *Cover) lacks(g *Cover, all []*Cover) Unmet {
	u := c.withAll(all, fmt.Sprintf("its handler asks the context for who the client is, which %s puts there on %s", g.cover(), g.Route), nil)
	u.Evidence = append([]Evidence{{g.Route.Pos, fmt.Sprintf("%s is covered by %s", g.Route, g.cover()), Aside}}, u.Evidence...)
	return u
}
