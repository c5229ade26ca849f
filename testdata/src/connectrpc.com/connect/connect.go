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

type StreamingHandlerConn interface {
	Spec() Spec
	RequestHeader() http.Header
	Receive(msg any) error
	Send(msg any) error
}

type Peer struct{ Addr string }

type RequestGateFunc func(ctx context.Context, spec Spec, peer Peer, header http.Header) (context.Context, error)

func WithRequestGate(gate RequestGateFunc) HandlerOption { return nil }

type ServerStream[Res any] struct{ conn StreamingHandlerConn }

func (s *ServerStream[Res]) Send(msg *Res) error { return nil }

type ClientStream[Req any] struct{ conn StreamingHandlerConn }

func (c *ClientStream[Req]) RequestHeader() http.Header { return nil }
func (c *ClientStream[Req]) Receive() bool              { return false }
func (c *ClientStream[Req]) Msg() *Req                  { return nil }
func (c *ClientStream[Req]) Err() error                 { return nil }

type BidiStream[Req, Res any] struct{ conn StreamingHandlerConn }

func (b *BidiStream[Req, Res]) RequestHeader() http.Header { return nil }
func (b *BidiStream[Req, Res]) Receive() (*Req, error)     { return nil, nil }
func (b *BidiStream[Req, Res]) Send(msg *Res) error        { return nil }

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

func NewServerStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewClientStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Response[Res], error), options ...HandlerOption) *Handler {
	return nil
}

func NewBidiStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *BidiStream[Req, Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewUnaryHandlerSimple[Req, Res any](procedure string, unary func(context.Context, *Req) (*Res, error), options ...HandlerOption) *Handler {
	return nil
}

func NewServerStreamHandlerSimple[Req, Res any](procedure string, implementation func(context.Context, *Req, *ServerStream[Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewClientStreamHandlerSimple[Req, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Res, error), options ...HandlerOption) *Handler {
	return nil
}
