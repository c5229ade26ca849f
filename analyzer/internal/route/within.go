package route

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about handlers that are generated for a service. Each method of it has a
// handler with a route of its own, and one more handler hands requests on to these by
// the whole path:
//
//	get := connect.NewUnaryHandler("/ledger.v1.Ledger/Get", svc.Get, options...)
//	return "/ledger.v1.Ledger/", func(w, r) { switch r.URL.Path { case ...: get.ServeHTTP(w, r) } }

// within puts the routes of the handlers that a handler has captured behind a router and
// middlewares. It reports whether there are any.
func (r *run) within(handler summary.Sym, on *router, links []Link) bool {
	routers := r.captured(handler)
	for _, rt := range routers {
		if rt.parent == nil && !on.below(rt) {
			rt.parent, rt.since = on, r.now
			rt.outer, rt.prefix = stripped(links)
		}
	}
	return len(routers) > 0
}

// captured returns the routers that a function has captured, if it has captured nothing
// else.
func (r *run) captured(handler summary.Sym) []*router {
	if handler.Op != summary.FuncOf {
		return nil
	}
	_, free := bindings(handler)
	var routers []*router
	for _, s := range free {
		rt := r.known(s)
		if rt == nil || !rt.itself {
			return nil
		}
		routers = append(routers, rt)
	}
	return routers
}
