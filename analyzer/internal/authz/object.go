package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
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
	// Known: the principal is known on the route.
	Known bool
}

// object says how the route's data calls treat the object in its path.
func (t *trace) object() Object {
	var o Object
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) {
			continue
		}
		id, named := t.idIn(e.Args)
		who := t.Table.Any(e.Args, t.owner)
		if who {
			o.By = append(o.By, t.fields(e.Args, t.owner)...)
		}
		switch {
		case named && who:
			o.Tied, o.Name = true, id.Name
		case who:
			o.Owned = o.Owned || e.Kind == summary.Read
		case named && (o.Loose == nil || e.Kind != summary.Read && o.Loose.Kind == summary.Read):
			o.Loose, o.Name = e, id.Name
		}
	}
	k := t.known()
	o.Known = k.authenticated && !k.unseen
	if o.Loose == nil {
		return o
	}
	o.Tied = o.Tied || t.relates(o, t.owner)
	if o.Tied || o.Owned || t.relates(o, t.who) || t.privileged(o.Loose.ways) || t.forwards() || t.administrative() {
		o.Loose = nil
	} else {
		o.Wrote = t.fields(o.Loose.Args, func(o flow.Origin) bool { return o.Has(flow.Written) && t.principal(o) })
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

// idIn returns the path parameter in a set that names an object, if it names no
// tenant and stands alone: what is named by two is bound by its parent.
func (t *trace) idIn(set flow.Set) (flow.Origin, bool) {
	var id flow.Origin
	for o := range t.Table.All(set) {
		if o.Kind != flow.Input || model.Class(o.Class) != model.PathParam {
			continue
		}
		if named(o.Name, secrets) {
			return flow.Origin{}, false // whoever knows it may use it
		}
		if named(o.Name, common) {
			return flow.Origin{}, false
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

// relates reports whether something on the route relates the object to the client,
// by what tells who that is: a comparison, a check or a call with both.
func (t *trace) relates(o Object, client func(flow.Origin) bool) bool {
	object := func(p flow.Origin) bool {
		return p.Kind == flow.Input && model.Class(p.Class) == model.PathParam && p.Name == o.Name
	}
	both := func(set flow.Set) bool { return t.Table.Any(set, object) && t.Table.Any(set, client) }
	if slices.ContainsFunc(t.pairs, both) {
		return true
	}
	for _, g := range t.checks {
		if g.Kind != summary.Denied && both(t.Table.Union(g.X, g.Y)) {
			return true
		}
	}
	return slices.ContainsFunc(t.effects, func(e effect) bool {
		return both(e.Args) && (stored(e.Kind) || e.Kind == summary.Unseen)
	})
}

// privileged reports whether on all of ways a role or flag of the principal was
// checked, which may open every object. What a policy engine allows by path and
// method it allows for any object.
func (t *trace) privileged(ways []way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool {
			if t.scopes(g) != someScope {
				return false
			}
			return g.Kind == summary.Check || g.Kind != summary.Decide && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
				return t.principal(o) && (t.Names.ScopeField(o.Field) || o.Kind == flow.Context)
			})
		})
	})
}

// Minimal numbers of siblings that mind whose an object is.
const (
	enoughToWrite = 1
	enoughToRead  = 2
)

// Loose returns the routes whose object nobody ties to the client while their
// siblings do, by their number among those of one package. Source: CWE-639.
func Loose(covers []*Cover) map[int]Unmet {
	unmet := make(map[int]Unmet)
	for i, c := range covers {
		if c.Object.Loose == nil || c.Open != "" || c.Public != "" {
			continue
		}
		minding := slices.DeleteFunc(slices.Clone(covers), func(s *Cover) bool { return !s.minds(c) })
		known := c.Object.Known || slices.ContainsFunc(minding, func(s *Cover) bool { return s.chain() == c.chain() })
		enough := enoughToWrite
		if c.Object.Loose.Kind == summary.Read {
			enough = enoughToRead
		}
		if !known || len(minding) < enough {
			continue
		}
		unmet[i] = c.loose(minding)
	}
	return unmet
}

// minds reports whether s is a sibling of c that minds whose its objects are.
func (s *Cover) minds(c *Cover) bool {
	if !s.Object.Tied && !s.Object.Owned || s.Open != "" {
		return false
	}
	if taken := c.Object.Wrote; len(taken) > 0 && !slices.ContainsFunc(s.Object.By, func(f string) bool { return !slices.Contains(taken, f) }) {
		return false // the client may make it his own: UPDATE tasks SET user_id = $1 WHERE id = $2
	}
	if r := receiver(c.Key); r != "" && r == receiver(s.Key) {
		return true
	}
	return s.Object.Tied && s.Route.Function == c.Route.Function && s.chain() == c.chain()
}

// chain names the middlewares of a route.
func (c *Cover) chain() string {
	var b strings.Builder
	for _, l := range c.Route.Chain {
		b.WriteString(l.Func.Name + "\n")
	}
	return b.String()
}

func (c *Cover) loose(minding []*Cover) Unmet {
	e := c.Object.Loose
	u := Unmet{
		Obligation: Bound, Category: "object", Route: c.Route.String(), Handler: c.Handler, Tenant: c.Object.Name,
		Operation: e.Name, Confidence: Medium, Pos: e.Site, Site: c.Route.Site,
		Key: string(Bound) + "|object|" + c.Key,
	}
	u.What = names(minding)
	u.Evidence = append(u.Evidence, Evidence{e.Pos, fmt.Sprintf("what is named by %q is reached here: %s", c.Object.Name, e.Name)})
	for _, s := range minding[:min(len(minding), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, fmt.Sprintf("%s passes the principal on, or compares it", s.Route)})
	}
	return u
}

// names lists a few routes.
func names(covers []*Cover) string {
	switch n := len(covers); n {
	case 1:
		return covers[0].Route.String()
	case 2:
		return covers[0].Route.String() + " and " + covers[1].Route.String()
	default:
		return fmt.Sprintf("%s and %d other routes beside it", covers[0].Route, n-1)
	}
}
