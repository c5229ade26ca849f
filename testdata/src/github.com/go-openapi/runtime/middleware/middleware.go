// Package middleware is a stub with what scenarios use of
// github.com/go-openapi/runtime/middleware.
package middleware

import (
	"net/http"

	"github.com/go-openapi/runtime"
)

type Responder interface {
	WriteResponse(http.ResponseWriter, runtime.Producer)
}

type Builder func(http.Handler) http.Handler

type RouteParams []struct{ Name, Value string }

func (r RouteParams) GetOK(name string) ([]string, bool, bool) { return nil, false, false }

type MatchedRoute struct{ Params RouteParams }

type Context struct{ matchSuffix bool }

func (c *Context) APIHandler(builder Builder) http.Handler { return nil }

func Error(code int, data any, headers ...http.Header) Responder { return nil }

func NotImplemented(message string) Responder { return nil }
