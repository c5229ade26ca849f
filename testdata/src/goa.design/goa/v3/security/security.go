// Package security has the part of goa v3.25.3 that the scenarios use, without code.
package security

import "context"

type APIKeyScheme struct {
	Name           string
	Scopes         []string
	RequiredScopes []string
}

func (s *APIKeyScheme) Validate(scopes []string) error { return nil }

type AuthAPIKeyFunc func(ctx context.Context, key string, s *APIKeyScheme) (context.Context, error)
