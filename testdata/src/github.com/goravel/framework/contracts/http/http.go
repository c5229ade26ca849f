// Package http has the part of goravel v1.17.0 that the scenarios use, without
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
	WithValue(key any, value any)
	Request() ContextRequest
	Response() ContextResponse
}

type ContextRequest interface {
	Header(key string, defaultValue ...string) string
	Route(key string) string
	Abort(code ...int)
	AbortWithStatus(code int)
	AbortWithStatusJson(code int, jsonObj any)
	Next()
}

type Response interface{ Render() error }

type ContextResponse interface {
	Json(code int, obj any) AbortableResponse
	String(code int, format string, values ...any) AbortableResponse
	Success() ResponseStatus
	Status(code int) ResponseStatus
}

type AbortableResponse interface {
	Response
	Abort() error
}

type ResponseStatus interface {
	Json(obj any) AbortableResponse
	String(format string, values ...any) AbortableResponse
}

type ResourceController interface {
	Index(Context) Response
	Show(Context) Response
	Store(Context) Response
	Update(Context) Response
	Destroy(Context) Response
}
