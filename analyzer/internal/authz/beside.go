package authz

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// beside reports whether a call takes a tenant of the path together with tn, which the
// client names elsewhere. The path's is judged by itself. Where it takes the place of
// the other, that one never gets there:
//
//	json.NewDecoder(r.Body).Decode(&in)
//	in.OrgID = r.PathValue("org_id")
//	err := s.store.Insert(ctx, &in)
func (t *trace) beside(tn tenant, args flow.Set) bool {
	return tn.class != model.PathParam && t.Table.Any(args, func(o flow.Origin) bool {
		of, ok := t.tenantOf(o, t.route.Pattern)
		return ok && of.class == model.PathParam
	})
}
