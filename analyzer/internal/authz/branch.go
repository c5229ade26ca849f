package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// branch enters what the handler does in the branch that the route is, and leaves
// out what it does, checks and learns in others.
func (in *instance) branch(b *route.Branch, checks, identities int) {
	var others []*guard
	for _, i := range b.Elsewhere {
		others = append(others, in.guards[i])
	}
	t := in.trace
	t.elsewhere = others
	own := slices.DeleteFunc(slices.Clone(in.guards), func(g *guard) bool {
		return slices.ContainsFunc(others, func(o *guard) bool { return sameGuard(o, g) })
	})
	t.checks = append(t.checks[:checks], in.shown(own, 0)...)
	if !t.tested() {
		// Who shows a credential in another branch, and is refused there, is nobody here.
		t.checks = append(t.checks[:checks], slices.DeleteFunc(slices.Clone(t.checks[checks:]), func(g *guard) bool { return g.Kind == summary.Failed })...)
		t.identities = append(t.identities[:identities], slices.DeleteFunc(slices.Clone(t.identities[identities:]), func(id summary.Identity) bool {
			return t.Table.Any(id.Of, t.ofCredential)
		})...)
	}
	for i, ways := range b.Ways {
		e := in.sum.Effects[i]
		if len(ways) == 0 || e.Branch() {
			continue
		}
		for _, d := range in.done(e, in.cross(in.exempt(in.ways(ways))), 0) {
			d.in, d.via, d.handler = in.sum.Name, in.via, true
			in.effects = append(in.effects, d)
		}
	}
}

// ofBranch reports whether a defect is one of the branch that the route is: its
// handler has it, and where that compares no tenant anywhere, what is missing is
// missing once.
func (t *trace) ofBranch(u *Unmet) bool {
	if t.route.Branch == nil || u.Guardian != t.handlerName() {
		return false
	}
	return u.Obligation != Bound || slices.ContainsFunc(t.tenants(), func(tn tenant) bool {
		return slices.ContainsFunc(t.elsewhere, func(g *guard) bool { return t.binds(g, tn) })
	})
}
