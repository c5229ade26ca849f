// Package middleware is a stub with what scenarios use of
// github.com/ogen-go/ogen/middleware.
package middleware

import (
	"context"
	"net/http"
)

type ParameterKey struct {
	Name string
	In   string
}

type Parameters map[ParameterKey]any

func (p Parameters) Path(name string) (any, bool) { return nil, false }

type Request struct {
	Context       context.Context
	OperationName string
	Body          any
	Params        Parameters
	Raw           *http.Request
}

func (r *Request) SetContext(ctx context.Context) { r.Context = ctx }

type Response struct{ Type any }

type (
	Next       = func(req Request) (Response, error)
	Middleware func(req Request, next Next) (Response, error)
)

func ChainMiddlewares(m ...Middleware) Middleware { return nil }
