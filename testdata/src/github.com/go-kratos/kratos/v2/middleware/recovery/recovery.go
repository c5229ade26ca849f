// Package recovery is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/middleware/recovery.
package recovery

import "github.com/go-kratos/kratos/v2/middleware"

type Option func(*options)

type options struct{}

func Recovery(opts ...Option) middleware.Middleware { return nil }
