package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which ways a request to a route can take, by what holds on them.

// A guard is a guard of a summary in terms of the request.
type guard struct {
	summary.Guard
	in    string      // display name of the function that holds it
	via   summary.Pos // where that was added to the chain, if it is a middleware
	given []presence  // what had to be there for the check to be made
	// of is the key of the function that makes the check, where that was given to the one
	// that holds it, which may be given others elsewhere.
	of string
	// setting is the field that is absent, if g says that a field is.
	setting string
	// key is that of the context whose value, as a whole, g is about.
	key string
	// kept are the ways on which the chain before has kept something there.
	kept []way
	// told is what a comment says that it makes sure of, whatever else it is.
	told Obligation
	// noted: the middleware that it is in refuses nobody, and at most notes what came of
	// it.
	noted bool
	// idle: whatever came of it, the middleware that it is in goes on.
	idle bool
	// spared: it is not made on the route, which a list of paths leaves out. unlisted: or
	// which is not on the list of those that it is made on.
	spared, unlisted bool
}

// held returns g as it is where the check has succeeded.
func (g *guard) held() *guard {
	if !g.Not {
		return g
	}
	held := *g
	held.Not = false
	return &held
}

// failed returns g as it is where the check has failed.
func (g *guard) failed() *guard {
	failed := *g
	failed.Not = true
	return &failed
}

// A way is the guards that hold on one way.
type way []*guard

// mixed reports whether w stands for several ways.
func (w way) mixed() bool {
	return slices.ContainsFunc(w, func(g *guard) bool { return g.Kind == summary.Mixed })
}

// exempt leaves out ways that are not for this route: those on which a condition
// on the path or method does not fit it; and ways that only a setting of the
// program opens, where the others are guarded.
func (t *trace) exempt(conts []way) []way {
	fits := slices.DeleteFunc(slices.Clone(conts), func(w way) bool {
		return slices.ContainsFunc(w, func(g *guard) bool { return !t.fits(g) })
	})
	if len(fits) == 0 {
		return conts
	}
	guarded := slices.DeleteFunc(slices.Clone(fits), func(w way) bool {
		return slices.ContainsFunc(w, t.setting) && !slices.ContainsFunc(w, t.substantial)
	})
	if len(guarded) == 0 || !slices.ContainsFunc(guarded, func(w way) bool { return slices.ContainsFunc(w, t.substantial) }) {
		return fits
	}
	t.unset = t.unsetIn(fits)
	return guarded
}

// setting reports whether g is about the configuration, or about which requests
// take the way in a manner that cannot be decided here.
func (t *trace) setting(g *guard) bool {
	all := t.Table.Union(g.X, g.Y)
	for o := range t.Table.All(all) {
		switch o.Kind {
		case flow.Server, flow.Const, flow.Func:
		case flow.Input:
			if !o.Has(flow.Cut) {
				return false
			}
		case flow.Request:
			if !settings.Has(o.Field) {
				return false
			}
		default:
			return false
		}
	}
	return len(all) > 0
}

// settings are the fields of a request that say what is asked for, and where: a
// program may serve a part of that differently.
var settings = List{"Path", "RawPath", "Method", "URL", "RequestURI", "Pattern", "Host", "TLS", "RemoteAddr", "Request"}

// substantial reports whether g is about the client or its credential.
func (t *trace) substantial(g *guard) bool {
	return g.Kind != summary.Denied && g.Kind != summary.Mixed && !t.setting(g)
}

// parameter reports whether requests for this route have what o names in their path,
// and whether that can be told: a middleware before several routes looks for one that
// only some of them have.
func (t *trace) parameter(o flow.Origin) (there, known bool) {
	if o != (flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: o.Name}) || o.Name == "" || t.route.Pattern == "" {
		return false, false
	}
	for _, segment := range route.Segments(t.route.Pattern) {
		if route.Parameter(segment) == o.Name {
			return true, !strings.ContainsAny(segment, "?*.")
		}
		if strings.ContainsAny(segment, "…*") || segment != "" && segment[0] != '{' && segment[0] != ':' && strings.ContainsAny(segment, "{:") {
			return false, false // one that is not known, or has parameters in it
		}
	}
	return false, true
}

// aboutRoute are the fields of a request that say which route it is for.
var aboutRoute = List{"Path", "Method", "RequestURI"}

// fits reports whether a condition on the request's path or method can hold on
// this route.
func (t *trace) fits(g *guard) bool {
	if len(g.X) == 1 {
		o := t.Table.At(g.X[0])
		if there, known := t.parameter(o); known && g.Kind == summary.Shape && g.Name == "non-empty" {
			return g.Not != there
		}
		if o == (flow.Origin{Kind: flow.Server, Name: unset}) {
			o = flow.Origin{Kind: flow.Const}
		}
		if o == (flow.Origin{Kind: flow.Const, Name: o.Name}) {
			// What the program has given to the function that made the handler, or says
			// in a row of a table.
			switch {
			case g.Kind == summary.Shape && g.Name == "non-empty", g.Kind == summary.Truth && g.Name == "":
				return g.Not == (o.Name == "" || o.Name == "false")
			case g.Kind == summary.Equal:
				turned := *g
				turned.X, turned.Y = g.Y, g.X
				g = &turned
			}
		}
	}
	if holds, known := t.declares(g); known {
		return holds != g.Not
	}
	field := ""
	for o := range t.Table.All(g.X) {
		if o.Kind == flow.Request && aboutRoute.Has(o.Field) && !o.Has(flow.Loaded) {
			field = o.Field
		}
	}
	switch {
	case field == "RequestURI" && g.Name != "strings.HasPrefix":
		return true // a query may stand behind the path
	case field == "RequestURI":
		field = "Path"
	case field == "":
		return true
	}
	var texts []string
	for o := range t.Table.All(g.Y) {
		if o.Kind == flow.Const {
			texts = append(texts, o.Name)
		}
	}
	if len(texts) == 0 {
		return true
	}
	pattern := strings.TrimPrefix(t.route.Pattern, t.route.Stripped)
	if field == "Path" {
		var known bool
		if pattern, known = qualified(pattern, texts); !known {
			return true
		}
	}
	matches := slices.ContainsFunc(texts, func(s string) bool {
		switch {
		case field == "Method":
			return t.route.Verb == "" || strings.EqualFold(s, t.route.Verb)
		case strings.HasSuffix(g.Name, "HasPrefix"):
			return strings.HasPrefix(pattern, s)
		case strings.HasSuffix(g.Name, "HasSuffix"):
			return strings.HasSuffix(pattern, s)
		case strings.HasSuffix(g.Name, "Contains"):
			return strings.Contains(pattern, s)
		}
		return s == pattern
	})
	if g.Not && field == "Method" && t.route.Verb == "" {
		return true
	}
	return matches != g.Not
}

// qualified returns the pattern of a method of a service as texts call it, where the
// package of the service is not known: /ledger.v1.Ledger/Get for /Ledger/Get. It reports
// whether they can be compared.
func qualified(pattern string, texts []string) (string, bool) {
	service, method, ok := strings.Cut(strings.TrimPrefix(pattern, "/"), "/")
	if !ok || strings.Contains(pattern, ".") || strings.Contains(method, "/") || service == "" || !isUpper(service[0]) {
		return pattern, true
	}
	known := true
	for _, text := range texts {
		name, _, _ := strings.Cut(strings.TrimPrefix(text, "/"), "/")
		dot := strings.LastIndexByte(name, '.')
		if dot >= 0 && name[dot+1:] == service {
			return "/" + name + "/" + method, true
		}
		known = known && (dot < 0 || name[dot+1:] != "")
	}
	return pattern, known
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// switchedOff reports whether w is a way that a setting of the program opens, and
// the opposite setting one of held, the ways that hold what is asked for: a check that
// an option asks for, of which nothing is known here.
func (t *trace) switchedOff(w way, held []way) bool {
	for _, g := range w {
		if !t.setting(g) {
			continue
		}
		opposite := func(o *guard) bool { return o.Not != g.Not && sameGuard(o, g) }
		if slices.ContainsFunc(held, func(w way) bool { return slices.ContainsFunc(w, opposite) }) {
			return true
		}
	}
	return false
}

// mayHold reports whether w stands for several ways of a function that makes a check of
// some kind on one of them at least, and not for what the program leaves out.
func (t *trace) mayHold(w way, kind func(*guard) bool) bool {
	left := func(o flow.Origin) bool { return o.Kind == flow.Server && o.Name == unset }
	return slices.ContainsFunc(w, func(m *guard) bool {
		return m.Kind == summary.Mixed && slices.ContainsFunc(t.checks, func(g *guard) bool {
			return g.in == m.in && kind(g.held()) && !t.Table.Any(t.Table.Union(g.X, g.Y), left)
		})
	})
}

// sameGuard reports whether two guards are about the same, whatever came of it.
func sameGuard(a, b *guard) bool {
	return a.Kind == b.Kind && a.Name == b.Name && slices.Equal(a.X, b.X) && slices.Equal(a.Y, b.Y)
}

// inAll reports whether every way holds g.
func inAll(ways []way, g *guard) bool {
	for _, w := range ways {
		if !slices.ContainsFunc(w, func(o *guard) bool { return o.Not == g.Not && sameGuard(o, g) }) {
			return false
		}
	}
	return true
}
