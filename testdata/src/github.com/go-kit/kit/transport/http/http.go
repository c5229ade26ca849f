// Package http is a stub with what scenarios use of
// github.com/go-kit/kit/transport/http.
package http

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
)

type (
	DecodeRequestFunc  func(context.Context, *http.Request) (request interface{}, err error)
	EncodeResponseFunc func(context.Context, http.ResponseWriter, interface{}) error
	RequestFunc        func(context.Context, *http.Request) context.Context
	ErrorEncoder       func(ctx context.Context, err error, w http.ResponseWriter)
	ServerOption       func(*Server)
)

type Server struct{ e endpoint.Endpoint }

func NewServer(e endpoint.Endpoint, dec DecodeRequestFunc, enc EncodeResponseFunc, options ...ServerOption) *Server {
	return nil
}

func (s Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func ServerBefore(before ...RequestFunc) ServerOption { return nil }

func ServerErrorEncoder(ee ErrorEncoder) ServerOption { return nil }

func EncodeJSONResponse(_ context.Context, w http.ResponseWriter, response interface{}) error {
	return nil
}
