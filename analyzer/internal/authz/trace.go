package authz

import (
	"maps"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A trace is the run of a route's chain: what each way through it knows when the
// handler does something.
type trace struct {
	*Judge
	route   *route.Route
	handler *summary.Summary
	// ways are the alternatives of what is known where the chain has got to.
	ways []way
	// context is what the chain has kept in the request's context.
	context map[string]summary.ContextValue
	// when are the ways on which something is kept there, by key, where it may be
	// missing.
	when map[string][]way
	// effects are what the chain and the handler do, with the ways that lead there.
	effects []effect
	// checks are all guards of the chain and the handler, whether or not they hold
	// anywhere.
	checks []*guard
	// chained is how many of them are the chain's.
	chained int
	// replaced are the checks in whose place those of the callee stand among these.
	replaced []*guard
	// elsewhere are the guards of branches of the handler that are for other routes.
	elsewhere []*guard
	// sources are the places where the chain and the handler read what the client shows.
	sources []summary.Source
	// pairs are things that the chain or the handler compares with each other,
	// whatever follows.
	pairs []flow.Set
	// identities are the types by which the program knows the client.
	identities []summary.Identity
	// unknown names links of the chain that are not known and might be guards.
	unknown []string
	// provided says that a built-in middleware authenticates.
	provided bool
	// unset names the setting without which nothing verifies, "" if there is none.
	unset    string
	loophole *loophole
	// learnt is what the chain knows of the client, once it was asked for at its end.
	learnt *knowledge
	// scoping are the answers of scopes, once the chain was gone through.
	scoping map[*guard]scope
	alone   bool        // judged without a route
	via     summary.Pos // where the link at work was added to the chain
	// passed are the arguments with which a wrapper calls what it wraps:
	//
	//	h(w, r, principal)
	passed []flow.Set
	// returns says that the link at work answers what the next one returns.
	returns bool
	// row is the row of a table by which the dispatcher at work finds the next link.
	row summary.Sym
	// captured are the origins of what function literals of the chain have captured,
	// by key.
	captured map[string][]flow.Set
	// functions are the function values among what the program has set up, by
	// name.
	functions map[string]summary.Sym
}

type effect struct {
	summary.Effect
	ways    []way
	in      string
	via     summary.Pos
	handler bool // of the handler, not of a middleware
}

// verb says what becomes of what the effect is named by.
func (e *effect) verb() string {
	switch {
	case !e.OnMap():
		return "runs"
	case e.Kind == summary.Read:
		return "is read"
	}
	return "is changed"
}

// maxWays bounds the alternatives of a chain.
const maxWays = 12

func (j *Judge) newTrace(r *route.Route, alone bool) *trace {
	return &trace{Judge: j, route: r, alone: alone, context: make(map[string]summary.ContextValue), when: make(map[string][]way), functions: make(map[string]summary.Sym), ways: []way{{}}}
}

func (j *Judge) follow(r *route.Route, alone bool) *trace {
	t := j.newTrace(r, alone)
	for _, l := range r.Chain {
		known := len(t.unknown)
		t.middleware(l)
		if t.asserts(l) {
			t.unknown = t.unknown[:known]
		}
	}
	t.chained = len(t.checks)
	if alone {
		t.asserts(r.Handler) // it may be a middleware
	}
	t.final(r.Handler)
	t.scoping = make(map[*guard]scope)
	return t
}

// alternatives runs lists of links, each of which a request may take.
func (t *trace) alternatives(l route.Link) {
	var ways []way
	before := t.ways
	for _, links := range l.Alternatives {
		t.ways = before
		for _, gate := range links {
			t.middleware(gate)
		}
		ways = append(ways, t.ways...)
	}
	t.ways = ways[:min(len(ways), maxWays)]
}

// middleware runs one link of the chain.
func (t *trace) middleware(l route.Link) {
	if len(l.Alternatives) > 0 {
		t.alternatives(l)
		return
	}
	sum := t.Prog.Summary(l.Func.Name)
	if l.Opaque || sum == nil || l.Func.Op != summary.FuncOf {
		t.opaque(l)
		return
	}
	if l.Dispatches {
		t.dispatcher(sum, l)
		return
	}
	t.via = l.Pos
	defer func() { t.via = summary.Pos{} }()
	before, identities, passed := len(t.checks), len(t.identities), t.passed
	in := t.instanceOf(sum, l.Func, t.handed(sum, l)...)
	kept, when := t.context, t.when
	if len(sum.Context) > 0 {
		t.context, t.when = maps.Clone(kept), maps.Clone(when)
	}
	in.keep()
	in.note(false)
	if l.Gate {
		t.passed = passed // stands beside what follows, and changes nothing of it
		if !l.Open {
			t.ways = t.cross(t.exempt(in.succeeds()))
		}
		if l.Gives > 0 && len(sum.Results) > 0 {
			t.passed = make([]flow.Set, l.Gives)
			t.passed[l.Gives-1] = in.resolve(sum.Results[0])
		}
		return
	}
	conts := in.continuations(l)
	if len(conts) == 0 {
		if sum.Chain == model.Continues || sum.Framework == "" {
			t.unknown = append(t.unknown, "no way through "+sum.Name)
		} else {
			t.unknown = append(t.unknown, sum.Name+" is not seen to continue")
		}
		return
	}
	ways := t.exempt(conts)
	influence := in.mark(t.checks[before:], conts, ways)
	if influence == spared {
		t.context, t.when = kept, when
	}
	if influence != deciding {
		t.identities = t.identities[:identities]
	}
	t.ways = t.cross(ways)
	in.letThrough()
	t.passed = in.passes(l)
}

// cross returns every way so far continued by every way of a link.
func (t *trace) cross(conts []way) []way {
	out := t.continued(conts, t.contradict)
	if len(out) == 0 {
		// The contradiction is ours: what is compared twice is not the same twice, such as
		// the path once something was cut off it.
		out = t.continued(conts, func(w, c way) bool { return false })
	}
	if len(out) == 0 {
		return conts
	}
	return out
}

// continued returns every way so far continued by every one of conts that is not impossible there.
func (t *trace) continued(conts []way, impossible func(w, c way) bool) []way {
	var out []way
	for _, w := range t.ways {
		for _, c := range conts {
			if impossible(w, c) {
				continue
			}
			if out = append(out, slices.Concat(w, c)); len(out) == maxWays {
				return out
			}
		}
	}
	return out
}

// contradict reports whether no request takes both ways: each wants another method
// or path, or the second misses what the first has found.
func (t *trace) contradict(w, c way) bool {
	if slices.ContainsFunc(c, func(b *guard) bool { return t.lost(w, b) }) {
		return true
	}
	for _, a := range w {
		if a.key != "" && slices.ContainsFunc(c, func(b *guard) bool { return gone(a, b) }) {
			return true
		}
		if !t.aboutRoute(a) && !t.aboutSent(a) {
			continue
		}
		for _, b := range c {
			switch {
			case a.Not && b.Not || a.Kind != b.Kind || !slices.Equal(a.X, b.X):
			case a.Not != b.Not && slices.Equal(a.Y, b.Y) && a.Name == b.Name,
				!a.Not && !b.Not && a.Kind == summary.Equal && !slices.Equal(a.Y, b.Y):
				return true
			}
		}
	}
	return false
}

// aboutSent reports whether g compares a header as the client sent it with a constant, the
// scheme of its credential, say.
func (t *trace) aboutSent(g *guard) bool {
	return len(g.Y) > 0 && !t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const }) && !t.Table.Any(g.X, func(o flow.Origin) bool {
		return o.Kind != flow.Input || model.Class(o.Class) != model.Header || o.Name == "" || o.Name == summary.AnyName || o.Flags != 0 || t.stamped(o)
	})
}

// aboutRoute reports whether g compares the request's method or path with a
// constant.
func (t *trace) aboutRoute(g *guard) bool {
	return len(g.Y) > 0 && !t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const }) && t.Table.Any(g.X, func(o flow.Origin) bool {
		return o.Kind == flow.Request && aboutRoute.Has(o.Field) && !o.Has(flow.Loaded) || o.Has(flow.Cut)
	})
}

// opaque is a link whose code is not seen: a model may know it; otherwise it
// might be the guard that is missing, unless its name speaks against that.
func (t *trace) opaque(l route.Link) {
	name := l.Func.Name
	e := t.Index.Key(name)
	switch {
	case e != nil && (e.Harmless != nil || e.Silent != nil):
		t.decoded(l.Func, e.Harmless)
		return
	case e != nil && e.Guard != nil:
		t.ensures(l, e.Guard)
		return
	case e != nil && e.Auth != nil && e.Auth.Soft:
		return
	case e != nil && e.Auth != nil:
		field := softened(l.Func, e.Auth)
		skips, known := t.skips(l.Func, field, e.Auth)
		if skips {
			return
		}
		if field != "" && !known {
			t.unknown = append(t.unknown, summary.ShortKey(name)+" may let requests through: "+field+" is set")
		}
		if !t.asks(l.Func, e.Auth) {
			t.authenticates(e.Auth, l.Pos)
		}
		return
	}
	if l.Func.Op == summary.CallOf && name == "" && len(l.Func.Args) > 0 {
		// A middleware value applied to a handler.
		inner := l
		inner.Func = l.Func.Args[0]
		if inner.Func.Op != summary.FuncOf || t.Prog.Summary(inner.Func.Name) == nil {
			if inner.Func.Op == summary.FuncOf {
				inner.Func = summary.Sym{Op: summary.CallOf, Name: inner.Func.Name, Args: l.Func.Args[1:]}
			}
			t.opaque(inner)
			return
		}
	}
	if name != "" && !strings.Contains(name, "$") && harmlessName(name) {
		return
	}
	if name == "" {
		t.unknown = append(t.unknown, "a computed middleware is not known")
		return
	}
	t.unknown = append(t.unknown, "middleware "+summary.ShortKey(name)+" is not known")
}

// decoded keeps what a middleware of a library decodes what the client sends into, for
// handlers that ask for it by its type:
//
//	m.Post("/labels", binding.Bind(LabelForm{}), create)    // func create(f LabelForm)
func (t *trace) decoded(made summary.Sym, h *model.Harmless) {
	if h == nil || h.Decodes == model.None || int(h.Decodes) > len(made.Args) {
		return
	}
	if of := made.Args[h.Decodes-1]; of.Op == summary.StructOf && of.Name != "" {
		key := summary.InjectedKey(of.Name)
		t.context[key] = summary.ContextValue{Key: key, Value: t.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Body)}), Struct: true, Type: of.Name}
	}
}

// softened returns the setting, if there is one, by which a middleware of a
// library does not apply to all requests.
func softened(made summary.Sym, a *model.Auth) string {
	i := slices.IndexFunc(a.Optional, func(field string) bool {
		_, set := settingOf(made, field)
		return set
	})
	if i < 0 {
		return ""
	}
	return a.Optional[i]
}

// harmlessName reports whether a middleware that is not seen is, by its name,
// about something else than authority.
func harmlessName(key string) bool {
	harmless := false
	for _, w := range words(key[strings.LastIndexByte(key, '.')+1:]) {
		switch w {
		case "auth", "authenticate", "authenticated", "authorize", "authorized", "login", "key", "token", "jwt", "session", "require", "user", "tenant",
			"access", "permission", "role", "scope", "admin", "guard", "protect", "verify", "check", "only":
			return false
		case "log", "logger", "logging", "cors", "recover", "recovery", "recoverer", "id", "trace", "tracing", "tracer", "metric", "metrics", "compress", "gzip",
			"timeout", "otel", "telemetry", "sentry", "secure", "static", "cache", "header", "headers", "ip", "monitor", "instrument", "prometheus",
			"newrelic", "pprof", "i18n", "locale", "csrf", "etag", "slash", "slashes":
			harmless = true
		}
	}
	return harmless
}

// final runs the handler.
func (t *trace) final(l route.Link) {
	if l.Func.Op == summary.MethodOf && len(l.Func.Fields) > 0 {
		if keys := t.Prog.Implementations(l.Func.Fields[0], l.Func.Name); len(keys) == 1 {
			l.Func = summary.Sym{Op: summary.FuncOf, Name: keys[0], Index: l.Func.Index}
		}
	}
	sum := t.Prog.Summary(l.Func.Name)
	if sum == nil {
		if !t.idleLibrary() {
			t.unknown = append(t.unknown, "handler is not known")
			return
		}
		// promhttp.Handler: what is known of it is that it answers, and nothing else.
		name := summary.ShortKey(l.Func.Name)
		answer := summary.Effect{Kind: summary.Grant, Name: name, Pos: t.route.Pos, Site: t.route.Site}
		t.effects = append(t.effects, effect{Effect: answer, ways: t.ways, in: name, handler: true})
		return
	}
	t.handler = sum
	before, identities := len(t.checks), len(t.identities)
	in := t.instance(sum, l.Func)
	in.keep()
	if b := t.route.Branch; b != nil {
		in.branch(b, before, identities)
		return
	}
	in.note(true)
	t.returns = t.returns || l.Func.Index == summary.Answers
	in.answer()
	if t.alone && sum.Continues && sum.Aborts {
		// Judged by itself, letting the chain continue is what it does.
		next := summary.Effect{Kind: summary.Next, Name: "next", Pos: sum.Pos, Site: sum.Pos}
		t.effects = append(t.effects, effect{Effect: next, ways: in.exempt(in.ways(sum.On)), in: sum.Name, handler: true})
	}
}
