// Package vault keeps documents.
package vault

// A Store keeps the documents of all tenants.
type Store struct{ documents map[string][]string }

// List returns the documents of a tenant.
func (s *Store) List(tenant string) []string { return s.documents[tenant] }

// Shred makes the documents of a tenant unreadable for ever.
func (s *Store) Shred(tenant string) { delete(s.documents, tenant) }
