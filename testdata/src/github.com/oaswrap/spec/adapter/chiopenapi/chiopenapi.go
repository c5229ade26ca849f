// Package chiopenapi has the part of chiopenapi that the scenarios use, without code.
package chiopenapi

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/oaswrap/spec/option"
)

type Generator interface {
	Router
	Validate() error
}

type Router interface {
	http.Handler
	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
	Group(fn func(r Router), opts ...option.GroupOption) Router
	Route(pattern string, fn func(r Router), opts ...option.GroupOption) Router
	Get(pattern string, h http.HandlerFunc) Route
	Post(pattern string, h http.HandlerFunc) Route
	WithOptions(opts ...option.GroupOption) Router
}

type Route interface {
	With(opts ...option.OperationOption) Route
}

func NewRouter(r chi.Router, opts ...option.OpenAPIOption) Generator { return nil }
