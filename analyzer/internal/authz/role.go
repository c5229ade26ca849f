package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about roles that somebody has in one thing, and about what they do to
// another one. Source: CWE-863.
//
//	if s.role(user, org) != "admin" { deny; return }
//	UPDATE invoices SET paid = true WHERE id = $1      // of whichever org

// opens reports whether on all of ways a role or flag of the principal was checked
// that opens every object. Where the client names the tenant that it works in, only one
// over all tenants does; and none that the client has in something else that the path
// names than the object.
func (t *trace) opens(ways []way, own tenants, object func(flow.Origin) bool) bool {
	return t.privileged(ways, own, object) && (len(own) > 0 || !t.hasRole(ways) && !t.permitted(ways))
}

// hasRole reports whether on all of ways a role or scope of the principal was checked
// that may be one within its tenant, and nothing more.
func (t *trace) hasRole(ways []way) bool {
	role := func(g *guard) bool {
		return t.scopes(g) == someScope && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
			return t.principal(o) && (t.Names.ScopeField(o.Field) || t.loadedRole(g, o))
		})
	}
	held := onAll(ways, func(g *guard) bool { return role(g) || t.isOne(g) })
	return held && slices.ContainsFunc(ways, func(w way) bool { return slices.ContainsFunc(w, role) }) && !slices.ContainsFunc(ways, func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool {
			return t.static(g) || t.rules(g) || (g.Kind == summary.Check || g.Kind == summary.Decide) && t.scopes(g) == someScope
		})
	})
}

// permitted reports whether on all of ways a permission for one kind of operation was
// asked for, such as jobs:write, and nothing that is above tenants, such as a role: who has
// it may do so with what is his tenant's.
func (t *trace) permitted(ways []way) bool {
	asks := func(g *guard) bool { return t.scopes(g) == someScope && !t.merelyOwns(g) }
	return onAll(ways, func(g *guard) bool { return asks(g) && t.forOperation(g) }) && !slices.ContainsFunc(ways, func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return asks(g) && !t.forOperation(g) })
	})
}

// forOperation reports whether g compares with the name of a permission for one kind of
// operation, or with the one for all of them: "jobs:write", "*".
func (t *trace) forOperation(g *guard) bool {
	some := false
	for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
		switch {
		case o.Kind != flow.Const || o.Name == "*":
		case !strings.Contains(o.Name, ":") || named(o.Name, above):
			return false
		}
		some = some || o.Kind == flow.Const
	}
	return some
}

// above are words in the names of permissions that are not for one tenant.
var above = []string{"admin", "all", "any", "global", "platform", "root", "super", "superadmin", "system"}

// lesser reports whether a role that is named after those of a tenant who rule there stands
// beside one that is not, as what g's function asks for:
//
//	if role != "tenant_admin" && role != "platform_owner" { deny }
func (t *trace) lesser(g *guard, role string) bool {
	return named(role, kindsOfTenant) && slices.ContainsFunc(t.checks, func(c *guard) bool {
		return c.in == g.in && c.Kind == summary.Equal && slices.Equal(c.X, g.X) && t.Table.Any(c.Y, func(o flow.Origin) bool {
			return o.Kind == flow.Const && overTenants(o.Name) && !named(o.Name, kindsOfTenant)
		})
	})
}

// kindsOfTenant are words for a tenant in the names of roles.
var kindsOfTenant = []string{"tenant", "org", "organization", "organisation", "account", "workspace", "company", "merchant", "team", "project"}

// onAll reports whether each of ways, of which there are some, has a guard of a kind.
func onAll(ways []way, kind func(*guard) bool) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool { return !slices.ContainsFunc(w, kind) })
}

// privileged reports whether on all of ways a role or flag of the principal was
// checked, which may open every object. What a policy engine allows by path and method
// it allows for any object.
func (t *trace) privileged(ways []way, own tenants, object func(flow.Origin) bool) bool {
	return onAll(ways, func(g *guard) bool {
		if t.scopes(g) != someScope || t.merelyOwns(g) || t.privilegeIn(g, object) != "" {
			return false
		}
		if len(own) > 0 {
			return t.rules(g) && !t.Table.Any(t.Table.Union(g.X, g.Y), own.has)
		}
		return g.Kind == summary.Check || t.isOne(g) || g.Kind != summary.Decide && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
			return t.principal(o) && (t.Names.ScopeField(o.Field) || o.Kind == flow.Context || t.loadedRole(g, o))
		})
	})
}

// merelyOwns reports whether g says that an object is the client's, such as the one
// above what is asked for, and nothing of what the client may do with others.
func (t *trace) merelyOwns(g *guard) bool {
	return !g.Not && t.owns(g) && (g.Kind != summary.Check && g.Kind != summary.Decide || t.checkName(g) == noScope)
}

// loadedRole reports whether o, of a check of a privilege, was loaded by means of the
// key with a row of which the fields are not told apart: row.Scan(&k.Tenant, &k.Role).
func (t *trace) loadedRole(g *guard, o flow.Origin) bool {
	return o.Kind == flow.Input && o.Has(flow.Loaded) && o.Field == "" && !t.owns(g)
}

// isOne reports whether g says that the principal is one that the program knows by name
// or number, such as the first administrator.
func (t *trace) isOne(g *guard) bool {
	return g.Kind == summary.Equal && !g.Not && (t.oneOf(g.X, g.Y) || t.oneOf(g.Y, g.X))
}

// withRole returns those of siblings about the same sort of thing that ask whose an
// object is although they ask for a role: for the principal's tenant, in which it is one
// then, or in spite of the permission that is enough for c. Where that is one for a kind
// of operation, they need not ask for any.
func (c *Cover) withRole(siblings []*Cover) []*Cover {
	spite := slices.DeleteFunc(slices.Clone(siblings), func(s *Cover) bool { return !c.sameObject(s) })
	same := func(s *Cover) bool { return s.Object.Permission == c.Object.Permission && s.changes() == c.changes() }
	if len(spite) >= enoughToRead && slices.ContainsFunc(spite, same) {
		return spite
	}
	if c.Object.Permitted && c.Object.Loose.Kind != summary.Read {
		return slices.DeleteFunc(slices.Clone(siblings), func(s *Cover) bool {
			return !s.Object.Tied || !s.Object.ByTenant || s.Object.Name != c.Object.Name || !c.sameSort(s)
		})
	}
	return slices.DeleteFunc(slices.Clone(siblings), func(s *Cover) bool {
		return !c.listedInRole(s) && (!s.Object.Role || !s.Object.Tied || !s.Object.ByTenant || !c.near(s))
	})
}

// sameObject reports whether s ties the object that the path of c names, in the same
// place, to the client, and asks for a permission in front of the handler, as c does:
//
//	g.PUT("/contacts/:id", may(s.update, "contacts:manage"))      // contact.TeamID is one of the user's
//	g.DELETE("/contacts/:id", may(s.remove, "contacts:manage"))   // any contact
func (c *Cover) sameObject(s *Cover) bool {
	path, other := route.Segments(c.Route.Pattern), route.Segments(s.Route.Pattern)
	at := slices.IndexFunc(path, func(segment string) bool { return route.Parameter(segment) == c.Object.Name })
	return c.Object.Permission != "" && s.Object.Permission != "" && s.Object.Tied && s.Object.Name == c.Object.Name &&
		at >= 0 && at < len(other) && slices.Equal(path[:at+1], other[:at+1])
}

// permission names the privileges that the chain asks for in front of the handler.
func (t *trace) permission() string {
	var all []string
	for _, g := range t.checks[:t.chained] {
		if t.scopes(g) != someScope || t.aside(g) {
			continue
		}
		if what, named := t.asked(g); named {
			all = append(all, what)
		}
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), ", ")
}

// misplaced returns a write of something that the request names, where the role that
// was checked is one in a tenant that the request names, too, and nothing relates the
// one to the other.
func (t *trace) misplaced() *Unmet {
	if t.reads() {
		return nil
	}
	for _, e := range t.changes() {
		if e.Kind != summary.Write || e.Adds {
			continue
		}
		in, g := t.heldIn(e.ways)
		if g == nil {
			continue
		}
		id, ok := t.picked(e.Args, in)
		if !ok || t.relates(
			func(o flow.Origin) bool { return sameInput(o, id) },
			func(o flow.Origin) bool { return t.who(o) || in.has(o) },
			func(by *effect) bool { return e.Aside || !by.Aside && !notes(by) },
		) != "" {
			continue
		}
		u := &Unmet{
			Category: "role", Operation: e.Name, What: tenant{model.Class(id.Class), inputName(id)}.object(), Tenant: in[0].String(),
			Pos: e.Site, Guardian: e.in, Confidence: Medium, Key: string(Scoped) + "|" + t.handlerKey() + "|role",
		}
		u.Evidence = append(t.verification(), Evidence{g.Pos, "the role is one in " + u.Tenant, Step},
			Evidence{e.Pos, fmt.Sprintf("%s runs here, on what %s names", e.Name, u.What), Effect})
		return u
	}
	return nil
}

// heldIn returns the tenants that the client names in which it has the privilege that
// was checked on all of ways, and a check of it. It returns none where a privilege is
// not one in such a tenant, or the client owns something.
func (t *trace) heldIn(ways []way) (tenants, *guard) {
	var in tenants
	var check *guard
	for _, w := range ways {
		found := false
		for _, g := range w {
			if t.scopes(g) != someScope {
				continue
			}
			if t.owns(g) {
				return nil, nil
			}
			of := t.tenantsIn(t.Table.Union(g.X, g.Y))
			if len(of) == 0 {
				return nil, nil
			}
			found, check = true, g
			in = append(in, of...)
		}
		if !found {
			return nil, nil
		}
	}
	return in, check
}

// tenantsIn returns the tenants that the client names in a set.
func (t *trace) tenantsIn(set flow.Set) tenants {
	var in tenants
	for o := range t.Table.All(set) {
		o.Flags &^= flow.Loaded
		if tn, ok := t.tenantOf(o, t.route.Pattern); ok {
			in = append(in, tn)
		}
	}
	return in
}

// picked returns the id in a set by which the client picks what is written, if it
// stands without the tenants in which the client has a role, and without the client.
func (t *trace) picked(set flow.Set, in tenants) (flow.Origin, bool) {
	var id flow.Origin
	for o := range t.Table.All(set) {
		if o.Has(flow.Written) {
			continue
		}
		if o.Kind == flow.Input && o.Has(flow.Loaded) || in.has(o) || t.owner(o) {
			return flow.Origin{}, false
		}
		if o.Kind != flow.Input {
			continue
		}
		name := inputName(o)
		if _, other := t.tenantOf(o, t.route.Pattern); other {
			return flow.Origin{}, false // which is asked elsewhere
		}
		if t.keyName(o) || named(name, secrets) || named(name, common) || id.Name != "" && !sameInput(o, id) {
			return flow.Origin{}, false
		}
		if named(name, ids) {
			id = o
		}
	}
	if model.Class(id.Class) == model.PathParam && slices.ContainsFunc(in, func(tn tenant) bool { return tn.class == model.PathParam }) {
		return id, false // an object below the tenant
	}
	return id, id.Name != ""
}

// ids are words in the names of inputs that pick something.
var ids = []string{"id", "ids", "uuid", "uuids", "guid"}

// sameInput reports whether o is the input id, or may be what was found by it.
func sameInput(o, id flow.Origin) bool {
	return o.Kind == flow.Input && o.Class == id.Class && (inputName(o) == inputName(id) || o.Has(flow.Loaded) && o.Name == id.Name)
}
