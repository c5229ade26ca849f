package authz

import (
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
	for _, of := range told {
		credential := flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: "Authorization"}
		name := summary.ShortKey(key)
		g := &guard{Guard: summary.Guard{Kind: summary.Verify, X: t.Table.Of(credential), Name: name, Pos: l.Pos}, in: name, via: l.Pos, told: of}
		t.checks = append(t.checks, g)
		for i := range t.ways {
			t.ways[i] = append(t.ways[i][:len(t.ways[i]):len(t.ways[i])], g)
		}
	}
	return len(told) > 0
}
