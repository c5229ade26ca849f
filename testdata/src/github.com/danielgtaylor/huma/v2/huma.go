// Package huma is a stub with what scenarios use of
// github.com/danielgtaylor/huma/v2.
package huma

import (
	"context"
	"io"
)

type Context interface {
	Operation() *Operation
	Context() context.Context
	Method() string
	Param(name string) string
	Query(name string) string
	Header(name string) string
	SetStatus(code int)
	BodyWriter() io.Writer
}

func WithContext(ctx Context, override context.Context) Context { return ctx }

func WithValue(ctx Context, key, value any) Context { return ctx }

type Middlewares []func(ctx Context, next func(Context))

type Operation struct {
	OperationID string
	Method      string
	Path        string
	Summary     string
	Security    []map[string][]string
	Middlewares Middlewares
}

type API interface {
	Middlewares() Middlewares
	UseMiddleware(middlewares ...func(ctx Context, next func(Context)))
}

type Config struct{}

func DefaultConfig(title, version string) Config { return Config{} }

type Group struct{ API }

func NewGroup(api API, prefixes ...string) *Group { return &Group{api} }

func (g *Group) Middlewares() Middlewares { return nil }

func (g *Group) UseMiddleware(middlewares ...func(ctx Context, next func(Context))) {}

func Register[I, O any](api API, op Operation, handler func(context.Context, *I) (*O, error)) {}

func Get[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func Post[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func OperationTags(tags ...string) func(o *Operation) { return nil }

type StatusError interface {
	GetStatus() int
	Error() string
}

func Error401Unauthorized(msg string, errs ...error) StatusError { return nil }
func Error403Forbidden(msg string, errs ...error) StatusError    { return nil }

func WriteErr(api API, ctx Context, status int, msg string, errs ...error) error { return nil }
