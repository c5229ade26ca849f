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
	// Named: what that call takes is the principal, rather than a struct that he is in.
	Tied, Owned, Named bool
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
	// Within is the parameter of the path whose object alone is the client's, or is what
	// it has a privilege in, "" if there is none. Opened: that privilege would open the
	// object, were it not one in something else. Bound are those parameters with whose
	// objects what stands behind them is looked for.
	Within string
	Opened bool
	Bound  []string
	// Shown says which flag of the object opens it to everybody, "" if none does. Such
	// are to be seen by everybody, and not to be changed.
	Shown string
	// Message: it is the body or query that names it.
	Message bool
	// Gated is the parameter of the path whose object a middleware compares with the
	// principal while the handler works with what that has loaded, if there is one.
	Gated string
	// Excused says why a data call may take the object that Name names alone, "" if none
	// does.
	Excused string
	// Known: the principal is known on the route.
	Known bool
	// Asked: the handler asks for the tenant that the chain names.
	Asked bool
	// Role: a privilege that may be one within the principal's tenant opens the object.
	// ByTenant: it is tied or owned by the principal's tenant.
	Role, ByTenant bool
	// Permitted: that privilege is a permission for one kind of operation.
	Permitted bool
	// Permission is what the chain asks for in front of the handler, "" if nothing.
	Permission string
}

// reason says how the object is treated, for the verdict on a route that names no tenant.
func (o *Object) reason() string {
	switch {
	case o.Name == "" || !o.Known:
		return noTenant
	case o.Loose != nil:
		return fmt.Sprintf("nothing asks whose %q is, and nothing beside it shows that it is somebody's", o.Name)
	case o.Excused != "":
		return fmt.Sprintf("%q may be had: %s", o.Name, o.Excused)
	case o.Tied:
		return fmt.Sprintf("%q is looked for together with the principal", o.Name)
	}
	return noTenant
}

// object says how the route's data calls treat the object in its path.
func (t *trace) object() Object {
	var o Object
	own := t.ownTenants()
	trusted := t.trusted()
	own = append(own, trusted...)
	vouched := t.vouched()
	owner := func(p flow.Origin) bool { return t.owner(p) || own.has(p) || vouched(p) }
	loose := t.untied(own, owner)
	tied := func(e *effect) bool { return !notes(e) } // what is only noted ties nothing
	if len(loose) > 0 && loose[0].Kind != summary.Read && !loose[0].Aside {
		tied = func(e *effect) bool { return !e.Aside && !notes(e) }
	}
	ties := make(map[string]string) // by the parameter that is tied
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) || e.Adds || named(e.Name, limiters) || !tied(e) || !t.given(e, owner) {
			continue
		}
		o.By = append(o.By, t.fields(e.Args, t.owner)...)
		if id, named := t.idIn(e.Args, own); named {
			o.Tied, o.Name = true, id.Name
			o.Role = o.Role || t.hasRole(e.ways)
			ties[id.Name] = e.Name + " takes it and the principal"
			continue
		}
		// A query with the tenant and the principal asks whether the one is a member of
		// the other, and one with roles for what the principal may do.
		asks := e.Asks == summary.AsksPrivilege || t.Table.Any(e.Args, own.has) && t.Table.Any(e.Args, t.owner)
		if e.Kind == summary.Read && !e.OnMap() && e.Asks != summary.AsksEither && !asks && t.always(e, owner) {
			o.Owned, o.Role = true, o.Role || t.hasRole(e.ways)
			o.Named = o.Named || t.Table.Any(e.Args, func(p flow.Origin) bool { return owner(p) && !t.inRow(e, p) })
		}
	}
	k := t.known()
	o.Asked = t.asksFor(trusted)
	o.Known = k.authenticated && !k.unseen || o.Asked
	for _, e := range loose {
		id, _ := t.idIn(e.Args, own)
		if e.Kind == summary.Read && !t.reads() && !t.answered(id) {
			continue // what is found is only looked at, or copied: whoever's it is
		}
		why := ties[id.Name]
		if why == "" {
			why = t.excuses(e, id.Name, o.Owned, own, owner, tied)
		}
		o.Shown = t.openedBy(e, id.Name, owner)
		if why == "" || o.Shown != "" {
			o.Loose, o.Name = e, id.Name
			break
		}
		if t.relates(pathParam(id.Name), owner, tied) != "" {
			o.Tied, o.Role = true, o.Role || t.hasRole(e.ways)
			o.By = append(o.By, t.comparedBy(pathParam(id.Name), owner)...)
		}
		if o.Excused == "" {
			o.Name, o.Excused = id.Name, why
		}
	}
	if o.Name == "" {
		o.Gated = t.gated(owner)
	}
	o.Bound = t.bound(tied)
	o.Apart, o.Permission = t.apart(pathParam(o.Name)), t.permission()
	if o.Name == "" {
		t.inMessage(&o, own, owner)
	}
	o.ByTenant = slices.ContainsFunc(o.By, t.Names.TenantField)
	if o.Loose == nil {
		return o
	}
	if !o.Message {
		o.Within = t.confinedTo(o.Loose.ways, own, pathParam(o.Name))
	}
	o.Opened = t.opens(o.Loose.ways, own, nil)
	o.Permitted = t.permitted(o.Loose.ways)
	o.Role = o.Permitted || t.hasRole(o.Loose.ways)
	if !o.Loose.Copies { // of another's it makes the client's own
		o.Wrote = t.fields(o.Loose.Args, func(o flow.Origin) bool { return o.Has(flow.Written) && t.principal(o) })
	}
	for _, tn := range own {
		if tn.class == model.PathParam && !t.behind(tn, o.Name) {
			o.Below = tn.String()
		}
	}
	return o
}

// given reports whether e takes something of a kind, other than to store it in a row that
// was found by an id of the path: who has changed a thing need not be whose it is.
//
//	doc := s.docs.Get(id)
//	doc.ApprovedBy = user.Name
//	s.docs.Save(doc)
func (t *trace) given(e *effect, kind func(flow.Origin) bool) bool {
	row := (e.Kind == summary.Write || e.OnMap()) && t.Table.Any(e.Args, func(o flow.Origin) bool {
		return o.In == "" && o.Field == "" && o.Kind == flow.Input && model.Class(o.Class) == model.PathParam && o.Has(flow.Loaded)
	})
	return t.Table.Any(e.Args, func(o flow.Origin) bool { return kind(o) && !(row && t.inRow(e, o)) })
}

// inRow reports whether e takes o in a struct, or may have found it with one that it is in.
func (t *trace) inRow(e *effect, o flow.Origin) bool {
	return o.In != "" || o.Has(flow.Loaded) && t.Table.Any(e.Args, func(p flow.Origin) bool { return p.In != "" && p.Kind == o.Kind && p.Name == o.Name })
}

// always reports whether e takes something of a kind whether or not the client asks for
// it.
func (t *trace) always(e *effect, kind func(flow.Origin) bool) bool {
	return t.Table.Any(e.Args, func(o flow.Origin) bool {
		return kind(o) && !t.Table.Any(e.Some, func(p flow.Origin) bool { return p == o })
	})
}

// untied returns the data calls of the handler that take an object and nothing that
// says who the client is: those that write if there are any,
// and those on stored data before those on what is in memory.
func (t *trace) untied(own tenants, owner func(flow.Origin) bool) []*effect {
	var reads, writes []*effect
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) || t.given(e, owner) {
			continue
		}
		switch _, named := t.idIn(e.Args, own); {
		case !named:
		case e.Kind == summary.Read:
			reads = append(reads, e)
		default:
			writes = append(writes, e)
		}
	}
	if len(writes) == 0 {
		writes = reads
	}
	slices.SortStableFunc(writes, func(a, b *effect) int { // what is kept in memory may be a cache
		switch {
		case a.OnMap() == b.OnMap():
			return 0
		case b.OnMap():
			return -1
		}
		return 1
	})
	return writes
}

// answered reports whether the client is shown something that was found by what it names.
func (t *trace) answered(id flow.Origin) bool {
	return slices.ContainsFunc(t.effects, func(e effect) bool {
		return e.Kind == summary.Grant && t.Table.Any(e.Args, func(o flow.Origin) bool {
			return o.Kind == id.Kind && o.Class == id.Class && o.Name == id.Name && o.Has(flow.Loaded)
		})
	})
}

// excuses says what lets e have the object that name names although it takes nothing
// that says who the client is, or "".
func (t *trace) excuses(e *effect, name string, owned bool, own tenants, owner func(flow.Origin) bool, tied func(*effect) bool) string {
	object := pathParam(name)
	client := func(p flow.Origin) bool { return owner(p) || t.who(p) }
	if t.heedless(e.ways, object, client) {
		return ""
	}
	if by := t.relates(object, client, tied); by != "" {
		return by + " relates it to the client"
	}
	if outer, by := t.parent(name, client, tied); by != "" {
		return fmt.Sprintf("%s relates it to %q, which is the client's", by, outer)
	}
	if outer := t.confinedTo(e.ways, own, object); outer != "" {
		if by := t.relates(object, pathParam(outer), tied); by != "" {
			return fmt.Sprintf("%s relates it to %q, in which the client has a privilege", by, outer)
		}
	}
	switch {
	case owned && (e.Kind == summary.Read || e.Aside):
		return "what is the client's own is listed"
	case t.opens(e.ways, own, object):
		return "a privilege opens it"
	case t.confined(e.ways, func(o flow.Origin) bool {
		// Whose rows they are is said by what the chain keeps: how it got that is another question.
		return owner(o) || t.ofCredential(o) || o.Kind == flow.Context && !t.Names.plumbing(o.Name)
	}):
		return "the database shows only what is the client's"
	case t.forwards():
		return "the request goes to code that is not seen"
	case t.administrative():
		return "it lies below an administrative segment"
	}
	return ""
}

// parent returns another parameter of the path that is related to the client, and what
// relates it to the one that name names:
//
//	SELECT ... FROM tickets WHERE id = $1 AND project_id = $2
func (t *trace) parent(name string, client func(flow.Origin) bool, tied func(*effect) bool) (outer, by string) {
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		outer := route.Parameter(segment)
		if outer == "" || outer == name || t.relates(pathParam(outer), client, tied) == "" {
			continue
		}
		if by := t.relates(pathParam(name), pathParam(outer), tied); by != "" {
			return outer, by
		}
	}
	return "", ""
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

func (t *trace) forwards() bool {
	return slices.ContainsFunc(t.effects, func(e effect) bool { return e.Kind == summary.Forward && !t.looksNowhere(e) })
}

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
		if own.has(o) || o.Name == "*" || wholePath(o) || leftOutOf(t.route.Pattern, o.Name) { // * is the rest of the path, of which nothing is known
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
	"lang", "language", "action", "operation", "verb", "mode", "locale", "country", "currency", "timezone", "version", "format", "extension", "kind", "category", "type",
	"page", "tab", "step", "date", "day", "week", "month", "year", "asset", "filename",
}

func pathParam(name string) func(flow.Origin) bool {
	return func(o flow.Origin) bool {
		return o.Kind == flow.Input && model.Class(o.Class) == model.PathParam && o.Name == name
	}
}
