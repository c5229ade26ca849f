// Package member has the shape of what ent generates.
package member

import (
	"entgo.io/ent/dialect/sql"

	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/predicate"
)

func KeyHash(v string) predicate.Member { return predicate.Member(sql.FieldEQ("key_hash", v)) }

func TenantID(v string) predicate.Member { return predicate.Member(sql.FieldEQ("tenant_id", v)) }

func UserID(v string) predicate.Member { return predicate.Member(sql.FieldEQ("user_id", v)) }
