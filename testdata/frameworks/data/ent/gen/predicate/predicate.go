// Package predicate has the shape of what ent generates.
package predicate

import "entgo.io/ent/dialect/sql"

// Invoice is a condition on invoices.
type Invoice func(*sql.Selector)

// Member is a condition on members.
type Member func(*sql.Selector)
