// Package goa has the part of goa v3.25.3 that the scenarios use, without code.
package goa

import "context"

type contextKey int

const (
	MethodKey contextKey = iota + 1
	ServiceKey
)

type Endpoint func(ctx context.Context, request any) (response any, err error)

func MergeErrors(err, other error) error { return nil }

func MissingFieldError(name, context string) error { return nil }

func PermanentError(name, format string, v ...any) error { return nil }
