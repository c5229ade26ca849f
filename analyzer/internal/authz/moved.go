package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// moves reports whether e gives what is the principal's to the tenant tn, which the
// client names in the body or query: the principal's tenant says where that is taken from,
// and nothing says where it may go.
//
//	UPDATE projects SET tenant_id = $1 WHERE id = $2 AND tenant_id = $3
//
// Clients may put themselves into a tenant, such as the one that they work in next.
func (t *trace) moves(tn tenant, e *effect) bool {
	if e.Kind != summary.Write || tn.class == model.PathParam {
		return false
	}
	written, from := false, false
	for o := range t.Table.All(e.Args) {
		switch {
		case tn.is(o) && !o.Has(flow.Written), o.Has(flow.Written) && t.principal(o):
			return false
		case tn.is(o):
			written = true
		case !t.who(o):
		case !t.Names.TenantField(o.Field):
			return false
		default:
			from = true
		}
	}
	return written && from
}
