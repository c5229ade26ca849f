// Package selector is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/middleware/selector.
package selector

import (
	"context"

	"github.com/go-kratos/kratos/v2/middleware"
)

type MatchFunc func(ctx context.Context, operation string) bool

type Builder struct{ ms []middleware.Middleware }

func Server(ms ...middleware.Middleware) *Builder { return nil }

func (b *Builder) Match(fn MatchFunc) *Builder { return b }

func (b *Builder) Build() middleware.Middleware { return nil }
