package route

import "strings"

// A mount is a place at which a router is served.
type mount struct {
	parent *router
	since  int // when it was derived from its parent
	prefix string
	outer  []Link      // wrapped around it where it is served
	served *registered // the route that serves it
}

// maxMounts bounds routers within routers.
const maxMounts = 32

// serveAt serves a router at one more place.
func (r *router) serveAt(m mount) {
	if r.parent == nil {
		r.mount = m
		return
	}
	r.others = append(r.others, m)
}

// at returns the place at which requests come to a router for a route with a pattern: the
// first of those whose route takes them.
//
//	mux.HandleFunc("/v1/resolve", s.toModels)
//	mux.HandleFunc("/admin/resolve", s.requireAdmin(s.toModels))
func (r *router) at(pattern string) mount {
	if len(r.others) == 0 || r.takes(pattern) {
		return r.mount
	}
	for _, m := range r.others {
		if m.takes(pattern) {
			return m
		}
	}
	return r.mount
}

// takes reports whether the route that serves a router takes requests for a pattern of it.
func (m mount) takes(pattern string) bool {
	if m.served == nil {
		return false
	}
	pattern, own := join(m.prefix, pattern), m.served.Pattern
	if i := strings.IndexAny(own, "*{:…"); i >= 0 {
		return strings.HasPrefix(pattern, own[:i])
	}
	return pattern == own || (m.served.prefix != "" || strings.HasSuffix(own, "/") || own == "") && strings.HasPrefix(pattern, own)
}
