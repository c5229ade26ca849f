package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// loadedBound reports whether e answers what tn has loaded, and all that loads anything
// by it is behind a check that ties it to the principal:
//
//	defer func() { json.NewEncoder(w).Encode(out) }()
//	if key.TenantID == tenant {
//		out = s.records[tenant]
//	}
func (t *trace) loadedBound(tn tenant, e *effect) bool {
	if e.Kind != summary.Grant || t.Table.Any(e.Args, func(o flow.Origin) bool { return tn.is(o) && !o.Has(flow.Loaded) }) {
		return false
	}
	loads := false
	for i := range t.effects {
		l := &t.effects[i]
		if l.Kind != summary.Read && l.Kind != summary.Unseen || !t.Table.Any(l.Args, tn.is) {
			continue
		}
		if t.open(l.ways, tn) {
			return false
		}
		loads = true
	}
	return loads
}
