// Package identity carries what is known of a request's key in its context.
package identity

import (
	"context"

	"keystore"
)

type contextKey struct{}

// With returns a context that carries a key.
func With(ctx context.Context, k *keystore.Key) context.Context {
	return context.WithValue(ctx, contextKey{}, k)
}

// From returns the key that a context carries.
func From(ctx context.Context) (*keystore.Key, bool) {
	k, ok := ctx.Value(contextKey{}).(*keystore.Key)
	return k, ok
}
