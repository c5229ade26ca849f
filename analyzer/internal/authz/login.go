package authz

import (
	"fmt"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds logins that take any password:
//
//	if in.Username == "" || in.Password == "" { deny; return }
//	token.Claims = jwt.MapClaims{"sub": in.Username}
//	signed, err := token.SignedString(secret)

// anyPassword returns the making of a credential for a client whose password is looked
// at for its form, and never for anything else. It returns nil if there is none.
func (t *trace) anyPassword() *Unmet {
	for _, e := range t.effects {
		if e.Kind != summary.Issue || !e.handler {
			continue
		}
		for _, g := range t.checks {
			if g.Kind != summary.Shape || len(g.Y) > 0 {
				continue
			}
			for o := range t.Table.All(g.X) {
				if !password(o) || t.minded(o) {
					continue
				}
				in := tenant{model.Class(o.Class), inputName(o)}
				return &Unmet{
					Credential: in.String(), Checks: []string{g.Name}, Operation: e.Name, Guardian: t.handlerName(), Pos: g.Pos, Confidence: Medium,
					Evidence: []Evidence{
						{g.Pos, fmt.Sprintf("the shape of %s is checked here: %s", in, g.Name), Step},
						{e.Pos, e.Name + " makes a credential here", Effect},
					},
					Key: string(Verified) + "|" + t.handlerKey(),
				}
			}
		}
	}
	return nil
}

// password reports whether o is one as the client sent it, in a message.
func password(o flow.Origin) bool {
	return o.Kind == flow.Input && !o.Has(flow.Loaded) && model.Class(o.Class) == model.Body && named(inputName(o), []string{"password", "passwd", "passphrase"})
}

// minded reports whether something on the route looks at what an input is, or gets it or
// the message that it stands in. Of one that is decoded as a whole, what is found by a
// part of it is not told apart.
func (t *trace) minded(in flow.Origin) bool {
	of := func(o flow.Origin) bool {
		return o.Kind == flow.Input && o.Class == in.Class && (o.Name == "" || o.Name == summary.AnyName || o.Name == in.Name || inputName(o) == inputName(in)) ||
			o.Kind == flow.Request && o.Field != "Method" && o.Field != "Path"
	}
	return slices.ContainsFunc(t.pairs, func(pair flow.Set) bool { return t.Table.Any(pair, of) }) ||
		slices.ContainsFunc(t.checks, func(g *guard) bool {
			return (g.Kind != summary.Shape || len(g.Y) > 0) && g.Kind != summary.Denied && t.Table.Any(t.Table.Union(g.X, g.Y), of)
		}) ||
		slices.ContainsFunc(t.effects, func(e effect) bool {
			return e.Kind != summary.Grant && e.Kind != summary.Issue && e.Kind != summary.Choose && t.Table.Any(e.Args, of)
		})
}
