package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about middlewares that find out which tenant a request is for, by a header
// that a setting names, say, and not who asks:
//
//	t, err := m.tenants.Find(r.Header.Get(m.config.Header))
//	if err != nil { notFound; return }
//	c.Set("tenant", t)

// resolves reports whether all that a middleware keeps for those behind it is a tenant, and
// nothing that it looks at is a credential by its name.
func (t *trace) resolves(middleware string) bool {
	for _, l := range t.route.Chain {
		sum := t.Prog.Summary(l.Func.Name)
		if sum == nil || sum.Name != middleware || len(sum.Context) == 0 {
			continue
		}
		for _, cv := range sum.Context {
			if !t.Names.TenantField(contextName(cv.Key)) {
				return false
			}
		}
		return !slices.ContainsFunc(t.checks, func(g *guard) bool {
			return g.in == middleware && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
				return t.keyName(o) || o.Kind == flow.Context || cookie(o)
			})
		})
	}
	return false
}

// merelyFor reports whether a key of the context is one under which such a middleware of the
// chain has kept the tenant.
func (t *trace) merelyFor(key string) bool {
	return t.Names.TenantField(contextName(key)) && slices.ContainsFunc(t.route.Chain, func(l route.Link) bool {
		sum := t.Prog.Summary(l.Func.Name)
		return sum != nil && slices.ContainsFunc(sum.Context, func(cv summary.ContextValue) bool { return cv.Key == key }) && t.resolves(sum.Name)
	})
}

// namesTenantIn reports whether such a middleware finds the tenant by the header o.
func (t *trace) namesTenantIn(o flow.Origin) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		return t.Table.Any(g.X, func(p flow.Origin) bool { return p.Kind == o.Kind && p.Class == o.Class && p.Name == o.Name }) && t.resolves(g.in)
	})
}
