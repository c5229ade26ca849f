package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// source returns where the credential that a guard looks at is read, as evidence:
// none, if that is not seen.
func (t *trace) source(g *guard) []Evidence {
	for o := range t.Table.All(t.Table.Union(g.X, g.Y)) {
		if o.Kind != flow.Input || !t.ofCredential(o) || o.Name == summary.AnyName {
			continue
		}
		for _, r := range t.sources {
			if t.Table.Any(r.Of, func(from flow.Origin) bool {
				return from.Kind == o.Kind && from.Class == o.Class && from.Name == o.Name
			}) {
				return []Evidence{{r.Pos, o.Name + " is read here", Step}}
			}
		}
	}
	return nil
}

// verification returns where the credential is read and where it is verified, as
// evidence: where the way to what is not guarded begins.
func (t *trace) verification() []Evidence {
	for _, g := range t.checks {
		if !g.Not && t.verifies(g) {
			return append(t.source(g), Evidence{g.Pos, "the key is verified here", Step})
		}
	}
	return nil
}
