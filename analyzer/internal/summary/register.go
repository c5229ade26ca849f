package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads what a registration, and what it is given, says of a route.

func (f *function) register(op Op, k *call, r *model.Route) Op {
	op.Kind, op.Builder, op.OfStream, op.Itself = Register, r.Builder, r.Streams, r.Itself
	op.Verb, op.Method = r.Method, f.argument(k, r.MethodArg)
	if op.Verb == "" && r.MethodArg == model.None && k.obj != nil {
		op.Verb = verb(k.obj.Name())
	}
	op.Pattern = f.argument(k, r.Pattern)
	if handler := k.arg(r.Handler); handler != nil {
		f.describedBy(&op, unwrap(handler).Type())
	}
	middleware := f.list(k, r.Middleware)
	if r.By != (model.Description{}) {
		f.described(&op, &middleware, k, &r.By)
	}
	if r.Handler != model.None {
		middleware = Sym{Op: AppendOf, Args: []Sym{middleware, f.gates(k.arg(r.Handler))}}
	}
	switch {
	case r.Handlers != model.None:
		op.Handlers = f.list(k, r.Handlers)
	case r.Handler != model.None:
		// Middleware stands behind the handler in the call and runs before it.
		handler := Sym{Op: ListOf, Args: []Sym{f.argument(k, r.Handler)}}
		op.Handlers = Sym{Op: AppendOf, Args: []Sym{middleware, handler}}
	case r.By.Handler != "":
		op.Handlers = Sym{Op: AppendOf, Args: []Sym{middleware, op.Handlers}}
	case r.Middleware != model.None:
		op.Middleware = middleware
	}
	return f.prefixed(op, k)
}

// prefixed puts the prefixes that options of a registration give in front of its
// pattern.
func (f *function) prefixed(op Op, k *call) Op {
	for _, a := range k.args {
		for _, e := range elements(a) {
			c, ok := unwrap(e).(*ssa.Call)
			if !ok {
				continue
			}
			if option := f.call(c); option.entry != nil && option.entry.Option != nil && option.entry.Option.Prefix != model.None {
				op.Pattern = Sym{Op: AppendOf, Name: "+", Args: []Sym{f.argument(option, option.entry.Option.Prefix), op.Pattern}}
			}
		}
	}
	return op
}

// wrapped is a handler that a call puts middlewares in front of, or a list of
// descriptions of routes with such handlers:
//
//	rest.WithMiddlewares([]rest.Middleware{authenticate}, routes...)
func (f *function) wrapped(k *call, w *model.Wrap) Sym {
	by := f.argument(k, w.By)
	if w.By > w.Handler {
		by = f.list(k, w.By)
	} else if _, ok := k.arg(w.By).Type().Underlying().(*types.Slice); !ok {
		by = Sym{Op: ListOf, Args: []Sym{by}}
	}
	around := func(handler Sym) Sym {
		return Sym{Op: CallOf, Args: []Sym{{Op: ElemOf, Index: 1, Args: []Sym{by}}, handler}}
	}
	if w.Field == "" {
		return around(f.argument(k, w.Handler))
	}
	list := Sym{Op: ListOf}
	for _, s := range f.argument(k, w.Handler).spread() {
		i := slices.Index(s.Fields, w.Field)
		if s.Op != StructOf || i < 0 {
			list.Args = append(list.Args, unknown("route"))
			continue
		}
		s.Args = slices.Clone(s.Args)
		s.Args[i] = around(s.Args[i])
		list.Args = append(list.Args, s)
	}
	return list
}

// collected is a list of middlewares, or the handler that one runs in front of.
func (f *function) collected(k *call, l *model.List) Sym {
	if l.Func != model.None {
		return Sym{Op: WithOf, Args: []Sym{f.argument(k, l.Func)}}
	}
	list := f.list(k, l.Adds)
	if l.Extends != model.None {
		list = f.argument(k, l.Extends)
	}
	if k.method {
		list = Sym{Op: AppendOf, Args: []Sym{f.sym(k.args[0]), list}}
	}
	if l.Handler == model.None {
		return list
	}
	each := Sym{Op: ElemOf, Index: 1, Args: []Sym{list}}
	return Sym{Op: CallOf, Args: []Sym{each, f.argument(k, l.Handler)}}
}

// option is the list of middlewares that an option adds.
func (f *function) option(k *call, o *model.Option) Sym {
	if o.Prefix != model.None {
		return Sym{Op: ListOf, Name: OfPrefix, Args: []Sym{f.argument(k, o.Prefix)}}
	}
	list := f.list(k, o.Middleware)
	if o.Services {
		return Sym{Op: ListOf, Name: OfServices, Args: []Sym{list}}
	}
	if o.Streams {
		return Sym{Op: ListOf, Name: OfStreams, Args: []Sym{list}}
	}
	if o.Before {
		fns := list.spread()
		list = Sym{Op: ListOf, Args: make([]Sym, len(fns))}
		for i, fn := range fns {
			list.Args[i] = Sym{Op: GateOf, Name: Before, Args: []Sym{fn}}
		}
	}
	return list
}

// gated is the middleware that a gate makes, or none if there is no function.
func (f *function) gated(k *call, g *model.Gate) Sym {
	fn := f.argument(k, g.Func)
	for _, name := range g.Fields {
		if fn = (Sym{Op: FieldOf, Name: name, Args: []Sym{fn}}).simplify(); fn.Op == FieldOf && fn.Args[0].Op == StructOf {
			return Sym{Op: ListOf}
		}
	}
	if fn.Op == ListOf {
		return fn
	}
	return Sym{Op: GateOf, Args: []Sym{fn}}
}

// adapted is the handler that an adapter makes: the endpoint behind the functions
// that run before it, the last of which decodes the request.
func (f *function) adapted(k *call, a *model.Adapter) Sym {
	gates := Sym{Op: ListOf}
	var collect func(s Sym)
	collect = func(s Sym) {
		for _, e := range s.spread() {
			switch e.Op {
			case ListOf, AppendOf:
				collect(e)
			case GateOf:
				gates.Args = append(gates.Args, e)
			}
		}
	}
	collect(f.list(k, a.Options))
	gates.Args = append(gates.Args, Sym{Op: GateOf, Index: int(a.Request), Args: []Sym{f.argument(k, a.Decode)}})
	return Sym{Op: CallOf, Args: []Sym{{Op: ElemOf, Index: 1, Args: []Sym{gates}}, f.argument(k, a.Endpoint)}}
}

// verb returns the HTTP method that a registration method is named after.
func verb(name string) string {
	switch name {
	case "GET", "Get":
		return "GET"
	case "POST", "Post":
		return "POST"
	case "PUT", "Put":
		return "PUT"
	case "PATCH", "Patch":
		return "PATCH"
	case "DELETE", "Delete":
		return "DELETE"
	case "HEAD", "Head":
		return "HEAD"
	case "OPTIONS", "Options":
		return "OPTIONS"
	}
	return ""
}
