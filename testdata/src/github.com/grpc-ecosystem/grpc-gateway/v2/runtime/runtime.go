// Package runtime is a stub with what scenarios use of
// github.com/grpc-ecosystem/grpc-gateway/v2/runtime.
package runtime

import (
	"context"
	"net/http"
)

type HandlerFunc func(w http.ResponseWriter, r *http.Request, pathParams map[string]string)

type Middleware func(HandlerFunc) HandlerFunc

type ServeMuxOption func(*ServeMux)

type ServeMux struct{ middlewares []Middleware }

func NewServeMux(opts ...ServeMuxOption) *ServeMux { return nil }

func WithMiddlewares(middlewares ...Middleware) ServeMuxOption { return nil }

func WithDisableChunkedEncoding() ServeMuxOption { return nil }

type Pattern struct{ verb string }

func NewPattern(version int, ops []int, pool []string, verb string) (Pattern, error) {
	return Pattern{}, nil
}

func MustPattern(p Pattern, err error) Pattern { return p }

func (s *ServeMux) Handle(meth string, pat Pattern, h HandlerFunc) {}

func (s *ServeMux) HandlePath(meth string, pathPattern string, h HandlerFunc) error { return nil }

func (s *ServeMux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type Marshaler interface{ Marshal(v any) ([]byte, error) }

func MarshalerForRequest(mux *ServeMux, r *http.Request) (inbound Marshaler, outbound Marshaler) {
	return nil, nil
}

type AnnotateContextOption func(ctx context.Context) context.Context

func WithHTTPPathPattern(pattern string) AnnotateContextOption { return nil }

func AnnotateIncomingContext(ctx context.Context, mux *ServeMux, req *http.Request, rpcMethodName string, options ...AnnotateContextOption) (context.Context, error) {
	return ctx, nil
}

func HTTPError(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, err error) {
}
