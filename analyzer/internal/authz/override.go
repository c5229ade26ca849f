package authz

import (
	"cmp"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds tenants that the client may put in the place of the principal's
// own:
//
//	tenant := p.TenantID
//	if t := r.Header.Get("X-Tenant-ID"); t != "" {
//		tenant = t
//	}
//	rows, err := s.store.Invoices(ctx, tenant)

// overridden returns the choice by which tn, named by the client, takes the place
// of the principal's tenant in what the handler does, or nil.
func (t *trace) overridden(tn tenant) *Unmet {
	own := func(o flow.Origin) bool {
		return t.principal(o) && o.Kind != flow.Request && (o.Field == "" || t.Names.TenantField(o.Field))
	}
	for _, choice := range t.effects {
		if choice.Kind != summary.Choose || t.Names.limiter(choice.in) || !t.Table.Any(choice.Args, tn.is) || t.Table.Any(choice.Args, t.principal) ||
			!t.Table.Any(choice.To, own) || t.lacking(choice, own) {
			continue
		}
		use := slices.IndexFunc(t.effects, func(e effect) bool { return t.follows(e, choice, tn) && !t.entitled(choice, e, tn) })
		if use < 0 {
			continue
		}
		u := t.unboundAt(choice, t.effects[use], tn, t.known())
		u.Category = "override"
		u.Operation = t.effects[use].Name
		u.Binding = nil
		u.Evidence = []Evidence{
			{choice.Pos, tn.String() + " is taken here, where it could have been the principal's", Step},
			{t.effects[use].Pos, "it is used here: " + u.Operation, Effect},
		}
		u.Key = string(Bound) + "|override|" + choice.in + "|" + tn.String()
		return u
	}
	return nil
}

// follows reports whether the handler does e with what was chosen, and nothing
// else relates that to the principal.
func (t *trace) follows(e, choice effect, tn tenant) bool {
	switch e.Kind {
	case summary.Read, summary.Write, summary.Sensitive, summary.Unseen:
	default:
		return false
	}
	if !e.handler || !t.Table.Any(e.Args, func(o flow.Origin) bool { return tn.is(o) && !o.Has(flow.Loaded) }) || !t.open(e.ways, tn) {
		return false
	}
	// A query for what belongs to both finds nothing in another's tenant; a record
	// says who has written it.
	return !t.Table.Any(e.Args, func(o flow.Origin) bool {
		if !t.principal(o) || o.Kind == flow.Request || t.Table.Any(choice.To, func(c flow.Origin) bool { return sameValue(c, o) }) {
			return false
		}
		return e.Kind != summary.Write || o.Field == ""
	})
}

// entitled reports whether on each way to a choice something about the principal,
// beyond what all must show who get to the use, lets it name the tenant.
func (t *trace) entitled(choice, use effect, tn tenant) bool {
	return !slices.ContainsFunc(choice.ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool {
			switch {
			case g.Kind == summary.Denied || g.Kind == summary.Shape && len(g.Y) == 0 || inAll(use.ways, g):
				return false
			case t.static(g) || t.binds(g, tn) && !g.Not || t.scopes(g) != noScope:
				return true
			}
			return (g.Kind == summary.Equal || g.Kind == summary.Truth) && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
				return t.principal(o) && o.Field != "" && !t.Names.TenantField(o.Field) && !t.Names.status(o.Field)
			})
		})
	})
}

// lacking reports whether the client is known on each way to a choice, and has no tenant
// of its own there whose place another one could take:
//
//	tenant := p.TenantID
//	if tenant == "" {
//		tenant = r.URL.Query().Get("tenant_id")    // that of whom an administrator asks for
//	}
func (t *trace) lacking(choice effect, own func(flow.Origin) bool) bool {
	return len(choice.ways) > 0 && !slices.ContainsFunc(choice.ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool { return !g.Not && t.verifies(g) }) ||
			!slices.ContainsFunc(w, func(g *guard) bool {
				return g.Kind == summary.Shape && g.Not && g.Name == "non-empty" && t.Table.Any(g.X, func(o flow.Origin) bool {
					return own(o) && t.Names.TenantField(cmp.Or(o.Field, contextName(o.Name)))
				})
			})
	})
}

// sameValue reports whether a and b are the same, whether it is written or selects.
func sameValue(a, b flow.Origin) bool {
	a.Flags &^= flow.Written
	b.Flags &^= flow.Written
	return a == b
}

// rivals returns what the client names its tenant by although the name alone does not
// say so, where it takes the place of what the principal has under the same name:
// ?account_id= of key.AccountID. Those that are tenants anyway are known.
func (t *trace) rivals(known tenants) tenants {
	var rivals tenants
	for _, choice := range t.effects {
		if choice.Kind != summary.Choose {
			continue
		}
		for o := range t.Table.All(choice.Args) {
			if !t.client(o) || o.Has(flow.Length) || model.Class(o.Class) == model.PathParam {
				continue
			}
			tn := tenant{model.Class(o.Class), inputName(o)}
			same := func(own flow.Origin) bool {
				return t.principal(own) && t.Names.TenantField(own.Field) && slices.Equal(words(own.Field), words(tn.name))
			}
			if t.Table.Any(choice.To, same) && !slices.Contains(known, tn) && !slices.Contains(rivals, tn) {
				rivals = append(rivals, tn)
			}
		}
	}
	return rivals
}
