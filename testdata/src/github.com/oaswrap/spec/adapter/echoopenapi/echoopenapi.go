// Package echoopenapi has the part of echoopenapi that the scenarios use, without code.
package echoopenapi

import (
	"github.com/labstack/echo/v4"

	"github.com/oaswrap/spec/option"
)

type Generator interface {
	Router
	Validate() error
}

type Router interface {
	GET(path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) Route
	POST(path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) Route
	Add(method, path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) Route
	Group(prefix string, m ...echo.MiddlewareFunc) Router
	Use(m ...echo.MiddlewareFunc) Router
	With(opts ...option.GroupOption) Router
}

type Route interface {
	With(opts ...option.OperationOption) Route
}

func NewRouter(e *echo.Echo, opts ...option.OpenAPIOption) Generator { return nil }
