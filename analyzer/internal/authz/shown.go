package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds objects that everybody may change because everybody may see them:
//
//	if !doc.Public && doc.OwnerID != user.ID { deny; return }    // right for GET
//	s.store.Save(doc)

// openedBy says which flag opens the object that name names to a write that replaces or
// removes it, where the others are compared with the client. It returns "" if none does.
func (t *trace) openedBy(e *effect, name string, owner func(flow.Origin) bool) string {
	if e.Kind == summary.Read || e.Aside || !replaces(t.route.Verb) {
		return ""
	}
	object := pathParam(name)
	compares := func(g *guard) bool {
		all := t.Table.Union(g.X, g.Y)
		return g.Kind == summary.Equal && !g.Not && t.Table.Any(all, object) && t.Table.Any(all, owner)
	}
	if !slices.ContainsFunc(e.ways, func(w way) bool { return slices.ContainsFunc(w, compares) }) {
		return ""
	}
	for _, w := range e.ways {
		if w.mixed() || slices.ContainsFunc(w, compares) {
			continue
		}
		flag := ""
		for _, g := range w {
			switch {
			case t.shown(g):
				flag = t.flag(g)
			case g.Kind == summary.Denied, t.scopes(g) == someScope && !t.merelyOwns(g):
				flag = ""
			default:
				continue
			}
			if flag == "" {
				break
			}
		}
		if flag != "" {
			return flag
		}
	}
	return ""
}

// flag says what holds of the flag that g looks at.
func (t *trace) flag(g *guard) string {
	for o := range t.Table.All(g.X) {
		if o.Has(flow.Loaded) && o.Field != "" {
			if g.Not {
				return o.Field + " is not set"
			}
			return o.Field + " is set"
		}
	}
	return ""
}

func replaces(verb string) bool { return verb == "PUT" || verb == "PATCH" || verb == "DELETE" }

// replaces reports whether the route changes or removes something that is there.
func (c *Cover) replaces() bool { return replaces(c.Route.Verb) && c.Object.Shown == "" }
