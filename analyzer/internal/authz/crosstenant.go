package authz

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

const noTenant = "uses no tenant that the client names"

// unbound returns the uses of a tenant that the client names and nothing ties to
// the principal, and the reason for the verdict.
func (t *trace) unbound() ([]Unmet, string) {
	tenants := t.tenants()
	rivals := t.rivals(tenants)
	if len(tenants)+len(rivals) == 0 {
		return nil, noTenant
	}
	who := t.known()
	if !who.authenticated && slices.ContainsFunc(t.checks, t.raw) {
		// A key of which only the shape is checked is meant to say who asks, and
		// the tenant that the client names in a header is all that is left.
		who.authenticated, who.named, who.shape = true, true, true
	}
	if !who.authenticated {
		return nil, "no credential and no principal: public, as far as is seen"
	}
	if t.alone && !t.inline() {
		return nil, "not registered here: its middlewares are not known"
	}
	var found []Unmet
	reason := "the tenant is tied to the principal"
	path := false // whether a tenant of the path is reported: those below it are its objects
	for _, tn := range tenants {
		if path && tn.class == model.PathParam {
			continue
		}
		u, why := t.unboundUse(tn, who)
		if u != nil && tn.class == model.Body && slices.ContainsFunc(found, func(f Unmet) bool { return f.Pos == u.Pos && strings.HasPrefix(f.Tenant, "body ") }) {
			continue // {"tenant": {...}, "tenant_id": 7} of one row
		}
		if u != nil {
			path = path || tn.class == model.PathParam
			found = append(found, *u)
			reason = tn.String() + " is not compared with the principal's"
		} else if why != "" && len(found) == 0 {
			reason = why
		}
	}
	for _, tn := range rivals {
		if u := t.overridden(tn); u != nil {
			found, reason = append(found, *u), tn.String()+" takes the place of the principal's"
		}
	}
	return found, reason
}

// inline reports whether the handler itself deals with a credential, rather than
// with what a middleware has made of it.
func (t *trace) inline() bool { return slices.ContainsFunc(t.checks, t.about) }

// tenants returns what the client names tenants by, as far as it is used, those of
// the path in their order there.
func (t *trace) tenants() []tenant {
	var tenants []tenant
	for _, e := range t.effects {
		for o := range t.Table.All(e.Args) {
			if tn, ok := t.tenantOf(o, t.route.Pattern); ok && !slices.Contains(tenants, tn) && !t.founds(tn) {
				tenants = append(tenants, tn)
			}
		}
	}
	place := func(tn tenant) int {
		return slices.IndexFunc(strings.Split(t.route.Pattern, "/"), func(s string) bool { return route.Parameter(s) == tn.name })
	}
	slices.SortStableFunc(tenants, func(a, b tenant) int { return cmp.Compare(place(a), place(b)) })
	return tenants
}

// founds reports whether a route makes a new tenant, which is the one that tn names:
//
//	POST /tenants {"tenant_id": "acme"}
func (t *trace) founds(tn tenant) bool {
	if tn.class != model.Body || t.route.Verb != "POST" {
		return false
	}
	kind := func(name string) string {
		ws := words(name)
		switch {
		case len(ws) == 0:
			return ""
		case strings.HasPrefix(ws[0], "org"):
			return "org"
		}
		return ws[0]
	}
	last := t.route.Pattern[strings.LastIndexByte(t.route.Pattern, '/')+1:]
	return kind(route.Singular(last)) == kind(tn.name)
}

// knowledge is what a route knows of the client.
type knowledge struct {
	authenticated bool
	// tenant: the principal names a tenant, or may, its type being unknown.
	tenant bool
	// scope: the principal carries privileges.
	scope bool
	// unseen: the principal comes from the context and nobody is seen to put it
	// there.
	unseen bool
	// shape: nothing verifies the credential.
	shape bool
	// named: there is no principal, only a check that says yes or no.
	named bool
}

// known gathers what the chain and the handler know of the client.
func (t *trace) known() knowledge {
	if t.learnt == nil {
		k := t.learn()
		t.learnt = &k
	}
	return *t.learnt
}

func (t *trace) learn() knowledge {
	k := knowledge{authenticated: t.tested() || t.provided}
	typed := false
	for _, cv := range t.context {
		if !t.Table.Any(cv.Value, func(o flow.Origin) bool { return t.principal(o) || cv.Struct && t.told(o) }) {
			continue
		}
		k.authenticated = true
		typed = typed || cv.Struct
		k.tenant = k.tenant || cv.Tenant && !t.ofTenants(cv.Type) || t.Names.TenantField(contextName(cv.Key)) ||
			t.Table.Any(cv.Value, func(o flow.Origin) bool { return t.principal(o) && t.Names.TenantField(o.Field) })
		k.scope = k.scope || cv.Scope || t.Names.ScopeField(contextName(cv.Key))
	}
	for _, id := range t.identities {
		if !t.Table.Any(id.Of, t.principal) || t.Table.Any(id.Of, t.client) {
			continue
		}
		if t.Table.Any(id.Of, t.ofCredential) || t.Table.Any(id.Of, func(o flow.Origin) bool { return o.Kind == flow.Context && t.Names.identity(o.Name) }) {
			k.authenticated = true
			typed = true
			k.tenant = k.tenant || id.Tenant && !t.ofTenants(id.Type)
			k.scope = k.scope || id.Scope
		}
	}
	uses := func(set flow.Set) {
		for o := range t.Table.All(set) {
			if o.Kind == flow.Context && t.Names.identity(o.Name) {
				if !k.authenticated && !strings.HasPrefix(o.Name, model.Provided) {
					k.unseen = true
				}
				k.authenticated = true
				k.tenant = k.tenant || t.Names.TenantField(contextName(o.Name)) || t.Names.TenantField(o.Field)
			}
			if t.stamped(o) {
				k.authenticated = true
				k.tenant = k.tenant || t.Names.TenantField(o.Name) || t.Names.TenantHeaders.Has(o.Name)
				k.scope = k.scope || t.Names.ScopeField(o.Name)
			}
			if t.ofCredential(o) && o.Has(flow.Loaded) {
				k.tenant = k.tenant || t.Names.TenantField(o.Field)
			}
		}
	}
	for _, e := range t.effects {
		uses(e.Args)
	}
	for _, g := range t.checks {
		if !t.aside(g) && !g.spared {
			uses(g.X)
			uses(g.Y)
		}
		k.tenant = k.tenant || t.claimsTenant(g)
	}
	if k.authenticated && !typed && !k.tenant {
		// Nothing is known of the principal's type: a map from keys to tenants, or
		// a check that only says yes.
		k.named = true
	}
	return k
}

// unboundUse returns the first use of a tenant that nothing ties to the
// principal, or why there is none.
func (t *trace) unboundUse(tn tenant, who knowledge) (*Unmet, string) {
	if !who.tenant && !who.named {
		return nil, "the principal names no tenant"
	}
	if who.shape && tn.class != model.Header {
		return nil, "nothing is known of the client"
	}
	if who.named && !who.shape && (tn.class != model.PathParam || !strongTenant(tn.name) && !t.belowStrong(tn) || t.keySet()) {
		return nil, "nothing is known to give keys a tenant"
	}
	strangers := t.strangers(tn)
	var read, noted *effect
	for i := range t.effects {
		e := &t.effects[i]
		if (strangers || !e.handler) && !t.presented(e.ways) || !e.handler && t.Names.limiter(e.in) {
			continue // nobody is known there whose key would open another's
		}
		if !t.Table.Any(e.Args, func(o flow.Origin) bool { return tn.is(o) && !e.passes(o) }) || t.fused(e.Args) && !t.moves(tn, e) || t.beside(tn, e.Args) ||
			t.within(tn, e.ways) || t.alone && !t.presented(e.ways) || who.shape && !t.pretended(e.ways) {
			continue
		}
		switch e.Kind {
		case summary.Write, summary.Sensitive:
			switch {
			case !t.open(e.ways, tn):
			case !e.Aside:
				return t.reportable(t.unboundAt(*e, *e, tn, who), tn)
			case noted == nil:
				noted = e // named only if there is nothing better, such as what is logged here
			}
		case summary.Read, summary.Unseen, summary.Grant:
			// What a middleware loads is for those behind it to use, and an echo of
			// the body or query says nothing new.
			echo := e.Kind == summary.Grant && (tn.class == model.Body || tn.class == model.Query)
			if read == nil && e.handler && !echo && t.open(e.ways, tn) && !t.loadedBound(tn, e) {
				read = e
			}
		}
	}
	if u := t.overridden(tn); u != nil {
		return u, ""
	}
	if read != nil && t.filtered(tn) {
		return nil, "what " + tn.String() + " loads is compared element by element"
	}
	if read == nil && noted == nil {
		return nil, "every use of " + tn.String() + " takes the principal or follows a comparison"
	}
	answers := false
	shows := func(e effect) bool {
		return e.Kind == summary.Grant && e.handler && t.Table.Any(e.Args, tn.is)
	}
	shown := slices.ContainsFunc(t.effects, shows)
	for _, e := range t.effects {
		if e.Kind != summary.Grant || !e.handler || shown && !shows(e) {
			continue // that nobody is there, say, where others are shown what they ask for
		}
		answers = true
		if read != nil && t.open(e.ways, tn) {
			return t.reportable(t.unboundAt(*read, e, tn, who), tn)
		}
	}
	if noted != nil {
		return t.reportable(t.unboundAt(*noted, *noted, tn, who), tn)
	}
	if answers || slices.ContainsFunc(t.checks, func(g *guard) bool { return t.binds(g, tn) }) {
		return nil, "what " + tn.String() + " loads is compared before it is answered"
	}
	return t.reportable(t.unboundAt(*read, *read, tn, who), tn)
}

// filtered reports whether the elements of a collection that tn loads are compared
// with the principal: what becomes of those that do not match is not followed.
func (t *trace) filtered(tn tenant) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		return g.Kind == summary.Equal && t.binds(g, tn) && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
			return tn.is(o) && o.Has(flow.Loaded|flow.Elem)
		})
	})
}

// within reports whether a tenant of the path stands below another one that is
// tied to the principal: /tenants/{tenant}/projects/{project}. It is an object of
// that one.
func (t *trace) within(tn tenant, ways []way) bool {
	if tn.class != model.PathParam {
		return false
	}
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		name := route.Parameter(segment)
		if name == tn.name {
			return false
		}
		outer, ok := t.pathTenant(name)
		if name != "" && ok && !t.open(ways, outer) {
			return true
		}
	}
	return false
}

func (t *trace) belowStrong(tn tenant) bool {
	return t.belowTenant(t.route.Pattern, tn.name) && tn.class == model.PathParam
}

// keySet reports whether keys are only looked up in a set of the program's own,
// such as a list in its configuration: they belong to no tenant.
func (t *trace) keySet() bool {
	set := false
	for _, g := range t.checks {
		if g.Not || !t.verifies(g) || t.static(g) {
			continue
		}
		if g.Kind != summary.Equal || g.Name == "map lookup" || !t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool { return o.Has(flow.Elem) }) {
			return false
		}
		set = true
	}
	return set
}

// open reports whether on one of ways nothing ties tn to the principal. Where it
// is known on every way that the two differ, the effect belongs to the refusal.
func (t *trace) open(ways []way, tn tenant) bool {
	some := slices.ContainsFunc(ways, func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return !g.Not && t.binds(g, tn) })
	})
	ties := func(w way) (bound, differs bool) {
		denied, excused := false, false
		for _, g := range w {
			switch {
			case tn.missing(g, t.Table) || some && t.absent(g, tn):
				return true, false // no request takes this way, or it finds nothing
			case g.Kind == summary.Denied:
				denied = true
			case t.static(g) || t.rules(g) || t.confines(g, t.principal):
				excused = true
			case some && !g.Not && t.scopes(g) == someScope && !inAll(ways, g):
				excused = true // a privilege opens what the comparison closes
			}
			if t.binds(g, tn) {
				bound = bound || !g.Not
				differs = differs || g.Not
			}
		}
		bound, excused = bound || t.entered(w, tn), excused || t.exempted(w)
		if denied && differs {
			return bound, false // it was refused and goes on
		}
		return bound || excused, differs
	}
	var held, loose []way
	refused := 0
	for _, w := range ways {
		bound, differs := ties(w)
		if differs {
			refused++
		}
		if bound {
			held = append(held, w)
		} else {
			loose = append(loose, w)
		}
	}
	return refused < len(ways) && slices.ContainsFunc(loose, func(w way) bool { return !t.switchedOff(w, held) })
}

func (t *trace) unboundAt(use, at effect, tn tenant, who knowledge) *Unmet {
	u := &Unmet{Tenant: tn.String(), Operation: use.Name, Pos: use.Site, Guardian: use.in, Via: use.via, Confidence: High}
	if tn.class != model.PathParam {
		u.Category = "client"
		u.Confidence = Medium
	}
	vague := who.named || !t.tested() && !t.provided || len(use.Late) > 0 && !use.handler
	if vague {
		u.Confidence = Medium
	}
	if who.unseen {
		u.Confidence = Low
	}
	u.Evidence = t.verification()
	for _, g := range t.checks {
		if t.binds(g, tn) && !g.Not {
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "this comparison does not hold on every way", Step})
			break
		}
	}
	if use.Kind != summary.Choose {
		u.Absent, _ = t.missingFor(use.ways, func(g *guard) bool { return t.binds(g, tn) })
	}
	u.Evidence = append(u.Evidence, Evidence{use.Pos, tn.String() + " is used here: " + use.Name, Effect})
	if at.Pos != use.Pos {
		u.Evidence = append(u.Evidence, Evidence{at.Pos, "the client is answered here", Effect})
	}
	if !vague || tn.class == model.PathParam {
		u.Binding = t.binding(tn)
	}
	u.Key = string(Bound) + "|" + t.handlerKey() + "|" + tn.String()
	if !use.handler || t.dispatches(use.in) {
		// The defect is the middleware's, whatever it stands in front of.
		u.Key = string(Bound) + "|" + use.in
	}
	return u
}
