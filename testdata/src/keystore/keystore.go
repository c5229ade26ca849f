// Package keystore holds the keys and the data of the service that the scenarios
// are about. It verifies, and leaves to its callers what a key may do.
package keystore

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// A Key is what is known of a key.
type Key struct {
	TenantID string
	Username string
	Tenants  []string
	Role     string
	Scopes   []string
	Admin    bool
	Revoked  bool
	Level    int
	Perms    int
}

// Has reports whether the key carries a scope.
func (k *Key) Has(scope string) bool { return slices.Contains(k.Scopes, scope) }

var (
	mu      sync.RWMutex
	keys    map[string]*Key
	records map[string][]string
)

// ErrUnknown says that there is no such key.
var ErrUnknown = errors.New("unknown key")

// Find returns what is known of a key.
func Find(ctx context.Context, key string) (*Key, error) {
	k, ok := keys[key]
	if !ok || k.Revoked {
		return nil, ErrUnknown
	}
	return k, nil
}

// A Member is what is known of a key of one tenant.
type Member struct {
	TenantID string
	Role     string
}

// Has reports whether the key carries a scope.
func (m *Member) Has(scope string) bool { return m.Role == scope }

var members map[string]*Member

// FindMember returns what is known of a key.
func FindMember(ctx context.Context, key string) (*Member, error) {
	m, ok := members[key]
	if !ok {
		return nil, ErrUnknown
	}
	return m, nil
}

// Tenants returns the tenants that a member's tenant owns.
func Tenants(m *Member) []string { return keys[m.TenantID].Tenants }

// Valid reports whether there is such a key.
func Valid(key string) bool {
	_, ok := keys[key]
	return ok
}

// Check returns an error if there is no such key.
func Check(key string) error {
	mu.RLock()
	defer mu.RUnlock()
	if _, ok := keys[key]; !ok {
		return ErrUnknown
	}
	return nil
}

// TenantOf returns the tenant that a key belongs to.
func TenantOf(key string) (tenant string, ok bool) {
	k, ok := keys[key]
	if !ok {
		return "", false
	}
	return k.TenantID, true
}

// Records returns the data of a tenant.
func Records(ctx context.Context, tenant string) []string { return records[tenant] }

// Secret returns something that is not for everybody.
func Secret() string { return "secret" }

// DeleteRecords deletes the data of a tenant.
func DeleteRecords(ctx context.Context, tenant string) { delete(records, tenant) }

// Reset deletes the data of all tenants.
func Reset(ctx context.Context) { clear(records) }
