package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file names the checks that stand behind a verdict, for people who read a
// table of routes. They are evidence, not the judgement: which ways a check
// guards was decided before.

// A Proof is a check on which a met obligation rests.
type Proof struct {
	// By is the middleware or handler that holds the check.
	By string
	// How is the call or comparison that is made: "Store.Lookup", "==".
	How string
	// What is the credential that is verified, the part of the principal that the
	// tenant is compared with, or the privilege that is asked for; "" if no name is
	// known.
	What string
	Pos  summary.Pos
}

// InContext is how the principal is found where no credential is seen.
const InContext = "context"

// proofs returns the checks by which an obligation is met, in the order in which
// they run, each once.
func (t *trace) proofs(o Obligation) []Proof {
	var found []Proof
	switch o {
	case Verified:
		found = t.verifications()
	case Bound:
		found = t.ties()
	case Scoped:
		found = t.privileges()
	}
	var once []Proof
	for _, p := range found {
		if !slices.ContainsFunc(once, func(q Proof) bool { return q.By == p.By && q.How == p.How && q.What == p.What }) {
			once = append(once, p)
		}
	}
	return once
}

// unseen returns what is not known of the route and might hold a check that an
// obligation asks for: one that is not met, or one of which the code that is seen
// says only that it asks for nothing.
func (t *trace) unseen(v Verdict) []string {
	if !t.obscure() || len(v.Proofs) > 0 || !t.mayLack(v) || v.Met && !t.Checks && len(t.proofs(v.Obligation)) > 0 {
		return nil
	}
	unknown := slices.Clone(t.unknown)
	if t.route.Open != "" {
		unknown = append(unknown, t.route.Open)
	}
	return unknown
}

// mayLack reports whether a check is missing, or may be if none is seen.
func (t *trace) mayLack(v Verdict) bool {
	switch {
	case !v.Met || t.handler == nil || v.Obligation == Verified:
		return true
	case t.known().authenticated:
		return false
	}
	// Nobody is seen to authenticate.
	return v.Obligation == Bound && len(t.tenants()) > 0 || v.Obligation == Scoped && slices.ContainsFunc(t.effects, sensitive)
}

// obscure reports whether something of the route is not known.
func (t *trace) obscure() bool { return len(t.unknown) > 0 || t.route.Open != "" }

func sensitive(e effect) bool { return e.handler && e.Kind == summary.Sensitive }

// account says what a verdict on the authentication of a route rests on.
func (c *Cover) account(v *Verdict, unmet []Unmet) {
	for _, u := range unmet {
		if slices.Contains(u.Routes, c.Route.String()) {
			v.Confidence = max(v.Confidence, u.Confidence)
			v.At = append(v.At, u.reportedAt())
		}
	}
	switch {
	case !v.Met:
	case len(c.By) > 0:
		for _, by := range c.By {
			v.Proofs = append(v.Proofs, Proof{By: by})
		}
	case c.Open != "":
		v.Unseen = []string{c.Open}
	}
}

// reportedAt returns the place of a finding: if the defect lies in an imported
// package, the one that leads there.
func (u *Unmet) reportedAt() summary.Pos {
	if u.Pos.P.IsValid() {
		return u.Pos
	}
	return u.Site
}

// verifications are the checks that verify a credential, of the first function
// that verifies one: what those behind it ask is something else. A check of what
// was found by its means, such as that a record is active, adds nothing to the
// call that found it; and where no credential is seen, such as behind the sessions
// of a library, the principal that the context must hold stands for it.
func (t *trace) verifications() []Proof {
	var calls, states, known []Proof
	for _, g := range t.checks {
		switch {
		case g.Not:
		case t.verifies(g):
			p := Proof{By: g.in, How: g.Name, What: t.presents(g), Pos: g.Pos}
			if t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
				return !o.Has(flow.Loaded) && (t.ofCredential(o) || o.Kind == flow.Request || cookie(o))
			}) {
				calls = append(calls, p)
			} else {
				states = append(states, p)
			}
		case !t.aside(g):
			for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
				if o.Kind == flow.Context && t.Names.identity(o.Name) {
					known = append(known, Proof{By: g.in, How: InContext, What: contextName(o.Name), Pos: g.Pos})
				}
			}
		}
	}
	for _, proofs := range [][]Proof{calls, states, known} {
		if len(proofs) > 0 {
			by := proofs[0].By
			proofs = slices.DeleteFunc(proofs, func(p Proof) bool { return p.By != by })
			return specific(proofs)
		}
	}
	return nil
}

// specific leaves out checks of the request as a whole where others say what of it
// they check, and all but the first of them where none does.
func specific(proofs []Proof) []Proof {
	some := slices.ContainsFunc(proofs, func(p Proof) bool { return p.What != wholeRequest })
	if !some {
		return proofs[:1]
	}
	return slices.DeleteFunc(proofs, func(p Proof) bool { return p.What == wholeRequest })
}

const wholeRequest = "the request"

func cookie(o flow.Origin) bool { return o.Kind == flow.Input && model.Class(o.Class) == model.Cookie }

// presents names what the client shows that g looks at.
func (t *trace) presents(g *guard) string {
	all := t.Table.Union(g.X, g.Y)
	for o := range t.Table.All(all) {
		if t.ofCredential(o) && o.Name != summary.AnyName {
			return o.Name
		}
	}
	for o := range t.Table.All(all) {
		if cookie(o) && o.Name != "" && o.Name != summary.AnyName {
			return "cookie " + o.Name
		}
	}
	return wholeRequest
}

// ties are the comparisons of the tenants that the client names with the
// principal, and the calls that take both.
func (t *trace) ties() []Proof {
	var found []Proof
	for _, tn := range t.tenants() {
		for _, g := range t.checks {
			if !g.Not && t.binds(g, tn) {
				found = append(found, Proof{By: g.in, How: g.Name, What: t.ofPrincipal(t.Table.Union(g.X, g.Y), t.Names.TenantField), Pos: g.Pos})
			}
		}
		for _, e := range t.effects {
			if e.Kind != summary.Grant && t.Table.Any(e.Args, tn.is) && t.fused(e.Args) {
				found = append(found, Proof{By: e.in, How: e.Name, What: t.ofPrincipal(e.Args, t.Names.TenantField), Pos: e.Site})
			}
		}
	}
	return found
}

// ofPrincipal returns the field of the principal, or the context key, that is
// among set; one with the right sort of name if there is any.
func (t *trace) ofPrincipal(set flow.Set, right func(string) bool) string {
	best := ""
	for o := range t.Table.All(set) {
		if !t.principal(o) {
			continue
		}
		name := o.Field
		if name == "" && o.Kind == flow.Context {
			name = contextName(o.Name)
		}
		if name == flow.Called {
			name = ""
		}
		switch {
		case name == "" || best != "" && !right(name):
		case best == "" || !right(best) || name < best:
			best = name
		}
	}
	return best
}

// privileges are the checks of a privilege that stand before each sensitive
// operation or, where there is none, before everything that the handler does.
// Checks that speak of privileges by name stand for those that may be about them;
// where nothing is sensitive only the former are worth a word.
func (t *trace) privileges() []Proof {
	some := slices.ContainsFunc(t.effects, sensitive)
	var named, others []Proof
	for _, e := range t.effects {
		switch {
		case !e.handler || some && !sensitive(e):
			continue
		case !some && e.Kind != summary.Grant && e.Kind != summary.Write && e.Kind != summary.Next:
			continue
		case t.scoped(e.ways) == noScope:
			if !some {
				return nil // something is done without
			}
			continue
		}
		for _, w := range e.ways {
			if slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Denied }) {
				continue // what is answered there is the refusal
			}
			for _, g := range w {
				if t.scopes(g) == noScope {
					continue
				}
				what, byName := t.asked(g)
				if p := (Proof{By: g.in, How: g.Name, What: what, Pos: g.Pos}); byName {
					named = append(named, p)
				} else {
					others = append(others, p)
				}
			}
		}
	}
	if len(named) > 0 || !some {
		return named
	}
	return others
}

// asked names the privilege that g asks for: the constants that are compared, or
// the field of the principal that holds it. It reports whether that, or the call
// that decides, is a privilege by its name.
func (t *trace) asked(g *guard) (what string, named bool) {
	if t.static(g) {
		return "a secret of the program", true
	}
	all := t.Table.Union(g.X, g.Y)
	var scopes, others []string
	for o := range t.Table.All(all) {
		switch {
		case o.Kind != flow.Const || o.Name == "":
		case scopeLike(o.Name) && permission(o.Name):
			scopes = append(scopes, o.Name)
		default:
			others = append(others, o.Name)
		}
	}
	slices.Sort(scopes)
	slices.Sort(others)
	field := t.ofPrincipal(all, t.Names.ScopeField)
	switch {
	case len(scopes) > 0:
		return strings.Join(slices.Compact(scopes), ", "), !fetches(g)
	case field != "" && t.Names.ScopeField(field):
		return field, true
	case field == "" && len(others) <= 2:
		field = strings.Join(slices.Compact(others), ", ")
	}
	return field, g.Kind == summary.Decide || g.Kind == summary.Check && t.checkName(g) == someScope && !fetches(g)
}

// permission reports whether a constant is made of what names of permissions are.
func permission(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune(":._*-", r))
	}) < 0
}

// fetches reports whether g is about a call that loads or stores something, rather
// than one that decides: Store.GetAccessKey.
func fetches(g *guard) bool {
	if ws := words(g.Name[strings.LastIndexByte(g.Name, '.')+1:]); g.Kind == summary.Check && len(ws) > 0 {
		switch ws[0] {
		case "get", "find", "load", "lookup", "fetch", "list", "create", "add", "insert", "update", "save", "set", "delete", "remove", "match":
			return true
		}
	}
	return false
}
