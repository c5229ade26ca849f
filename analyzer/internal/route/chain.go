package route

import (
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says which of the middlewares of routers run in front of a route.

// chain returns the middlewares that run in front of a route that is registered on r, or
// on from, a router derived from r at a time, outermost first, and notes those that were
// added later.
func (r *router) chain(rt *registered, derived int, pattern string, from *router, depth int) []Link {
	if depth == maxMounts {
		return nil
	}
	var links []Link
	place := r.at(pattern)
	if place.parent != nil {
		links = place.parent.chain(rt, place.since, join(place.prefix, pattern), r, depth+1)
	}
	links = append(links, place.outer...)
	for _, u := range r.mws {
		if u.services && !rt.service || !within(pattern, u.prefix) {
			continue
		}
		if u.streams != rt.stream {
			rt.PassedBy = append(rt.PassedBy, u.links...)
			continue
		}
		if u.late(rt, derived) {
			rt.Late = append(rt.Late, u.links...)
			continue
		}
		links = append(links, u.links...)
	}
	return append(links, r.beside(rt, derived, pattern, from, depth)...)
}

// late reports whether a middleware was added too late for a route.
func (u *use) late(rt *registered, derived int) bool {
	switch u.covers {
	case model.LaterRoutes:
		return u.at > derived
	case model.LaterInStack, model.LaterBelow:
		return u.at > max(rt.at, derived) // a router is served where it is mounted
	}
	return false
}

// beside returns the middlewares of groups of r that run in front of a route of another one,
// since its path lies below theirs:
//
//	app.Group("/api", auth)
//	app.Get("/api/users", list)
func (r *router) beside(rt *registered, derived int, pattern string, from *router, depth int) []Link {
	var links []Link
	if depth == maxMounts {
		return nil
	}
	for _, group := range r.groups {
		if group == from || group.prefix == "" || !within(pattern, group.prefix) {
			continue
		}
		below := behind(pattern, group.prefix)
		for _, u := range group.mws {
			switch {
			case u.covers != model.LaterBelow || u.services || u.streams || !within(below, u.prefix):
			case u.late(rt, derived):
				rt.Late = append(rt.Late, u.links...)
			default:
				links = append(links, u.links...)
			}
		}
		links = append(links, group.beside(rt, derived, below, nil, depth+1)...)
	}
	return links
}

// behind returns what is left of a pattern that lies below a prefix.
func behind(pattern, prefix string) string {
	segments := strings.Split(pattern, "/")
	n := len(strings.Split(strings.TrimRight(prefix, "*/"), "/"))
	if n >= len(segments) {
		return ""
	}
	return "/" + strings.Join(segments[n:], "/")
}
