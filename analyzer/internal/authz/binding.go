package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A Binding is what a comparison that a handler lacks would be made of, as far as
// summaries tell. It is for whoever wants to write that comparison.
type Binding struct {
	// Handler is the key of the handler.
	Handler string
	// Param is the path parameter that names the tenant, and Segment the one in
	// front of it in the pattern, singular: "tenant" of /tenants/{id}.
	Param, Segment string
	// Message: it is a field of the body instead.
	Message bool
	// Uses are the places in the handler where nothing ties the tenant to the
	// principal.
	Uses []summary.Pos
	// Principals are the types of which every value in the handler was found by
	// means of the credential.
	Principals []Principal
	// Verified: whatever way leads to a use, the credential was verified.
	Verified bool
	// Excused: the chain knows a privilege over all tenants.
	Excused bool
	// Compared: something does compare the two, or the principal with another
	// parameter of the path, and that is not enough.
	Compared bool
}

// A Principal is the type of values that are about the client: "path.T".
type Principal struct {
	Type string
	// Context: they come from the request's context.
	Context bool
}

// binding returns what is known of the comparison of tn with the principal, or nil
// where the handler is not the one to make it.
func (t *trace) binding(tn tenant) *Binding {
	if tn.class != model.PathParam && tn.class != model.Body || t.handler == nil {
		return nil
	}
	b := &Binding{Handler: t.handler.Key, Param: tn.name, Message: tn.class == model.Body, Segment: before(t.route.Pattern, tn.name), Verified: true}
	for _, e := range t.effects {
		if !t.Table.Any(e.Args, tn.is) || t.fused(e.Args) || t.within(tn, e.ways) || !t.open(e.ways, tn) {
			continue
		}
		if !e.handler {
			return nil
		}
		b.Uses = append(b.Uses, e.Site)
		b.Verified = b.Verified && !slices.ContainsFunc(e.ways, func(w way) bool { return !slices.ContainsFunc(w, t.accepts) })
	}
	b.Excused = slices.ContainsFunc(t.checks, func(g *guard) bool {
		g = g.held()
		return t.static(g) || t.rules(g)
	})
	b.Compared = slices.ContainsFunc(t.checks, func(g *guard) bool {
		all := t.Table.Union(g.X, g.Y)
		return t.binds(g, tn) || g.Kind == summary.Equal && t.Table.Any(all, t.principal) && t.Table.Any(all, inPath)
	})
	b.Principals = t.principals()
	return b
}

// Join adds the uses in another branch of the handler.
func (b *Binding) Join(of *Binding) {
	if b == nil || of == nil {
		return
	}
	for _, use := range of.Uses {
		if !slices.Contains(b.Uses, use) {
			b.Uses = append(b.Uses, use)
			b.Verified = b.Verified && of.Verified
		}
	}
}

func inPath(o flow.Origin) bool {
	return o.Kind == flow.Input && !o.Has(flow.Loaded) && model.Class(o.Class) == model.PathParam
}

// accepts reports whether g says that the credential was verified.
func (t *trace) accepts(g *guard) bool { return !g.Not && t.verifies(g) }

// principals returns the types that the handler meets in principals and in
// nothing else: a type that users who are looked up have, too, tells nothing.
func (t *trace) principals() []Principal {
	known := make(map[string]Principal)
	var types []string
	other := make(map[string]bool)
	for _, id := range t.handler.Identities {
		p, seen := known[id.Type]
		if !seen {
			p.Type = id.Type
			types = append(types, id.Type)
		}
		for o := range t.Table.All(id.Of) {
			switch {
			case o.Kind == flow.Context && t.kept(o.Name):
				p.Context = true
			case o.Kind == flow.Input && t.principal(o):
			default:
				other[id.Type] = true
			}
		}
		known[id.Type] = p
	}
	var all []Principal
	for _, name := range types {
		if !other[name] {
			all = append(all, known[name])
		}
	}
	return all
}

// kept reports whether the chain keeps the client under a context key, and nothing
// that the client chose.
func (t *trace) kept(key string) bool {
	cv, ok := t.context[key]
	return ok && t.Table.Any(cv.Value, t.principal) && !t.Table.Any(cv.Value, t.client)
}

// before returns the singular of the segment in front of a parameter.
func before(pattern, param string) string {
	segments := strings.Split(pattern, "/")
	for i := 1; i < len(segments); i++ {
		if route.Parameter(segments[i]) == param {
			return route.Singular(segments[i-1])
		}
	}
	return ""
}

// HasParam reports whether a pattern has the named parameter.
func HasParam(pattern, param string) bool {
	return slices.ContainsFunc(strings.Split(pattern, "/"), func(s string) bool { return s != "" && route.Parameter(s) == param })
}
