package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds objects that a client names by their id and gets whoever they
// belong to, in a program that minds whose they are elsewhere:
//
//	SELECT ... WHERE id = $1 AND app_id = $2      // show, delete
//	SELECT ... WHERE event_id = $1                // deliveries: any client's

// An Object is how a route treats the object that its path names.
type Object struct {
	// Name is the path parameter.
	Name string
	// Tied: a data call takes the object and the principal, or they are compared.
	// Owned: a call takes the principal alone, to list what is the client's.
	Tied, Owned bool
	// Loose is the data call that takes the object, if nothing ties it.
	Loose *effect
	// By are the fields of the principal by which it is tied or owned, and Wrote
	// those that the loose call stores.
	By, Wrote []string
	// Apart names the middlewares of the route that have nothing to do with the object.
	Apart string
	// Below is the tenant in the path that is tied to the principal while the object
	// below it is not tied to the tenant.
	Below string
	// Known: the principal is known on the route.
	Known bool
	// Asked: the handler asks for the tenant that the chain names.
	Asked bool
	// Role: a privilege that may be one within the principal's tenant opens the object.
	// ByTenant: it is tied or owned by the principal's tenant.
	Role, ByTenant bool
}

// object says how the route's data calls treat the object in its path.
func (t *trace) object() Object {
	var o Object
	own := t.ownTenants()
	trusted := t.trusted()
	own = append(own, trusted...)
	owner := func(p flow.Origin) bool { return t.owner(p) || own.has(p) }
	tied := func(e *effect) bool { return true }
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) {
			continue
		}
		id, named := t.idIn(e.Args, own)
		if named && !t.Table.Any(e.Args, owner) && (o.Loose == nil || e.Kind != summary.Read && o.Loose.Kind == summary.Read) {
			o.Loose, o.Name = e, id.Name
		}
	}
	if o.Loose != nil && o.Loose.Kind != summary.Read && !o.Loose.Aside {
		tied = func(e *effect) bool { return !e.Aside } // what is only noted ties nothing
	}
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) || e.Adds || named(e.Name, limiters) || !tied(e) || !t.Table.Any(e.Args, owner) {
			continue
		}
		o.By = append(o.By, t.fields(e.Args, t.owner)...)
		if id, named := t.idIn(e.Args, own); named {
			o.Tied, o.Name = true, id.Name
			o.Role = o.Role || t.hasRole(e.ways)
			continue
		}
		// A query with the tenant and the principal asks whether the one is a member of
		// the other.
		asks := t.Table.Any(e.Args, own.has) && t.Table.Any(e.Args, t.owner)
		o.Owned = o.Owned || e.Kind == summary.Read && !e.OnMap() && !asks
	}
	o.Apart = t.apart(pathParam(o.Name))
	o.ByTenant = slices.ContainsFunc(o.By, t.Names.TenantField)
	k := t.known()
	o.Asked = t.asksFor(trusted)
	o.Known = k.authenticated && !k.unseen || o.Asked
	if o.Loose == nil {
		return o
	}
	object := pathParam(o.Name)
	o.Tied = o.Tied || t.relates(object, owner, tied)
	if o.Tied || o.Owned || t.relates(object, func(p flow.Origin) bool { return t.who(p) || own.has(p) }, tied) || t.opens(o.Loose.ways, own) || t.forwards() || t.administrative() {
		o.Loose = nil
		return o
	}
	o.Role = t.hasRole(o.Loose.ways)
	o.Wrote = t.fields(o.Loose.Args, func(o flow.Origin) bool { return o.Has(flow.Written) && t.principal(o) })
	for _, tn := range own {
		if tn.class == model.PathParam && !t.behind(tn, o.Name) {
			o.Below = tn.String()
		}
	}
	return o
}

// fields returns the fields of those origins of a set that are meant.
func (t *trace) fields(set flow.Set, meant func(flow.Origin) bool) []string {
	var fields []string
	for o := range t.Table.All(set) {
		if meant(o) {
			fields = append(fields, o.Field)
		}
	}
	return fields
}

// behind reports whether a tenant of the path stands behind the parameter that
// names an object, as far as the pattern is known.
func (t *trace) behind(tn tenant, object string) bool {
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		switch route.Parameter(segment) {
		case tn.name:
			return false
		case object:
			return true
		}
	}
	return false
}

// tenants are tenants that the client names and that are tied to the principal.
type tenants []tenant

func (ts tenants) has(o flow.Origin) bool {
	return !o.Has(flow.Written) && slices.ContainsFunc(ts, func(tn tenant) bool { return tn.is(o) })
}

// ownTenants returns the tenants that the client names, as far as the route ties
// them to the principal before the handler works on what they or the path name.
func (t *trace) ownTenants() tenants {
	var own, seen tenants
	for _, g := range t.checks {
		if g.Not {
			continue
		}
		for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
			o.Flags &^= flow.Loaded
			tn, ok := t.tenantOf(o, t.route.Pattern)
			if !ok || slices.Contains(seen, tn) || !t.binds(g, tn) {
				continue
			}
			seen = append(seen, tn)
			if ways := t.worksOn(tn); len(ways) > 0 && !t.open(ways, tn) {
				own = append(own, tn)
			}
		}
	}
	return own
}

// worksOn returns the ways to what the handler does with tn, or with objects that
// the path names, other than asking about the principal.
func (t *trace) worksOn(tn tenant) []way {
	var ways []way
	for _, e := range t.effects {
		if !e.handler || !stored(e.Kind) {
			continue
		}
		object := t.Table.Any(e.Args, func(o flow.Origin) bool { return inPath(o) && !tn.is(o) })
		if object || t.Table.Any(e.Args, tn.is) && !t.Table.Any(e.Args, t.owner) {
			ways = append(ways, e.ways...)
		}
	}
	return ways
}

func (t *trace) forwards() bool {
	return slices.ContainsFunc(t.effects, func(e effect) bool { return e.Kind == summary.Forward })
}

// owner reports whether o says who the principal is, by what the chain or the
// context say, rather than what it may do.
func (t *trace) owner(o flow.Origin) bool {
	if o.Kind == flow.Request || o.Has(flow.Written) || !t.principal(o) {
		return false
	}
	return o.Field == "" || t.Names.TenantField(o.Field) || named(o.Field, identifiers)
}

// identifiers are words in the names of fields that say who somebody is.
var identifiers = []string{"id", "user", "uid", "uuid", "sub", "subject", "owner", "creator", "created", "email", "username", "member", "claims", "app", "client"}

// stored reports whether an effect is on stored data. Operations that are
// sensitive by their names are given more than they use.
func stored(k summary.EffectKind) bool { return k == summary.Read || k == summary.Write }

// idIn returns the path parameter in a set that names an object, if it stands alone
// or beside a tenant that is the principal's: what is named by two is bound by its
// parent.
func (t *trace) idIn(set flow.Set, own tenants) (flow.Origin, bool) {
	var id flow.Origin
	for o := range t.Table.All(set) {
		if o.Kind != flow.Input || model.Class(o.Class) != model.PathParam {
			continue
		}
		if own.has(o) {
			continue
		}
		if named(o.Name, secrets) {
			return flow.Origin{}, false // whoever knows it may use it
		}
		if named(o.Name, common) {
			continue
		}
		plain := o
		plain.Flags &^= flow.Loaded // by which something was found
		if _, ok := t.tenantOf(plain, t.route.Pattern); ok || id.Name != "" && id.Name != o.Name {
			return flow.Origin{}, false
		}
		id = o
	}
	return id, id.Name != ""
}

// common are words in the names of parameters that name what is the same for
// everybody.
var common = []string{
	"lang", "language", "locale", "country", "currency", "timezone", "version", "format", "extension", "kind", "category", "type",
	"page", "tab", "step", "date", "day", "week", "month", "year", "asset", "filename",
}

func pathParam(name string) func(flow.Origin) bool {
	return func(o flow.Origin) bool {
		return o.Kind == flow.Input && model.Class(o.Class) == model.PathParam && o.Name == name
	}
}

// relates reports whether something on the route relates an object to the client,
// by what tells who that is: a comparison, a check or a call with both.
func (t *trace) relates(object, client func(flow.Origin) bool, tied func(*effect) bool) bool {
	both := func(set flow.Set) bool { return t.Table.Any(set, object) && t.Table.Any(set, client) }
	if slices.ContainsFunc(t.pairs, both) {
		return true
	}
	noted := func(at summary.Pos) bool {
		return slices.ContainsFunc(t.effects, func(e effect) bool { return e.Aside && e.Pos == at && !tied(&e) })
	}
	for _, g := range t.checks {
		if noted(g.Pos) {
			continue // whether it was noted
		}
		switch g.Kind {
		case summary.Denied, summary.Order, summary.Failed:
			continue // what holds where it has not failed is among the other checks
		case summary.Shape:
			if len(g.Y) == 0 {
				continue // of the form of one thing
			}
		}
		if both(t.Table.Map(t.Table.Union(g.X, g.Y), func(p flow.Origin) (flow.Origin, bool) { return p, p.In == "" })) {
			return true
		}
	}
	return slices.ContainsFunc(t.effects, func(e effect) bool {
		return both(e.Args) && (stored(e.Kind) && !e.Adds || e.Kind == summary.Unseen) && tied(&e)
	})
}
