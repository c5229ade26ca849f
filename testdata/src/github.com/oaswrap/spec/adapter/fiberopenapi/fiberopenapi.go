// Package fiberopenapi has the part of fiberopenapi that the scenarios use, without code.
package fiberopenapi

import (
	"github.com/gofiber/fiber/v2"

	"github.com/oaswrap/spec/option"
)

type Generator interface {
	Router
	Validate() error
}

type Router interface {
	Use(args ...any) Router
	Get(path string, handler ...fiber.Handler) Route
	Post(path string, handler ...fiber.Handler) Route
	Add(method, path string, handler ...fiber.Handler) Route
	Group(prefix string, handlers ...fiber.Handler) Router
	Route(prefix string, fn func(router Router)) Router
	With(opts ...option.GroupOption) Router
}

type Route interface {
	With(opts ...option.OperationOption) Route
}

func NewRouter(r fiber.Router, opts ...option.OpenAPIOption) Generator { return nil }
