package route

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Bounds of a run; a program that exceeds them loses routes, which is said in
// Routes.Cut.
const (
	maxFrames = 40
	maxSteps  = 60000
)

// Routes are the routes of a program.
type Routes struct {
	All []*Route
	// Cut says that the run was ended early, and why.
	Cut string
}

// Evaluate runs the registrations of the given functions, each with unknown
// arguments, and returns the routes in the order in which they are registered. The
// initializers of imported packages have run by then; routes that these register are
// those of their packages.
func Evaluate(prog Program, initializers, roots []*summary.Summary) *Routes {
	r := &run{prog: prog}
	r.initialize(initializers)
	for _, root := range r.inOrder(roots) {
		if r.ran[root] {
			continue
		}
		params := make([]summary.Sym, root.Params)
		for i := range params {
			params[i] = summary.Sym{Op: summary.ParamOf, Index: i, Name: root.Key}
		}
		values := r.call(root, params, nil, nil)
		for _, v := range values {
			r.serve(v)
		}
	}
	out := &Routes{Cut: r.cut}
	for _, rt := range r.routes {
		if route := rt.finish(); route != nil {
			out.All = append(out.All, r.divide(route, 0)...)
		}
	}
	return out
}

type run struct {
	prog    Program
	ran     map[*summary.Summary]bool
	routers []*router
	globals map[string]*router
	routes  []*registered
	// lists are what was added to the lists in fields, by their names.
	lists map[string][]summary.Sym
	// held are the numbers of routers by the fields that they are in, "path.T.field".
	held map[string][]int
	// objects are those that have such lists of their own.
	objects []summary.Sym
	steps   int
	depth   int
	now     int // counts registrations, for what covers only later ones
	cut     string
	// ofStream: the middlewares at work are in front of a stream.
	ofStream bool
	// passedBy are middlewares among these that are in front of the other kind alone.
	passedBy []Link
}

// A router collects middlewares; its routes refer to it.
type router struct {
	mount
	others  []mount
	groups  []*router // derived from it
	mws     []use
	open    string
	library string
	itself  bool // it is the handler of its only route
}

type use struct {
	links  []Link
	at     int
	covers model.Covers
	prefix string
	// services: it runs in front of methods of services alone; streams: in front of
	// handlers of streams, and of no others.
	services, streams bool
}

type registered struct {
	Route
	on     *router
	at     int
	own    []Link // middlewares of this route alone
	parts  bool   // a builder that has no handler yet
	prefix string
	// service: it is a method of a service; stream: it is a handler of a stream.
	service, stream bool
	// filters are middlewares of this route that a builder was given.
	filters []Link
}

// A frame is the run of one function.
type frame struct {
	*run
	sum    *summary.Summary
	params []summary.Sym
	free   []summary.Sym
	made   map[string]summary.Sym // results of calls by number
	site   summary.Pos            // of the call that is being run
	caller *frame
	rows   []row // of the loops that are being run
}

// call runs the operations of a function and returns its results.
func (r *run) call(sum *summary.Summary, params, free []summary.Sym, caller *frame) []summary.Sym {
	f := &frame{run: r, sum: sum, params: params, free: free, made: make(map[string]summary.Sym), caller: caller}
	if r.depth >= maxFrames || f.recursive() {
		return nil
	}
	r.depth++
	r.ran[sum] = true
	f.perform(sum.Ops)
	r.depth--
	values := make([]summary.Sym, len(sum.Values))
	for i, v := range sum.Values {
		values[i] = f.bind(v)
	}
	r.hold(values)
	return values
}

// recursive reports whether the function is run already, with the same functions: a
// method that makes a group and hands it on may be called by what it was given.
//
//	func (r *Router) Route(prefix string, fn func(*Router))
func (f *frame) recursive() bool {
	for c := f.caller; c != nil; c = c.caller {
		if c.sum == f.sum && slices.EqualFunc(c.given(), f.given(), summary.Sym.Equal) {
			return true
		}
	}
	return false
}

// given returns the functions that the frame's function was given.
func (f *frame) given() []summary.Sym {
	var fns []summary.Sym
	for _, s := range slices.Concat(f.params, f.free) {
		if s.Op == summary.FuncOf {
			fns = append(fns, s)
		}
	}
	return fns
}

// bind replaces what the function knows of by what it is in this run.
func (f *frame) bind(s summary.Sym) summary.Sym {
	return f.inObjects(s.Rebuild(func(s summary.Sym) (summary.Sym, bool) {
		if s.Op != summary.RouterOf {
			return s.Argument(f.params, f.free)
		}
		if v, ok := f.made[s.Name+"/"+strconv.Itoa(s.Index)]; ok {
			return v, true
		}
		return s, true
	}))
}

func (f *frame) execute(op summary.Op) {
	if f.steps > maxSteps {
		f.cut = "more than " + strconv.Itoa(maxSteps) + " registrations"
		return
	}
	f.now++
	switch op.Kind {
	case summary.Derive:
		f.derive(op)
	case summary.Add:
		if on := f.router(op.Router, op.Library); on != nil {
			f.use(on, op)
		}
		f.result(op, op.Router)
	case summary.Register:
		f.register(op)
	case summary.Run:
		f.runs(op)
	case summary.Serve:
		f.serves(op)
	case summary.Fill:
		f.fill(op)
	case summary.Object:
		f.object(op)
	}
}

func (f *frame) result(op summary.Op, v summary.Sym) {
	f.made[f.sum.Key+"/"+strconv.Itoa(op.Call)] = v
}

func (f *frame) use(on *router, op summary.Op) {
	list, _ := Spread(f.filled(op.Middleware))
	u := use{at: f.now, covers: model.Covers(op.Covers), services: op.Services, streams: op.Streams}
	if op.Kind == summary.Add {
		u.prefix = text(op.Pattern)
	}
	var ends []summary.Sym
	var gates []Link
	for len(list) > 0 {
		s := list[0]
		list = list[1:]
		if s.Op == summary.ListOf && s.Name == summary.OfServices {
			op.Middleware, op.Services = s.Args[0], true
			f.use(on, op)
			continue
		}
		if s.Op == summary.ListOf && s.Name == summary.OfStreams {
			op.Middleware, op.Streams = s.Args[0], true
			f.use(on, op)
			op.Streams = false
			continue
		}
		if s.Op == summary.ListOf && s.Name == summary.OfGates {
			gates = f.gates(s) // in the place of those that an earlier option gave
			continue
		}
		if s.Op == summary.ListOf || s.Op == summary.AppendOf {
			nested, _ := Spread(s)
			list = append(slices.Clone(nested), list...)
			continue
		}
		if s.Op == summary.ConstOf {
			u.prefix = s.Name
			continue
		}
		if s.Op == summary.EndOf {
			ends = append(ends, s.Args[0])
			continue
		}
		if s.Op == summary.WithOf {
			continue // the op's Func
		}
		if mounted := f.known(s); mounted != nil && !on.below(mounted) {
			below := u.prefix
			if mounted.parent == nil {
				below = join(below, mounted.prefix)
			}
			mounted.parent, mounted.prefix, mounted.since = on, below, f.now
			continue
		}
		u.links = append(u.links, f.link(s)...)
	}
	u.links = append(gates, u.links...)
	for i := range u.links {
		u.links[i].Pos = op.Pos
	}
	on.mws = append(on.mws, u)
	for _, handler := range ends {
		f.now++
		f.mount(summary.Op{Library: op.Library, Pos: op.Pos, Mounted: handler}, on)
	}
}

// known returns the router that s is, or nil.
func (r *run) known(s summary.Sym) *router {
	if s.Op == summary.RouterOf && s.Name == made {
		return r.routers[s.Index]
	}
	if s.Op == summary.GlobalOf {
		return r.globals[s.Name]
	}
	return r.holds(s)
}

// made marks routers of the run among symbolic values.
const made = "@"

func (r *run) make(rt *router) summary.Sym {
	r.routers = append(r.routers, rt)
	return summary.Sym{Op: summary.RouterOf, Name: made, Index: len(r.routers) - 1}
}

// router returns the router that s is; one that is not known becomes a router
// without middleware that is marked as open.
func (r *run) router(s summary.Sym, library string) *router {
	if rt := cmp.Or(r.known(s), r.around(s)); rt != nil {
		return rt
	}
	name, open := "", ""
	switch s.Op {
	case summary.GlobalOf:
		name = s.Name
	case summary.ParamOf, summary.FreeOf:
		name = s.Name + "#" + strconv.Itoa(s.Index)
		open = "the router is a parameter"
	case summary.AnyOf:
		for _, a := range s.Args {
			if rt := r.known(a); rt != nil {
				return rt
			}
		}
		fallthrough
	default:
		if s.Op == summary.FieldOf && len(s.Fields) == 1 {
			// A field of an object that is not known: the only one of its type.
			name = s.Fields[0] + "." + s.Name
			break
		}
		name = s.String()
		open = "the router is not known"
	}
	if rt := r.globals[name]; rt != nil {
		return rt
	}
	rt := &router{open: open, library: library}
	r.globals[name] = rt
	return rt
}

// serve notes what is wrapped around a router where it is given to a server or
// returned to one.
func (r *run) serve(s summary.Sym) {
	switch s.Op {
	case summary.FuncOf, summary.CallOf, summary.AnyOf:
	default:
		return
	}
	links, inner := r.flatten(s, 0)
	if links, _ = stripped(links); r.known(inner) != nil && len(links) > len(r.known(inner).outer) {
		r.known(inner).outer = links
	} else if len(links) > 0 {
		r.within(inner, new(router), links)
	}
}

// serves is serve, and notes a dispatcher that is no router's handler.
func (f *frame) serves(op summary.Op) {
	f.serve(op.Mounted)
	links, inner := f.flatten(op.Mounted, 0)
	if inner.Op == summary.FuncOf && len(f.branches(inner)) > 0 {
		f.add(op, new(router), "", "/", links, inner)
	}
}

func (f *frame) runs(op summary.Op) {
	t := op.Target
	if t.Op == summary.AnyOf {
		// One of several servers is run; their routes are all the program's.
		for _, one := range t.Args {
			op.Target = one
			f.runs(op)
		}
		return
	}
	if t.Op == summary.MethodOf {
		if m, ok := f.method(t); ok {
			t = m
		}
	}
	if t.Op != summary.FuncOf {
		return
	}
	sum := f.prog.Summary(t.Name)
	if sum == nil {
		return
	}
	params, free := bindings(t)
	if len(op.Args) < sum.Params {
		op.Args = append(append([]summary.Sym(nil), params...), op.Args...)
	}
	f.site = op.Pos
	for i, v := range f.call(sum, op.Args, free, f) {
		f.made[f.sum.Key+"#"+strconv.Itoa(i)+"/"+strconv.Itoa(op.Call)] = v
	}
}

// where returns the place in the package under analysis that led to at: the
// innermost call there, if at itself lies in another package.
func (f *frame) where(at summary.Pos) summary.Pos {
	for c := f.caller; c != nil && !at.P.IsValid(); c = c.caller {
		at = c.site
	}
	return at
}
