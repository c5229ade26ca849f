// Package connect is a stub with what scenarios use of connectrpc.com/connect.
package connect

import (
	"context"
	"net/http"
)

type Code uint32

const (
	CodePermissionDenied Code = 7
	CodeUnauthenticated  Code = 16
)

type Error struct{ code Code }

func NewError(c Code, underlying error) *Error { return nil }

func (e *Error) Error() string { return "" }

type Spec struct{ Procedure string }

type AnyRequest interface {
	Any() any
	Spec() Spec
	Header() http.Header
}

type AnyResponse interface {
	Any() any
	Header() http.Header
}

type Request[T any] struct {
	Msg *T
}

func (r *Request[_]) Any() any            { return nil }
func (r *Request[_]) Spec() Spec          { return Spec{} }
func (r *Request[_]) Header() http.Header { return nil }

type Response[T any] struct {
	Msg *T
}

func NewResponse[T any](message *T) *Response[T] { return nil }

type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)

type StreamingClientConn interface{ Spec() Spec }

type StreamingHandlerConn interface{ Spec() Spec }

type StreamingClientFunc func(context.Context, Spec) StreamingClientConn

type StreamingHandlerFunc func(context.Context, StreamingHandlerConn) error

type Interceptor interface {
	WrapUnary(UnaryFunc) UnaryFunc
	WrapStreamingClient(StreamingClientFunc) StreamingClientFunc
	WrapStreamingHandler(StreamingHandlerFunc) StreamingHandlerFunc
}

type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc

func (f UnaryInterceptorFunc) WrapUnary(next UnaryFunc) UnaryFunc { return nil }

func (f UnaryInterceptorFunc) WrapStreamingClient(next StreamingClientFunc) StreamingClientFunc {
	return nil
}

func (f UnaryInterceptorFunc) WrapStreamingHandler(next StreamingHandlerFunc) StreamingHandlerFunc {
	return nil
}

type HandlerOption interface{ applyToHandler() }

type Option interface{ HandlerOption }

func WithInterceptors(interceptors ...Interceptor) Option { return nil }

func WithHandlerOptions(options ...HandlerOption) HandlerOption { return nil }

func WithReadMaxBytes(maxBytes int) Option { return nil }

type Handler struct{ spec Spec }

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func NewUnaryHandler[Req, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler {
	return nil
}
