package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file knows the sessions of a database whose policies show only the rows of the
// client's tenant, whatever a statement asks for:
//
//	tx.Exec(ctx, "SELECT set_config('app.tenant_id', $1, true)", key.TenantID)
//	tx.Exec(ctx, "DELETE FROM notes WHERE id = $1", id)

// confined reports whether each of ways has told the session who the client is.
func (t *trace) confined(ways []way, owner func(flow.Origin) bool) bool {
	for _, w := range ways {
		some := false
		for _, g := range w {
			some = some || t.confines(g, owner)
		}
		if !some {
			return false
		}
	}
	return len(ways) > 0
}

// confines reports whether g says that the session was told who the client is.
func (t *trace) confines(g *guard, owner func(flow.Origin) bool) bool {
	return g.Kind == summary.Check && !g.Not && t.Table.Any(g.X, owner) &&
		t.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Const && summary.SetsSession(o.Name) })
}
