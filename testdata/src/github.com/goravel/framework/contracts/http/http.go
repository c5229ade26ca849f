// Package http has the part of goravel v1.13.1 that the scenarios use, without
// code.
package http

import "context"

const (
	StatusOK           = 200
	StatusNoContent    = 204
	StatusUnauthorized = 401
	StatusForbidden    = 403
)

type Middleware func(Context)

type HandlerFunc func(Context) Response

type Context interface {
	context.Context
	WithValue(key string, value any)
	Request() ContextRequest
	Response() ContextResponse
}

type ContextRequest interface {
	Header(key string, defaultValue ...string) string
	Route(key string) string
	AbortWithStatus(code int)
	AbortWithStatusJson(code int, jsonObj any)
	Next()
}

type Response interface{ Render() error }

type ContextResponse interface {
	Json(code int, obj any) Response
	String(code int, format string, values ...any) Response
}

type ResourceController interface {
	Index(Context) Response
	Show(Context) Response
	Store(Context) Response
	Update(Context) Response
	Destroy(Context) Response
}
