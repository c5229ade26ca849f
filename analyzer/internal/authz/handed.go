package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about functions that authenticate in front of a handler, which
// generated code hands the credential and the scopes that the handler requires.
//
//	func (s *service) APIKeyAuth(ctx context.Context, key string, scheme *security.APIKeyScheme) (context.Context, error) {
//		k, err := s.keys.Find(ctx, key)
//		if err != nil {
//			return ctx, err
//		}
//		return ctx, scheme.Validate(k.Scopes)
//	}

// nothingRequired is what is compared with a principal's scopes where none is required.
const nothingRequired = "nothing is required"

// handed returns what a gate gets, as far as generated code says it: the credential is
// what an earlier gate has decoded, the last parameter stands for the scopes.
func (t *trace) handed(sum *summary.Summary, l route.Link) []argument {
	if l.Required == nil {
		return nil
	}
	key := t.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"})
	for _, set := range t.passed {
		if set = t.Table.Select(set, l.Credential); t.Table.Any(set, t.credential) {
			key = set
		}
	}
	given := []argument{{sum.Params - 2, key}}
	required := t.Table.Of(flow.Origin{Kind: flow.Const, Name: nothingRequired})
	if scopes, known := route.Spread(*l.Required); !known {
		return given
	} else if len(scopes) > 0 {
		required = nil
		for _, s := range scopes {
			required = t.Table.Union(required, t.Table.Of(flow.Origin{Kind: flow.Const, Name: s.Name}))
		}
	}
	return append(given, argument{sum.Params - 1, required})
}

// requiresNothing reports whether g compares the principal's scopes with those of a
// handler that requires none.
func (t *trace) requiresNothing(g *guard) bool {
	return g.Kind == summary.Equal && t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind == flow.Const && o.Name == nothingRequired })
}
