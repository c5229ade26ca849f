package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// entered reports whether on w a loop has found an element of a list that names both the
// principal and the tenant tn: a membership.
//
//	for _, m := range s.members {
//		if m.User == key.User && m.Tenant == tenant { return true }
//	}
func (t *trace) entered(w way, tn tenant) bool {
	var withTenant, withPrincipal []flow.Origin
	for _, g := range w {
		if g.Kind != summary.Equal || g.Not {
			continue
		}
		for _, side := range [2][2]flow.Set{{g.X, g.Y}, {g.Y, g.X}} {
			named := t.Table.Any(side[1], tn.is)
			known := t.Table.Any(side[1], t.owner)
			for o := range t.Table.All(side[0]) {
				if o.Kind != flow.Server || !o.Has(flow.Elem) || o.Field == "" {
					continue
				}
				o.Field = ""
				if named {
					withTenant = append(withTenant, o)
				}
				if known {
					withPrincipal = append(withPrincipal, o)
				}
			}
		}
	}
	for _, a := range withTenant {
		for _, b := range withPrincipal {
			if a == b {
				return true
			}
		}
	}
	return false
}
