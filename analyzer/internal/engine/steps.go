package engine

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file names the links of chains as people know them. That needs summaries
// of imported packages, which are at hand only while a package is analysed.

// name gives the links of all that was judged their names and places.
func (res *Result) name(prog *program) {
	own := make(map[string]*summary.Summary) // handlers without a route, by name
	for _, s := range res.Summaries {
		own[s.Name] = s
	}
	for i := range res.Judged {
		j := &res.Judged[i]
		if j.Route == nil {
			j.handler = RouteStep{Name: j.Handler, Seen: true}
			if s := own[j.Handler]; s != nil {
				j.handler.Declared = spot(s.Pos)
			}
			continue
		}
		for _, l := range j.Route.Chain {
			if !prog.setting(l) {
				j.chain = append(j.chain, prog.step(l, 0))
			}
		}
		j.handler = prog.step(j.Route.Handler, 0)
	}
}

// setting reports whether a link is only a setting of a route, given in the same
// list as its middlewares: grpc.MaxRecvMsgSize.
func (p *program) setting(l route.Link) bool {
	e := p.index.Key(called(l.Func).Name)
	return e != nil && e.Harmless != nil && len(e.Library.Endpoints) > 0
}

// maxWrapped bounds how many handlers within handlers are named.
const maxWrapped = 4

func (p *program) step(l route.Link, depth int) RouteStep {
	if len(l.Alternatives) > 0 {
		return p.alternatives(l, depth)
	}
	fn := called(l.Func)
	s := p.Summary(fn.Name)
	if fn.Op != summary.FuncOf || s == nil {
		return RouteStep{Name: p.label(fn), Seen: p.index.Key(fn.Name) != nil}
	}
	step := RouteStep{Name: s.Name, Seen: !l.Opaque, Declared: spot(s.Pos)}
	if !strings.Contains(fn.Name, "$") || depth == maxWrapped || l.Dispatches {
		return step
	}
	for _, a := range fn.Args {
		// A wrapper that is not taken apart goes by what it wraps as well, which is
		// the place that readers want to see.
		a = called(a)
		if inner := p.Summary(a.Name); a.Op == summary.FuncOf && a.Name != l.Next.Name && inner != nil && inner.IsHandler() {
			wrapped := p.step(route.Link{Func: a}, depth+1)
			step.Name += "(" + wrapped.Name + ")"
			step.Declared = wrapped.Declared
			break
		}
	}
	return step
}

// alternatives names lists of gates one of which is to be passed.
func (p *program) alternatives(l route.Link, depth int) RouteStep {
	step := RouteStep{Seen: true}
	var names []string
	for _, links := range l.Alternatives {
		var all []string
		for _, gate := range links {
			s := p.step(gate, depth)
			step.Seen = step.Seen && s.Seen
			if step.Declared == (Spot{}) {
				step.Declared = s.Declared
			}
			all = append(all, s.Name)
		}
		if len(all) == 0 {
			all = []string{"nothing"}
		}
		names = append(names, strings.Join(all, " and "))
	}
	step.Name = strings.Join(names, " or ")
	return step
}

// called returns the function whose result is called in a call of a function
// value: gzip(level)(next) is a gzip.
func called(s summary.Sym) summary.Sym {
	for s.Op == summary.CallOf && s.Name == "" && len(s.Args) > 0 {
		s = s.Args[0]
	}
	return s
}

// label names a link that is not a function with a summary: by the function that
// made it or, where it is computed, by those that had a part in it.
func (p *program) label(s summary.Sym) string {
	if s.Op == summary.FuncOf || s.Op == summary.CallOf || s.Op == summary.GlobalOf {
		return summary.ShortKey(s.Name)
	}
	if s.Op == summary.MethodOf && len(s.Fields) > 0 {
		return summary.ShortKey(s.Fields[0]) + "." + s.Name
	}
	const shown = 3
	var names []string
	s.Contains(func(part summary.Sym) bool {
		if part.Op == summary.FuncOf {
			if name := summary.ShortKey(part.Name); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		return len(names) > shown
	})
	switch {
	case len(names) == 0:
		return "a computed value"
	case len(names) > shown:
		names[shown] = "..."
	}
	return "computed from " + strings.Join(names, ", ")
}
