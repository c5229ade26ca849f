// Package parts has what services are put together of.
package parts

import (
	"context"
	"errors"
	"strings"

	"keystore"
)

// Keys looks keys up.
type Keys struct{}

// Check returns an error if there is no such key.
func (*Keys) Check(ctx context.Context, key string) error { return keystore.Check(key) }

// Forms looks at what keys look like.
type Forms struct{}

var errForm = errors.New("no key")

// CheckForm returns an error if the key looks like none.
func (*Forms) CheckForm(ctx context.Context, key string) error {
	if !strings.HasPrefix(key, "tk_") {
		return errForm
	}
	return nil
}
