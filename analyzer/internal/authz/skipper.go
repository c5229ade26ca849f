package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about functions of the program by which a middleware of a library leaves
// out requests:
//
//	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
//		Skipper: func(c echo.Context) bool { return strings.HasPrefix(c.Path(), "/public") },
//	}))

// skips reports whether a middleware of a library leaves out the requests of the route, by
// what the function says that is its setting, and whether that can be told. It notes where
// the route's path only begins like one that is meant.
func (t *trace) skips(made summary.Sym, field string, a *model.Auth) (skips, known bool) {
	fn, _ := settingOf(made, field)
	sum := t.Prog.Summary(fn.Name)
	if fn.Op != summary.FuncOf || sum == nil || depends(sum) {
		return false, false
	}
	checks, pairs, identities, sources := t.checks, t.pairs, t.identities, t.sources
	in := t.instance(sum, fn)
	t.checks, t.pairs, t.identities, t.sources = checks, pairs, identities, sources // they decide nothing else
	var ways []way
	outcomes := 0
	for _, o := range sum.Outcomes {
		if o.Result != 0 || len(o.Guards) == 0 {
			continue
		}
		outcomes++
		all := in.ways(o.Guards)
		if slices.ContainsFunc(all, func(w way) bool {
			return len(w) == 0 || slices.ContainsFunc(w, func(g *guard) bool { return !t.aboutRoute(g) })
		}) {
			return false, false // it asks for more than the path
		}
		if o.NonZero {
			ways = all
		}
	}
	if outcomes != 2 {
		return false, false
	}
	fitting := slices.DeleteFunc(slices.Clone(ways), func(w way) bool { return slices.ContainsFunc(w, func(g *guard) bool { return !t.fits(g) }) })
	if len(fitting) == 0 {
		return false, true
	}
	name := summary.ShortKey(made.Name)
	l := &loophole{by: []string{name}}
	for _, w := range fitting {
		g := slices.IndexFunc(w, func(g *guard) bool { return t.overreaches(g) != "" })
		if g < 0 {
			l = nil // it is meant
			break
		}
		l.prefix, l.pos = t.overreaches(w[g]), w[g].Pos
	}
	if l != nil {
		t.loophole = l
	}
	key := flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"}
	t.checks = append(t.checks, &guard{Guard: summary.Guard{Kind: summary.Verify, X: t.Table.Of(key), Name: a.Symbols[0]}, in: name, spared: true})
	return true, true
}

// depends reports whether what a function returns is false for another reason than the
// condition that it ends with, such as a setting of the program:
//
//	return open && strings.HasPrefix(c.Path(), "/public")
func depends(sum *summary.Summary) bool {
	if len(sum.Values) == 0 || sum.Values[0].Op != summary.AnyOf {
		return false
	}
	no := func(s summary.Sym) bool { return s.Op == summary.ConstOf && s.Name == "false" }
	other := func(s summary.Sym) bool { return s.Op != summary.ConstOf }
	return slices.ContainsFunc(sum.Values[0].Args, no) && slices.ContainsFunc(sum.Values[0].Args, other)
}

// settingOf returns what a field is of the struct that a middleware is made with, if the
// program sets it.
func settingOf(made summary.Sym, field string) (value summary.Sym, set bool) {
	for _, arg := range made.Args {
		if list, ok := route.Spread(arg); ok && len(list) > 0 {
			arg = list[0]
		}
		if i := slices.Index(arg.Fields, field); i >= 0 && i < len(arg.Args) {
			return arg.Args[i], true
		}
	}
	return summary.Sym{}, false
}
