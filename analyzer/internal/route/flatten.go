package route

import (
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file takes handlers that wrap handlers apart.

// NextHandler stands for the rest of the chain behind a middleware.
var NextHandler = summary.Sym{Op: summary.GlobalOf, Name: "next"}

// flatten returns the middlewares that s wraps around its innermost handler or
// router, outermost first.
func (r *run) flatten(s summary.Sym, depth int) (links []Link, inner summary.Sym) {
	if r.steps++; r.steps > maxSteps {
		r.cut = "more than " + strconv.Itoa(maxSteps) + " steps"
	}
	if depth > 16 || r.cut != "" {
		return nil, summary.Sym{Name: "wrapped too deeply"}
	}
	switch s.Op {
	case summary.FuncOf:
		if len(r.branches(s)) > 0 {
			return nil, s
		}
		if next, ok := r.next(s); ok {
			rest, inner := r.flatten(next, depth+1)
			return slices.Concat(r.before(s), r.asked(s, next), []Link{{Func: s, Next: next}}, rest), inner
		}
	case summary.CallOf:
		if v, ok := r.apply(s); ok {
			return r.flatten(v, depth+1)
		}
		if links, ok := r.each(s); ok {
			rest, inner := r.flatten(s.Args[1], depth+1)
			return append(links, rest...), inner
		}
		if i := r.handlerArg(s); i >= 0 {
			rest, inner := r.flatten(s.Args[i], depth+1)
			return append([]Link{{Func: s, Opaque: true}}, rest...), inner
		}
	case summary.AnyOf:
		// One of several: with the middleware that a setting switches on, rather
		// than without.
		var around []Link // for _, m := range mws { h = m(h) }
		for i, a := range s.Args {
			l, in := r.flatten(a, depth+1)
			switch {
			case in.Op == summary.Unknown && in.Name == summary.Itself && len(l) > 0:
				around = l
			case i == 0 || in.Op != summary.Unknown && inner.Op == summary.Unknown && len(l) >= len(links):
				links, inner = l, in
			case in.Op != summary.Unknown && inner.Op == summary.Unknown:
				inner = in
			case len(l) > len(links):
				links = l
				if in.Op != summary.Unknown {
					inner = in
				}
			case in.Op == summary.CallOf && inner.Op == summary.FuncOf:
				links = append(links, Link{Func: in, Opaque: true})
			}
		}
		return append(around, links...), inner
	case summary.MethodOf:
		if fn, ok := r.method(s); ok {
			fn.Index = s.Index
			return r.flatten(fn, depth+1)
		}
	case summary.BelowOf:
		links, inner := r.flatten(s.Args[0], depth+1)
		if prefix, ok := constant(s.Args[1]); ok && prefix != "" {
			links = append([]Link{{Strips: prefix}}, links...)
		}
		return links, inner
	}
	return nil, s
}

// stripped takes the prefixes that are cut off out of a chain.
func stripped(links []Link) (rest []Link, prefix string) {
	for _, l := range links {
		if prefix += l.Strips; l.Strips == "" {
			rest = append(rest, l)
		}
	}
	return rest, prefix
}

// each is the application of every middleware of a list, the last of which ends
// up outermost, unless they are applied from the last to the first.
func (r *run) each(s summary.Sym) ([]Link, bool) {
	if s.Name != "" || len(s.Args) < 2 {
		return nil, false
	}
	of := s.Args[0]
	if of.Op == summary.GateOf {
		of = summary.Sym{Op: summary.ListOf, Args: []summary.Sym{of}}
	}
	if of.Op == summary.ListOf || of.Op == summary.AppendOf {
		of = summary.Sym{Op: summary.ElemOf, Index: 1, Args: []summary.Sym{of}} // endpoint.Chain(a, b)(e)
	}
	if of.Op != summary.ElemOf {
		return nil, false
	}
	s.Args = append([]summary.Sym{of}, s.Args[1:]...)
	list, ok := Spread(r.filled(of.Args[0]))
	if !ok {
		return []Link{{Func: s.Args[0], Opaque: true}}, true
	}
	var links []Link
	for _, mw := range list {
		l := r.link(mw)
		if s.Args[0].Index == 1 {
			l, links = links, l
		}
		links = append(l, links...)
	}
	return links, true
}

func handlerLike(s summary.Sym) bool {
	switch s.Op {
	case summary.FuncOf, summary.CallOf, summary.RouterOf, summary.AnyOf, summary.MethodOf, summary.GlobalOf, summary.BelowOf:
		return true
	}
	return false
}

// bindings returns the values of the parameters and captured variables of a
// function value: a method is bound to its receiver, a literal to what it
// captured.
func bindings(s summary.Sym) (params, free []summary.Sym) {
	if strings.Contains(s.Name, "$") {
		return nil, s.Args
	}
	return s.Args, nil
}

// apply computes the result of a call of a summarised function.
func (r *run) apply(s summary.Sym) (summary.Sym, bool) {
	name, args := s.Name, s.Args
	var params, free []summary.Sym
	if name == "" {
		// A call of a function value: a middleware applied to a handler.
		if len(args) == 0 {
			return summary.Sym{}, false
		}
		fn := args[0]
		for range 4 {
			if fn.Op != summary.CallOf {
				break
			}
			v, ok := r.apply(fn)
			if !ok {
				return summary.Sym{}, false
			}
			fn = v
		}
		if fn.Op == summary.AnyOf {
			for _, a := range fn.Args {
				if v, ok := r.apply(summary.Sym{Op: summary.CallOf, Index: s.Index, Args: append([]summary.Sym{a}, args[1:]...)}); ok {
					return v, true
				}
			}
		}
		if fn.Op == summary.MethodOf {
			if m, ok := r.method(fn); ok {
				fn = m
			}
		}
		if fn.Op != summary.FuncOf {
			return summary.Sym{}, false
		}
		name = fn.Name
		params, free = bindings(fn)
		params = append(append([]summary.Sym(nil), params...), args[1:]...)
	} else {
		params = args
	}
	sum := r.prog.Summary(name)
	if m, ok := r.declared(name, params); ok && sum == nil {
		sum = r.prog.Summary(m.Name)
	}
	if sum == nil || s.Index >= len(sum.Values) || sum.Values[s.Index].Op == summary.Unknown {
		return summary.Sym{}, false
	}
	if len(sum.Ops) > 0 {
		return summary.Sym{}, false
	}
	return sum.Values[s.Index].Subst(params, free), true
}

// handlerArg returns the index of the argument of an unseen wrapper that is the
// wrapped handler, or -1.
func (r *run) handlerArg(s summary.Sym) int {
	for i := len(s.Args) - 1; i >= 0; i-- {
		if s.Name == "" && i == 0 {
			break
		}
		a := s.Args[i]
		switch a.Op {
		case summary.RouterOf, summary.BelowOf:
			return i
		case summary.FuncOf:
			if sum := r.prog.Summary(a.Name); sum != nil && sum.IsHandler() {
				return i
			}
		case summary.GlobalOf:
			if a.Name == NextHandler.Name || r.globals[a.Name] != nil {
				return i
			}
		case summary.CallOf:
			if _, ok := r.apply(a); ok || r.handlerArg(a) >= 0 {
				return i
			}
		}
	}
	return -1
}

// link makes a link of a value that stands in a list of middlewares: a handler
// that runs before others, or a function from handlers to handlers.
func (r *run) link(s summary.Sym) []Link {
	for range 4 {
		if s.Op == summary.AnyOf && len(s.Args) > 0 {
			s = r.best(s.Args)
		}
		if s.Op == summary.MethodOf {
			if m, ok := r.method(s); ok {
				if s.Index == summary.Optional && r.prog.Summary(m.Name) == nil {
					return nil // the framework's own, which does nothing
				}
				s = m
			}
		}
		if s.Op != summary.CallOf {
			break
		}
		v, ok := r.apply(s)
		if !ok {
			break
		}
		s = v
	}
	if s.Op == summary.ListOf && s.Name == summary.OfPrefix {
		return nil // no middleware
	}
	if s.Op == summary.ListOf && s.Name == summary.OfGates {
		return r.gates(s)
	}
	if s.Op == summary.ListOf && s.Name == summary.OfAlternatives {
		return []Link{r.alternatives(s)}
	}
	if list, known := Spread(s); (len(list) > 0 || known) && (s.Op == summary.ListOf || s.Op == summary.AppendOf) {
		var links []Link
		for _, m := range list {
			links = append(links, r.link(m)...) // an option with several
		}
		return links
	}
	if s.Op == summary.GateOf {
		gate := r.function(s.Args[0])
		l := Link{Func: gate, Gate: true, Open: s.Name == summary.Before, Gives: s.Index, Opaque: gate.Op != summary.FuncOf || r.prog.Summary(gate.Name) == nil}
		if len(s.Args) > 1 {
			l.Required, l.Credential = &s.Args[1], s.Args[2].Name
			if s.Args[2].Op == summary.StructOf {
				l.Told = &s.Args[2]
			}
		}
		return []Link{l}
	}
	if s.Op != summary.FuncOf {
		return []Link{{Func: s, Opaque: true}}
	}
	if r.ofStream || len(s.Fields) > 0 {
		return r.ofKind(s)
	}
	return r.middleware(s)
}

// middleware is link for a function.
func (r *run) middleware(s summary.Sym) []Link {
	sum := r.prog.Summary(s.Name)
	if sum == nil {
		return []Link{{Func: s, Opaque: true}}
	}
	if sum.IsHandler() {
		return append(r.called(s, sum), Link{Func: s})
	}
	// Apply it to the rest of the chain.
	applied := summary.Sym{Op: summary.CallOf, Args: []summary.Sym{s, NextHandler}}
	links, inner := r.flatten(applied, 0)
	if inner.Op == summary.GlobalOf && inner.Name == NextHandler.Name {
		return links
	}
	if inner.Op == summary.FuncOf && len(links) == 0 {
		// A middleware that never continues, or does so in a way that is not seen.
		return []Link{{Func: inner, Next: NextHandler, Opaque: r.prog.Summary(inner.Name) == nil}}
	}
	return []Link{{Func: s, Opaque: true}}
}

// alternatives is the link of a list of lists of gates, one of which is to be passed.
func (r *run) alternatives(s summary.Sym) Link {
	l := Link{Func: summary.Sym{Op: summary.AnyOf}}
	for _, all := range s.Args {
		links := r.link(all)
		for _, gate := range links {
			l.Func.Args = append(l.Func.Args, gate.Func)
		}
		l.Alternatives = append(l.Alternatives, links)
	}
	return l
}

// function returns the function that s is, which a call may return or an interface
// hide.
func (r *run) function(s summary.Sym) summary.Sym {
	for range 4 {
		if m, ok := r.method(s); ok && s.Op == summary.MethodOf {
			s = m
		}
		v, ok := r.apply(s)
		if s.Op != summary.CallOf || !ok {
			break
		}
		s = v
	}
	return s
}

// best returns the one of several middlewares that is to be judged: the first that
// looks at what the client shows, or else refuses some requests, rather than what a
// setting puts in its place.
func (r *run) best(syms []summary.Sym) summary.Sym {
	best, most := syms[0], -1
	for _, s := range syms {
		if s.Op != summary.FuncOf && s.Op != summary.CallOf {
			continue
		}
		if n := r.scrutiny(r.function(s)); n > most {
			best, most = s, n
		}
	}
	return best
}

// scrutiny says how much a middleware, or the handler that it makes of another one,
// asks of a request.
func (r *run) scrutiny(s summary.Sym) int {
	most := 0
	for range 2 {
		sum := r.prog.Summary(s.Name)
		if s.Op != summary.FuncOf || sum == nil {
			break
		}
		denies := sum.Aborts || slices.ContainsFunc(sum.Guards, func(g summary.Guard) bool { return g.Kind == summary.Denied })
		switch {
		case denies && len(sum.Sources) > 0:
			return 2
		case denies:
			most = 1
		}
		if len(sum.Values) == 0 {
			break
		}
		s = sum.Values[0]
	}
	return most
}
