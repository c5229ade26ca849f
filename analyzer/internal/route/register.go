package route

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// derive makes a router, hands it to a function or mounts one.
func (f *frame) derive(op summary.Op) {
	if op.New || op.Copies {
		rt := &router{library: op.Library, mount: mount{prefix: text(op.Pattern)}}
		if op.Copies {
			rt.mws = slices.Clone(f.router(op.Router, op.Library).mws)
		}
		made := f.make(rt)
		f.result(op, made)
		f.use(rt, op)
		f.with(op, op.Func, made)
		return
	}
	if b := f.builder(op.Router); b != nil {
		// r.PathPrefix("/api").Subrouter()
		rt := &router{mount: mount{parent: b.on, since: f.now, prefix: b.prefix}, library: op.Library}
		f.result(op, f.make(rt))
		return
	}
	parent := f.router(op.Router, op.Library)
	if op.Shares {
		parent.prefix = join(parent.prefix, text(op.Pattern))
		f.result(op, op.Router)
		return
	}
	child := &router{mount: mount{parent: parent, since: f.now, prefix: text(op.Pattern)}, library: op.Library}
	if op.Mounted.Op != summary.Unknown {
		f.mount(op, parent)
		return
	}
	parent.groups = append(parent.groups, child)
	made := f.make(child)
	f.result(op, made)
	if list, _ := Spread(op.Middleware); len(list) > 0 {
		f.use(child, op)
	}
	if op.Scoped {
		defer f.inPlaceOf(parent, child)()
		f.with(op, op.Func, summary.Sym{})
		return
	}
	f.with(op, op.Func, made)
}

// inPlaceOf makes what is registered on one router belong to another, until the
// function that it returns is called.
func (r *run) inPlaceOf(old, new *router) (restore func()) {
	for i, rt := range r.routers {
		if rt == old {
			r.routers[i] = new
			return func() { r.routers[i] = old }
		}
	}
	for name, rt := range r.globals {
		if rt == old {
			r.globals[name] = new
			return func() { r.globals[name] = old }
		}
	}
	return func() {}
}

// with runs a function that gets a router.
func (f *frame) with(op summary.Op, fn, router summary.Sym) {
	if fn.Op != summary.FuncOf {
		return
	}
	if sum := f.prog.Summary(fn.Name); sum != nil {
		params, free := bindings(fn)
		f.site = op.Pos
		args := append(slices.Clone(params), router)
		for len(args) < sum.Params {
			args = append(args, router) // behind the server that it belongs to
		}
		f.call(sum, args, free, f)
	}
}

// mount serves a router, possibly wrapped, or a handler below a prefix.
func (f *frame) mount(op summary.Op, parent *router) {
	links, inner := f.flatten(op.Mounted, 0)
	if rt := f.known(inner); rt != nil && rt != parent {
		if rt.parent == nil && !parent.below(rt) {
			rt.parent, rt.prefix, rt.since = parent, join(text(op.Pattern), rt.prefix), f.now
		}
		if links, _ = stripped(links); len(links) > 0 {
			rt.outer = links
		}
		return
	}
	if f.within(inner, parent, links) {
		return
	}
	f.add(op, parent, "", text(op.Pattern), links, inner)
}

// register adds a route, or a part of one that later calls complete.
func (f *frame) register(op summary.Op) {
	if op.Builder {
		f.build(op)
		return
	}
	if op.Itself {
		op.Router = f.make(&router{library: op.Library, itself: true})
	}
	f.result(op, op.Router)
	on := f.router(op.Router, op.Library)
	if op.Streams && on.library != op.Library {
		return // what runs in front of streams in a server of another library is not known
	}
	verb, pattern := op.Verb, text(op.Pattern)
	if verb == "" {
		verb = verbs(op.Method)
	}
	if v, rest := verbOf(pattern); v != "" {
		verb, pattern = v, rest
	}
	list, known := Spread(f.filled(op.Handlers))
	if len(list) == 0 {
		return
	}
	if op.Services {
		pattern = join(prefixIn(list), pattern)
	}
	var own []Link
	f.ofStream, f.passedBy = op.OfStream, nil
	for _, mw := range list[:len(list)-1] {
		own = append(own, f.link(mw)...)
	}
	f.ofStream = false
	if !known && list[len(list)-1].Op != summary.FuncOf {
		own = append(own, Link{Func: list[len(list)-1], Opaque: true})
	}
	links, inner := f.flatten(list[len(list)-1], 0)
	if inner.Index == summary.Optional && (inner.Op == summary.MethodOf || inner.Op == summary.FuncOf && f.prog.Summary(inner.Name) == nil) {
		return // the object has no such method, or that of the framework
	}
	if inner.Op == summary.ListOf && (op.Services || len(inner.Args) == 0) {
		return // a placeholder for a method that is not there, or nil: what a map does not have
	}
	if inner.Op == summary.MethodOf && inner.Args[0].Op == summary.ParamOf && op.Services && op.Router.Op == summary.RouterOf && f.caller == nil {
		return // of a service that callers in other packages have
	}
	if rt := f.known(inner); rt != nil {
		// mux.Handle("/api/", http.StripPrefix("/api", auth(api)))
		if !on.below(rt) {
			m := mount{parent: on, since: f.now, served: &registered{Route: Route{Verb: verb, Pattern: pattern}}}
			m.outer, m.prefix = stripped(slices.Concat(own, links))
			rt.serveAt(m)
		}
		return
	}
	if f.within(inner, on, append(own, links...)) {
		return
	}
	rt := f.add(op, on, verb, pattern, append(own, links...), inner)
	rt.PassedBy, rt.Stream = f.passedBy, op.OfStream || op.Streams
	f.leadsTo(rt, slices.Concat(own, links))
}

// prefixIn returns the prefix that an option in a list gives all paths of a service.
func prefixIn(options []summary.Sym) string {
	for _, s := range options {
		if s.Op == summary.ListOf && s.Name == summary.OfPrefix {
			return text(s.Args[0])
		}
	}
	return ""
}

func (f *frame) add(op summary.Op, on *router, verb, pattern string, own []Link, handler summary.Sym) *registered {
	rt := &registered{on: on, at: f.now, own: own}
	rt.Verb, rt.Pattern, rt.Library = verb, pattern, op.Library
	rt.Handler = Link{Func: handler, Opaque: handler.Op != summary.FuncOf || f.prog.Summary(handler.Name) == nil}
	rt.Pos, rt.Site = op.Pos, f.where(op.Pos)
	rt.Function, rt.service, rt.stream = f.sum.Key, op.Services, op.Streams
	if op.Kind == summary.Register && len(op.Args) == 1 {
		rt.Described = op.Args[0]
	}
	f.routes = append(f.routes, rt)
	return rt
}

// build handles chains of calls that make one route:
//
//	r.HandleFunc("/x", h).Methods("GET")
//	r.Methods("GET").Path("/x").Handler(h)
//	r.PathPrefix("/api").Handler(h), .Subrouter()
func (f *frame) build(op summary.Op) {
	rt := f.builder(op.Router)
	if rt == nil {
		rt = &registered{on: f.router(op.Router, op.Library), at: f.now, parts: true}
		rt.Library, rt.Pos, rt.Site, rt.Function = op.Library, op.Pos, f.where(op.Pos), f.sum.Key
		f.routes = append(f.routes, rt)
	}
	if p := text(op.Pattern); p != "" {
		rt.Pattern = join(rt.Pattern, p)
		rt.prefix = rt.Pattern
	}
	if m := verbs(op.Method); m != "" {
		rt.Verb = m
	} else if op.Verb != "" {
		rt.Verb = op.Verb
	}
	filters, _ := Spread(op.Middleware)
	for _, mw := range filters {
		rt.filters = append(rt.filters, f.link(mw)...)
	}
	if list, _ := Spread(op.Handlers); len(list) > 0 {
		links, inner := f.flatten(list[len(list)-1], 0)
		if sub := f.known(inner); sub != nil && sub != rt.on {
			if !rt.on.below(sub) {
				m := mount{parent: rt.on, since: f.now, served: rt}
				m.outer, m.prefix = stripped(links)
				sub.serveAt(m)
			}
		} else if !f.within(inner, rt.on, links) {
			rt.parts = false
			rt.own = links
			rt.Handler = Link{Func: inner, Opaque: inner.Op != summary.FuncOf || f.prog.Summary(inner.Name) == nil}
			rt.Pos, rt.Site = op.Pos, f.where(op.Pos)
		}
	}
	for i, r := range f.routes {
		if r == rt {
			f.result(op, summary.Sym{Op: summary.RouterOf, Name: building, Index: i})
		}
	}
}

// building marks routes that are being built among symbolic values.
const building = "@route"

func (f *frame) builder(s summary.Sym) *registered {
	if s.Op == summary.RouterOf && s.Name == building {
		return f.routes[s.Index]
	}
	return nil
}

// below reports whether r is other, or is served by it: one that is served by
// itself would never come to an end.
func (r *router) below(other *router) bool {
	for ; r != nil; r = r.parent {
		if r == other {
			return true
		}
	}
	return false
}

// finish puts the chain of a route together.
func (rt *registered) finish() *Route {
	if rt.parts {
		return nil // a builder that was never given a handler
	}
	chain := rt.on.chain(rt, rt.at, rt.Pattern, nil, 0)
	route := rt.Route
	route.Chain, route.Stripped = stripped(slices.Concat(chain, rt.filters, rt.own))
	for on, depth := rt.on, 0; on != nil && depth < maxMounts; depth++ {
		place := on.at(route.Pattern)
		if route.Pattern == "" && place.served != nil {
			// A handler at the end of a stack of middlewares has no path of its own.
			route.Verb, route.Pattern = place.served.Verb, place.served.Pattern
		}
		route.Pattern = join(place.prefix, route.Pattern)
		route.root = on
		if on.open != "" {
			route.Open = on.open
		}
		on = place.parent
	}
	if route.Pattern != "" && route.Pattern[0] != '/' && route.Pattern[0] != '*' && !strings.HasPrefix(route.Pattern, "…") {
		route.Pattern = "/" + route.Pattern // frameworks add what is missing
	}
	for _, l := range append(route.Chain, route.Handler) {
		if l.Opaque && l.Func.Op == summary.ParamOf {
			route.Open = "a handler or middleware is a parameter"
		}
	}
	return &route
}

// within reports whether a pattern lies below a prefix, at the border of a path
// segment. A parameter in the prefix stands for any segment.
func within(pattern, prefix string) bool {
	prefix = strings.TrimRight(prefix, "*/")
	if rest, ok := strings.CutPrefix(pattern, prefix); ok {
		return rest == "" || rest[0] == '/' || prefix == ""
	}
	if !strings.ContainsAny(prefix, ":{*") {
		return false
	}
	have, want := strings.Split(pattern, "/"), strings.Split(prefix, "/")
	return len(have) >= len(want) && slices.EqualFunc(have[:len(want)], want, func(h, w string) bool {
		return h == w || w == "*" || Parameter(w) != ""
	})
}

// text returns a path pattern as far as it is known; what is not is "…".
func text(s summary.Sym) string {
	switch s.Op {
	case summary.ConstOf:
		return s.Name
	case summary.AppendOf:
		if s.Name == "+" {
			return text(s.Args[0]) + text(s.Args[1])
		}
	case summary.Unknown:
		if s.Name == "" {
			return ""
		}
	case summary.ListOf:
		return ""
	case summary.FieldOf:
		if s.Args[0].Op == summary.StructOf {
			return "" // a field that a literal leaves out
		}
	}
	return "…"
}

func constant(s summary.Sym) (string, bool) {
	return s.Name, s.Op == summary.ConstOf
}

// verbs returns the methods in a list of constants, or the first of them.
func verbs(s summary.Sym) string {
	list, _ := Spread(s)
	if s.Op == summary.ConstOf {
		list = []summary.Sym{s}
	}
	var out []string
	for _, v := range list {
		if v.Op == summary.ConstOf {
			out = append(out, v.Name)
		}
	}
	return strings.Join(out, ",")
}
