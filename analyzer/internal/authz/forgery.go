package authz

import "github.com/keyauthz/keyauthz/analyzer/internal/flow"

// This file is about tokens that show that a request was not forged by another site.

// forgery are words in the names of tokens against request forgery, which every
// visitor gets.
var forgery = []string{"csrf", "xsrf"}

// againstForgery reports whether a function asks for such a token and verifies no
// credential. The shape of one says there that no browser has sent the request by itself,
// and whoever stands behind it asks whether it is good:
//
//	if !strings.HasPrefix(r.Header.Get("Authorization"), "Bearer ") && r.Header.Get("X-CSRF-Token") != cookie.Value {
//		deny
//	}
func (t *trace) againstForgery(fn string) bool {
	asks := false
	for _, g := range t.checks {
		if g.in != fn {
			continue
		}
		if t.verifies(g.held()) {
			return false
		}
		asks = asks || t.Table.Any(t.Table.Union(g.X, g.Y), forged)
	}
	return asks
}

// forged reports whether o is a token against forgery.
func forged(o flow.Origin) bool { return o.Kind == flow.Input && named(o.Name, forgery) }
