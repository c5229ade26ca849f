package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about checks of a credential whose failure is answered and stops nothing:
//
//	if err := s.verify(key); err != nil {
//		http.Error(w, "invalid key", http.StatusUnauthorized) // and no return
//	}

// foundNothing reports whether on w a verification of the credential itself has failed,
// or might have, and where it was made an error was answered.
func (t *trace) foundNothing(w way, ways []way) bool {
	i := slices.IndexFunc(w, func(g *guard) bool { return g.Kind == summary.Denied })
	if i < 0 {
		return false
	}
	_, skipped := t.skipped(w, ways)
	return skipped || slices.ContainsFunc(w[:i+1], func(g *guard) bool {
		return g.in == w[i].in && g.Kind != summary.Shape && t.failed(g) && t.Table.Any(t.Table.Union(g.X, g.Y), t.shownNow)
	})
}

// founded reports whether g is about what a credential has led to, and not about itself.
func (t *trace) founded(g *guard) bool {
	all := t.Table.Union(g.X, g.Y)
	return t.Table.Any(all, t.ofCredential) && !t.Table.Any(all, t.shownNow)
}

// shownNow reports whether o is a credential as the client sent it.
func (t *trace) shownNow(o flow.Origin) bool {
	return t.ofCredential(o) && !o.Has(flow.Loaded)
}

// skipped returns the check of a credential that failed on w, or might have: the
// function that refuses it there has one on another of ways. Where nothing has verified
// it before, that may be one of what the credential has led to.
func (t *trace) skipped(w way, ways []way) (*guard, bool) {
	i := slices.IndexFunc(w, func(g *guard) bool { return g.Kind == summary.Denied })
	first := !slices.ContainsFunc(w[:i], func(g *guard) bool { return !g.Not && t.verifies(g) })
	return lacks(w, ways, func(g *guard) bool {
		all := t.Table.Union(g.X, g.Y)
		return g.in == w[i].in && !g.Not && t.verifies(g) && (t.Table.Any(all, t.credential) || first && t.Table.Any(all, t.ofCredential))
	})
}

// unenforced is a check whose failure is answered but stops nothing.
func (t *trace) unenforced(w way) Unmet {
	u := Unmet{Category: "unenforced", Confidence: High}
	for _, g := range w {
		if t.failed(g) {
			u.Credential, u.Pos, u.Guardian, u.Via = t.keyOf(g), g.Pos, g.in, g.via
			u.Checks = append(u.Checks[:0], g.Name)
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "the check of " + u.Credential + " fails here", Step})
		}
		if g.Kind == summary.Denied {
			u.Evidence = append(u.Evidence, Evidence{g.Pos, "an error is answered here, and the request goes on", Step})
		}
	}
	u.Key = string(Verified) + "|" + u.Guardian + "|" + u.Credential + "|unenforced"
	return u
}
