package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// trusted returns the tenants of headers that a middleware puts into the context, on
// a route where nobody verifies who asks. Something in front of the service answers
// for them, or nothing does; either way they are the only tenant that a handler
// could mind:
//
//	ctx = WithTenant(ctx, r.Header.Get("X-Account-ID"))     // middleware
//	if _, err := TenantFrom(ctx); err != nil { return err } // handler: asked for
//	store.Revoke(ctx, id)                                   // and not minded
func (t *trace) trusted() tenants {
	if k := t.known(); k.authenticated && !k.unseen {
		return nil
	}
	var ts tenants
	for _, cv := range t.context {
		for o := range t.Table.All(cv.Value) {
			if o.Kind != flow.Input || model.Class(o.Class) != model.Header {
				continue
			}
			o.In, o.Field, o.Flags = "", "", 0
			if tn, ok := t.tenantOf(o, t.route.Pattern); ok && !slices.Contains(ts, tn) {
				ts = append(ts, tn)
			}
		}
	}
	return ts
}

// asksFor reports whether the handler, rather than a middleware, checks one of the
// tenants for anything.
func (t *trace) asksFor(ts tenants) bool {
	return len(ts) > 0 && slices.ContainsFunc(t.checks, func(g *guard) bool {
		return g.via == (summary.Pos{}) && t.Table.Any(t.Table.Union(g.X, g.Y), ts.has)
	})
}

// vouched returns what says whether o was found by a header with which a proxy, that proves
// itself by a secret of the program's, says who the client is:
//
//	if r.Header.Get("X-Proxy-Secret") != settings.Secret { deny; return }
//	user, err := s.users.BySubject(r.Header.Get("X-Proxy-Subject"))
func (t *trace) vouched() func(o flow.Origin) bool {
	secret := func(o flow.Origin) bool { return shownApart(o) && named(o.Name, secrets) }
	if !slices.ContainsFunc(t.checks, func(g *guard) bool { return t.static(g) && t.Table.Any(t.Table.Union(g.X, g.Y), secret) }) {
		return func(flow.Origin) bool { return false }
	}
	return func(o flow.Origin) bool {
		return o.Kind == flow.Input && model.Class(o.Class) == model.Header && o.Has(flow.Loaded) && !o.Has(flow.Written)
	}
}
