package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// asserts adds to each way what a comment says that a link of the chain makes sure
// of. It reports whether there is such a comment.
func (t *trace) asserts(l route.Link) bool {
	if t.Asserted == nil {
		return false
	}
	fn := l.Func
	if fn.Op == summary.CallOf && fn.Name == "" && len(fn.Args) > 0 {
		fn = fn.Args[0] // a middleware value applied to a handler
	}
	key, _, _ := strings.Cut(fn.Name, "$") // a literal is what its function makes
	told := t.Asserted(key)
	t.assure(l, key, told)
	return len(told) > 0
}

// ensured are the obligations that guards of libraries meet.
var ensured = map[model.Ensures]Obligation{model.EnsuresKey: Verified, model.EnsuresTenant: Bound, model.EnsuresScope: Scoped}

// ensures adds to each way what a guard of a library makes sure of.
func (t *trace) ensures(l route.Link, g *model.Guard) {
	var told []Obligation
	for _, e := range g.Ensures {
		told = append(told, ensured[e])
	}
	t.assure(l, l.Func.Name, told)
}

// assure adds to each way that a link of the chain, the function with a key, meets
// obligations.
func (t *trace) assure(l route.Link, key string, told []Obligation) {
	for _, of := range told {
		credential := flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"}
		name := summary.ShortKey(key)
		g := &guard{Guard: summary.Guard{Kind: summary.Verify, X: t.Table.Of(credential), Name: name, Pos: l.Pos}, in: name, via: l.Pos, told: of}
		t.checks = append(t.checks, g)
		for i := range t.ways {
			t.ways[i] = append(t.ways[i][:len(t.ways[i]):len(t.ways[i])], g)
		}
	}
}

// authenticates is a middleware of a library that checks credentials by itself.
func (t *trace) authenticates(a *model.Auth, at summary.Pos) {
	t.provided = true
	key := flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"}
	loaded, _ := key.Load()
	g := &guard{Guard: summary.Guard{Kind: summary.Verify, X: t.Table.Of(key), Name: a.Symbols[0], Pos: at}, in: a.Symbols[0], via: at}
	if a.Static {
		g.Kind, g.Y = summary.Equal, t.Table.Of(flow.Origin{Kind: flow.Server})
	}
	t.checks = append(t.checks, g)
	for i := range t.ways {
		t.ways[i] = append(slices.Clip(t.ways[i]), g)
	}
	for _, k := range a.Keys {
		t.context[k] = summary.ContextValue{Key: k, Value: t.Table.Of(loaded), Tenant: true}
	}
}
