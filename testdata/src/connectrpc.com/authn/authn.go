// Package authn is a stub with what scenarios use of connectrpc.com/authn.
package authn

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

type AuthFunc func(ctx context.Context, req *http.Request) (any, error)

type Middleware struct{ auth AuthFunc }

func NewMiddleware(auth AuthFunc, opts ...connect.HandlerOption) *Middleware { return nil }

func (m *Middleware) Wrap(handler http.Handler) http.Handler { return nil }

func GetInfo(ctx context.Context) any { return nil }

func BearerToken(request *http.Request) (string, bool) { return "", false }

func Errorf(template string, args ...any) *connect.Error { return nil }
