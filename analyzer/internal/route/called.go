package route

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds the middlewares that functions call by themselves.

// called returns the middlewares that a middleware calls by itself, in a framework
// where the chain continues when it returns:
//
//	func(c *gin.Context) { start := time.Now(); mw(c); log(start) }
//
// That it may call them for some requests only is not followed.
func (r *run) called(s summary.Sym, sum *summary.Summary) []Link {
	if sum.Chain != model.Continues {
		return nil
	}
	if next, ok := r.next(s); ok && next.Op == summary.FuncOf && next.Name != s.Name {
		return r.link(next)
	}
	return r.before(s)
}

// before returns the middlewares of a list that a function calls by itself, in a
// framework where the chain continues when it returns:
//
//	for _, mw := range mws {
//		mw(c)
//		if c.IsAborted() {
//			return
//		}
//	}
func (r *run) before(s summary.Sym) []Link {
	sum := r.prog.Summary(s.Name)
	if sum == nil || sum.Chain != model.Continues {
		return nil
	}
	params, free := bindings(s)
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if e.Kind != summary.Next || e.Target.Op != summary.ElemOf {
			continue
		}
		list, ok := Spread(e.Target.Args[0].Subst(params, free))
		if !ok {
			return []Link{{Func: e.Target, Opaque: true}}
		}
		var links []Link
		for _, mw := range list {
			links = append(links, r.link(mw)...)
		}
		return links
	}
	return nil
}

// asked returns a link that is not known if a middleware calls others, which it finds in a
// list or has made for the request, before it goes on with next:
//
//	for _, mw := range m.mws {
//		if err := mw(info)(c); err != nil {
//			return err
//		}
//	}
//	return next(c)
func (r *run) asked(s, next summary.Sym) []Link {
	sum := r.prog.Summary(s.Name)
	if sum == nil || sum.Chain == model.Continues {
		return nil
	}
	params, free := bindings(s)
	for i := range sum.Effects {
		e := &sum.Effects[i]
		if e.Kind != summary.Next || e.Branch() || e.Target.Op != summary.CallOf && e.Target.Op != summary.ElemOf {
			continue
		}
		t := e.Target.Subst(params, free)
		if t.Equal(next) || t.Contains(next.Equal) {
			continue // it goes on with that
		}
		elem, ok := listed(e.Target)
		if !ok {
			continue
		}
		list, known := Spread(elem.Args[0].Subst(params, free))
		if !known || len(list) > 0 || elem.Args[0].Op == summary.FieldOf { // which is filled later
			return []Link{{Func: t, Opaque: true}}
		}
	}
	return nil
}

// listed returns the element of a list that a value is, or by which it is made.
func listed(s summary.Sym) (elem summary.Sym, ok bool) {
	for s.Op == summary.CallOf && s.Name == "" && len(s.Args) > 0 {
		s = s.Args[0]
	}
	return s, s.Op == summary.ElemOf
}
