// Package keys has the keys of the context, and what finds the client there.
package keys

import (
	"context"
	"errors"
)

// A ContextKey is a key of the context.
type ContextKey string

const (
	User   ContextKey = "user"
	Tenant ContextKey = "tenant"
)

func (k ContextKey) String() string { return string(k) }

// Prefixed is a key that is made of two texts.
func (k ContextKey) Prefixed() string { return "app:" + string(k) }

type Account struct{ ID, TenantID string }

var errNobody = errors.New("nobody")

// Service finds the client in the context.
type Service struct{}

func (s *Service) Current(ctx context.Context) (*Account, error) {
	a, ok := ctx.Value(User).(*Account)
	if !ok {
		return nil, errNobody
	}
	return a, nil
}

func (s *Service) TenantOf(ctx context.Context) string {
	a, _ := s.Current(ctx)
	return a.TenantID
}

// Oldest finds an account that is not the client's.
func (s *Service) Oldest(ctx context.Context) (*Account, error) {
	return &Account{ID: "1", TenantID: "1"}, nil
}
