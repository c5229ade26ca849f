package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about those who may do with an object what they like, since it is theirs.

// owns reports whether g ties an object that the client names, other than a
// tenant, to the principal in person: its owner may do with it what he likes.
func (t *trace) owns(g *guard) bool {
	if g.Kind == summary.Shape && len(g.Y) == 0 {
		return false // of the form of one thing
	}
	all := t.Table.Union(g.X, g.Y)
	return t.Table.Any(all, func(o flow.Origin) bool { return t.namesObject(o) && t.actsOn(o) }) && t.personal(all, t.principal)
}

// actsOn reports whether what the client names is what the route is about: a parameter of
// its path, or one that something is done with. An email that is only compared is no object.
func (t *trace) actsOn(o flow.Origin) bool {
	return model.Class(o.Class) == model.PathParam || len(t.effects) == 0 || slices.ContainsFunc(t.effects, func(e effect) bool {
		return t.Table.Any(e.Args, func(p flow.Origin) bool { return p.Kind == o.Kind && p.Class == o.Class && p.Name == o.Name })
	})
}

// namesObject reports whether o is what the client names an object by, other than a tenant.
func (t *trace) namesObject(o flow.Origin) bool {
	if o.Kind != flow.Input || t.keyName(o) || o.Has(flow.Length) || model.Class(o.Class) == model.Cookie {
		return false // or it says who the client is: a session
	}
	if o.Name == summary.AnyName && model.Class(o.Class) == model.Header {
		return false // likewise, since a setting tells which header it is: of the key, as a rule
	}
	if model.Class(o.Class) == model.Query && slices.ContainsFunc(words(o.Name), func(w string) bool { return slices.Contains(shownSecrets, w) }) {
		return false // likewise, where a browser can't set a header: ?token=...
	}
	o.Flags &^= flow.Loaded
	_, isTenant := t.tenantOf(o, t.route.Pattern)
	return !isTenant
}

// shownSecrets are words in the names of query parameters by which a client shows what only it
// knows, rather than names something.
var shownSecrets = []string{"token", "jwt", "secret", "signature"}
