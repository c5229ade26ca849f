// Package twirp is a stub with what scenarios use of github.com/twitchtv/twirp.
package twirp

import (
	"context"
	"net/http"
)

type Method func(ctx context.Context, request interface{}) (interface{}, error)

type Interceptor func(Method) Method

type ServerOption func(*ServerOptions)

type ServerOptions struct {
	Hooks        *ServerHooks
	Interceptors []Interceptor
}

type ServerHooks struct {
	RequestReceived  func(context.Context) (context.Context, error)
	RequestRouted    func(context.Context) (context.Context, error)
	ResponsePrepared func(context.Context) context.Context
	ResponseSent     func(context.Context)
	Error            func(context.Context, Error) context.Context
}

func WithServerHooks(hooks *ServerHooks) ServerOption { return nil }

func ChainHooks(hooks ...*ServerHooks) *ServerHooks { return nil }

func MethodName(ctx context.Context) (string, bool) { return "", false }

func WithServerInterceptors(interceptors ...Interceptor) ServerOption { return nil }

func WithServerJSONSkipDefaults(skip bool) ServerOption { return nil }

func HTTPRequestHeaders(ctx context.Context) (http.Header, bool) { return nil, false }

type ErrorCode string

const (
	PermissionDenied ErrorCode = "permission_denied"
	Unauthenticated  ErrorCode = "unauthenticated"
)

type Error interface{ Error() string }

func NewError(code ErrorCode, msg string) Error { return nil }
