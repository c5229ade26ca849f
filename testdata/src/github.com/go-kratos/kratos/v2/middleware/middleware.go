// Package middleware is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/middleware.
package middleware

import "context"

type Handler func(ctx context.Context, req interface{}) (interface{}, error)

type Middleware func(Handler) Handler

func Chain(m ...Middleware) Middleware { return nil }
