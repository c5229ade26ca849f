package authz

import (
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// An instance is a function of the chain in terms of the request: its parameters
// and captured variables are the program's own, constants among them known, and
// context keys are what the chain before it has kept under them.
type instance struct {
	*trace
	sum    *summary.Summary
	name   string // of the link that runs it
	fn     summary.Sym
	params []flow.Set
	free   []flow.Set
	guards []*guard // nil for those of a callee that nobody has asked for
	// calledAt is where a callee is called, and calledVia where the link that calls it
	// was added to the chain.
	calledAt, calledVia summary.Pos
	// remade: the function is made anew for each request, of what was found for it.
	remade bool
	// row is the row of a table by which a dispatcher has found the handler.
	row summary.Sym
	// resolved are sets in terms of the request, by identity: the same few stand in
	// all of a summary, and sets are never modified.
	resolved map[*flow.ID]flow.Set
	// looked are the checks that were looked into, by their calls.
	looked map[*summary.LateCall]outcome
}

// An outcome is what is known of a check: the ways on which those who are called have it,
// one or the elements of a list. There is nobody if nothing is known.
type outcome struct {
	ways    []way
	callees []*instance
}

func (t *trace) instance(sum *summary.Summary, fn summary.Sym) *instance {
	return t.instanceOf(sum, fn)
}

// instanceOf is instance with the origins of parameters given.
func (t *trace) instanceOf(sum *summary.Summary, fn summary.Sym, given ...argument) *instance {
	in := &instance{trace: t, sum: sum, name: sum.Name, fn: fn, row: t.row}
	t.row = summary.Sym{}
	params, free := split(fn)
	for i := range max(sum.Params, len(params)) {
		in.params = append(in.params, t.value(params, i))
	}
	for i := range free {
		in.free = append(in.free, t.value(free, i))
	}
	in.hold(len(params), len(free))
	for _, a := range given {
		if a.param < len(in.params) {
			in.params[a.param] = a.of
		}
	}
	if first := len(params); first+len(t.passed) == len(in.params) {
		copy(in.params[first:], t.passed)
	}
	t.passed = nil
	in.guards = make([]*guard, len(sum.Guards))
	for i, g := range sum.Guards {
		in.guards[i] = in.guard(g, sum.Name, t.via)
	}
	t.checks = append(t.checks, in.shown(in.guards, 0)...)
	t.sources = append(t.sources, sum.Sources...)
	for _, set := range sum.Compared {
		t.pairs = append(t.pairs, in.resolve(set))
	}
	for _, c := range sum.Closures {
		free := make([]flow.Set, len(c.Free))
		for i, set := range c.Free {
			free[i] = in.resolve(set)
		}
		if t.captured == nil {
			t.captured = make(map[string][]flow.Set)
		}
		t.captured[c.Key] = free
	}
	for _, id := range sum.Identities {
		id.Of = in.resolve(id.Of)
		t.identities = append(t.identities, id)
	}
	return in
}

// split returns the values of parameters and captured variables of a function
// value.
func split(fn summary.Sym) (params, free []summary.Sym) {
	if isLiteral(fn.Name) {
		return nil, fn.Args
	}
	return fn.Args, nil
}

// value returns the origins of a parameter or captured variable that the program
// has set up: a constant, or something of its own.
func (t *trace) value(syms []summary.Sym, i int) flow.Set {
	server := t.Table.Of(flow.Origin{Kind: flow.Server})
	if i < len(syms) && syms[i].Op == summary.FuncOf {
		return t.Table.Of(flow.Origin{Kind: flow.Func, Name: t.function(syms[i])})
	}
	switch {
	case i >= len(syms):
	case syms[i].Op == summary.ConstOf && syms[i].Name == "", syms[i].Op == summary.ListOf && len(syms[i].Args) == 0:
		return t.Table.Of(flow.Origin{Kind: flow.Const})
	case leftOut(syms[i]):
		return t.Table.Of(flow.Origin{Kind: flow.Server, Name: unset})
	}
	if i < len(syms) {
		if set := t.choices(syms[i]); len(set) > 0 && len(set) < 16 {
			return set
		}
	}
	return server
}

// unset is the name of what a literal of the program leaves out. It is no constant,
// since what lies behind it may be filled in elsewhere.
const unset = "left out"

// leftOut reports whether a value is a field that a literal, which names others, leaves
// out.
func leftOut(s summary.Sym) bool {
	return s.Op == summary.FieldOf && s.Args[0].Op == summary.StructOf && len(s.Args[0].Args) > 0
}

// function returns a name for a function value, the same for equal ones.
func (t *trace) function(fn summary.Sym) string {
	if len(fn.Args) == 0 {
		return fn.Name
	}
	n := 0
	for name, known := range t.functions {
		if known.Name == fn.Name {
			if n++; known.Equal(fn) {
				return name
			}
		}
	}
	name := fn.Name + "#" + strconv.Itoa(n)
	t.functions[name] = fn
	return name
}

// resolve returns set in terms of the request.
func (in *instance) resolve(set flow.Set) flow.Set {
	if len(set) == 0 {
		return nil
	}
	out, ok := in.resolved[&set[0]]
	if !ok {
		out = in.resolveSet(set)
		if in.resolved == nil {
			in.resolved = make(map[*flow.ID]flow.Set)
		}
		in.resolved[&set[0]] = out
	}
	return out
}

func (in *instance) resolveSet(set flow.Set) flow.Set {
	if in.Table.Any(set, func(o flow.Origin) bool { return in.option(o) != o }) {
		set = in.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return in.option(o), true })
	}
	set = summary.Calls(in.Table, summary.Instantiate(in.Table, in.listed(set), in.params, in.free), in.returned)
	if in.row.Op == summary.StructOf {
		set = in.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return in.ofRow(o), true })
	}
	if in.Table.Any(set, func(o flow.Origin) bool { return in.cut(o) != o }) {
		set = in.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return in.cut(o), true })
	}
	set = in.got(set, 0)
	if !in.Table.Any(set, func(o flow.Origin) bool { return o.Kind == flow.Context }) {
		return set
	}
	var out flow.Set
	for _, id := range set {
		o := in.Table.At(id)
		cv, ok := in.context[o.Name]
		if o.Kind == flow.Context && !ok && in.pathParam(o.Name) {
			o.Kind, o.Class = flow.Input, uint8(model.PathParam)
		}
		if o.Kind != flow.Context || !ok {
			out = in.Table.Union(out, in.Table.Of(o))
			continue
		}
		value := in.Table.Follow(cv.Value, id)
		if in.Index.RequiredUnder(o.Name) {
			if len(value) == 0 {
				value = in.Table.Of(flow.Origin{Kind: flow.Const, Name: nothingRequired})
			}
			out = in.Table.Union(out, value)
			continue
		}
		if !in.Table.Any(value, func(v flow.Origin) bool { return v.Kind == flow.Input || v.Kind != flow.Request && in.principal(v) }) {
			value = in.Table.Union(value, in.Table.Of(o)) // how it was found is not known
		}
		out = in.Table.Union(out, value)
	}
	return out
}

// ofRow returns what a field of the elements of a table is in the row at hand.
func (in *instance) ofRow(o flow.Origin) flow.Origin {
	if o.Kind != flow.Server || !o.Has(flow.Elem) || o.Has(flow.Loaded) || o.Field == "" {
		return o
	}
	i := slices.Index(in.row.Fields, o.Field)
	if i < 0 || in.row.Args[i].Op != summary.ConstOf {
		return o
	}
	return flow.Origin{Kind: flow.Const, Name: in.row.Args[i].Name}
}

// cut names a piece that the program cuts out of the path by hand, as the pattern
// of the route would. What is no parameter there is the path, whichever it is.
func (t *trace) cut(o flow.Origin) flow.Origin {
	p, ok := summary.PieceOf(o)
	if whole := (summary.Piece{Rest: true}); !ok || p == whole {
		return o
	}
	flags := o.Flags & flow.Loaded
	name, ok := t.route.NameOf(p)
	if !ok {
		return flow.Origin{Kind: flow.Request, Flags: flags, Field: "Path", In: o.In}
	}
	return flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: name, Flags: flags | flow.Cut, Field: o.Field, In: o.In}
}

// pathParam reports whether a key of the context, under which the chain has kept
// nothing, is the name of a parameter in the path that the framework keeps there.
func (t *trace) pathParam(key string) bool {
	lib := t.Index.Library(t.route.Library)
	if lib == nil || !lib.ParamsInContext {
		return false
	}
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		name, _, _ := strings.Cut(strings.Trim(segment, "{}?*"), ":")
		if strings.HasPrefix(segment, "{") && strings.TrimSuffix(name, "?") == key {
			return true
		}
	}
	return false
}

// returned returns what a function value that the program has set up returns.
func (t *trace) returned(name string) flow.Set {
	fn, ok := t.functions[name]
	if !ok {
		fn.Name = name
	}
	sum := t.Prog.Summary(fn.Name)
	if sum == nil || len(sum.Results) == 0 {
		return nil
	}
	params, free := split(fn)
	var args, captured []flow.Set
	for i := range params {
		args = append(args, t.value(params, i))
	}
	for i := range free {
		captured = append(captured, t.value(free, i))
	}
	return summary.Instantiate(t.Table, sum.Results[0], args, captured)
}

// ways returns the alternatives of a guard list of the summary, those behind calls
// that are known by now included.
func (in *instance) ways(alternatives [][]int) []way {
	var out []way
	for _, w := range in.list(alternatives) {
		for _, w := range in.expand(w, 0) {
			out = append(out, in.withKept(w)...)
		}
	}
	return out
}

// list returns the alternatives of a guard list as they stand in the summary.
func (in *instance) list(alternatives [][]int) []way {
	out := make([]way, 0, len(alternatives))
	for _, list := range alternatives {
		w := make(way, len(list))
		for i, g := range list {
			w[i] = in.guardAt(g)
		}
		out = append(out, w)
	}
	if taken := slices.DeleteFunc(slices.Clone(out), in.never); len(taken) > 0 {
		out = taken
	}
	// What is missing on a way that stands for several may be there on each of them.
	if apart := slices.DeleteFunc(slices.Clone(out), way.mixed); len(apart) > 0 {
		return apart
	}
	return out
}

// never reports whether w cannot be taken: the function was made with a constant
// that is compared with another one.
func (in *instance) never(w way) bool {
	return slices.ContainsFunc(w, func(g *guard) bool {
		holds, ok := summary.Decided(in.Table, &g.Guard)
		return ok && !holds
	})
}

// note enters the function's effects, each with the ways that lead to it.
func (in *instance) note(handler bool) {
	in.effects = slices.Grow(in.effects, len(in.sum.Effects))
	for _, e := range in.sum.Effects {
		if e.Kind == summary.Next && !handler || e.Kind == summary.Stamp {
			continue
		}
		all := in.ways(e.Guards)
		if len(all) > 0 && !slices.ContainsFunc(all, func(w way) bool { return !in.never(w) }) {
			continue
		}
		ways := in.cross(in.exempt(all))
		for _, d := range in.done(e, ways, 0) {
			d.in, d.via, d.handler = in.sum.Name, in.via, handler
			in.effects = append(in.effects, d)
		}
	}
}

// passes returns the arguments with which a wrapper calls what it wraps.
func (in *instance) passes(l route.Link) []flow.Set {
	var args []flow.Set
	for _, e := range in.sum.Effects {
		if e.Kind != summary.Next || e.Target.Op == summary.Unknown || !in.leadsTo(e, l) {
			continue
		}
		if args == nil {
			args = make([]flow.Set, len(e.Passed))
		}
		in.returns = e.Name == summary.Returned
		for i := range min(len(args), len(e.Passed)) {
			args[i] = in.Table.Union(args[i], in.resolve(e.Passed[i]))
		}
	}
	return args
}

// leadsTo reports whether e continues with the next link behind l.
func (in *instance) leadsTo(e summary.Effect, l route.Link) bool {
	if e.Target.Op == summary.Unknown || l.Next.Op == summary.Unknown {
		return true
	}
	if e.Target.Op == summary.FuncOf && (l.Next.Op != summary.FuncOf || l.Next.Name != e.Target.Name) {
		return false
	}
	params, free := split(in.fn)
	return e.Target.Subst(params, free).Equal(l.Next)
}

// continuations returns the ways on which a middleware lets the chain continue.
func (in *instance) continuations(l route.Link) []way {
	var conts []way
	for _, e := range in.sum.Effects {
		if e.Kind != summary.Next {
			continue
		}
		if !in.leadsTo(e, l) {
			continue
		}
		if in.sum.Chain == model.Continues && e.Target.Op == summary.Unknown {
			continue // counted among On
		}
		conts = append(conts, in.ways(e.Guards)...)
	}
	if in.sum.Continues && (l.Next.Op == summary.Unknown || len(conts) == 0) {
		conts = append(conts, in.ways(in.sum.On)...)
	}
	return conts
}

func isLiteral(key string) bool {
	for i := len(key) - 1; i >= 0; i-- {
		if key[i] == '$' {
			return true
		}
		if key[i] == '.' {
			return false
		}
	}
	return false
}
