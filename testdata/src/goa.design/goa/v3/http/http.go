// Package http has the part of goa v3.25.3 that the scenarios use, without code.
package http

import (
	"context"
	"net/http"
)

type (
	Muxer interface {
		http.Handler
		Handle(method, pattern string, handler http.HandlerFunc)
		Vars(*http.Request) map[string]string
	}
	MiddlewareMuxer interface {
		Muxer
		Use(func(http.Handler) http.Handler)
	}
	ResolverMuxer interface {
		MiddlewareMuxer
		ResolvePattern(*http.Request) string
	}
	Decoder interface {
		Decode(v any) error
	}
	Encoder interface {
		Encode(v any) error
	}
	Statuser interface {
		StatusCode() int
	}
	contextKey int
)

const AcceptTypeKey contextKey = 1

func NewMuxer() ResolverMuxer { return nil }

func RequestDecoder(r *http.Request) Decoder { return nil }

func ResponseEncoder(ctx context.Context, w http.ResponseWriter) Encoder { return nil }

func ErrorEncoder(encoder func(context.Context, http.ResponseWriter) Encoder, formatter func(ctx context.Context, err error) Statuser) func(context.Context, http.ResponseWriter, error) error {
	return nil
}
