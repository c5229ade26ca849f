// Package transport is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/transport.
package transport

import "context"

type Header interface {
	Get(key string) string
	Values(key string) []string
}

type Transporter interface {
	Operation() string
	RequestHeader() Header
	ReplyHeader() Header
}

func FromServerContext(ctx context.Context) (tr Transporter, ok bool) { return nil, false }
