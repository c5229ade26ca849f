package authz

import (
	"slices"
	"strings"
	"sync"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// unscoped returns the sensitive operation that runs for any valid credential,
// and the reason for the verdict.
func (t *trace) unscoped() ([]Unmet, string) {
	who := t.known()
	// A key of which only the shape is checked is meant to be one.
	if !who.authenticated && !slices.ContainsFunc(t.checks, t.raw) {
		return nil, "no credential and no principal: public, as far as is seen"
	}
	if t.alone && !t.inline() {
		return nil, "not registered here: its middlewares are not known"
	}
	reason := "no sensitive operation"
	for _, e := range t.effects {
		if !e.handler {
			continue
		}
		severe, admin := e.Severe, false
		if e.Kind != summary.Sensitive {
			if !t.adminRoute() || e.Kind != summary.Write {
				continue
			}
			severe, admin = true, true
		}
		switch {
		case !severe && t.reads():
			reason = "only reads, as far as the method says"
			continue
		case !admin && t.personal(e.Args, t.who):
			reason = "acts on what belongs to the principal"
			continue
		case !severe && t.route.Verb != "DELETE" && t.spent(e.Args):
			reason = "whoever knows it may use it"
			continue
		case !t.keyed(e):
			reason = "the operation does not depend on a credential"
			continue
		case !who.scope && t.keySet():
			reason = "the keys are those of a set, which says nothing of what they may do"
			continue
		case !severe && !who.scope && !t.Scopes:
			reason = "no principal carries scopes or roles"
			continue
		case !admin && !who.scope && t.ownTenant(e):
			reason = "acts on the principal's own tenant"
			continue
		}
		switch t.scoped(e.ways) {
		case someScope:
			reason = "a scope or role is checked"
		case unsureScope:
			reason = "a check that is not seen may be one of privileges"
		case noScope:
			if t.administrators(e.ways) {
				reason = "only administrators have a credential for it"
				continue
			}
			if !admin && t.common(&e) && !slices.ContainsFunc(e.ways, t.asksTooLittle) {
				reason = "acts on what belongs to the principal's tenant"
				continue // unless other routes show that this is not enough
			}
			u := t.unscopedAt(e, who, admin)
			if u.Absent == "" && t.blurs(func(g *guard) bool { return t.scopes(g) == someScope }) {
				reason = "where a check of privileges is made is not known"
				continue
			}
			return []Unmet{u}, "no scope or role is checked before " + e.Name
		}
	}
	if u := t.misplaced(); u != nil {
		return []Unmet{*u}, "the role is one in something else than what is written"
	}
	if u := t.promoted(); u != nil {
		return []Unmet{*u}, "the client names the privilege that it gets: " + u.What
	}
	return nil, reason
}

// administrators reports whether who asks was looked for among those who run the service, who
// are kept apart from its users, and on each of ways more than the form is asked for of that,
// be it in a cache:
//
//	SELECT id FROM admins WHERE token = $1
func (t *trace) administrators(ways []way) bool {
	return slices.ContainsFunc(t.effects, func(e effect) bool {
		if !e.Admins || !t.Table.Any(e.Args, t.who) {
			return false
		}
		sought := func(o flow.Origin) bool {
			return t.who(o) && !o.Has(flow.Claimed) && t.Table.Any(e.Args, func(p flow.Origin) bool { return p.Kind == o.Kind && p.Class == o.Class && p.Name == o.Name })
		}
		return !slices.ContainsFunc(ways, func(w way) bool {
			return !slices.ContainsFunc(w, func(g *guard) bool {
				return !g.Not && g.Kind != summary.Shape && g.Kind != summary.Verify && t.Table.Any(t.Table.Union(g.X, g.Y), sought)
			})
		})
	})
}

// asksTooLittle reports whether something was refused on a way and the request goes on, or
// no more than reading was asked for.
func (t *trace) asksTooLittle(w way) bool {
	return slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Denied || t.asksToRead(g) })
}

// keyed reports whether an effect is one for those who present a credential: it
// is verified, or the principal is known, on a way there. Where only a middleware
// looks at credentials, and lets everybody through, the operation may have other
// authority, such as the signature of a webhook.
func (t *trace) keyed(e effect) bool {
	if !t.alone && t.public() == "" && (t.provided || slices.ContainsFunc(t.checks, func(g *guard) bool { return g.in == t.handlerName() && (t.about(g) || t.ofKept(g)) })) {
		return true
	}
	return t.presented(e.ways)
}

// ofKept reports whether g looks at what the chain has kept of the client, whoever has found
// that out.
func (t *trace) ofKept(g *guard) bool {
	return t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool { return o.Kind == flow.Context && t.kept(o.Name) && t.principal(o) })
}

// presented reports whether on one of ways a credential was verified or the
// principal is known.
func (t *trace) presented(ways []way) bool {
	return t.pretended(ways) || slices.ContainsFunc(ways, func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool {
			return !g.Not && !t.aside(g) && (t.verifies(g) || t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
				// Not just anything made of the request, nor what a service looks for in the
				// context for the sake of other routes than webhooks and the like.
				return o.Kind != flow.Request && t.principal(o) && (o.Kind != flow.Context || t.kept(o.Name) || t.public() == "")
			}))
		})
	})
}

// aside reports whether g is a check of something else, such as a rate limiter
// that counts by user where there is one, or one that only a log is interested in.
func (t *trace) aside(g *guard) bool {
	return g.idle || g.Kind == summary.Check && t.Names.limiter(g.Name) || t.Names.limiter(g.in)
}

// pretended reports whether on all of ways the shape of a credential was checked, so
// that nobody gets there who does not at least pretend to have one.
func (t *trace) pretended(ways []way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool {
		return !slices.ContainsFunc(w, t.shaped)
	})
}

// reads reports whether the route's method promises to change nothing: what is
// removed on the way is housekeeping.
func (t *trace) reads() bool {
	for verb := range strings.SplitSeq(t.route.Verb, ",") {
		switch verb {
		case "GET", "HEAD", "OPTIONS":
		default:
			return false
		}
	}
	return true
}

// adminRoute reports whether the route changes something below an administrative
// segment.
func (t *trace) adminRoute() bool {
	if t.route.Verb == "" || t.reads() {
		return false
	}
	return t.administrative()
}

// administrative reports whether the route lies below an administrative segment:
// what it is about belongs to all.
func (t *trace) administrative() bool {
	return slices.ContainsFunc(strings.Split(t.route.Pattern, "/"), t.Names.AdminSegments.Has)
}

// ownTenant reports whether an operation acts on a tenant that is tied to the
// principal.
func (t *trace) ownTenant(e effect) bool {
	for o := range t.Table.All(e.Args) {
		if tn, ok := t.tenantOf(o, t.route.Pattern); ok && !t.open(e.ways, tn) {
			return true
		}
	}
	return false
}

// scoped returns the weakest that the ways to an effect say about privileges.
func (t *trace) scoped(ways []way) scope {
	weakest := someScope
	held := sync.OnceValue(func() []way {
		return slices.DeleteFunc(slices.Clone(ways), func(w way) bool { return t.scopedWay(w) != someScope })
	})
	for _, w := range ways {
		if i := slices.IndexFunc(w, func(g *guard) bool { return g.Kind == summary.Denied }); i >= 0 {
			// Something was refused and goes on. It is ours if it was a scope.
			in := w[i].in
			if slices.ContainsFunc(w, func(g *guard) bool { return g.in == in && t.missed(g) }) {
				return noScope
			}
			if _, ok := lacks(w, ways, func(g *guard) bool { return g.in == in && t.scopes(g) == someScope }); ok {
				return noScope
			}
			continue
		}
		switch t.scopedWay(w) {
		case noScope:
			if !t.switchedOff(w, held()) && !t.mayHold(w, func(g *guard) bool { return t.scopes(g) == someScope }) {
				return noScope
			}
			weakest = unsureScope
		case unsureScope:
			weakest = unsureScope
		}
	}
	return weakest
}

// lacks returns a guard of a kind that another of ways has and w has not. If
// something was refused on w, it was that, or might have been:
//
//	if user == nil || !user.Admin { deny }    // and no return
func lacks(w way, ways []way, kind func(*guard) bool) (*guard, bool) {
	for _, o := range ways {
		for _, g := range o {
			if kind(g) && !slices.ContainsFunc(w, func(h *guard) bool { return h.Not == g.Not && sameGuard(g, h) }) {
				return g, true
			}
		}
	}
	return nil, false
}

// scopedWay returns the most that one way says about privileges.
func (t *trace) scopedWay(w way) scope {
	if t.exempted(w) {
		return someScope
	}
	best := noScope
	reads := slices.ContainsFunc(w, t.asksToRead)
	for _, g := range w {
		switch s := t.scopes(g); {
		case reads && !g.Not && t.owns(g) && !t.asksMore(g):
			// Being the owner's, a key may do what it likes; one of a member, for which
			// scopes are asked, may not.
		case s == someScope:
			return someScope
		case s == unsureScope:
			best = unsureScope
		}
	}
	return best
}

// asksMore reports whether g names a permission that is more than one to read.
func (t *trace) asksMore(g *guard) bool {
	return t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
		return o.Kind == flow.Const && scopeLike(o.Name) && permission(o.Name) && !t.readOnly(t.Table.Of(o))
	})
}

// missed reports whether g is a check of a privilege that failed.
func (t *trace) missed(g *guard) bool {
	if t.aside(g) {
		return false
	}
	if g.Kind == summary.Failed {
		return t.Table.Any(g.X, t.principal) && t.checkName(g) == someScope
	}
	if !g.Not {
		return false
	}
	g = g.held()
	return t.scopes(g) == someScope
}

func (t *trace) unscopedAt(e effect, who knowledge, admin bool) Unmet {
	u := Unmet{Operation: e.Name, What: e.What, Pos: e.Site, Guardian: e.in, Confidence: High}
	u.Absent, _ = t.missingFor(e.ways, func(g *guard) bool { return t.scopes(g) == someScope })
	if !who.scope || admin || e.What == "" && len(e.Late) > 0 {
		u.Confidence = Medium
	}
	if who.unseen {
		u.Confidence = Low
	}
	u.Evidence = t.verification()
	for _, g := range t.checks {
		if s := t.scopes(g); s == someScope && !g.Not {
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "this check does not hold on every way", Step})
			break
		}
	}
	for _, g := range t.checks {
		if g.Kind == summary.Shape && g.Name == "len" && t.Table.Any(g.X, func(o flow.Origin) bool { return t.principal(o) && t.Names.ScopeField(o.Field) }) {
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "that there are scopes says nothing about which", Step})
			break
		}
	}
	u.Evidence = append(u.Evidence, Evidence{e.Pos, e.Name + " " + e.verb() + " here", Effect})
	u.Key = string(Scoped) + "|" + t.handlerKey()
	if t.dispatches(e.in) {
		u.Key = string(Scoped) + "|" + e.in
	}
	if g, what := t.readingOnly(e.ways); g != nil {
		u.Category, u.What, u.Absent = "weak", what, ""
		u.Evidence = append(u.Evidence, Evidence{g.Pos, "this asks for a privilege to read", Step})
		u.Key += "|" + what
	}
	return u
}
