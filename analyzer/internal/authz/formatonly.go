package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// unverified returns the effects that are reached after looking only at the
// shape of a credential, and the reason for the verdict.
func (t *trace) unverified() ([]Unmet, string) {
	if u := t.anyPassword(); u != nil {
		return []Unmet{*u}, "only the shape of the password is checked"
	}
	if !slices.ContainsFunc(t.checks, t.about) {
		return nil, "checks no credential"
	}
	if t.provided {
		return nil, "a middleware of a library verifies the credential"
	}
	if name := t.handedOn(); name != "" {
		return nil, "the credential is handed to " + name
	}
	if u := t.bypassed(); u != nil {
		return []Unmet{*u}, "the credential need not be verified"
	}
	for _, e := range t.effects {
		if !e.handler || !grants(e.Kind) || e.Kind == summary.Write && t.tested() {
			continue // what is written before the verification are counters and logs
		}
		ways := t.failing(e.ways)
		for _, w := range e.ways {
			if u, ok := t.shapeOnly(w, e, ways); ok {
				return []Unmet{u}, "only the shape of the credential is checked"
			}
		}
	}
	if what := t.optional(); what != "" {
		return nil, "whoever asks gets the same where " + what + " is absent"
	}
	if t.tested() {
		return nil, "the credential is verified"
	}
	return nil, "no access is granted for the form of the credential alone"
}

// raw reports whether g looks at the shape of a credential as it was sent.
func (t *trace) raw(g *guard) bool {
	switch g.Kind {
	case summary.Shape, summary.Equal:
		return t.shape(g)
	case summary.Truth:
		return t.shape(g) && t.onlyShape(g.X)
	case summary.Order:
		return t.shape(g) && t.onlyShape(t.Table.Union(g.X, g.Y)) // 'a' <= c
	}
	return false
}

// onlyShape reports whether a flag was made of nothing but a credential as it was
// sent and constants.
func (t *trace) onlyShape(set flow.Set) bool {
	return !t.Table.Any(set, func(o flow.Origin) bool { return o.Kind != flow.Const && (!t.credential(o) || o.Has(flow.Loaded)) })
}

func (t *trace) shape(g *guard) bool {
	key := t.Table.Any(g.X, func(o flow.Origin) bool { return t.credential(o) || t.ofCredential(o) && o.Has(flow.Claimed) }) || g.Kind == summary.Equal && t.Table.Any(g.Y, t.credential)
	return key && !t.verifies(g)
}

// shaped reports whether g is a check of the shape of the credential that is
// known to have passed.
func (t *trace) shaped(g *guard) bool {
	return !g.Not && t.raw(g) || t.barred(g)
}

// barred reports whether g is the outcome of a check that turns some keys away,
// and is known not to have done so:
//
//	if key == "null" || len(key) > 64 { deny; return }
//
// It is that, and no comparison with a secret that failed, if what is granted is
// granted on this side of it only.
func (t *trace) barred(g *guard) bool {
	if !g.Not || !t.bars(g) {
		return false
	}
	only := false
	for _, e := range t.effects {
		if !e.handler || !grants(e.Kind) {
			continue
		}
		for _, w := range e.ways {
			for _, o := range w {
				if !sameGuard(o, g) {
					continue
				}
				if !o.Not {
					return false
				}
				only = true
			}
		}
	}
	return only
}

// bars reports whether g is a check of the shape of the credential that may be
// one that has to fail.
func (t *trace) bars(g *guard) bool {
	switch g.Kind {
	case summary.Shape:
		return (g.Name == "len" || forbids(g.Name)) && t.Table.Any(g.X, t.credential)
	case summary.Order:
		return t.raw(g)
	case summary.Equal:
		return t.Table.Any(g.X, t.credential) && t.onlyShape(g.X) && len(g.Y) > 0 && !t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const })
	}
	return false
}

func grants(k summary.EffectKind) bool {
	switch k {
	case summary.Grant, summary.Write, summary.Sensitive, summary.Next:
		return true
	}
	return false
}

// failing reports whether all ways are ones on which a check of the credential
// is known to have failed: the answer that says so.
func (t *trace) failing(ways []way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool { return !t.refused(w) })
}

// refused reports whether on w the last check of the credential failed. An
// earlier one that did may only have chosen another kind of key:
//
//	case strings.HasPrefix(key, "live_"): ...
//	case strings.HasPrefix(key, "test_"): ...
func (t *trace) refused(w way) bool {
	for _, g := range slices.Backward(w) {
		switch {
		case t.failed(g):
			return true
		case t.shaped(g) || !g.Not && t.verifies(g):
			return false
		}
	}
	return false
}

// failed reports whether g is a check of the credential that is known not to have
// passed.
func (t *trace) failed(g *guard) bool {
	switch g.Kind {
	case summary.Denied:
		return false
	case summary.Failed:
		return t.Table.Any(g.X, t.credential)
	}
	if !g.Not || t.barred(g) {
		return false
	}
	if t.shape(g) {
		return !forbids(g.Name)
	}
	switch g.Kind {
	case summary.Truth, summary.Order:
		return false // that a record is not revoked is as it should be
	case summary.Shape:
		if g.Name != "non-empty" {
			return false
		}
	}
	g = g.held()
	return t.verifies(g)
}

// forbids reports whether a check of a form is one that may have to fail: that a key
// contains no space, that what it says of itself has expired.
func forbids(name string) bool {
	return strings.Contains(name, "Contains") || strings.Contains(name, "Index") || name == "Time.Before" || name == "Time.After"
}

// shapeOnly reports whether on way w the credential passed a check of its shape
// and nothing else, or an error was answered and nothing stopped.
func (t *trace) shapeOnly(w way, e effect, failing bool) (Unmet, bool) {
	var shapes []*guard
	denied := false
	nothing := t.foundNothing(w, e.ways)
	for _, g := range w {
		switch {
		case g.Kind == summary.Denied:
			denied = true
		case nothing && t.founded(g):
			// What is asked of a principal that was not found proves nothing.
		case !g.Not && t.verifies(g):
			return Unmet{}, false
		case t.shaped(g) && !t.againstForgery(g.in):
			shapes = append(shapes, g)
		}
	}
	refused := t.refused(w) || nothing && slices.ContainsFunc(w, t.failed)
	switch {
	case denied && refused && !failing:
		return t.unenforced(w), true
	case denied && !failing:
		if g, ok := t.skipped(w, e.ways); ok {
			return t.unenforced(append(way{g.failed()}, w...)), true
		}
		return Unmet{}, false
	case refused || denied || len(shapes) == 0:
		return Unmet{}, false
	case t.mayHold(w, t.verifies):
		return Unmet{}, false // w stands for several, and on one of them it is verified
	case t.tested() && !t.ignored() && !slices.ContainsFunc(shapes, t.halfway):
		return Unmet{}, false
	case slices.ContainsFunc(e.ways, t.without) && !t.harms():
		return Unmet{}, false // whoever shows no key gets the same
	case t.tellsNothing() && shapes[len(shapes)-1].in != t.handlerName():
		return Unmet{}, false // what stands in front of everything has nothing to protect here
	}
	last := shapes[len(shapes)-1]
	u := Unmet{Confidence: High, Credential: t.keyOf(last), Pos: last.Pos, Guardian: last.in, Via: last.via}
	u.Evidence = t.source(shapes[0])
	for _, g := range shapes {
		name := formName(g)
		if !slices.Contains(u.Checks, name) {
			u.Checks = append(u.Checks, name)
		}
		u.Evidence = append(u.Evidence, Evidence{g.Pos, "the shape of " + t.keyOf(g) + " is checked here: " + name, Step})
	}
	if t.tested() {
		u.Confidence = Medium
	}
	u.Evidence = append(u.Evidence, Evidence{e.Pos, "access is granted here, by handler " + t.handlerName(), Effect})
	u.Key = string(Verified) + "|" + last.in + "|" + u.Credential + "|" + last.of
	return u, true
}

// formName is what messages call a check of a form.
func formName(g *guard) string {
	if g.Name == "==" {
		return "a comparison"
	}
	return g.Name
}

// without reports whether w is a way for those who show no credential, whichever page
// they ask for and whatever the function that looks for one is set up with:
//
//	if key == "" { next.ServeHTTP(w, r); return }
func (t *trace) without(w way) bool {
	absent := slices.IndexFunc(w, func(g *guard) bool {
		return g.Not && g.Kind == summary.Shape && t.shape(g) && !t.barred(g)
	})
	return absent >= 0 && !slices.ContainsFunc(w, func(g *guard) bool {
		switch {
		case g.Kind == summary.Denied, g.Kind == summary.Mixed, t.shaped(g), !g.Not && t.verifies(g):
			return true
		case t.aboutRoute(g):
			return !g.Not
		}
		return g.in == w[absent].in && t.setting(g)
	})
}

// harms reports whether the route does what is for nobody who need not show a key. A
// cookie is sent by browsers alone, of which other things are asked than of the rest.
func (t *trace) harms() bool {
	if t.public() != "" || slices.ContainsFunc(t.checks, t.ofCookie) {
		return false
	}
	return slices.ContainsFunc(t.effects, func(e effect) bool { return e.handler && e.Kind == summary.Sensitive })
}

// ofCookie reports whether g is about a cookie.
func (t *trace) ofCookie(g *guard) bool {
	return t.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Input && model.Class(o.Class) == model.Cookie })
}

// tested reports whether something in the chain verifies the credential.
func (t *trace) tested() bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		return !g.spared && !t.barred(g.failed()) && t.verifies(g.held())
	})
}

// halfway reports whether g looks only at what else a verification returns, which
// is there also when it has failed: token, err := jwt.Parse(key); token != nil.
func (t *trace) halfway(g *guard) bool {
	return slices.ContainsFunc(t.checks, func(o *guard) bool { return o.Kind == summary.Verify && o.Name == g.Name })
}

// ignored reports whether the outcomes of all verifications are understood, so
// that a way on which none holds is one that ignores them.
func (t *trace) ignored() bool {
	for _, g := range t.checks {
		if t.barred(g.failed()) || !t.verifies(g.held()) {
			continue
		}
		if !slices.ContainsFunc(t.checks, func(o *guard) bool {
			return o.Kind == g.Kind && o.Not != g.Not && o.Name == g.Name || o.Kind == summary.Failed && t.failed(o)
		}) {
			return false
		}
	}
	return true
}

// handedOn returns the name of code that is not seen and gets the credential,
// without which one cannot say that nothing verifies it.
func (t *trace) handedOn() string {
	for _, e := range t.effects {
		if e.Loops() {
			continue // what is compared is among the checks
		}
		switch e.Kind {
		case summary.Write:
			// What a middleware notes of a credential does not verify it.
			if (e.handler || t.alone) && t.Table.Any(e.Args, t.credential) && !(e.Adds && e.OnMap()) {
				return e.Name // what is done is done to the credential itself
			}
		case summary.Unseen, summary.Read, summary.Forward:
			if t.Table.Any(e.Args, func(o flow.Origin) bool { return t.credential(o) && (e.Kind != summary.Read || !claim(o)) }) && !t.understood(e) && !t.inIdle(e) {
				return e.Name
			}
			if e.Kind == summary.Forward && t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Kind == flow.Request && !o.Has(flow.Loaded) }) {
				return e.Name
			}
		case summary.Next:
			if e.handler && !t.alone {
				return "a handler that is not known"
			}
		}
	}
	if t.alone {
		for _, cv := range t.context {
			if t.Table.Any(cv.Value, t.credential) {
				return "whoever reads it from the context"
			}
		}
	}
	return ""
}

// inIdle reports whether a statement looks for a credential and nothing of what it finds is
// asked for or used:
//
//	err := db.QueryRow("SELECT count(*) FROM keys WHERE key = $1", key).Scan(&n)
//	if err != nil { fail; return }
func (t *trace) inIdle(e effect) bool {
	return e.Kind == summary.Read && e.Asks != summary.AsksNothing && !t.uses()
}

// claim reports whether o, of a credential, is what the client says in it: what
// that selects does not verify it.
func claim(o flow.Origin) bool { return o.Field != "" || o.Has(flow.Part) }

// understood reports whether the result of a call that got the credential is
// tested, so that a check of what it led to is among the guards: the call's own,
// or that of what its result was scanned into.
func (t *trace) understood(e effect) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool {
		if g.Name == e.Name || strings.HasSuffix(e.Name, "."+g.Name) {
			return true
		}
		g = g.held()
		return t.verifies(g) && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
			return t.ofCredential(o) && t.Table.Any(e.Args, func(a flow.Origin) bool { return t.credential(a) && a.Class == o.Class && a.Name == o.Name })
		})
	})
}

// keyOf returns the name of the credential that g looks at.
func (t *trace) keyOf(g *guard) string {
	for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
		if t.ofCredential(o) {
			return o.Name
		}
	}
	return "the credential"
}
