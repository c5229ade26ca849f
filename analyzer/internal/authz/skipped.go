package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds operations that run although a verification was not made, or has
// failed and stopped nothing:
//
//	if key := r.Header.Get("X-API-Key"); key != "" {
//		if err := s.verify(key); err != nil { deny; return }
//	}
//	s.store.Delete(id)
//
// That a page is shown to those who have no key is no bug, and who has one may be
// greeted by name. It takes an operation that is not for everybody.

// bypassed returns an operation that runs on a way on which nothing is known of who
// asks, though the chain or the handler verifies a credential on another.
func (t *trace) bypassed() *Unmet {
	if t.provided || len(t.unknown) > 0 || t.reads() || t.public() != "" || t.handler == nil {
		return nil
	}
	for _, e := range t.effects {
		if !e.handler || e.Kind != summary.Sensitive || t.Table.Any(e.Args, t.who) {
			continue
		}
		open := t.unidentified(e.ways)
		if len(open) == 0 {
			continue
		}
		if what, g := t.missingFor(open, t.verifies); g != nil {
			u := t.skippedAt(e, g)
			u.Absent = what
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "the key is verified here, where " + what + " is there", Step}, Evidence{e.Pos, e.Name + " " + e.verb() + " in any case", Effect})
			return u
		}
		if g := t.inVain(); g != nil {
			u := t.skippedAt(e, g)
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "the key is verified here, and a failure stops nothing", Step}, Evidence{e.Pos, e.Name + " " + e.verb() + " in any case", Effect})
			return u
		}
		if t.tested() {
			continue
		}
		if what, g := t.missingFor(open, t.formal); g != nil {
			u := t.skippedAt(e, g)
			u.Category, u.Absent, u.Checks = "", what, append(u.Checks, formName(g))
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "the shape of " + u.Credential + " is checked here, where " + what + " is there: " + formName(g), Step}, Evidence{e.Pos, e.Name + " " + e.verb() + " in any case", Effect})
			return u
		}
	}
	return nil
}

// optional returns what must be missing for the checks of a credential to be skipped that
// stand before all that the handler does, "" if something is done after they were made.
func (t *trace) optional() string {
	missing := ""
	for _, e := range t.effects {
		if !e.handler || !grants(e.Kind) {
			continue
		}
		if missing, _ = t.missingFor(t.unidentified(e.ways), func(g *guard) bool { return t.verifies(g) || t.raw(g) }); missing == "" {
			return ""
		}
	}
	return missing
}

// unidentified returns those of ways on which nothing is known of who asks.
func (t *trace) unidentified(ways []way) []way {
	return slices.DeleteFunc(slices.Clone(ways), func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Denied || t.identifies(g) || t.setting(g) })
	})
}

// formal reports whether g looks at the form of a credential, and not only whether there
// is one. What a cookie looks like is asked for other reasons: it may be of an older version.
func (t *trace) formal(g *guard) bool {
	return t.raw(g) && !(g.Kind == summary.Shape && g.Name == "non-empty") && !t.ofCookie(g)
}

func (t *trace) skippedAt(e effect, g *guard) *Unmet {
	u := &Unmet{Category: "skipped", Confidence: Medium, Credential: t.keyOf(g), Operation: e.Name, Pos: g.Pos, Guardian: g.in, Via: g.via}
	if g.in == t.handlerName() {
		u.Pos = e.Site
	}
	u.Key = string(Verified) + "|" + g.in + "|" + u.Credential + "|skipped"
	return u
}

// inVain returns a verification of a credential, whose outcome is asked for in the
// open, and that holds on no way to anything.
func (t *trace) inVain() *guard {
	for _, g := range t.checks {
		if !g.Not && !g.unlisted && t.verifies(g) && t.about(g) && t.ignored() && !slices.ContainsFunc(t.effects, func(e effect) bool {
			return slices.ContainsFunc(e.ways, func(w way) bool {
				return slices.ContainsFunc(w, func(o *guard) bool { return t.about(o) })
			})
		}) && !t.uses() {
			return g
		}
	}
	return nil
}

// uses reports whether the context or a call gets what was found by means of a credential.
func (t *trace) uses() bool {
	found := func(set flow.Set) bool {
		return t.Table.Any(set, func(o flow.Origin) bool { return t.ofCredential(o) && o.Has(flow.Loaded) })
	}
	for _, cv := range t.context {
		if found(cv.Value) {
			return true
		}
	}
	return slices.ContainsFunc(t.effects, func(e effect) bool { return found(e.Args) })
}
