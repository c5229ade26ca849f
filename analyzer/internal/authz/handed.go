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

// An argument is what is known of a parameter, by its index.
type argument struct {
	param int
	of    flow.Set
}

// handed returns what a gate gets, as far as generated code says it: the credential is
// what an earlier gate has decoded, the last parameter stands for the scopes.
func (t *trace) handed(sum *summary.Summary, l route.Link) []argument {
	if l.Required == nil {
		return nil
	}
	if l.Told != nil {
		return []argument{{sum.Params - 1, t.filled(l.Told)}}
	}
	key := t.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"})
	for _, set := range t.passed {
		if set = t.Table.Select(set, l.Credential); t.Table.Any(set, t.credential) {
			key = set
		}
	}
	given := []argument{{sum.Params - 2, key}}
	if required, known := t.required(*l.Required); known {
		given = append(given, argument{sum.Params - 1, required})
	}
	return given
}

// required returns what stands for the scopes in a list, and false if they are not
// known.
func (t *trace) required(list summary.Sym) (flow.Set, bool) {
	scopes, known := route.Spread(list)
	if !known {
		return nil, false
	}
	if len(scopes) == 0 {
		return t.Table.Of(flow.Origin{Kind: flow.Const, Name: nothingRequired}), true
	}
	var set flow.Set
	for _, s := range scopes {
		set = t.Table.Union(set, t.Table.Of(flow.Origin{Kind: flow.Const, Name: s.Name}))
	}
	return set, true
}

// filled returns what is in the struct that a gate gets: the credential, by where it was
// found, and the scopes that are required.
func (t *trace) filled(s *summary.Sym) flow.Set {
	var set flow.Set
	for i, field := range s.Fields {
		if arg := s.Args[i]; arg.Op == summary.ConstOf {
			shown := t.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(arg.Index), Name: arg.Name})
			set = t.Table.Union(set, t.Table.Union(shown, t.Table.In(shown, field))) // what is found is found by all of it
		} else if required, known := t.required(arg); known {
			set = t.Table.Union(set, t.Table.In(required, field))
		}
	}
	return set
}

// requiresNothing reports whether g compares the principal's scopes with those of a
// handler that requires none.
func (t *trace) requiresNothing(g *guard) bool {
	return g.Kind == summary.Equal && t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind == flow.Const && o.Name == nothingRequired })
}
