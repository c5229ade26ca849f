package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which absence opens the door: a check that is only made where
// something is there is none where it is not.
//
//	if p.TenantID != "" && p.TenantID != tenant { deny; return }

// A presence is a value that is there, in terms of the request, and the name of
// the field that holds it, if one does.
type presence struct {
	set   flow.Set
	field string
}

// guard returns a guard of the summary in terms of the request.
func (in *instance) guard(g summary.Guard, name string, via summary.Pos) *guard {
	var given []presence
	for _, set := range g.Given {
		p := presence{set: in.resolve(set)}
		for o := range in.Table.All(set) {
			if o.Field != flow.Called {
				p.field = o.Field
			}
		}
		given = append(given, p)
	}
	setting := ""
	if g.Not {
		for o := range in.Table.All(g.X) {
			if o.Field != flow.Called && o.Field != "" {
				setting = o.Field
			}
		}
	}
	key := in.keyOf(g.X)
	keys := in.keys(&g)
	g.X, g.Y = in.resolve(g.X), in.resolve(g.Y)
	if len(keys) > 0 && len(g.Y) == 1 && in.Table.At(g.Y[0]) == (flow.Origin{Kind: flow.Request, Field: "Path"}) {
		g.Name, g.X, g.Y = "==", g.Y, keys
	}
	return &guard{Guard: g, in: name, via: via, given: given, setting: setting, key: key, kept: in.when[key]}
}

// missingFor returns what must be missing for a check that meets an obligation to be
// skipped on some of ways, and the check; "" if that is not why it is missing.
func (t *trace) missingFor(ways []way, meets func(*guard) bool) (string, *guard) {
	// Where something was refused and goes on, nothing was skipped.
	ways = slices.DeleteFunc(slices.Clone(ways), func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Denied })
	})
	for _, g := range t.checks {
		if len(g.given) == 0 || g.unlisted || !meets(g.held()) || !t.denies(g.in) {
			continue
		}
		for _, p := range slices.Backward(g.given) { // the innermost first
			if t.holdsOnAll(ways, p.set) {
				continue
			}
			if what := t.called(p); what != "" {
				return what, g
			}
		}
	}
	return "", nil
}

// reportable returns u, unless it says that a parameter of the path is absent which
// the route has: among ways that are too many to tell apart, that one is not taken.
func (t *trace) reportable(u *Unmet, tn tenant) (*Unmet, string) {
	if tn.class == model.PathParam && u.Absent == tn.String() {
		return nil, "it is compared wherever it is there"
	}
	return u, ""
}

// denies reports whether a function of the chain answers with an error at all: one
// that never does skips nothing. Where handlers return errors, any may, but for a
// middleware that returns nothing but what comes after it does.
func (t *trace) denies(function string) bool {
	for _, l := range t.route.Chain {
		if sum := t.Prog.Summary(l.Func.Name); sum != nil && sum.Name == function && len(sum.Results) == 1 && !t.Table.Any(sum.Results[0], ownAnswer) {
			return false
		}
	}
	return t.handler != nil && len(t.handler.Results) > 0 || slices.ContainsFunc(t.checks, func(g *guard) bool { return g.Kind == summary.Denied && g.in == function })
}

// ownAnswer reports whether a result is an error of the program's, and not what the next
// handler makes of the request.
func ownAnswer(o flow.Origin) bool { return o.Kind == flow.Server || o.Kind == flow.Const }

// holdsOnAll reports whether something is known to be there on each of ways.
func (t *trace) holdsOnAll(ways []way, given flow.Set) bool {
	return !slices.ContainsFunc(ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool {
			return g.Kind == summary.Shape && !g.Not && g.Name == "non-empty" && slices.Equal(g.X, given)
		})
	})
}

// unsetIn returns the name of a setting of the program that has to be absent for one
// of ways, "" if none has.
func (t *trace) unsetIn(ways []way) string {
	for _, w := range ways {
		for _, g := range w {
			if !g.Not || g.Kind != summary.Shape && g.Kind != summary.Truth || !t.setting(g) || slices.ContainsFunc(w, t.substantial) {
				continue
			}
			if len(g.setting) > 0 {
				return g.setting
			}
		}
	}
	return t.unset
}

// called returns what people call something that may be missing, "" if it is
// nothing about the client.
func (t *trace) called(p presence) string {
	if t.blurred(p) {
		return ""
	}
	for o := range t.Table.All(p.set) {
		if tn, ok := t.tenantOf(o, t.route.Pattern); ok {
			return tn.String()
		}
		if o.Kind == flow.Input && !o.Has(flow.Loaded) {
			switch name := inputName(o); model.Class(o.Class) {
			case model.Header:
				return "header " + name
			case model.Query:
				return "query parameter \"" + name + "\""
			case model.Cookie:
				return "cookie " + name
			}
		}
	}
	switch {
	case !t.Table.Any(p.set, t.identifying):
		return ""
	case p.field != "":
		return "the principal's " + p.field
	}
	return "the principal"
}

// identifying reports whether o is about who the client is: what the chain has kept of that,
// or what a key says of which nobody is seen to set the value.
func (t *trace) identifying(o flow.Origin) bool {
	if o.Kind == flow.Context {
		_, set := t.context[o.Name]
		return t.principal(o) && (t.kept(o.Name) || !set && t.Names.identity(subject(o.Name)))
	}
	return t.principal(o) && o.Kind != flow.Request
}

// subject returns what a context key is about, by its name or else by its package:
// "events.contextKey{}" is about events.
func subject(key string) string {
	name := contextName(key)
	ws := slices.DeleteFunc(words(name), func(w string) bool { return slices.Contains([]string{"context", "ctx", "key", "type"}, w) })
	if len(ws) == 0 {
		return contextName(strings.TrimSuffix(key, "."+name))
	}
	return strings.Join(ws, "_")
}

// blurred reports whether a value may be anything, among it what the client chooses: what it
// is that has to be there is not known.
func (t *trace) blurred(p presence) bool {
	return t.Table.Any(p.set, func(o flow.Origin) bool { return o.Kind == flow.Input && !t.who(o) }) && t.Table.Any(p.set, t.principal)
}

// blurs reports whether a check that meets an obligation is made where something is there of
// which nothing is known.
func (t *trace) blurs(meets func(*guard) bool) bool {
	return slices.ContainsFunc(t.checks, func(g *guard) bool { return slices.ContainsFunc(g.given, t.blurred) && meets(g.held()) })
}
