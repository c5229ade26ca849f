package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// Plain reports whether o is something that the client sent by which it names or describes
// something. Nobody decodes it, unlike a token, so that it has no parts.
func (n *Names) Plain(o flow.Origin) bool {
	ws := words(o.Name)
	if len(ws) == 0 || slices.ContainsFunc(ws, func(w string) bool { return slices.Contains(encoded, w) }) {
		return false
	}
	switch model.Class(o.Class) {
	case model.PathParam, model.Query:
		return true
	case model.Header:
		return contentHeaders.Has(o.Name) || slices.Contains(describing, ws[len(ws)-1])
	}
	return false
}

// encoded are words in the names of inputs that say more once they are decoded.
var encoded = []string{
	"token", "jwt", "key", "secret", "auth", "authorization", "authentication", "assertion", "claims", "identity", "signature", "session", "cookie",
	"state", "cursor", "payload", "data", "filter", "q", "query",
}

// describing are the last words in the names of headers that only name or describe something.
var describing = []string{"id", "slug", "name", "ip", "for", "agent", "language", "locale", "version", "host", "proto", "region", "timezone", "country"}
