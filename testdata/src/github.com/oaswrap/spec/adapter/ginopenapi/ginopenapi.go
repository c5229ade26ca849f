// Package ginopenapi has the part of ginopenapi v0.3.6 that the scenarios use, without code.
package ginopenapi

import (
	"github.com/gin-gonic/gin"

	"github.com/oaswrap/spec/option"
)

type Generator interface {
	Router
	Validate() error
}

type Router interface {
	Handle(method string, path string, handlers ...gin.HandlerFunc) Route
	GET(path string, handlers ...gin.HandlerFunc) Route
	POST(path string, handlers ...gin.HandlerFunc) Route
	Group(prefix string, handlers ...gin.HandlerFunc) Router
	Use(middlewares ...gin.HandlerFunc) Router
	With(opts ...option.GroupOption) Router
}

type Route interface {
	With(opts ...option.OperationOption) Route
}

func NewRouter(ginRouter gin.IRouter, opts ...option.OpenAPIOption) Generator { return nil }
