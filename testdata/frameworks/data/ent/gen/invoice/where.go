// Package invoice has the shape of what ent generates.
package invoice

import (
	"entgo.io/ent/dialect/sql"

	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/predicate"
)

func ID(id string) predicate.Invoice { return predicate.Invoice(sql.FieldEQ("id", id)) }

func TenantID(v string) predicate.Invoice { return predicate.Invoice(sql.FieldEQ("tenant_id", v)) }

func And(predicates ...predicate.Invoice) predicate.Invoice {
	return predicate.Invoice(sql.AndPredicates(predicates...))
}
